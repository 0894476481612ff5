export interface PredictionScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/**
 * A short axis that holds what was predicted and what was measured with room at both ends, in four to six equal steps.
 * Percentages stay between 0 and 100.
 */
export function predictionScale(
  values: readonly number[],
  limits: { minimum: number | null; maximum: number | null },
): PredictionScale {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const room = Math.max((highest - lowest) * 0.6, Math.abs(highest) * 0.08, 0.5);
  const wide = highest - lowest + 2 * room;
  const step = steps.find((each) => wide / each <= 6) ?? 10 ** Math.ceil(Math.log10(wide / 5));
  let from = Math.floor((lowest - room) / step) * step;
  let to = Math.ceil((highest + room) / step) * step;
  if (limits.minimum !== null) from = Math.max(from, Math.floor(limits.minimum / step) * step);
  if (limits.maximum !== null) to = Math.min(to, Math.ceil(limits.maximum / step) * step);
  const count = Math.max(1, Math.round((to - from) / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toFixed(6)));
  return { from, to, ticks };
}
