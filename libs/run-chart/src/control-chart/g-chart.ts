import { mean } from '../exact-mean.js';
import { median } from '../median.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine, checkCounts } from './input.js';
import { baseValues, constant, limitsAround } from './limits.js';

/** Median of a geometric distribution in units of its mean, about ln 2. */
const MEDIAN_OF_MEAN = 0.693;

/** Limits around the mean, sigma = sqrt(m(m + 1)); the drawn line is the median. */
export const geometricLimits: LimitsFormula = (phase) => {
  const values = baseValues(phase.y, phase.base);
  const average = phase.given ?? mean(values);
  const sigma = average === null ? null : Math.sqrt(average * (average + 1));
  const limits = limitsAround(average, constant(phase, sigma), { lowest: 0 });
  return { ...limits, centre: phase.given === null ? median(values) : MEDIAN_OF_MEAN * phase.given };
};

/**
 * G chart: the number of opportunities (cases, days) between rare events.
 *
 * Limits around the mean of a geometric distribution; the centre line drawn, and read for runs, is the median because
 * the distribution is skewed. A given centre line is a mean: the line drawn is then 0.693 times it.
 * Source: Montgomery; Provost & Murray 2011.
 * @param counts opportunities since the last event, zero or more; `null` = missing
 * @throws RunChartError VALUE_TOO_SMALL for a count under zero
 */
export function gChart(counts: Column, options: ControlChartOptions = {}): ControlChart {
  checkCounts(counts);
  checkCentreLine(options, 0);
  return drawChart('g', { y: counts }, geometricLimits, options);
}
