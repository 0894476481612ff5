import { crossingsLimit, longestRunLimit } from './anhoej-limits.js';
import { markPositions } from './input-checks.js';
import { median } from './median.js';
import { checkedPhases, medianFrom, type PhaseRange, type RunChartSeries } from './run-chart-series.js';
import { findRuns, type Run } from './runs.js';

/** What the run chart's rules say about one series. */
export interface RunChartAnalysis {
  readonly phases: readonly PhaseAnalysis[];
  /** Each point against its phase's median; `null` = no value, excluded, or no median to hold it against. */
  readonly sides: readonly (-1 | 0 | 1 | null)[];
  /** Valid points (a value, not excluded) in the whole series. */
  readonly valid: number;
}

/** One phase: its median, what that rests on, its runs and the limits they were held against. */
export interface PhaseAnalysis {
  /** First and last position of the phase, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The median (or given centre line) the phase is read against; `null` until 12 points are valid. */
  readonly median: number | null;
  /** Index of the earlier phase whose median is used while this phase has too few points. */
  readonly medianExtendedFrom: number | null;
  /** First and last position the median was calculated on; `null` when it is extended, given or absent. */
  readonly baselineFrom: number | null;
  readonly baselineTo: number | null;
  /** Valid points (a value, not excluded), and those of them that do not lie on the median. */
  readonly valid: number;
  readonly useful: number;
  /** Points in the longest run, and the most expected by chance. */
  readonly longestRun: number | null;
  readonly longestRunLimit: number | null;
  /** Times the line crosses the median, and the fewest expected by chance. */
  readonly crossings: number | null;
  readonly crossingsLimit: number | null;
  /** Every run, in order. */
  readonly runs: readonly Run[];
  /** The runs longer than the limit. */
  readonly shifts: readonly Run[];
  readonly fewCrossings: boolean;
  /** A shift or too few crossings. Only true when there are enough useful points for a verdict. */
  readonly signal: boolean;
}

interface Centre {
  readonly median: number | null;
  readonly extendedFrom: number | null;
  readonly baselineFrom: number | null;
  readonly baselineTo: number | null;
  readonly valid: number;
}

/**
 * Analyses a run chart by Anhøj's rules.
 *
 * Each phase has a median of its own, frozen on its first valid points (12 by default) and extended from there. It
 * appears when 12 points are valid; until then the nearest earlier phase's median is used, unless a hard phase lies
 * between. Points on the median neither break nor lengthen a run, gaps do not break one, excluded points do not count.
 * A shift is a run longer than round(log2 U) + 3; crossings are few when under the 5 % quantile of Bin(U - 1, 1/2).
 * Neither is called before the phase has `minimumUseful` useful points. There is no trend rule.
 *
 * Runs in time and memory proportional to the number of values (a baseline of `'all'` points adds one sort).
 * Source: Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825; Anhøj 2015, doi:10.1371/journal.pone.0121349.
 * @throws RunChartError for values that are not numbers, positions outside the series, settings out of range
 */
export function analyseRunChart(series: RunChartSeries): RunChartAnalysis {
  const { values } = series;
  const ranges = checkedPhases(series);
  const excluded = markPositions(series.excluded, values.length, 'an excluded point');
  const minimumUseful = series.minimumUseful ?? 12;
  const sides = new Array<-1 | 0 | 1 | null>(values.length).fill(null);
  const phases: PhaseAnalysis[] = [];
  let valid = 0;
  let standing: { readonly median: number; readonly phase: number } | null = null;
  for (const range of ranges) {
    if (range.hard) standing = null;
    let centre = ownCentre(values, excluded, range, series.centreLine);
    if (centre.median === null && standing !== null) {
      centre = { ...centre, median: standing.median, extendedFrom: standing.phase };
    } else if (centre.median !== null) {
      standing = { median: centre.median, phase: phases.length };
    }
    fillSides(sides, values, excluded, range, centre.median);
    const judged = series.centreLine !== undefined || centre.valid >= medianFrom(range);
    phases.push(phaseAnalysis(sides, range, centre, judged ? minimumUseful : Infinity));
    valid += centre.valid;
  }
  return { phases, sides, valid };
}

function ownCentre(
  values: readonly (number | null)[],
  excluded: Uint8Array | null,
  range: PhaseRange,
  given: number | undefined,
): Centre {
  const baseline: number[] = [];
  let valid = 0;
  let first = range.from;
  let last = range.from;
  for (let i = range.from; i <= range.to; i++) {
    const value = values[i] as number | null;
    if (value === null || (excluded !== null && excluded[i] === 1)) continue;
    if (valid === 0) first = i;
    valid++;
    if (given === undefined && valid <= range.baselinePoints) {
      baseline.push(value);
      last = i;
    }
  }
  if (given !== undefined) {
    return { median: given, extendedFrom: null, baselineFrom: null, baselineTo: null, valid };
  }
  return valid < medianFrom(range)
    ? { median: null, extendedFrom: null, baselineFrom: null, baselineTo: null, valid }
    : { median: median(baseline), extendedFrom: null, baselineFrom: first, baselineTo: last, valid };
}

function fillSides(
  sides: (-1 | 0 | 1 | null)[],
  values: readonly (number | null)[],
  excluded: Uint8Array | null,
  range: PhaseRange,
  centre: number | null,
): void {
  if (centre === null) return;
  for (let i = range.from; i <= range.to; i++) {
    const value = values[i] as number | null;
    if (value === null || (excluded !== null && excluded[i] === 1)) continue;
    sides[i] = value > centre ? 1 : value < centre ? -1 : 0;
  }
}

function phaseAnalysis(
  sides: readonly (-1 | 0 | 1 | null)[],
  range: PhaseRange,
  centre: Centre,
  minimumUseful: number,
): PhaseAnalysis {
  const { runs, useful, longestRun, crossings } = findRuns(sides, range.from, range.to);
  const runLimit = longestRunLimit(useful);
  const crossLimit = crossingsLimit(useful);
  const enough = useful >= minimumUseful;
  const shifts = enough && runLimit !== null ? runs.filter((run) => run.length > runLimit) : [];
  const fewCrossings = enough && crossings !== null && crossLimit !== null && crossings < crossLimit;
  return {
    from: range.from,
    to: range.to,
    median: centre.median,
    medianExtendedFrom: centre.extendedFrom,
    baselineFrom: centre.baselineFrom,
    baselineTo: centre.baselineTo,
    valid: centre.valid,
    useful,
    longestRun,
    longestRunLimit: runLimit,
    crossings,
    crossingsLimit: crossLimit,
    runs,
    shifts,
    fewCrossings,
    signal: shifts.length > 0 || fewCrossings,
  };
}
