/** Why a point is not common cause variation, in Making Data Count's words. */
export type SpecialCause =
  | 'ABOVE_UPPER_LIMIT'
  | 'BELOW_LOWER_LIMIT'
  | 'TREND_UP'
  | 'TREND_DOWN'
  | 'TWO_IN_THREE_ABOVE'
  | 'TWO_IN_THREE_BELOW'
  | 'SHIFT_ABOVE'
  | 'SHIFT_BELOW';

/** A point of one segment as the rules see it; `null` = missing, or no limits to hold it against. */
export interface SegmentPoint {
  readonly value: number | null;
  readonly side: -1 | 0 | 1 | null;
  readonly outside: boolean | null;
  /** Between the inner and the outer limit. */
  readonly near: boolean | null;
}

/** Points in a trend or a shift. */
const SEVEN = 7;

/**
 * The special cause of each point of one segment; the first rule that fits: beyond a limit, seven rising or falling,
 * two of three near a limit, seven on one side. A missing value and a value exactly on the mean break a shift; equal
 * neighbours break a trend.
 */
export function specialCauses(points: readonly SegmentPoint[]): (SpecialCause | null)[] {
  const steps = points.map((point, i) => {
    const before = points[i - 1]?.value ?? null;
    return point.value === null || before === null ? null : Math.sign(point.value - before);
  });
  const trend = inStretch(steps, SEVEN - 1, 1);
  const shift = inStretch(
    points.map((point) => point.side),
    SEVEN,
    0,
  );
  const twoInThree = inTwoInThree(points);
  return points.map((point, i) => {
    if (point.outside === true) return point.side === 1 ? 'ABOVE_UPPER_LIMIT' : 'BELOW_LOWER_LIMIT';
    if (trend[i] === true) {
      const step = trend[i + 1] === true ? steps[i + 1] : steps[i];
      return step === 1 ? 'TREND_UP' : 'TREND_DOWN';
    }
    const above = point.side === 1;
    if (twoInThree[i] === true) return above ? 'TWO_IN_THREE_ABOVE' : 'TWO_IN_THREE_BELOW';
    if (shift[i] === true) return above ? 'SHIFT_ABOVE' : 'SHIFT_BELOW';
    return null;
  });
}

/**
 * Marks every element of a stretch of at least `length` equal signs (1 or -1), and `lead` elements before it: a stretch of
 * six steps belongs to seven points.
 */
function inStretch(signs: readonly (number | null)[], length: number, lead: number): boolean[] {
  const marks = signs.map(() => false);
  let start = 0;
  for (let i = 1; i <= signs.length; i++) {
    const sign = signs[start] ?? 0;
    if (i < signs.length && sign !== 0 && signs[i] === sign) continue;
    if (sign !== 0 && i - start >= length) {
      for (let k = Math.max(0, start - lead); k < i; k++) marks[k] = true;
    }
    start = i;
  }
  return marks;
}

/** Marks the points near a limit in any three neighbours on one side, at least two of them near that limit. */
function inTwoInThree(points: readonly SegmentPoint[]): boolean[] {
  const marks = points.map(() => false);
  for (let i = 0; i + 2 < points.length; i++) {
    const window = points.slice(i, i + 3);
    const side = window[0]?.side ?? 0;
    if (side === 0 || window.some((point) => point.side !== side || point.near === null)) continue;
    if (window.filter((point) => point.near === true).length < 2) continue;
    window.forEach((point, k) => {
      if (point.near === true) marks[i + k] = true;
    });
  }
  return marks;
}
