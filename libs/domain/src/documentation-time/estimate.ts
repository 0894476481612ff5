/** An interval of minutes or hours. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The middle of some timings, in minutes; `interval` is null where they are too few to say how sure it is. */
export interface TimingMedian {
  readonly count: number;
  readonly median: number;
  readonly interval: Interval | null;
}

/** With fewer timings than this before or after, the estimate is called preliminary. */
export const FIRM_FROM = 10;

/** Each of two medians is held by its interval this surely, so that their difference is held with at least 95 %. */
const COVERAGE = 0.975;

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/**
 * The sign interval of a median: from the k-th lowest to the k-th highest value, with the largest k that still covers the true
 * median with the wanted probability, whatever the shape of the distribution (each value is above it with one half).
 * Deterministic. Source: the order-statistic interval of any textbook of nonparametric statistics.
 * @returns null where even the lowest and highest value do not cover it: 7 values are needed for 97.5 %, 6 for 95 %.
 */
export function medianInterval(values: readonly number[], coverage = COVERAGE): Interval | null {
  const n = values.length;
  let outside = 0;
  let term = 0.5 ** n;
  let k = 0;
  // outside = P(fewer than k + 1 of n coins fall one way)
  while (k < n / 2) {
    outside += term;
    if (1 - 2 * outside < coverage) break;
    term *= (n - k) / (k + 1);
    k += 1;
  }
  if (k === 0) return null;
  const inOrder = sorted(values);
  return { lower: inOrder[k - 1] as number, upper: inOrder[n - k] as number };
}

/** @returns null without timings */
export function timingMedian(minutes: readonly number[]): TimingMedian | null {
  const count = minutes.length;
  if (count === 0) return null;
  const inOrder = sorted(minutes);
  const [low, high] = [inOrder[(count - 1) >> 1] as number, inOrder[count >> 1] as number];
  return { count, median: (low + high) / 2, interval: medianInterval(minutes) };
}

export interface TaskLoad {
  /** How often one of them does it in a week. */
  readonly timesPerWeek: number;
  /** How many do it. */
  readonly staff: number;
}

/** An estimate, never a fact: what a change of a task has released. Negative: it takes more time than before. */
export interface ReleasedTime {
  readonly minutesPerTask: number;
  readonly minutesPerWeek: number;
  readonly hoursPerWeek: number;
  /** Hours a week, held with at least 95 %; null: too few timings to say. */
  readonly interval: Interval | null;
  readonly preliminary: boolean;
}

/**
 * Median before minus median after, times how often, times how many.
 * @returns null until there are timings on both sides
 */
export function releasedTime(
  before: TimingMedian | null,
  after: TimingMedian | null,
  { timesPerWeek, staff }: TaskLoad,
): ReleasedTime | null {
  if (!before || !after) return null;
  const hours = (minutes: number): number => (minutes * timesPerWeek * staff) / 60;
  const minutesPerTask = before.median - after.median;
  return {
    minutesPerTask,
    minutesPerWeek: minutesPerTask * timesPerWeek * staff,
    hoursPerWeek: hours(minutesPerTask),
    interval:
      before.interval && after.interval
        ? {
            lower: hours(before.interval.lower - after.interval.upper),
            upper: hours(before.interval.upper - after.interval.lower),
          }
        : null,
    preliminary: before.count < FIRM_FROM || after.count < FIRM_FROM,
  };
}

export interface ReleasedSum {
  readonly hoursPerWeek: number;
  /** From all the lowest to all the highest: wider than it need be, never narrower. Null where one of them has none. */
  readonly interval: Interval | null;
  readonly preliminary: boolean;
  readonly counted: number;
  /** Tasks without an estimate: they are not in the sum, and the page says so. */
  readonly leftOut: number;
}

/** The estimates of several tasks together; null where there are none. */
export function sumReleased(
  tasks: readonly (Pick<ReleasedTime, 'hoursPerWeek' | 'interval' | 'preliminary'> | null)[],
): ReleasedSum | null {
  const known = tasks.filter((task) => task !== null);
  if (known.length === 0) return null;
  const intervals = known.map(({ interval }) => interval).filter((interval) => interval !== null);
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  return {
    hoursPerWeek: sum(known.map(({ hoursPerWeek }) => hoursPerWeek)),
    interval:
      intervals.length === known.length
        ? { lower: sum(intervals.map((i) => i.lower)), upper: sum(intervals.map((i) => i.upper)) }
        : null,
    preliminary: known.some(({ preliminary }) => preliminary),
    counted: known.length,
    leftOut: tasks.length - known.length,
  };
}
