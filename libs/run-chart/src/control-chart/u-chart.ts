import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
  type PhaseData,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine, checkRatios, ratioData, type Ratios } from './input.js';
import { limitsAround } from './limits.js';
import { laneySigma, pooledRatio } from './ratio.js';

const BOUNDS = { lowest: 0 };

function poissonSigma(phase: PhaseData, centre: number | null): Column {
  return phase.n.map((n) => (centre === null || n === null ? null : Math.sqrt(centre / n)));
}

/** Pooled rate ± 3 Poisson sigmas, not below zero. */
export const rateLimits: LimitsFormula = (phase) => {
  const centre = pooledRatio(phase);
  return limitsAround(centre, poissonSigma(phase, centre), BOUNDS);
};

/** As {@link rateLimits}, sigma times the variation found between points. */
export const ratePrimeLimits: LimitsFormula = (phase) => {
  const centre = pooledRatio(phase);
  return limitsAround(centre, laneySigma(phase, centre, poissonSigma(phase, centre)), BOUNDS);
};

/**
 * U chart: rates, events per unit of opportunity (falls per bed day).
 *
 * Centre line the pooled rate, sigma of each point sqrt(u / n). Nought out of nought is a missing point.
 * Source: Montgomery.
 * @throws RunChartError for negative numbers, a denominator of zero under a numerator, lists of different lengths
 */
export function uChart(ratios: Ratios, options: ControlChartOptions = {}): ControlChart {
  checkRatios(ratios);
  checkCentreLine(options, 0);
  return drawChart('u', ratioData(ratios), rateLimits, options);
}

/**
 * U' chart: rates with large denominators, whose variation exceeds the Poisson one. As P'. Source: Laney 2002.
 * @throws RunChartError as `uChart`
 */
export function uPrimeChart(ratios: Ratios, options: ControlChartOptions = {}): ControlChart {
  checkRatios(ratios);
  checkCentreLine(options, 0);
  return drawChart('up', ratioData(ratios), ratePrimeLimits, options);
}
