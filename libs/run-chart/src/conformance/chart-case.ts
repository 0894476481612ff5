import { type ControlChart, type LimitsFormula } from '../control-chart/chart-types.js';
import { countLimits } from '../control-chart/c-chart.js';
import { drawChart } from '../control-chart/draw-chart.js';
import { geometricLimits } from '../control-chart/g-chart.js';
import { individualsLimits } from '../control-chart/i-chart.js';
import { individualsPrimeLimits } from '../control-chart/i-prime-chart.js';
import { movingRangeLimits } from '../control-chart/mr-chart.js';
import { proportionLimits, proportionPrimeLimits } from '../control-chart/p-chart.js';
import { medianLimits } from '../control-chart/median-chart.js';
import { timeLimits } from '../control-chart/t-chart.js';
import { rateLimits, ratePrimeLimits } from '../control-chart/u-chart.js';
import { deviationsLimits, meansLimits } from '../control-chart/xbar-s-charts.js';
import { type ControlChartKind } from '../control-chart/chart-types.js';
import { RunChartError } from '../run-chart-error.js';
import { type ChartCase, type ChartExpected, type ChartInput, listOf } from './case-types.js';
import { compareColumns, compareRows, type Mismatch } from './compare.js';
import { prepareSubgroups } from './prepare-subgroups.js';

const FORMULAE: Readonly<Record<ControlChartKind, LimitsFormula>> = {
  run: medianLimits,
  i: individualsLimits,
  mr: movingRangeLimits,
  c: countLimits,
  p: proportionLimits,
  pp: proportionPrimeLimits,
  u: rateLimits,
  up: ratePrimeLimits,
  ip: individualsPrimeLimits,
  g: geometricLimits,
  t: timeLimits,
  xbar: meansLimits,
  s: deviationsLimits,
};

const POINT_FIELDS = {
  x: 'number',
  y: 'number',
  part: 'exact',
  baseline: 'exact',
  include: 'exact',
  cl: 'number',
  lcl: 'number',
  ucl: 'number',
  lcl_95: 'number',
  ucl_95: 'number',
  sigma_signal: 'exact',
} as const;

const PART_FIELDS = {
  part: 'exact',
  from: 'exact',
  to: 'exact',
  cl: 'number',
  n_obs: 'exact',
  n_useful: 'exact',
  longest_run: 'exact',
  longest_run_max: 'exact',
  n_crossings: 'exact',
  n_crossings_min: 'exact',
  runs_signal: 'exact',
} as const;

/** Runs one case of the chart format and compares; habits of the reference package live here alone. */
export function compareChartCase(testCase: ChartCase, expected: ChartExpected): Mismatch[] {
  const screenings = testCase.screened_mr === 'either' ? [true, false] : [testCase.screened_mr === 'yes'];
  return screenings.flatMap((screen) => compareOnce(testCase, expected, screen));
}

/** Draws the chart of a case, whatever is expected of it. */
export function drawCase(testCase: ChartCase, screen: boolean): ReturnType<typeof draw> {
  return draw(testCase.chart, testCase.input, screen);
}

function compareOnce(testCase: ChartCase, expected: ChartExpected, screen: boolean): Mismatch[] {
  const { chart, x, include, baseline } = drawCase(testCase, screen);
  const partOf = chart.phases.flatMap((phase, i) => new Array<number>(phase.to - phase.from + 1).fill(i + 1));
  return [
    ...compareColumns(POINT_FIELDS, expected.points, {
      x,
      y: chart.y,
      part: partOf,
      baseline,
      include,
      cl: chart.centre,
      lcl: chart.lower,
      ucl: chart.upper,
      lcl_95: chart.lowerInner,
      ucl_95: chart.upperInner,
      sigma_signal: chart.outside.map((side) => side !== 0),
    }),
    ...compareRows(PART_FIELDS, expected.parts, partRows(chart, include), 'parts'),
  ];
}

function draw(
  name: string,
  input: ChartInput,
  screen: boolean,
): { chart: ControlChart; x: readonly number[]; include: boolean[]; baseline: boolean[] } {
  if (!Object.hasOwn(FORMULAE, name)) throw new RunChartError('UNKNOWN_CHART', `unknown chart: ${name}`);
  const kind = name as ControlChartKind;
  const points = prepareSubgroups(input, kind);
  const length = points.y.length;
  if (kind === 't' && points.y.some((value) => value !== null && value <= 0)) {
    throw new RunChartError('VALUE_TOO_SMALL', 'times must be above zero');
  }
  if (['p', 'pp', 'u', 'up'].includes(kind) && input.n === null) {
    throw new RunChartError('DENOMINATOR_MISSING', 'denominators are needed');
  }
  // A part is named by the point before it; freezing is ignored when there are parts, and beyond the end.
  const given = input.part === null ? null : listOf(input.part);
  const starts = [...new Set([0, ...(given ?? [])])].filter((start) => start >= 0 && start < length);
  starts.sort((a, b) => a - b);
  const freeze = given === null && input.freeze !== null && input.freeze < length ? input.freeze : undefined;
  const excluded = listOf(input.exclude)
    .map((position) => position - 1)
    .filter((position) => position >= 0 && position < length);
  const chart = drawChart(kind, points, FORMULAE[kind], {
    phases: starts.map((start) => ({ start })),
    excluded,
    screenMovingRanges: screen,
    multiply: input.multiply,
    zeroIsLowest: !input.y_neg,
    ...(freeze === undefined ? {} : { freezeAfter: freeze }),
    ...(input.cl === null ? {} : { centreLine: input.cl }),
  });
  return {
    chart,
    x: points.x,
    include: points.y.map((_value, i) => !excluded.includes(i)),
    baseline: points.y.map((_value, i) => freeze === undefined || i < freeze),
  };
}

function partRows(
  chart: ControlChart,
  include: readonly boolean[],
): Record<string, number | boolean | null>[] {
  return chart.phases.map((phase, i) => {
    const { longestRun, longestRunLimit, crossings, crossingsLimit } = phase;
    const signal =
      chart.kind !== 'mr' &&
      longestRun !== null &&
      crossings !== null &&
      (longestRun > (longestRunLimit ?? Infinity) || crossings < (crossingsLimit ?? 0));
    return {
      part: i + 1,
      from: phase.from + 1,
      to: phase.to + 1,
      cl: phase.centre,
      n_obs: include.slice(phase.from, phase.to + 1).filter(Boolean).length,
      n_useful: phase.useful,
      longest_run: longestRun,
      longest_run_max: longestRunLimit,
      n_crossings: crossings,
      n_crossings_min: crossingsLimit,
      runs_signal: signal,
    };
  });
}
