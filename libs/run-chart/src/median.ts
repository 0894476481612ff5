/**
 * The median: the middle value, or the mean of the two middle values.
 * Sorting is numeric, the input is left as it was.
 * @returns `null` for an empty list.
 */
export function median(values: readonly number[] | Float64Array): number | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[n >> 1] as number;
  if (n % 2 === 1) return upper === 0 ? 0 : upper;
  const middle = ((sorted[(n >> 1) - 1] as number) + upper) / 2;
  return middle === 0 ? 0 : middle;
}
