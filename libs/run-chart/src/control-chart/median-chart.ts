import { median } from '../median.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { baseValues, constant } from './limits.js';

/** The median of the baseline, without limits. */
export const medianLimits: LimitsFormula = (phase) => {
  const none = constant(phase, null);
  return {
    centre: phase.given ?? median(baseValues(phase.y, phase.base)),
    lower: none,
    upper: none,
    lowerInner: none,
    upperInner: none,
  };
};

/**
 * A run chart drawn like a control chart: the median of the baseline from the first value on, no limits, runs counted
 * against it. For a team's own chart use `analyseRunChart`, which waits for 12 points and extends medians.
 * @param values measurements in any unit, in time order; `null` = missing
 */
export function medianChart(values: Column, options: ControlChartOptions = {}): ControlChart {
  return drawChart('run', { y: values }, medianLimits, options);
}
