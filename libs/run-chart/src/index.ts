export { analyseRunChart, type PhaseAnalysis, type RunChartAnalysis } from './analyse-run-chart.js';
export { crossingsLimit, longestRunLimit } from './anhoej-limits.js';
export { mean, standardDeviation } from './exact-mean.js';
export { goalSustained } from './goal-sustained.js';
export { measurability, type Measurability, type MeasurabilityQuestion } from './measurability.js';
export { median } from './median.js';
export { type BaselineAge, baselineAge } from './old-baseline.js';
export { type ProposedMedian, type RebaseOptions, rebaseProposal } from './rebase-proposal.js';
export { RunChartError, type RunChartErrorCode } from './run-chart-error.js';
export { type PhaseStart, type RunChartSeries } from './run-chart-series.js';
export { type Run } from './runs.js';
export { type StrangePoint, strangePoints } from './strange-points.js';
export { verdict } from './verdict.js';
export {
  type AfterShift,
  type ChanceVariationVerdict,
  type CycleStart,
  type FewCrossingsVerdict,
  type GoalSustainedVerdict,
  type ImprovementDirection,
  type MissingPeriodsVerdict,
  type NoDataVerdict,
  type PartialRunVerdict,
  type PositionRange,
  type ShiftVerdict,
  type ToldRun,
  type TooFewPointsVerdict,
  type Verdict,
  type VerdictContext,
  type VerdictNumbers,
  type VerdictRule,
} from './verdict-types.js';
export {
  type Column,
  type ControlChart,
  type ControlChartKind,
  type ControlChartOptions,
  type ControlPhase,
} from './control-chart/chart-types.js';
export { cChart } from './control-chart/c-chart.js';
export { controlChart, type ControlChartRequest } from './control-chart/control-chart.js';
export { controlVerdict, type ControlVerdict, type OutsidePoint } from './control-chart/control-verdict.js';
export { gChart } from './control-chart/g-chart.js';
export { iChart } from './control-chart/i-chart.js';
export { iPrimeChart } from './control-chart/i-prime-chart.js';
export { type Ratios, type Subgroups } from './control-chart/input.js';
export { medianChart } from './control-chart/median-chart.js';
export { mrChart } from './control-chart/mr-chart.js';
export { pChart, pPrimeChart } from './control-chart/p-chart.js';
export { a3, b3, b4, c4 } from './control-chart/subgroup-constants.js';
export { tChart } from './control-chart/t-chart.js';
export { uChart, uPrimeChart } from './control-chart/u-chart.js';
export { sChart, xbarChart } from './control-chart/xbar-s-charts.js';
export {
  type Assurance,
  makingDataCount,
  type MakingDataCount,
  type MakingDataCountOptions,
  type PointType,
  type VariationIcon,
} from './making-data-count/making-data-count.js';
export { type SpecialCause } from './making-data-count/special-causes.js';
