import { checkValues } from '../input-checks.js';
import { RunChartError } from '../run-chart-error.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine } from './input.js';
import { individualsLimits } from './i-chart.js';

/** Turns exponentially distributed times into nearly normal ones (Nelson 1994). */
const POWER = 3.6;

/** The I chart of y^(1/3.6), raised back. A lower limit that would be negative or is missing is zero. */
export const timeLimits: LimitsFormula = (phase) => {
  const limits = individualsLimits({
    ...phase,
    y: phase.y.map((value) => (value === null ? null : value ** (1 / POWER))),
    given: phase.given === null ? null : phase.given ** (1 / POWER),
  });
  const back = (column: Column): Column => column.map((limit) => raised(limit));
  return {
    y: phase.y.map((value) => (value === null ? null : (value ** (1 / POWER)) ** POWER)),
    centre: raised(limits.centre),
    lower: back(limits.lower).map((limit) => limit ?? 0),
    upper: back(limits.upper),
    lowerInner: back(limits.lowerInner),
    upperInner: back(limits.upperInner),
  };
};

function raised(limit: number | null): number | null {
  return limit === null || limit < 0 ? null : limit ** POWER;
}

/**
 * T chart: time between rare events.
 *
 * The times are transformed by y^(1/3.6), drawn as an I chart and transformed back.
 * Source: Montgomery; Provost & Murray 2011.
 * @param times time since the last event in any unit, above zero; `null` = missing
 * @throws RunChartError VALUE_TOO_SMALL for a time that is not above zero
 */
export function tChart(times: Column, options: ControlChartOptions = {}): ControlChart {
  checkValues(times, 'a time');
  const first = times.findIndex((time) => time !== null && time <= 0);
  if (first >= 0) throw new RunChartError('VALUE_TOO_SMALL', 'times must be above zero', first);
  checkCentreLine(options, Number.MIN_VALUE);
  return drawChart('t', { y: times }, timeLimits, options);
}
