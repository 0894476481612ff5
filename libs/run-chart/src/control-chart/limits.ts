import { type Column, type PhaseData, type PhaseLimits } from './chart-types.js';

/** Where limits may not go. */
export interface Bounds {
  readonly lowest?: number;
  readonly highest?: number;
}

/** Centre ± 3 sigma and centre ± 2 sigma, one sigma per point, held inside the bounds. */
export function limitsAround(centre: number | null, sigma: Column, bounds: Bounds = {}): PhaseLimits {
  const at = (factor: number): Column =>
    sigma.map((s) => (centre === null || s === null ? null : bounded(centre + factor * s, bounds)));
  return { centre, lower: at(-3), upper: at(3), lowerInner: at(-2), upperInner: at(2) };
}

function bounded(limit: number, bounds: Bounds): number | null {
  if (!Number.isFinite(limit)) return null;
  return Math.min(Math.max(limit, bounds.lowest ?? -Infinity), bounds.highest ?? Infinity);
}

/** The values of a column at the baseline's points, missing ones left out. */
export function baseValues(column: Column, base: Uint8Array): number[] {
  const values: number[] = [];
  for (let i = 0; i < column.length; i++) {
    const value = column[i];
    if (base[i] === 1 && value !== null && value !== undefined) values.push(value);
  }
  return values;
}

/** The same value at every point of the phase. */
export function constant(phase: PhaseData, value: number | null): Column {
  return phase.y.map(() => value);
}
