import { Refusal } from '../refusal/refusal.js';

/** Days in which a measure is not taken, and nobody is asked for a number. Without a last day it goes on. */
export interface PauseDays {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const endless = '9999-12-31';
const meets = (a: PauseDays, b: PauseDays): boolean =>
  a.startsOn <= (b.endsOn ?? endless) && b.startsOn <= (a.endsOn ?? endless);

/** Does any day of the period lie in a pause? Half a week of holidays is no week to be asked for. */
export function isPaused(from: string, to: string, pauses: readonly PauseDays[]): boolean {
  return pauses.some((pause) => meets({ startsOn: from, endsOn: to }, pause));
}

/**
 * A pause ends no earlier than it begins, begins within the measure's days, and does not lie in another one.
 * @throws Refusal VALIDATION naming the day, MEASURE_PAUSE_OVERLAP
 */
export function requirePause(pause: PauseDays, measure: PauseDays, others: readonly PauseDays[]): void {
  if (pause.startsOn < measure.startsOn || pause.startsOn > (measure.endsOn ?? endless))
    throw new Refusal('VALIDATION', { field: 'startsOn' });
  if (pause.endsOn !== null && pause.endsOn < pause.startsOn)
    throw new Refusal('VALIDATION', { field: 'endsOn' });
  if (others.some((other) => meets(pause, other)))
    throw new Refusal('MEASURE_PAUSE_OVERLAP', { field: 'startsOn' });
}
