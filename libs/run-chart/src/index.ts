export { analyseRunChart, type PhaseAnalysis, type RunChartAnalysis } from './analyse-run-chart.js';
export { crossingsLimit, longestRunLimit } from './anhoej-limits.js';
export { goalSustained } from './goal-sustained.js';
export { median } from './median.js';
export { RunChartError, type RunChartErrorCode } from './run-chart-error.js';
export { type PhaseStart, type RunChartSeries } from './run-chart-series.js';
export { type Run } from './runs.js';
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
