import { longestRunLimit } from './anhoej-limits.js';
import { checkNumber, checkSetting } from './input-checks.js';
import { RunChartError } from './run-chart-error.js';

/** A measure before its first value. Periods are counted in any unit (weeks, months) from any origin. */
export interface MeasurabilityQuestion {
  /** Index of the period the first value is expected in. */
  readonly firstPeriod: number;
  /** Values per period: 1 every period, 2 twice a period, 0.5 every other period. Default 1. */
  readonly valuesPerPeriod?: number;
  /** Valid values from before the first period that are put in from the start. Default 0. */
  readonly valuesBefore?: number;
  /** The first period in which a change can show. Default: when the baseline is done. */
  readonly changePeriod?: number | null;
  /** The last period that counts: the goal's date, the end of the programme. Default none. */
  readonly lastPeriod?: number | null;
  /** As in `RunChartSeries`. Default 12. */
  readonly baselinePoints?: number;
  /** As in `RunChartSeries`. Default 12. */
  readonly minimumUseful?: number;
}

/** When a shift could be seen at the earliest. All periods are those of the question. */
export interface Measurability {
  /** The periods the baseline's values fall in; both `null` when all come from before. */
  readonly baselineFrom: number | null;
  readonly baselineTo: number | null;
  /** The periods of the shortest run that would be a shift. */
  readonly runFrom: number;
  readonly earliestShift: number;
  /** Values in that run, and useful points in all when it is complete. */
  readonly runLength: number;
  readonly useful: number;
  /** The baseline is done, and a shift can be seen, by `lastPeriod`; both `true` when there is none. */
  readonly baselineInTime: boolean;
  readonly shiftInTime: boolean;
  /** Values expected up to `lastPeriod`, those from before included; `null` without one. */
  readonly valuesInTime: number | null;
  /** The change begins before the baseline is done: the median will hold some of what it is to be compared with. */
  readonly changeInBaseline: boolean;
}

/**
 * Asks before measuring begins whether a shift can be seen in time: the baseline's values, then the shortest run after
 * the change that is longer than round(log2 U) + 3, every value useful and on one side. Real series take longer.
 *
 * With a value every period from period 5 and nothing from before: 12 values to period 16, then 8 (12 + 8 = 20 useful
 * points, limit 7): a shift can be seen in period 24 at the earliest.
 * @throws RunChartError for periods that are not numbers, a frequency that is not above zero, settings out of range
 */
export function measurability(question: MeasurabilityQuestion): Measurability {
  const { firstPeriod, valuesPerPeriod = 1, valuesBefore = 0, baselinePoints = 12 } = question;
  const { minimumUseful = 12 } = question;
  const changePeriod = question.changePeriod ?? null;
  const lastPeriod = question.lastPeriod ?? null;
  checkNumber(firstPeriod, 'the first period');
  checkNumber(valuesPerPeriod, 'values per period');
  if (valuesPerPeriod < 1e-6 || valuesPerPeriod > 1e6) {
    throw new RunChartError('SETTING_OUTSIDE', 'values per period must be above zero');
  }
  checkSetting(valuesBefore, 0, Number.MAX_SAFE_INTEGER, 'valuesBefore');
  checkSetting(baselinePoints, 10, 1_000_000, 'baselinePoints');
  checkSetting(minimumUseful, 10, 20, 'minimumUseful');
  if (changePeriod !== null) checkNumber(changePeriod, 'the period of change');
  if (lastPeriod !== null) checkNumber(lastPeriod, 'the last period');

  const periodOf = (value: number): number => firstPeriod + Math.floor(value / valuesPerPeriod + 1e-9);
  const valuesUntil = (period: number): number =>
    Math.max(0, Math.ceil((period - firstPeriod) * valuesPerPeriod - 1e-9));
  const baselineLeft = Math.max(0, baselinePoints - valuesBefore);
  const beforeChange = changePeriod === null ? 0 : valuesUntil(changePeriod);
  const beforeRun = Math.max(baselineLeft, beforeChange);
  const runLength = shortestShift(valuesBefore + beforeRun, minimumUseful);
  const baselineTo = baselineLeft === 0 ? null : periodOf(baselineLeft - 1);
  const earliestShift = periodOf(beforeRun + runLength - 1);
  return {
    baselineFrom: baselineLeft === 0 ? null : firstPeriod,
    baselineTo,
    runFrom: periodOf(beforeRun),
    earliestShift,
    runLength,
    useful: valuesBefore + beforeRun + runLength,
    baselineInTime: lastPeriod === null || baselineTo === null || baselineTo <= lastPeriod,
    shiftInTime: lastPeriod === null || earliestShift <= lastPeriod,
    valuesInTime: lastPeriod === null ? null : valuesBefore + valuesUntil(lastPeriod + 1),
    changeInBaseline: changePeriod !== null && beforeChange < baselineLeft,
  };
}

/** Values of the shortest run that is a shift when `before` useful points come before it. */
function shortestShift(before: number, minimumUseful: number): number {
  let length = Math.max(1, minimumUseful - before);
  while (length <= (longestRunLimit(before + length) ?? 0)) length++;
  return length;
}
