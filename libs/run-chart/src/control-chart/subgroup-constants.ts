import { RunChartError } from '../run-chart-error.js';

/** Lanczos' approximation (g = 7, nine terms), relative error under 1e-14. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const z = x - 1;
  let series = LANCZOS[0] as number;
  for (let i = 1; i < LANCZOS.length; i++) series += (LANCZOS[i] as number) / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

function checkSize(m: number): void {
  if (!Number.isInteger(m) || m < 0) {
    throw new RunChartError('SETTING_OUTSIDE', 'a subgroup size must be a whole number');
  }
}

/**
 * c4: mean of the sample standard deviation of m normal observations in units of sigma,
 * sqrt(2 / (m - 1)) * gamma(m / 2) / gamma((m - 1) / 2). Source: Montgomery.
 * @returns `null` for a subgroup of fewer than two
 */
export function c4(m: number): number | null {
  checkSize(m);
  if (m <= 1) return null;
  return Math.sqrt(2 / (m - 1)) * Math.exp(logGamma(m / 2) - logGamma((m - 1) / 2));
}

/** A3 = 3 / (c4 sqrt(m)): half the width of an Xbar chart in units of the mean standard deviation. */
export function a3(m: number): number | null {
  const c = c4(m);
  return c === null ? null : 3 / (c * Math.sqrt(m));
}

/** c5 / c4 with c5 = sqrt(1 - c4²): spread of a standard deviation in units of its mean. */
function relativeSpread(m: number): number | null {
  const c = c4(m);
  return c === null ? null : Math.sqrt(1 - c * c) / c;
}

/** B3 = max(0, 1 - 3 c5 / c4): lower limit of an S chart in units of its centre line. `sigmas` other than 3 at will. */
export function b3(m: number, sigmas = 3): number | null {
  const spread = relativeSpread(m);
  return spread === null ? null : Math.max(0, 1 - sigmas * spread);
}

/** B4 = 1 + 3 c5 / c4: upper limit of an S chart in units of its centre line. `sigmas` other than 3 at will. */
export function b4(m: number, sigmas = 3): number | null {
  const spread = relativeSpread(m);
  return spread === null ? null : 1 + sigmas * spread;
}
