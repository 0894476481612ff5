import { type Language, type MeetingPart, type MeetingRemarkKind } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type DecisionPaper, type DecisionSection } from './decision-paper.js';
import { type DecisionWords } from './decision-words.js';

/** What the API answers of one meeting, for paper. */
export const MEETING_PAPER_QUERY = `query MeetingPaper($number: Int!) {
  programme { title groups { nameDa nameEn } }
  groupMeeting(number: $number) {
    number meetsOn location present closedOn closedBy { name } group { nameDa nameEn powers }
    items { id part title note minutes decision } remarks { kind text itemId place { name } by { name } }
  }
  deviations { number title state intervention { code } place { name } }
}`;

export interface MeetingPaperFacts {
  readonly programme: { readonly title: string };
  readonly groupMeeting: {
    readonly number: number;
    readonly meetsOn: string;
    readonly location: string;
    readonly present: string;
    readonly closedOn: string | null;
    readonly closedBy: { readonly name: string } | null;
    readonly group: { readonly nameDa: string; readonly nameEn: string } | null;
    readonly items: readonly {
      readonly id: string;
      readonly part: MeetingPart;
      readonly title: string;
      readonly note: string;
      readonly minutes: string;
      readonly decision: string;
    }[];
    readonly remarks: readonly {
      readonly kind: MeetingRemarkKind;
      readonly text: string;
      readonly itemId: string | null;
      readonly place: { readonly name: string } | null;
      readonly by: { readonly name: string } | null;
    }[];
  } | null;
  readonly deviations: readonly {
    readonly number: number;
    readonly title: string;
    readonly state: string;
    readonly intervention: { readonly code: string } | null;
    readonly place: { readonly name: string } | null;
  }[];
}

type Meeting = NonNullable<MeetingPaperFacts['groupMeeting']>;

/** The agenda until the minutes are closed, then the minutes: each point with what was said beforehand, at the meeting, and decided. */
export function meetingPaper(
  { programme, deviations }: MeetingPaperFacts,
  meeting: Meeting,
  t: DecisionWords,
  language: Language,
): DecisionPaper {
  const group = (language === 'da' ? meeting.group?.nameDa : meeting.group?.nameEn) ?? '';
  const day = (on: string): string => formatDateLong(on, language);
  const title = t.meeting(group, day(meeting.meetsOn));
  const kind = meeting.closedOn === null ? t.meetingKind.agenda : t.meetingKind.minutes;
  const waiting = deviations.filter(({ state }) => state === 'PROPOSED');
  const saidOf = (itemId: string | null): string[] =>
    meeting.remarks
      .filter((remark) => remark.kind === 'COMMENT' && remark.itemId === itemId)
      .map(({ by, text }) => `${by?.name ?? ''}: ${text}`);
  const priorities = meeting.remarks
    .filter((remark) => remark.kind === 'PRIORITY')
    .map(({ place, text }) => `${place?.name ?? ''}: ${text}`);
  const sections = meeting.items.map((item, at): DecisionSection => {
    const open = meeting.closedOn === null && item.part === 'DECIDE';
    return {
      heading: `${at + 1}. ${item.title || t.parts[item.part]}`,
      paragraphs: [
        item.note,
        ...(open && waiting.length === 0 ? [t.noneWaiting] : []),
        item.minutes,
        item.decision ? `${t.decided}: ${item.decision}` : '',
      ],
      list: [
        ...(item.part === 'PRIORITIES' ? priorities : []),
        ...(open
          ? waiting.map(({ number, intervention, title: asked, place }) =>
              [t.deviation(number), intervention?.code, place?.name, asked].filter(Boolean).join(' · '),
            )
          : []),
        ...saidOf(item.id),
      ],
    };
  });
  return {
    ...{ language, title, kind, programme: programme.title, author: group },
    keywords: [group, day(meeting.meetsOn)],
    fileName: `${kind} ${meeting.meetsOn} ${group}`.trim(),
    facts: [
      [t.labels.meets, day(meeting.meetsOn)],
      [t.labels.location, meeting.location],
      [t.labels.present, meeting.present],
      [
        t.labels.closed,
        meeting.closedOn === null
          ? ''
          : [day(meeting.closedOn), meeting.closedBy?.name].filter(Boolean).join(', '),
      ],
    ],
    sections: [...sections, ...(saidOf(null).length > 0 ? [{ heading: t.said, list: saidOf(null) }] : [])],
  };
}
