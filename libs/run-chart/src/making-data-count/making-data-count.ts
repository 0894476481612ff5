import { type Column } from '../control-chart/chart-types.js';
import { averageMovingRange } from '../control-chart/moving-ranges.js';
import { mean } from '../exact-mean.js';
import { checkNumber, checkPosition, checkSetting, checkValues } from '../input-checks.js';
import { RunChartError } from '../run-chart-error.js';
import { type ImprovementDirection } from '../verdict-types.js';
import { type SegmentPoint, type SpecialCause, specialCauses } from './special-causes.js';

/** 3 / 1.128 as Making Data Count rounds it: limits in units of the mean moving range. */
const LIMIT = 2.66;
const INNER_LIMIT = (2 * LIMIT) / 3;
/** Segments of fewer points get the warning. */
const SHORT_SEGMENT = 13;

export interface MakingDataCountOptions {
  readonly direction: ImprovementDirection;
  readonly target?: number | null;
  /** Where new segments start, rising; the first starts at 0 implicitly. */
  readonly phases?: readonly { readonly start: number }[];
  /** Mean and limits of each segment rest on its first so many points: at least 12. Default: all. */
  readonly fixAfter?: number;
  /** Leave moving ranges of 3.267 times their mean or more out, once. Default true. */
  readonly screenMovingRanges?: boolean;
}

export type PointType = 'COMMON_CAUSE' | 'IMPROVEMENT' | 'CONCERN' | 'NEUTRAL_HIGH' | 'NEUTRAL_LOW';
/** What the latest point says about variation: the icon's name. */
export type VariationIcon =
  | 'COMMON_CAUSE'
  | 'IMPROVEMENT_HIGH'
  | 'IMPROVEMENT_LOW'
  | 'CONCERN_HIGH'
  | 'CONCERN_LOW'
  | 'NEUTRAL_HIGH'
  | 'NEUTRAL_LOW';
/** Whether the process can be relied on to meet the target. */
export type Assurance = 'PASS' | 'FAIL' | 'INCONSISTENT';

/** An XmR chart read by Making Data Count's rules. Columns have one entry per point. */
export interface MakingDataCount {
  readonly mean: Column;
  readonly lower: Column;
  readonly upper: Column;
  readonly sides: readonly (-1 | 0 | 1 | null)[];
  /** Beyond a limit; `null` where value or limits are missing. */
  readonly outside: readonly (boolean | null)[];
  /** Between the inner and the outer limit; `null` where value or limits are missing. */
  readonly near: readonly (boolean | null)[];
  readonly specialCauses: readonly (SpecialCause | null)[];
  readonly pointTypes: readonly PointType[];
  /** A segment has fewer than 13 points: its limits are on trial. */
  readonly shortSegment: boolean;
  /** Type and icon of the latest point; `null` without points. */
  readonly variation: PointType | null;
  readonly variationIcon: VariationIcon | null;
  /** `null` without a target or without a direction. */
  readonly assurance: Assurance | null;
}

/**
 * Classifies a series by NHS England's Making Data Count rules, for comparison with material that uses them.
 *
 * Per segment an XmR chart: mean ± 2.66 times the mean moving range, inner limits at two thirds. Special causes are
 * those of `specialCauses`; they do not reach across segments. All comparisons are strict. Missing values break trends
 * and shifts. Variation is the latest point's type; assurance sets the target against the latest point's limits.
 * Source: NHS England, Making Data Count.
 * @param values measurements in any unit, in time order; `null` = missing
 * @throws RunChartError for values that are not numbers, positions outside, phases that do not rise, `fixAfter` under 12
 */
export function makingDataCount(values: Column, options: MakingDataCountOptions): MakingDataCount {
  checkValues(values, 'a value');
  const starts = segmentStarts(options, values.length);
  const target = options.target ?? null;
  if (target !== null) checkNumber(target, 'the target');
  if (options.fixAfter !== undefined) checkSetting(options.fixAfter, 12, Number.MAX_SAFE_INTEGER, 'fixAfter');
  const points: SegmentPoint[] = [];
  const limits: XmrLimits[] = [];
  const causes: (SpecialCause | null)[] = [];
  let shortSegment = false;
  starts.forEach((from, index) => {
    const segment = values.slice(from, starts[index + 1] ?? values.length);
    if (segment.length < SHORT_SEGMENT) shortSegment = true;
    const own = xmrLimits(segment, options);
    const seen = segment.map((value) => segmentPoint(value, own));
    points.push(...seen);
    causes.push(...specialCauses(seen));
    for (let i = 0; i < segment.length; i++) limits.push(own);
  });
  const types = causes.map((cause) => pointType(cause, options.direction));
  const latest = types[types.length - 1] ?? null;
  return {
    mean: limits.map((own) => own.mean),
    lower: limits.map((own) => own.lower),
    upper: limits.map((own) => own.upper),
    sides: points.map((point) => point.side),
    outside: points.map((point) => point.outside),
    near: points.map((point) => point.near),
    specialCauses: causes,
    pointTypes: types,
    shortSegment,
    variation: latest,
    variationIcon: latest === null ? null : variationIcon(latest, options.direction),
    assurance: assurance(target, limits[limits.length - 1], options.direction),
  };
}

function segmentStarts(options: MakingDataCountOptions, length: number): number[] {
  const starts = options.phases?.map((phase) => phase.start) ?? [];
  starts.forEach((start, i) => {
    checkPosition(start, length, 'a phase');
    if (i > 0 && start <= (starts[i - 1] as number)) {
      throw new RunChartError('NOT_RISING', 'phases must start later and later', i);
    }
  });
  if (length > 0 && starts[0] !== 0) starts.unshift(0);
  return starts;
}

interface XmrLimits {
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerInner: number | null;
  readonly upperInner: number | null;
}

function xmrLimits(segment: Column, options: MakingDataCountOptions): XmrLimits {
  const base = segment.slice(0, options.fixAfter ?? segment.length);
  const centre = mean(base.filter((value) => value !== null));
  const range = averageMovingRange(
    base,
    new Uint8Array(base.length).fill(1),
    options.screenMovingRanges ?? true,
  );
  const at = (factor: number): number | null =>
    centre === null || range === null ? null : centre + factor * range;
  return {
    mean: centre,
    lower: at(-LIMIT),
    upper: at(LIMIT),
    lowerInner: at(-INNER_LIMIT),
    upperInner: at(INNER_LIMIT),
  };
}

function segmentPoint(value: number | null, limits: XmrLimits): SegmentPoint {
  const { lower, upper, lowerInner, upperInner } = limits;
  if (value === null || limits.mean === null) return { value, side: null, outside: null, near: null };
  const side = value > limits.mean ? 1 : value < limits.mean ? -1 : 0;
  if (lower === null || upper === null || lowerInner === null || upperInner === null) {
    return { value, side, outside: null, near: null };
  }
  const outside = value > upper || value < lower;
  return { value, side, outside, near: !outside && (value < lowerInner || value > upperInner) };
}

function pointType(cause: SpecialCause | null, direction: ImprovementDirection): PointType {
  if (cause === null) return 'COMMON_CAUSE';
  const high = cause.endsWith('UP') || cause.startsWith('ABOVE') || cause.endsWith('_ABOVE');
  if (direction === 'NEUTRAL') return high ? 'NEUTRAL_HIGH' : 'NEUTRAL_LOW';
  return high === (direction === 'UP') ? 'IMPROVEMENT' : 'CONCERN';
}

function variationIcon(type: PointType, direction: ImprovementDirection): VariationIcon {
  if (type === 'IMPROVEMENT') return direction === 'UP' ? 'IMPROVEMENT_HIGH' : 'IMPROVEMENT_LOW';
  if (type === 'CONCERN') return direction === 'UP' ? 'CONCERN_LOW' : 'CONCERN_HIGH';
  return type;
}

function assurance(
  target: number | null,
  limits: XmrLimits | undefined,
  direction: ImprovementDirection,
): Assurance | null {
  if (target === null || direction === 'NEUTRAL') return null;
  const { lower, upper } = limits ?? { lower: null, upper: null };
  if (upper !== null && target > upper) return direction === 'UP' ? 'FAIL' : 'PASS';
  if (lower !== null && target < lower) return direction === 'UP' ? 'PASS' : 'FAIL';
  return 'INCONSISTENT';
}
