import { sum } from '../exact-mean.js';
import { type ControlChart, type ControlChartOptions, type LimitsFormula } from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkDenominators, ratioData, type Ratios } from './input.js';
import { limitsAround } from './limits.js';
import { screenedMean } from './moving-ranges.js';

/** Screening limit of Taylor's standardised ranges. */
const SCREEN = 3.2665;

/** Weighted mean; sigma of each point = mean standardised range over sqrt(n). */
export const individualsPrimeLimits: LimitsFormula = (phase) => {
  const weighted: number[] = [];
  const weights: number[] = [];
  const ranges: number[] = [];
  for (let i = 0; i < phase.y.length; i++) {
    const y = phase.y[i] ?? null;
    const n = phase.n[i] ?? null;
    if (y === null || n === null) continue;
    if (phase.base[i] === 1) {
      weighted.push(y * n);
      weights.push(n);
    }
    const before = phase.y[i - 1] ?? null;
    const sizeBefore = phase.n[i - 1] ?? null;
    if (before === null || sizeBefore === null) continue;
    ranges.push((Math.sqrt(Math.PI / 2) * Math.abs(y - before)) / Math.sqrt(1 / sizeBefore + 1 / n));
  }
  const weight = sum(weights);
  const centre = phase.given ?? (weight > 0 ? sum(weighted) / weight : null);
  const range = screenedMean(ranges, phase.screen, SCREEN);
  return limitsAround(
    centre,
    phase.n.map((n) => (n === null || range === null ? null : range * Math.sqrt(1 / n))),
  );
};

/**
 * I' chart (normalised individuals): ratios or means with differing denominators, without a distribution assumed.
 *
 * Sigma is taken from the differences of ALL neighbours in the phase, each weighted by both denominators; freezing and
 * excluding change the centre line only. Source: Taylor, Normalized individuals control chart.
 * @param ratios numerators may be negative; denominators are above zero, or zero under a numerator of zero
 * @throws RunChartError for denominators that are negative or zero under a numerator, lists of different lengths
 */
export function iPrimeChart(ratios: Ratios, options: ControlChartOptions = {}): ControlChart {
  checkDenominators(ratios);
  return drawChart('ip', ratioData(ratios), individualsPrimeLimits, options);
}
