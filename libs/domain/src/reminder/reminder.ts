/** Nobody is reminded more often than once in so many days, whatever it is about. */
export const REMINDER_DAYS = 7;

/** A letter of such a kind is a reminder: the one rule counts them together. */
export const REMINDER_KIND = 'REMINDER';
export const reminderKind = (about: string): string => `${REMINDER_KIND}_${about}`;

/** May somebody be reminded now? @param last when they were last reminded of anything; null: never */
export function mayRemind(last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() >= REMINDER_DAYS * 86_400_000;
}

/** Somebody who could write a place's storyboard. */
export interface StoryboardWriter {
  readonly personId: string;
  readonly placeId: string;
  readonly role: string;
}

/**
 * Whom a place's missing storyboard is asked of: its learning agents, and where there are none its local project workers. One person is
 * asked once, also for two places.
 */
export function storyboardWriters(
  missing: readonly string[],
  people: readonly StoryboardWriter[],
): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  for (const placeId of missing) {
    const here = people.filter((person) => person.placeId === placeId);
    const agents = here.filter(({ role }) => role === 'LEARNING_AGENT');
    const writers = agents.length > 0 ? agents : here.filter(({ role }) => role === 'LOCAL_PROJECT_WORKER');
    for (const personId of new Set(writers.map((writer) => writer.personId)))
      asked.set(personId, [...(asked.get(personId) ?? []), placeId]);
  }
  return asked;
}
