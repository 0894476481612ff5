import { type Insert } from './insert-rows.js';

/** Meetings of the place, and what was said at them: one for each thing that is done to one. All rows have version 1. */
export interface SpaceWork {
  readonly sessions: Readonly<Record<'update' | 'remove', string>>;
  readonly notes: Readonly<Record<'remove' | 'settle', string>>;
}

export function spaceRows(insert: Insert, interventionId: string, own: string): SpaceWork {
  const session = (): string =>
    insert('learning_space_session', {
      ...{ intervention_id: interventionId, kind: 'FEEDBACK_MEETING', title: own, held_on: '2021-06-14' },
    });
  const sessions = { update: session(), remove: session() };
  const note = (): string =>
    insert('space_note', { session_id: sessions.update, kind: 'REFLECTION', text: own });
  return { sessions, notes: { remove: note(), settle: note() } };
}
