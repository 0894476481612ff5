import { checkSetting, checkValues } from './input-checks.js';
import { median } from './median.js';

export interface RebaseOptions {
  /** Points the first median rests on, with or without a value. Default 13. */
  readonly baselinePoints?: number;
  /** Points on one side in a row that a new median is proposed from. Default 9. */
  readonly runLength?: number;
  /** The side a new level may lie on. Default `BOTH`. */
  readonly side?: 'ABOVE' | 'BELOW' | 'BOTH';
}

/** A median and where it would be drawn. Positions are zero-based. */
export interface ProposedMedian {
  readonly type: 'BASELINE' | 'SUSTAINED';
  readonly median: number | null;
  /** First and last position of the points it rests on. */
  readonly from: number;
  readonly to: number;
  /** Last position it is drawn to: the start of the next median, or the end of the series. */
  readonly extendTo: number;
}

/**
 * Proposes where a median could be calculated anew: a proposal only, a new phase is a decision of people.
 *
 * The first median is that of the first points. After them, the first run of `runLength` values strictly on one side
 * (missing values and values on the median passed over) gives the next median: that of these values alone. From the
 * point after them the search begins again. No run starts inside a baseline. A worsening is proposed like an
 * improvement when it lies on the wanted side.
 * @param values in time order; `null` = missing
 * @returns no median when there are fewer points than the baseline asks for; the baseline alone when there are fewer
 * than baseline and run together
 * @throws RunChartError for values that are not numbers and settings under 1
 */
export function rebaseProposal(
  values: readonly (number | null)[],
  options: RebaseOptions = {},
): ProposedMedian[] {
  const { baselinePoints = 13, runLength = 9, side = 'BOTH' } = options;
  checkValues(values, 'a value');
  checkSetting(baselinePoints, 1, Number.MAX_SAFE_INTEGER, 'baselinePoints');
  checkSetting(runLength, 1, Number.MAX_SAFE_INTEGER, 'runLength');
  if (values.length < baselinePoints) return [];
  const baseline = values.slice(0, baselinePoints).filter((value) => value !== null);
  const found: Omit<ProposedMedian, 'extendTo'>[] = [
    { type: 'BASELINE', median: median(baseline), from: 0, to: baselinePoints - 1 },
  ];
  let latest = found[0];
  while (values.length >= baselinePoints + runLength && latest !== undefined && latest.median !== null) {
    const run = firstRun(values, latest.to + 1, latest.median, runLength, side);
    if (run === null) break;
    latest = {
      type: 'SUSTAINED',
      median: median(run.map((position) => values[position] as number)),
      from: run[0] as number,
      to: run[run.length - 1] as number,
    };
    found.push(latest);
  }
  return found.map((proposed, i) => ({ ...proposed, extendTo: found[i + 1]?.from ?? values.length - 1 }));
}

function firstRun(
  values: readonly (number | null)[],
  from: number,
  centre: number,
  runLength: number,
  side: 'ABOVE' | 'BELOW' | 'BOTH',
): number[] | null {
  let run: number[] = [];
  let above = false;
  for (let i = from; i < values.length; i++) {
    const value = values[i] ?? null;
    if (value === null || value === centre) continue;
    if (run.length > 0 && value > centre !== above) run = [];
    above = value > centre;
    if (side === (above ? 'BELOW' : 'ABOVE')) continue;
    run.push(i);
    if (run.length === runLength) return run;
  }
  return null;
}
