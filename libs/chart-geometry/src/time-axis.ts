import { daysBetween, nextPeriod, periodStart } from '@laeringsrum/locale';
import { type ChartInput } from './chart-input.js';
import { isDrawn } from './cycle-drawn.js';

/** One period on the time axis, whether or not anything was measured in it. */
export interface Slot {
  readonly period: string;
  /** Day numbers: the first day, and the day after the last. Events lie side by side, one unit each. */
  readonly from: number;
  readonly to: number;
  /** Position in the input's lists; `null` = nothing registered. */
  readonly registered: number | null;
  /** Over, and inside the measure's days: a number was to be expected. */
  readonly expected: boolean;
}

/** A chart of three weeks leaves room for the twelve its median needs, instead of stretching three points. */
const FEWEST_SLOTS = 12;

/** Days from 1970-01-01. */
export function dayOf(date: string): number {
  return daysBetween('1970-01-01', date);
}

/**
 * Lays the true time axis: every period from the measure's first to the last one that is over, registered or asked for.
 * Missing periods take their space.
 * @throws RangeError for a date that does not exist
 */
export function timeAxis(input: ChartInput): readonly Slot[] {
  return input.frequency === 'PER_EVENT' ? eventAxis(input) : calendarAxis(input);
}

function eventAxis(input: ChartInput): Slot[] {
  const slots: Slot[] = [];
  const add = (period: string, registered: number | null): void => {
    slots.push({ period, from: slots.length, to: slots.length + 1, registered, expected: false });
  };
  input.periods.forEach((period, i) => add(period, i));
  if (input.unsaved) add(input.unsaved.period, null);
  while (slots.length < FEWEST_SLOTS) add(input.today, null);
  return slots;
}

function calendarAxis(input: ChartInput): Slot[] {
  const { frequency } = input;
  const registered = new Map<string, number>();
  input.periods.forEach((period, i) => registered.set(periodStart(period, frequency), i));
  const known = [...registered.keys()];
  const marked = [
    ...(input.unsaved ? [input.unsaved.period] : []),
    ...(input.cycles ?? []).filter(isDrawn).map((cycle) => cycle.startsOn ?? input.startsOn),
    ...(input.annotations ?? []).map((note) => note.period),
  ].filter((date) => date >= input.startsOn && (date <= input.today || date === input.unsaved?.period));
  const starts = periodStart(input.startsOn, frequency);
  const first = known.reduce((a, b) => (b < a ? b : a), starts);
  const last = [...known, ...marked.map((date) => periodStart(date, frequency))].reduce(
    (a, b) => (b > a ? b : a),
    starts,
  );
  const today = dayOf(input.today);
  const measured = dayOf(input.startsOn);
  const slots: Slot[] = [];
  let period = first;
  let from = dayOf(first);
  for (;;) {
    const next = nextPeriod(period, frequency);
    const to = dayOf(next);
    const expected = to <= today && to > measured && (!input.endsOn || period <= input.endsOn);
    if (period > last && !expected && slots.length >= FEWEST_SLOTS) return slots;
    slots.push({ period, from, to, registered: registered.get(period) ?? null, expected });
    period = next;
    from = to;
  }
}

/** The slot a date lies in; before the first one the first, after the last one the last. */
export function slotOf(slots: readonly Slot[], date: string, frequency: ChartInput['frequency']): number {
  let found = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (slot === undefined) break;
    if (slot.period > date) return frequency === 'PER_EVENT' ? i : found;
    found = i;
  }
  return found;
}
