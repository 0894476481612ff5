/** What a cycle must say of itself to find its place on a ramp. */
export interface CycleOnRamp {
  readonly id: string;
  readonly number: number;
  readonly followsId: string | null;
}

/**
 * The ramps that cycles make: each begins with a cycle that follows none of the given ones, and goes on as cycle follows
 * cycle. A ramp may hold one cycle. Ramps come in the order in which they began.
 */
export function rampsOf<Cycle extends CycleOnRamp>(cycles: readonly Cycle[]): readonly (readonly Cycle[])[] {
  const known = new Set(cycles.map(({ id }) => id));
  const next = new Map(
    cycles.flatMap((cycle) => (cycle.followsId === null ? [] : [[cycle.followsId, cycle] as const])),
  );
  const firsts = cycles
    .filter(({ followsId }) => followsId === null || !known.has(followsId))
    .sort((a, b) => a.number - b.number);
  return firsts.map((first) => {
    const ramp: Cycle[] = [];
    for (let at: Cycle | undefined = first; at && ramp.length < cycles.length; at = next.get(at.id))
      ramp.push(at);
    return ramp;
  });
}
