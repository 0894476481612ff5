import { type GroupPower } from '../access/role.js';
import { Refusal } from '../refusal/refusal.js';

/** What a point on a meeting's agenda is about. All but OTHER have a standing title, and what the platform knows of it is shown beside it. */
export const MeetingPart = {
  /** Deviations that wait for an answer. */
  DECIDE: 'DECIDE',
  /** Milestones, curves and what the teams say of themselves. */
  PROGRESS: 'PROGRESS',
  ECONOMY: 'ECONOMY',
  /** What is to stay when the programme is over, and where. */
  ANCHORING: 'ANCHORING',
  /** What the chiefs want the meeting to spend its time on. */
  PRIORITIES: 'PRIORITIES',
  /** Where it is hard, and what others have learned. */
  CHALLENGES: 'CHALLENGES',
  OTHER: 'OTHER',
} as const;
export type MeetingPart = (typeof MeetingPart)[keyof typeof MeetingPart];

export const MeetingRemarkKind = { COMMENT: 'COMMENT', PRIORITY: 'PRIORITY' } as const;
export type MeetingRemarkKind = (typeof MeetingRemarkKind)[keyof typeof MeetingRemarkKind];

/** How many points an agenda may have, and how many priorities one place may put on it. */
export const MOST_MEETING_ITEMS = 30;
export const MOST_PRIORITIES = 3;

/** The agenda a group's meeting begins with: what its powers let it speak about, in the order it is spoken about. */
export function meetingTemplate(powers: readonly GroupPower[]): MeetingPart[] {
  const holds = (...wanted: readonly GroupPower[]): boolean => wanted.some((power) => powers.includes(power));
  return [
    ...(holds('DECIDE_DEVIATION') ? (['DECIDE'] as const) : []),
    ...(holds('READ_PROGRESS') ? (['PRIORITIES'] as const) : []),
    'PROGRESS',
    ...(holds('READ_PROGRESS', 'ADVISE') ? (['CHALLENGES'] as const) : []),
    ...(holds('OWN_ECONOMY', 'OVERSEE_FINANCE') ? (['ECONOMY'] as const) : []),
    ...(holds('DECIDE_ANCHORING') ? (['ANCHORING'] as const) : []),
    'OTHER',
  ];
}

/** Closed minutes do not change any more. @throws Refusal MEETING_CLOSED */
export function requireMeetingOpen({ closedOn }: { readonly closedOn: string | null }): void {
  if (closedOn !== null) throw new Refusal('MEETING_CLOSED');
}

/** A point of one's own has a name. @throws Refusal REQUIRED, TOO_MANY */
export function requireMeetingItem(
  { part, title }: { readonly part: MeetingPart; readonly title: string },
  standing: number,
): void {
  if (part === 'OTHER' && title.trim() === '') throw new Refusal('REQUIRED', { field: 'title' });
  if (standing >= MOST_MEETING_ITEMS) throw new Refusal('TOO_MANY', { max: MOST_MEETING_ITEMS });
}

/** @throws Refusal TOO_MANY */
export function requirePriorityRoom(standing: number): void {
  if (standing >= MOST_PRIORITIES) throw new Refusal('TOO_MANY', { max: MOST_PRIORITIES });
}
