/**
 * The sum of a list, with the rounding errors of the additions carried along (Neumaier).
 * @returns 0 for an empty list
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/**
 * The arithmetic mean in two passes: a first mean, then the mean of what is left. Ten times 0.1 has the mean 0.1
 * exactly, so that points on a mean are recognised as such.
 * @returns `null` for an empty list
 */
export function mean(values: readonly number[]): number | null {
  const n = values.length;
  if (n === 0) return null;
  const first = sum(values) / n;
  return first + sum(values.map((value) => value - first)) / n;
}

/**
 * The sample standard deviation (n - 1), in two passes.
 * @returns `null` for fewer than two values
 */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}
