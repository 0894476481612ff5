import { type Insert } from './insert-rows.js';

/** What the lead's frame has of the work: one row for each thing that is done to one. All have version 1. */
export interface FrameWork {
  readonly meetingId: string;
  readonly points: Readonly<Record<'update' | 'move' | 'remove', string>>;
  readonly expertiseId: string;
  readonly sharingId: string;
  /** It is still to come. */
  readonly seminarToRemindOfId: string;
}

/** Beyond the numbers of the seminars that others change. */
const firstNumber = 100_000;

export function frameRows(
  { programmeId, word, at }: { readonly programmeId: string; readonly word: string; readonly at: number },
  insert: Insert,
  insertAtPlace: Insert,
): FrameWork {
  const programme = { programme_id: programmeId };
  const meetingId = insert('project_meeting', { ...programme, on_day: '2021-06-16', venue: word });
  const point = (position: number) =>
    insert('project_point', { ...programme, meeting_id: meetingId, title: word, position });
  return {
    meetingId,
    points: { update: point(0), move: point(1), remove: point(2) },
    expertiseId: insertAtPlace('expertise_request', {
      ...{ kind: 'PROCESS', text: word, asked_on: '2021-06-14' },
    }),
    sharingId: insert('knowledge_sharing', {
      ...{ ...programme, on_day: '2021-06-14', kind: 'EVENT', with_whom: word, what: word },
    }),
    seminarToRemindOfId: insert('seminar', {
      ...{ ...programme, number: firstNumber + at, date: '2021-11-30', precision: 'DAY' },
      ...{ name_da: word, name_en: word, purpose_da: word, purpose_en: word },
    }),
  };
}
