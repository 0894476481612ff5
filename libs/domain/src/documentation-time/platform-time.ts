/** Longer than this between two inputs is a pause and is not counted, in milliseconds. */
export const PAUSE = 20_000;
/** A browser tells so many seconds at a time at most: what is more has waited, and is told the next time. */
export const MOST_SECONDS = 900;
/** A browser tells when it has this many seconds: a sum of whole minutes says little about anybody. */
export const TELL_FROM_SECONDS = 60;
/** A week is shown when at least so many people have used the platform in it. */
export const LEAST_PEOPLE = 3;

/**
 * Active input time between two inputs (a key, a tap): all of it, or nothing after a pause.
 * @param before when the last one was, in milliseconds; null: this is the first
 */
export function activeTime(before: number | null, now: number): number {
  const between = before === null ? 0 : now - before;
  return between > 0 && between <= PAUSE ? between : 0;
}

/** What is told of a number of milliseconds: whole seconds when there are enough, and what is kept for the next time. */
export function toldSeconds(milliseconds: number): { tell: number; keep: number } {
  const whole = Math.floor(milliseconds / 1000);
  if (whole < TELL_FROM_SECONDS) return { tell: 0, keep: milliseconds };
  const tell = Math.min(whole, MOST_SECONDS);
  return { tell, keep: milliseconds - tell * 1000 };
}
