/**
 * Opfølgning: where the cluster's lead is waited for. Nine reasons in the order they are looked for; the first that holds is told, one an
 * intervention. Places, not persons: nothing here counts what somebody does.
 */
export const NeedsHelpReason = {
  HELP_REQUEST: 'HELP_REQUEST',
  VOICE_WAITING: 'VOICE_WAITING',
  SHIFT_UNWANTED: 'SHIFT_UNWANTED',
  NO_MEASUREMENT: 'NO_MEASUREMENT',
  NO_CYCLE: 'NO_CYCLE',
  CYCLE_UNSTUDIED: 'CYCLE_UNSTUDIED',
  STORYBOARD_MISSING: 'STORYBOARD_MISSING',
  NOT_MEASURABLE: 'NOT_MEASURABLE',
  NO_CONTACT: 'NO_CONTACT',
} as const;
export type NeedsHelpReason = (typeof NeedsHelpReason)[keyof typeof NeedsHelpReason];

/** When a reason begins to hold; a programme may choose others. */
export interface NeedsHelpThresholds {
  readonly voiceDays: number;
  readonly missingPeriods: number;
  readonly idleDays: number;
  readonly unstudiedDays: number;
  readonly storyboardDays: number;
  readonly contactDays: number;
}
export const NEEDS_HELP_THRESHOLDS: NeedsHelpThresholds = {
  voiceDays: 1,
  missingPeriods: 3,
  idleDays: 21,
  unstudiedDays: 14,
  storyboardDays: 7,
  contactDays: 42,
};

/** What is known of one intervention. Days are dates; null is "not so" or "not known". */
export interface NeedsHelpFacts {
  readonly helpRequest: { readonly text: string; readonly on: string } | null;
  /** Since when something that was said at the place waits for an answer: see `voiceSince`. */
  readonly voiceSince: string | null;
  /** A shift in the unwanted direction that the team has not noted. */
  readonly unwantedShift: { readonly from: string; readonly to: string } | null;
  /** Expected periods in a row without a number or a reason, up to today. An intervention that runs on what is told has none. */
  readonly missing: { readonly periods: number; readonly since: string } | null;
  /** A test runs, or the goal is reached and holds. */
  readonly busy: boolean;
  /** Since when no test has run: the last one's end, else the intervention's first day. */
  readonly idleSince: string;
  /** A running cycle that is past its end. */
  readonly unstudied: { readonly number: number; readonly endedOn: string } | null;
  /** Of the next seminar, where the place has not begun its own. */
  readonly storyboardDue: string | null;
  /** The goal's date, where the earliest shift that could be seen lies behind it. */
  readonly tooLateFor: string | null;
  /** The lead and the place last spoke; null: never noted. */
  readonly lastContact: string | null;
  /** The place is on a pause: it is not asked for numbers and tests. */
  readonly paused: boolean;
}

export interface NeedsHelp {
  readonly reason: NeedsHelpReason;
  /** Since when, or towards which day. */
  readonly since: string;
  /** How long it has been so in days; 0 where it lies ahead. */
  readonly days: number;
}

const DAY = 86_400_000;
/** From one date to another. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Monday to Friday between two days, the first not counted. */
function workingDays(from: string, to: string): number {
  let count = 0;
  for (let at = 1; at <= daysFrom(from, to); at++) {
    const weekday = new Date(Date.parse(`${from}T00:00:00Z`) + at * DAY).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** The first reason that holds, or none. A pause mutes what is missing, idle or unstudied. */
export function needsHelp(
  facts: NeedsHelpFacts,
  today: string,
  thresholds: NeedsHelpThresholds = NEEDS_HELP_THRESHOLDS,
): NeedsHelp | null {
  const told = (reason: NeedsHelpReason, since: string): NeedsHelp => ({
    ...{ reason, since, days: Math.max(0, daysFrom(since, today)) },
  });
  const {
    helpRequest,
    voiceSince,
    unwantedShift,
    missing,
    unstudied,
    storyboardDue,
    tooLateFor,
    lastContact,
  } = facts;
  if (helpRequest) return told('HELP_REQUEST', helpRequest.on);
  if (voiceSince !== null && workingDays(voiceSince, today) > thresholds.voiceDays)
    return told('VOICE_WAITING', voiceSince);
  if (unwantedShift) return told('SHIFT_UNWANTED', unwantedShift.to);
  if (!facts.paused) {
    if (missing && missing.periods >= thresholds.missingPeriods) return told('NO_MEASUREMENT', missing.since);
    if (!facts.busy && !unstudied && daysFrom(facts.idleSince, today) > thresholds.idleDays)
      return told('NO_CYCLE', facts.idleSince);
    if (unstudied && daysFrom(unstudied.endedOn, today) > thresholds.unstudiedDays)
      return told('CYCLE_UNSTUDIED', unstudied.endedOn);
  }
  if (storyboardDue !== null && daysFrom(today, storyboardDue) <= thresholds.storyboardDays)
    return told('STORYBOARD_MISSING', storyboardDue);
  if (tooLateFor !== null) return told('NOT_MEASURABLE', tooLateFor);
  if (lastContact !== null && daysFrom(lastContact, today) > thresholds.contactDays)
    return told('NO_CONTACT', lastContact);
  return null;
}

const order = Object.values(NeedsHelpReason);

/** By reason, then by how long: the order of the list. It says who is waited for, not who does well. */
export function byNeed(one: NeedsHelp, other: NeedsHelp): number {
  return order.indexOf(one.reason) - order.indexOf(other.reason) || other.days - one.days;
}
