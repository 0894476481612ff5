import { mean } from '../exact-mean.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { baseValues, constant, limitsAround } from './limits.js';
import { averageMovingRange, D2 } from './moving-ranges.js';

/** Mean ± 3 sigma, sigma = average moving range / 1.128. */
export const individualsLimits: LimitsFormula = (phase) => {
  const centre = phase.given ?? mean(baseValues(phase.y, phase.base));
  const range = averageMovingRange(phase.y, phase.base, phase.screen);
  return limitsAround(centre, constant(phase, range === null ? null : range / D2));
};

/**
 * I chart (individuals): one measurement per point.
 *
 * Centre line the mean of the baseline, limits at 3 (and 2) sigma with sigma = average moving range / 1.128.
 * Source: Montgomery, Introduction to Statistical Quality Control; screening: Nelson 1982.
 * @param values measurements in any unit, in time order; `null` = missing
 * @throws RunChartError for values that are not numbers and positions outside
 */
export function iChart(values: Column, options: ControlChartOptions = {}): ControlChart {
  return drawChart('i', { y: values }, individualsLimits, options);
}
