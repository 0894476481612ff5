import {
  makingDataCount,
  type MakingDataCount,
  type PointType,
} from '../making-data-count/making-data-count.js';
import { type SpecialCause } from '../making-data-count/special-causes.js';
import { RunChartError } from '../run-chart-error.js';
import { type ImprovementDirection } from '../verdict-types.js';
import { listOf, type NhsCase } from './case-types.js';
import { compareColumns, type Mismatch, same } from './compare.js';

const DIRECTIONS: Readonly<Record<string, ImprovementDirection>> = {
  increase: 'UP',
  decrease: 'DOWN',
  neutral: 'NEUTRAL',
};

const CAUSES: Readonly<Record<SpecialCause, string>> = {
  ABOVE_UPPER_LIMIT: 'Above UCL',
  BELOW_LOWER_LIMIT: 'Below LCL',
  TREND_UP: '7 Point Trend (Increasing)',
  TREND_DOWN: '7 Point Trend (Decreasing)',
  TWO_IN_THREE_ABOVE: '2 in 3 Above CL',
  TWO_IN_THREE_BELOW: '2 in 3 Below CL',
  SHIFT_ABOVE: '7 Points Above CL',
  SHIFT_BELOW: '7 Points Below CL',
};

const TYPES: Readonly<Record<PointType, string>> = {
  COMMON_CAUSE: 'common_cause',
  IMPROVEMENT: 'special_cause_improvement',
  CONCERN: 'special_cause_concern',
  NEUTRAL_HIGH: 'special_cause_neutral_high',
  NEUTRAL_LOW: 'special_cause_neutral_low',
};

const POINT_FIELDS = {
  y: 'number',
  rebase_group: 'exact',
  mean: 'number',
  lpl: 'number',
  upl: 'number',
  relative_to_mean: 'exact',
  outside_limits: 'exact',
  close_to_limits: 'exact',
  special_cause_type: 'exact',
  point_type: 'exact',
} as const;

/** Runs one case of the Making Data Count format and compares. */
export function compareNhsCase(
  testCase: NhsCase,
  expected: Extract<NhsCase['expected'], { ok: true }>,
): Mismatch[] {
  const { values, starts, result } = classify(testCase);
  const firsts = listOf(testCase.input.rebase_at).map((position) => position - 1);
  const columns = compareColumns(POINT_FIELDS, expected.points, {
    y: values,
    rebase_group: values.map((_value, i) => firsts.filter((first) => first <= i).length),
    mean: result.mean,
    lpl: result.lower,
    upl: result.upper,
    relative_to_mean: result.sides,
    outside_limits: result.outside,
    close_to_limits: result.near,
    special_cause_type: result.specialCauses.map((cause) =>
      cause === null ? 'Common Cause' : CAUSES[cause],
    ),
    point_type: result.pointTypes.map((type) => TYPES[type]),
  });
  const assured = result.assurance?.toLowerCase() ?? null;
  const found: Record<string, string | boolean | null> = {
    short_group_warning: result.shortSegment,
    variation_type: result.variation === null ? null : TYPES[result.variation],
    variation_icon: result.variationIcon?.toLowerCase() ?? null,
    assurance_type: assured === null || assured === 'inconsistent' ? assured : `consistent_${assured}`,
    assurance_icon: assured,
  };
  const summary = Object.entries(found).flatMap(([where, own]) => {
    const wanted = expected[where as keyof typeof expected] as string | boolean | null;
    return same(wanted, own, true) ? [] : [{ where, expected: wanted, found: own }];
  });
  return starts.length === 0 ? [{ where: 'points', expected: 'some', found: 0 }] : [...columns, ...summary];
}

/** Classifies a case, refusing what the reference package refuses. */
export function classify(testCase: NhsCase): {
  values: readonly (number | null)[];
  starts: readonly number[];
  result: MakingDataCount;
} {
  const { input } = testCase;
  const direction = DIRECTIONS[input.improvement_direction];
  if (direction === undefined) throw new RunChartError('SETTING_OUTSIDE', 'unknown direction of improvement');
  if (input.y.length === 0) throw new RunChartError('TOO_FEW_POINTS', 'there are no points');
  if (new Set(input.dates).size !== input.dates.length) {
    throw new RunChartError('NOT_RISING', 'periods must not repeat');
  }
  const order = input.dates.map((_date, i) => i);
  order.sort((a, b) => Date.parse(input.dates[a] as string) - Date.parse(input.dates[b] as string));
  const values = order.map((i) => input.y[i] ?? null);
  const firsts = listOf(input.rebase_at).map((position) => position - 1);
  const starts = [...new Set([0, ...firsts])]
    .filter((start) => start >= 0 && start < values.length)
    .sort((a, b) => a - b);
  starts.forEach((from, i) => refuseUndecidedTrend(values.slice(from, starts[i + 1] ?? values.length)));
  const result = makingDataCount(values, {
    direction,
    target: input.target,
    phases: starts.map((start) => ({ start })),
    screenMovingRanges: input.screen_outliers,
    ...(input.fix_after_n_points === null ? {} : { fixAfter: input.fix_after_n_points }),
  });
  return { values, starts, result };
}

/**
 * The reference package stops when seven neighbours with a missing value among them could still be a trend: every step
 * between known neighbours rises, or every one falls. This library lets the missing value break the trend.
 */
function refuseUndecidedTrend(segment: readonly (number | null)[]): void {
  for (let from = 0; from + 7 <= segment.length; from++) {
    const steps: number[] = [];
    for (let i = from + 1; i < from + 7; i++) {
      const before = segment[i - 1] ?? null;
      const value = segment[i] ?? null;
      if (before !== null && value !== null) steps.push(Math.sign(value - before));
    }
    const undecided = steps.every((step) => step === 1) || steps.every((step) => step === -1);
    if (steps.length < 6 && undecided) {
      throw new RunChartError('NOT_A_NUMBER', 'a missing value leaves a trend undecided', from);
    }
  }
}
