import { type Role } from '../access/role.js';
import { Refusal } from '../refusal/refusal.js';

/**
 * At most one letter a week leaves to a person, whatever it is about. Being reminded of the own place's numbers and tests is on for those
 * who answer for them, until they say no; what others have said and done comes to those who choose it.
 */
export const REMINDED_ROLES: readonly Role[] = ['LEARNING_AGENT', 'LOCAL_PROJECT_WORKER'];
/** Monday to Friday, as ISO counts days. */
export const LETTER_WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
/** How long letters can be put on pause, in days: longer is to say no. */
export const LONGEST_LETTER_PAUSE = 186;
/** What one click in a letter pauses, in days. */
export const LETTER_PAUSE_DAYS = 28;

const DAY_MS = 86_400_000;

/** @throws Refusal VALIDATION for a day that is no working day, or a pause that is over or too long */
export function requireLetterChoice(
  choice: { weekday: number; pausedUntil: string | null },
  today: string,
): void {
  if (!LETTER_WEEKDAYS.includes(choice.weekday)) throw new Refusal('VALIDATION', { field: 'weekday' });
  if (choice.pausedUntil === null) return;
  const days = (Date.parse(choice.pausedUntil) - Date.parse(today)) / DAY_MS;
  if (days < 0 || days > LONGEST_LETTER_PAUSE) throw new Refusal('PAUSE_DAYS', { field: 'pausedUntil' });
}
