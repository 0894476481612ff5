import { Refusal } from '../refusal/refusal.js';

/** A small meeting at a place: one to learn from each other in, or a feedback meeting, where citizens or relatives talk and staff listen. */
export const LearningSpaceKind = {
  LEARNING_SPACE: 'LEARNING_SPACE',
  FEEDBACK_MEETING: 'FEEDBACK_MEETING',
} as const;
export type LearningSpaceKind = (typeof LearningSpaceKind)[keyof typeof LearningSpaceKind];

/** What was said there, by its kind. */
export const SpaceNoteKind = {
  REFLECTION: 'REFLECTION',
  DILEMMA: 'DILEMMA',
  DECISION: 'DECISION',
} as const;
export type SpaceNoteKind = (typeof SpaceNoteKind)[keyof typeof SpaceNoteKind];

/** What became of it: an idea for a change, something done at once, or not now with a reason. */
export const SpaceNoteOutcome = {
  IDEA: 'IDEA',
  DONE: 'DONE',
  NOT_NOW: 'NOT_NOW',
} as const;
export type SpaceNoteOutcome = (typeof SpaceNoteOutcome)[keyof typeof SpaceNoteOutcome];

/** "Vi læser alle svar hver uge": what is said and not marked is answered within so many days. */
export const VOICE_ANSWER_DAYS = 7;

/**
 * From which day something that was said has waited for an answer: what is marked "Læs denne i dag" from the day it was said, all else once
 * the promised week is over. Null where nothing waits.
 * @param marked the oldest day of a marked one, or null
 * @param unmarked the oldest day of one without a mark, or null
 */
export function voiceSince(marked: string | null, unmarked: string | null): string | null {
  const promised =
    unmarked === null
      ? null
      : new Date(Date.parse(`${unmarked}T00:00:00Z`) + VOICE_ANSWER_DAYS * 86_400_000)
          .toISOString()
          .slice(0, 10);
  if (marked === null || promised === null) return marked ?? promised;
  return marked < promised ? marked : promised;
}

/** Notes of one meeting. */
export const MOST_SPACE_NOTES = 100;

/** Reflections and dilemmas wait for what became of them; a decision is its own answer. */
export function awaitsOutcome(note: { kind: SpaceNoteKind; outcome: SpaceNoteOutcome | null }): boolean {
  return note.kind !== 'DECISION' && note.outcome === null;
}

/** What was said can be noted once the day has come. @throws Refusal SPACE_AHEAD */
export function requireHeld(heldOn: string, today: string): void {
  if (heldOn > today) throw new Refusal('SPACE_AHEAD');
}

/**
 * What becomes of a note is told to those who said it: an idea needs an intervention to belong to, and the two others a line.
 * @throws Refusal SPACE_NEEDS_INTERVENTION, REQUIRED
 */
export function requireOutcome(outcome: SpaceNoteOutcome, line: string, interventionId: string | null): void {
  if (outcome === 'IDEA' && interventionId === null) throw new Refusal('SPACE_NEEDS_INTERVENTION');
  if (outcome !== 'IDEA' && line.trim() === '') throw new Refusal('REQUIRED', { field: 'line' });
}
