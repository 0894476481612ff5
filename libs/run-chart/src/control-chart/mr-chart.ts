import { mean } from '../exact-mean.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine } from './input.js';
import { baseValues, constant } from './limits.js';
import { D4 } from './moving-ranges.js';

/** Mean moving range, limits 0 and 3.267 times it; the inner one at two thirds of it. */
export const movingRangeLimits: LimitsFormula = (phase) => {
  const ranges = phase.y.map((value, i) => {
    const previous = phase.y[i - 1] ?? null;
    return value === null || previous === null ? null : Math.abs(value - previous);
  });
  const centre = phase.given ?? mean(baseValues(ranges, phase.base));
  const upper = centre === null ? null : D4 * centre;
  return {
    y: ranges,
    centre,
    lower: constant(phase, 0),
    upper: constant(phase, upper),
    lowerInner: constant(phase, 0),
    upperInner: constant(phase, upper === null ? null : (2 / 3) * upper),
  };
};

/**
 * MR chart: the absolute differences between neighbouring measurements, beside an I chart.
 *
 * The first point of a phase has no difference. The differences are those of all points, also the excluded ones,
 * while the mean rests on the baseline's. Runs are counted but never signal: neighbouring ranges share a measurement.
 * Source: Montgomery.
 * @param values the measurements (not their differences), in time order; `null` = missing
 */
export function mrChart(values: Column, options: ControlChartOptions = {}): ControlChart {
  checkCentreLine(options, 0);
  return drawChart('mr', { y: values }, movingRangeLimits, options);
}
