import {
  analyseRunChart,
  goalSustained,
  median,
  type ImprovementDirection,
  type RunChartSeries,
} from '@laeringsrum/run-chart';

/** The level today is the median of so many of the latest numbers: enough that one odd week does not move it. */
const LEVEL_POINTS = 6;
/** With fewer there is no level to speak of. */
const LEAST_POINTS = 3;

export interface SeriesForProgress {
  /** Valid numbers in time order. */
  readonly values: readonly number[];
  readonly periods: readonly string[];
  readonly phases: readonly { readonly startsOn: string; readonly origin: string }[];
  readonly baselinePoints: number;
  readonly direction: ImprovementDirection;
  readonly target: number | null;
}

export interface SeriesEvidence {
  readonly level: number | null;
  /** A shift in the wanted direction, and the level is still on that side. */
  readonly shift: boolean;
  /** The target reached and held for twelve points, in a phase that people began. */
  readonly goalHeld: boolean;
}

/** What a series says about progress, by the run chart's own rules. */
export function evidenceOfSeries(series: SeriesForProgress): SeriesEvidence {
  const { values, periods, direction, target } = series;
  const latest = values.slice(-LEVEL_POINTS);
  const level = latest.length >= LEAST_POINTS ? median(latest) : null;
  if (level === null || direction === 'NEUTRAL') return { level, shift: false, goalHeld: false };
  const begun = series.phases.flatMap(({ startsOn, origin }) => {
    const start = periods.findIndex((period) => period >= startsOn);
    return start > 0 ? [{ start, hard: origin === 'DEFINITION' }] : [];
  });
  const phases = begun.filter(({ start }, at) => start !== begun[at + 1]?.start);
  const chart: RunChartSeries = { values, phases, baselinePoints: series.baselinePoints };
  const ownPhase = phases.some(({ hard }) => !hard);
  return {
    level,
    shift: shifted(chart, level, direction === 'UP' ? 1 : -1),
    goalHeld: ownPhase && goalSustained(analyseRunChart(chart), chart, direction, target) !== null,
  };
}

/**
 * Held against the first level since the last new definition: a phase that people begin where the shift does takes the new level as its
 * own, and the shift would be gone from the curve.
 */
function shifted(chart: RunChartSeries, level: number, wanted: 1 | -1): boolean {
  const breaks = chart.phases?.filter(({ hard }) => hard) ?? [];
  const latest = analyseRunChart({ ...chart, phases: breaks }).phases.at(-1);
  if (!latest || latest.median === null || Math.sign(level - latest.median) !== wanted) return false;
  return latest.shifts.some(({ side }) => side === wanted);
}
