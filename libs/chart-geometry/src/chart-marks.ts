import { type ChartCycle, type ChartInput } from './chart-input.js';
import { type ChartPoint, finite } from './chart-points.js';
import { type CycleFill, cycleFill, isDrawn } from './cycle-drawn.js';
import { type Slot, slotOf } from './time-axis.js';

/** A cycle on the time axis. */
export interface CyclePosition {
  readonly number: number;
  readonly title: string;
  readonly position: number;
  /** The last position it ran in. */
  readonly until: number;
  readonly fill: CycleFill;
  readonly decision: ChartCycle['decision'];
}

/** What people noted on one period. */
export interface NotePosition {
  readonly position: number;
  readonly texts: readonly string[];
}

/** One step of the goal. `to` is where the next begins, `null` while it holds. */
export interface GoalLine {
  readonly from: number;
  readonly to: number | null;
  readonly target: number;
}

export function cyclePositions(input: ChartInput, slots: readonly Slot[], end: number): CyclePosition[] {
  return (input.cycles ?? [])
    .filter(isDrawn)
    .map((cycle) => {
      const { number, title } = cycle;
      const position = slotOf(slots, cycle.startsOn ?? input.startsOn, input.frequency);
      const ends = cycle.endsOn ? slotOf(slots, cycle.endsOn, input.frequency) : end;
      const decision = cycle.state === 'CLOSED' ? cycle.decision : null;
      return { number, title, position, until: Math.max(position, ends), fill: cycleFill(cycle), decision };
    })
    .sort((a, b) => a.position - b.position || a.number - b.number);
}

/** Annotations and the notes written with a number, gathered by period. */
export function notePositions(
  input: ChartInput,
  slots: readonly Slot[],
  points: readonly ChartPoint[],
): NotePosition[] {
  const texts = new Map<number, string[]>();
  const add = (position: number, text: string): void => {
    texts.set(position, [...(texts.get(position) ?? []), text]);
  };
  for (const { period, text } of input.annotations ?? []) {
    if (text.trim() !== '') add(slotOf(slots, period, input.frequency), text.trim());
  }
  for (const { index, state, note } of points) {
    if (note !== null && state !== 'NOT_MEASURED') add(index, note);
  }
  return [...texts]
    .map(([position, all]) => ({ position, texts: all }))
    .sort((a, b) => a.position - b.position);
}

/** The goal's steps. A goal set in a period that is not over yet begins at the axis' end, so that it is seen. */
export function goalLines(input: ChartInput, slots: readonly Slot[]): GoalLine[] {
  const steps = (input.goal?.from ?? [])
    .map((from, i) => ({ from, target: finite(input.goal?.targets[i]) }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ from, target }) => ({ from: slotOf(slots, from, input.frequency), target }));
  return steps.flatMap(({ from, target }, i) => {
    const next = steps[i + 1];
    const to = next === undefined ? null : next.from;
    return target === null || to === from ? [] : [{ from, to, target }];
  });
}
