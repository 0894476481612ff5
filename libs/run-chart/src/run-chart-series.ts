import { checkPeriods } from './check-periods.js';
import { checkNumber, checkPosition, checkSetting, checkValues } from './input-checks.js';
import { RunChartError } from './run-chart-error.js';

/** The fewest valid points a median is shown for (Danish practice: at least 12). */
export const MEDIAN_FROM = 12;

/** One series in time order. Positions are zero-based everywhere in the public API. */
export interface RunChartSeries {
  /** The measured values in any unit. `null` = no value (missing or not measured); zero is a value. */
  readonly values: readonly (number | null)[];
  /** Positions drawn but left out of median and runs. */
  readonly excluded?: readonly number[];
  /** Where phases start, rising. The first phase starts at 0 implicitly. */
  readonly phases?: readonly PhaseStart[];
  /** Valid points in each phase that its median rests on: at least 10, or all of them. Default 12. */
  readonly baselinePoints?: number | 'all';
  /** No verdict under this many useful points: 10 to 20. Default 12. */
  readonly minimumUseful?: number;
  /** A centre line that is given, not calculated. */
  readonly centreLine?: number;
  /** Keys of the periods, only checked: one per value, each later than the one before. */
  readonly periods?: readonly number[];
}

/** Where a phase starts: a decision of people, never read off the data. */
export interface PhaseStart {
  readonly start: number;
  /** A definition break: no earlier median is extended into this phase. */
  readonly hard?: boolean;
  /** Overrides the series' setting for this phase. */
  readonly baselinePoints?: number | 'all';
}

/** A phase with its settings filled in. */
export interface PhaseRange {
  readonly from: number;
  readonly to: number;
  readonly hard: boolean;
  readonly baselinePoints: number;
}

/**
 * Refuses a series that cannot be read and fills in its phases.
 * @throws RunChartError NOT_A_NUMBER, OUT_OF_RANGE, SETTING_OUTSIDE, POSITION_OUTSIDE or NOT_RISING
 */
export function checkedPhases(series: RunChartSeries): PhaseRange[] {
  const n = series.values.length;
  checkValues(series.values, 'a value');
  if (series.periods !== undefined) checkPeriods(series.periods, n);
  if (series.centreLine !== undefined) checkNumber(series.centreLine, 'the centre line');
  if (series.minimumUseful !== undefined) checkSetting(series.minimumUseful, 10, 20, 'minimumUseful');
  const own = baselineSetting(series.baselinePoints ?? MEDIAN_FROM);
  const starts = series.phases ?? [];
  const ranges: PhaseRange[] = [];
  const first = starts[0];
  if (n > 0 && first?.start !== 0) {
    ranges.push({ from: 0, to: (first?.start ?? n) - 1, hard: false, baselinePoints: own });
  }
  for (let i = 0; i < starts.length; i++) {
    const phase = starts[i] as PhaseStart;
    checkPosition(phase.start, n, 'a phase');
    const next = starts[i + 1];
    if (next !== undefined && !(next.start > phase.start)) {
      throw new RunChartError('NOT_RISING', 'phases must start later and later', i + 1);
    }
    const baselinePoints = phase.baselinePoints === undefined ? own : baselineSetting(phase.baselinePoints);
    ranges.push({
      from: phase.start,
      to: (next?.start ?? n) - 1,
      hard: phase.hard ?? false,
      baselinePoints,
    });
  }
  return ranges;
}

function baselineSetting(setting: number | 'all'): number {
  if (setting === 'all') return Infinity;
  checkSetting(setting, 10, Number.MAX_SAFE_INTEGER, 'baselinePoints');
  return setting;
}

/** Valid points a phase needs before it has a median of its own: 12, or its whole baseline when that is shorter. */
export function medianFrom(phase: { readonly baselinePoints: number }): number {
  return Math.min(MEDIAN_FROM, phase.baselinePoints);
}
