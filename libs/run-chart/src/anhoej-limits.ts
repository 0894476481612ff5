import { RunChartError } from './run-chart-error.js';

function checkUseful(useful: number): void {
  if (!Number.isInteger(useful) || useful < 0) {
    throw new RunChartError('SETTING_OUTSIDE', 'the number of useful points must be a whole number');
  }
}

/**
 * The longest run expected by chance among `useful` points: round(log2 U) + 3. A run must be longer to be a shift.
 *
 * Source: Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825 (after Schilling 2012).
 * @param useful number of points that do not lie on the median
 * @returns points, `null` when there is no useful point
 */
export function longestRunLimit(useful: number): number | null {
  checkUseful(useful);
  return useful === 0 ? null : Math.round(Math.log2(useful)) + 3;
}

/**
 * The fewest crossings of the median expected by chance among `useful` points: the smallest k with
 * P(Bin(U - 1, 1/2) <= k) >= 0.05. Fewer crossings are a signal.
 *
 * Walks from the middle of the distribution, where its probability is known in closed form, down to its 5 % tail:
 * about 0.8 times the square root of U steps, exact for U up to at least 100,000.
 *
 * Source: Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825 (after Chen 2010).
 * @param useful number of points that do not lie on the median
 * @returns crossings, `null` when there is no useful point
 */
export function crossingsLimit(useful: number): number | null {
  checkUseful(useful);
  if (useful === 0) return null;
  const n = useful - 1;
  let k = n >> 1;
  let probability = n % 2 === 0 ? centralBinomial(k) : centralBinomial(k + 1);
  let cumulative = n % 2 === 0 ? 0.5 + probability / 2 : 0.5;
  while (k > 0 && cumulative - probability >= 0.05) {
    cumulative -= probability;
    probability *= k / (n - k + 1);
    k--;
  }
  return k;
}

/** C(2m, m) / 4^m: the product for small m, the asymptotic series (to full double precision) from there on. */
function centralBinomial(m: number): number {
  if (m < 64) {
    let product = 1;
    for (let i = 1; i <= m; i++) product *= (2 * i - 1) / (2 * i);
    return product;
  }
  const r = 1 / m;
  const tail = -21 / 32768 + r * (-399 / 262144 + r * (869 / 4194304 + (r * 39325) / 33554432));
  const series = 1 + r * (-1 / 8 + r * (1 / 128 + r * (5 / 1024 + r * tail)));
  return series / Math.sqrt(Math.PI * m);
}
