/*
 * What an onlooker can work out about a hidden count. Counts that add up to sums form a network: each sum is a node,
 * each count an arc from one sum to another, and what flows into a node flows out again. Shown arcs stand still; a
 * hidden one can vary as far as the other hidden ones can make room for it without falling below zero. (Cell
 * suppression as network flow: Gusfield 1988; Kelly, Golden and Assad 1992.)
 */

/** One count, seen as a flow. `margin` marks a sum. */
export interface CountArc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly margin: boolean;
}

/** The two sums a count is part of. */
export function nodesOf(arc: CountArc): readonly [number, number] {
  return [arc.from, arc.to];
}

/**
 * How much more, and how much less, than its value a hidden count could be as far as the sums tell, each looked for
 * up to `most`. `others` are the other hidden counts; none of them may exceed its `ceiling`.
 */
export function variation(
  arc: CountArc,
  others: readonly CountArc[],
  most: number,
  ceiling: (value: number) => number,
): { up: number; down: number } {
  const up = Math.min(most, ceiling(arc.value) - arc.value);
  const down = Math.min(most, arc.value);
  return {
    up: additionalFlow(others, arc.to, arc.from, up, ceiling),
    down: additionalFlow(others, arc.from, arc.to, down, ceiling),
  };
}

/** How much flow, at most `most`, the arcs can carry from `source` to `sink` on top of what they carry already. */
function additionalFlow(
  arcs: readonly CountArc[],
  source: number,
  sink: number,
  most: number,
  ceiling: (value: number) => number,
): number {
  const flow = arcs.map(({ value }) => value);
  const steps = stepsPerNode(arcs);
  const room = ({ at, forward }: Step): number => {
    const value = arcs[at]?.value ?? 0;
    return forward ? ceiling(value) - (flow[at] ?? 0) : (flow[at] ?? 0);
  };
  let sent = 0;
  while (sent < most) {
    const path = shortestPath(steps, source, sink, (step) => room(step) > 0);
    if (!path) break;
    const step = Math.min(most - sent, ...path.map(room));
    for (const { at, forward } of path) flow[at] = (flow[at] ?? 0) + (forward ? step : -step);
    sent += step;
  }
  return sent;
}

/** Along an arc, which raises its count, or against it, which lowers it. */
interface Step {
  readonly at: number;
  readonly forward: boolean;
  readonly to: number;
}

function stepsPerNode(arcs: readonly CountArc[]): Map<number, Step[]> {
  const steps = new Map<number, Step[]>();
  const add = (node: number, step: Step): void => {
    const there = steps.get(node);
    if (there) there.push(step);
    else steps.set(node, [step]);
  };
  arcs.forEach(({ from, to }, at) => {
    add(from, { at, forward: true, to });
    add(to, { at, forward: false, to: from });
  });
  return steps;
}

function shortestPath(
  steps: ReadonlyMap<number, readonly Step[]>,
  source: number,
  sink: number,
  isOpen: (step: Step) => boolean,
): Step[] | undefined {
  const reached = new Map<number, Step[]>([[source, []]]);
  for (const [node, path] of reached) {
    if (node === sink) return path;
    for (const step of steps.get(node) ?? []) {
      if (!reached.has(step.to) && isOpen(step)) reached.set(step.to, [...path, step]);
    }
  }
  return undefined;
}
