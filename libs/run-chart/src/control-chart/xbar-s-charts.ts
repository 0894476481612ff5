import { mean, sum } from '../exact-mean.js';
import {
  type Column,
  type ControlChart,
  type ControlChartOptions,
  type LimitsFormula,
  type PhaseData,
} from './chart-types.js';
import { drawChart } from './draw-chart.js';
import { checkCentreLine, subgroupData, type Subgroups } from './input.js';
import { baseValues, limitsAround } from './limits.js';
import { a3, b3, b4 } from './subgroup-constants.js';

/** Mean standard deviation when all subgroups of the phase are of one size, else the pooled one. */
function withinSigma(phase: PhaseData): number | null {
  if (phase.n.every((m) => m === phase.n[0])) return mean(baseValues(phase.sd, phase.base));
  const squares: number[] = [];
  const degrees: number[] = [];
  for (let i = 0; i < phase.n.length; i++) {
    const m = phase.n[i] ?? null;
    const sd = phase.sd[i] ?? null;
    if (phase.base[i] !== 1 || m === null || sd === null) continue;
    squares.push((m - 1) * sd * sd);
    degrees.push(m - 1);
  }
  const total = sum(degrees);
  return total > 0 ? Math.sqrt(sum(squares) / total) : null;
}

/** Grand mean ± A3 times the standard deviation within subgroups. */
export const meansLimits: LimitsFormula = (phase) => {
  const weighted: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < phase.y.length; i++) {
    const y = phase.y[i] ?? null;
    const m = phase.n[i] ?? null;
    if (phase.base[i] !== 1 || y === null || m === null) continue;
    weighted.push(y * m);
    weights.push(m);
  }
  const weight = sum(weights);
  const centre = phase.given ?? (weight > 0 ? sum(weighted) / weight : null);
  const within = withinSigma(phase);
  const sigma = phase.n.map((m) => times(m === null ? null : a3(m), within === null ? null : within / 3));
  return limitsAround(centre, sigma);
};

/** Standard deviation within subgroups, limits B3 and B4 times it. */
export const deviationsLimits: LimitsFormula = (phase) => {
  const centre = phase.given ?? withinSigma(phase);
  const at = (factor: (m: number, sigmas: number) => number | null, sigmas: number): Column =>
    phase.n.map((m) => times(m === null ? null : factor(m, sigmas), centre));
  return { centre, lower: at(b3, 3), upper: at(b4, 3), lowerInner: at(b3, 2), upperInner: at(b4, 2) };
};

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/**
 * Xbar chart: the means of subgroups of measurements.
 *
 * Centre line the mean of all measurements in the baseline, limits A3(m) times the standard deviation within
 * subgroups: their mean when all subgroups of the phase are of one size, else pooled. A subgroup of one has no limits.
 * Source: Montgomery.
 * @param subgroups the measurements of each point, `null` = missing; an empty subgroup is a missing point
 */
export function xbarChart(subgroups: Subgroups, options: ControlChartOptions = {}): ControlChart {
  return drawChart('xbar', subgroupData(subgroups, 'mean'), meansLimits, options);
}

/**
 * S chart: the standard deviations (n - 1) of subgroups, beside an Xbar chart. A subgroup of one is a missing point.
 * Source: Montgomery.
 * @param subgroups as for `xbarChart`
 */
export function sChart(subgroups: Subgroups, options: ControlChartOptions = {}): ControlChart {
  checkCentreLine(options, 0);
  return drawChart('s', subgroupData(subgroups, 'sd'), deviationsLimits, options);
}
