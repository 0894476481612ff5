import { nodesOf, variation, type CountArc } from './count-network.js';

/**
 * Decides which counts to hide: all below `threshold`, and then, smallest first, as many more as it takes before
 *
 * - each hidden count could have at least `threshold` other values as far as the sums tell, and
 * - still one other value when every small count is known to be small, as a printed `<5` says.
 *
 * Of equally good counts all are hidden: to hide the first would tell those who know the rule which was which.
 * Returns one boolean per arc, true for hidden.
 */
export function hiddenCounts(arcs: readonly CountArc[], threshold: number): boolean[] {
  const hidden = arcs.map(({ value }) => value < threshold);
  // Hiding more can only widen what is possible, so a count that is safe once stays safe.
  const unsafe = new Set(arcs.filter((_, at) => hidden[at]));
  for (;;) {
    const next = besideLonely(arcs, hidden) ?? besideUnsafe(arcs, hidden, unsafe, threshold);
    if (next.length === 0) return hidden;
    for (const at of next) {
      hidden[at] = true;
      const arc = arcs[at];
      if (arc) unsafe.add(arc);
    }
  }
}

/** What to hide in a sum where a single count is hidden so far, for that one is the sum less the others. */
function besideLonely(arcs: readonly CountArc[], hidden: readonly boolean[]): number[] | undefined {
  for (const [node, count] of hiddenPerNode(arcs, hidden)) {
    const next = count === 1 ? cheapest(arcs, hidden, [node]) : [];
    if (next.length > 0) return next;
  }
  return undefined;
}

/** What to hide for the first count that is not safe yet: something it adds up with, or else anything. */
function besideUnsafe(
  arcs: readonly CountArc[],
  hidden: readonly boolean[],
  unsafe: Set<CountArc>,
  threshold: number,
): number[] {
  for (const arc of unsafe) {
    const others = arcs.filter((other, at) => hidden[at] && other !== arc);
    if (isSafe(arc, others, threshold)) {
      unsafe.delete(arc);
      continue;
    }
    const near = cheapest(arcs, hidden, nodesOf(arc));
    return near.length > 0 ? near : cheapest(arcs, hidden);
  }
  return [];
}

function isSafe(arc: CountArc, others: readonly CountArc[], threshold: number): boolean {
  const free = variation(arc, others, threshold, () => Infinity);
  if (free.up + free.down < threshold) return false;
  const knownSmall = variation(arc, others, 1, (value) => (value < threshold ? threshold - 1 : Infinity));
  return knownSmall.up + knownSmall.down > 0;
}

function hiddenPerNode(arcs: readonly CountArc[], hidden: readonly boolean[]): Map<number, number> {
  const counted = new Map<number, number>();
  arcs.forEach((arc, at) => {
    if (hidden[at]) for (const node of nodesOf(arc)) counted.set(node, (counted.get(node) ?? 0) + 1);
  });
  return counted;
}

/**
 * The cheapest shown counts in some sums, or anywhere: sums themselves last, then rather those that leave no other
 * sum with a single hidden count, then the smallest.
 */
function cheapest(
  arcs: readonly CountArc[],
  hidden: readonly boolean[],
  nodes?: readonly number[],
): number[] {
  const counted = hiddenPerNode(arcs, hidden);
  let best: number[] = [];
  let lowest: readonly number[] = [];
  arcs.forEach((arc, at) => {
    if (hidden[at] || (nodes && !nodesOf(arc).some((node) => nodes.includes(node)))) return;
    const opens = nodesOf(arc).filter((node) => !counted.get(node)).length;
    const cost = [Number(arc.margin), opens, arc.value];
    const order = best.length === 0 ? -1 : compare(cost, lowest);
    if (order === 0) best.push(at);
    if (order >= 0) return;
    best = [at];
    lowest = cost;
  });
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
