import { type ChartModel } from '@laeringsrum/chart-geometry';

/** The positions a step lands on: everything that is registered or missing, nothing that lies ahead. */
export function stops(model: ChartModel): number[] {
  return model.points.filter(({ state }) => state !== 'AHEAD').map(({ index }) => index);
}

/** Positions with something told about them: notes, cycles that begin, phases that begin. */
export function annotated(model: ChartModel): number[] {
  const told = new Set([
    ...model.notes.map(({ position }) => position),
    ...model.cycles.map(({ position }) => position),
    ...model.phases.filter(({ name }) => name !== null).map(({ from }) => from),
  ]);
  return stops(model).filter((position) => told.has(position));
}

/** Where a key goes from a position; `null` for a key that is not the chart's. */
export function keyTarget(model: ChartModel, key: string, from: number | null): number | null {
  const all = stops(model);
  const first = all[0];
  const last = all[all.length - 1];
  if (first === undefined || last === undefined) return null;
  switch (key) {
    case 'ArrowLeft':
      return from === null ? last : (all.findLast((position) => position < from) ?? first);
    case 'ArrowRight':
      return from === null ? first : (all.find((position) => position > from) ?? last);
    case 'Home':
      return first;
    case 'End':
      return last;
    case 'ArrowUp': {
      const told = annotated(model);
      return told.find((position) => from === null || position > from) ?? told[0] ?? null;
    }
    default:
      return null;
  }
}
