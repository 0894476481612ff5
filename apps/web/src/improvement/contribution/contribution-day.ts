import { addDays } from '@laeringsrum/locale';

const dayNumber = (at: Date): number =>
  Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);

/**
 * Which day it is, where the server cannot be asked: the day it said the last time, and as many as have gone by here since. A clock that is
 * wrong by a day is wrong at both ends, and makes no difference.
 * @param day what the server called today, YYYY-MM-DD
 * @param at when it said so, in milliseconds of this device
 */
export function dayHere(day: string, at: number, now: number): string {
  return addDays(day, Math.max(0, dayNumber(new Date(now)) - dayNumber(new Date(at))));
}
