import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
  type PhaseData,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine, checkProportions, ratioData, type Ratios } from './input.js';
import { limitsAround } from './limits.js';
import { laneySigma, pooledRatio } from './ratio.js';

const BOUNDS = { lowest: 0, highest: 1 };

function binomialSigma(phase: PhaseData, centre: number | null): Column {
  return phase.n.map((n) => (centre === null || n === null ? null : Math.sqrt((centre * (1 - centre)) / n)));
}

/** Pooled proportion ± 3 binomial sigmas, inside 0..1. */
export const proportionLimits: LimitsFormula = (phase) => {
  const centre = pooledRatio(phase);
  return limitsAround(centre, binomialSigma(phase, centre), BOUNDS);
};

/** As {@link proportionLimits}, sigma times the variation found between points. */
export const proportionPrimeLimits: LimitsFormula = (phase) => {
  const centre = pooledRatio(phase);
  return limitsAround(centre, laneySigma(phase, centre, binomialSigma(phase, centre)), BOUNDS);
};

/**
 * P chart: proportions, numerator out of denominator.
 *
 * Centre line the pooled proportion, sigma of each point sqrt(p(1 - p) / n). Nought out of nought is a missing point.
 * Source: Montgomery.
 * @throws RunChartError for numerators above their denominators, negative numbers, a denominator of zero under a
 * numerator, lists of different lengths
 */
export function pChart(ratios: Ratios, options: ControlChartOptions = {}): ControlChart {
  checkProportions(ratios);
  checkCentreLine(options, 0, 1);
  return drawChart('p', ratioData(ratios), proportionLimits, options);
}

/**
 * P' chart: proportions with large denominators, whose variation from period to period exceeds the binomial one.
 *
 * Sigma of the P chart times sigma_z, the average moving range of the standardised points / 1.128. Without variation
 * there are no limits. Source: Laney 2002.
 * @throws RunChartError as `pChart`
 */
export function pPrimeChart(ratios: Ratios, options: ControlChartOptions = {}): ControlChart {
  checkProportions(ratios);
  checkCentreLine(options, 0, 1);
  return drawChart('pp', ratioData(ratios), proportionPrimeLimits, options);
}
