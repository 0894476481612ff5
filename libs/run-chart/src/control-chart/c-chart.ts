import { mean } from '../exact-mean.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine, checkCounts } from './input.js';
import { baseValues, constant, limitsAround } from './limits.js';

/** Mean count ± 3 times its square root, not below zero. */
export const countLimits: LimitsFormula = (phase) => {
  const centre = phase.given ?? mean(baseValues(phase.y, phase.base));
  const sigma = centre === null ? null : Math.sqrt(centre);
  return limitsAround(centre, constant(phase, sigma), { lowest: 0 });
};

/**
 * C chart: counts of events over equal areas of opportunity.
 *
 * Centre line the mean count, sigma its square root. Source: Montgomery.
 * @param counts events per period, zero or more; `null` = missing
 * @throws RunChartError VALUE_TOO_SMALL for a count under zero
 */
export function cChart(counts: Column, options: ControlChartOptions = {}): ControlChart {
  checkCounts(counts);
  checkCentreLine(options, 0);
  return drawChart('c', { y: counts }, countLimits, options);
}
