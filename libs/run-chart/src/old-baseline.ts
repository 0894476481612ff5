import { type RunChartAnalysis } from './analyse-run-chart.js';
import { type RunChartSeries } from './run-chart-series.js';

/** Valid points past the baseline after which it is asked about. */
const OLD_FROM = 24;

/** How far the latest median has been extended. */
export interface BaselineAge {
  /** Index of the phase whose baseline is in use. */
  readonly phase: number;
  /** Valid points since the baseline's last. */
  readonly pointsPast: number;
  /** From 24 points on: is it time for a new phase? A question to people, asked once. */
  readonly old: boolean;
}

/**
 * How old the baseline of the latest phase is: a median frozen on 12 points is read less and less safely as the series
 * grows (about one false alarm in six at 40 points, in simulation).
 * @param analysis the answer of `analyseRunChart` for the same `series`
 * @returns `null` when no median was calculated: too few points, or a centre line that is given
 */
export function baselineAge(analysis: RunChartAnalysis, series: RunChartSeries): BaselineAge | null {
  const latest = analysis.phases.length - 1;
  const index = analysis.phases[latest]?.medianExtendedFrom ?? latest;
  const last = analysis.phases[index]?.baselineTo ?? null;
  if (last === null) return null;
  const excluded = new Set(series.excluded);
  let pointsPast = 0;
  for (let i = last + 1; i < series.values.length; i++) {
    if (series.values[i] !== null && !excluded.has(i)) pointsPast++;
  }
  return { phase: index, pointsPast, old: pointsPast >= OLD_FROM };
}
