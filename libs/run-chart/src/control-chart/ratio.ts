import { sum } from '../exact-mean.js';
import { type Column, type PhaseData } from './chart-types.js';
import { averageMovingRange, D2 } from './moving-ranges.js';

/** Sum of numerators over sum of denominators at the baseline's points with a value; the given line when there is one. */
export function pooledRatio(phase: PhaseData): number | null {
  if (phase.given !== null) return phase.given;
  const above: number[] = [];
  const below: number[] = [];
  for (let i = 0; i < phase.y.length; i++) {
    const numerator = phase.numerators[i] ?? null;
    const n = phase.n[i] ?? null;
    if (phase.base[i] !== 1 || numerator === null || n === null) continue;
    above.push(numerator);
    below.push(n);
  }
  const denominator = sum(below);
  return denominator > 0 ? sum(above) / denominator : null;
}

/** Sigma of each point times sigma_z, the average moving range of z = (y - centre) / sigma over 1.128 (Laney 2002). */
export function laneySigma(phase: PhaseData, centre: number | null, sigma: Column): Column {
  const z = phase.y.map((value, i) => {
    const s = sigma[i] ?? null;
    if (value === null || centre === null || s === null) return null;
    const standardised = (value - centre) / s;
    return Number.isFinite(standardised) ? standardised : null;
  });
  const range = averageMovingRange(z, phase.base, phase.screen);
  return sigma.map((s) => (s === null || range === null ? null : (s * range) / D2));
}
