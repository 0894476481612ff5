import { Refusal } from '../refusal/refusal.js';

/** Where a place is with a milestone, or the programme as a whole. */
export const MilestoneState = {
  NOT_STARTED: 'NOT_STARTED',
  UNDERWAY: 'UNDERWAY',
  REACHED: 'REACHED',
} as const;
export type MilestoneState = (typeof MilestoneState)[keyof typeof MilestoneState];

/** What is reached has been reached. @throws Refusal MILESTONE_AHEAD */
export function requireReachedBy(reachedOn: string | null, today: string): void {
  if (reachedOn !== null && reachedOn > today) throw new Refusal('MILESTONE_AHEAD', { field: 'reachedOn' });
}

export interface MilestoneForLine {
  readonly key: string;
  readonly parentKey: string | null;
  readonly date: string | null;
  readonly reachedOn: string | null;
}

/** Where a milestone stands on the programme's line. */
export interface MilestoneStand {
  /** Reached by the programme, or all its parts are. */
  readonly reached: boolean;
  readonly reachedOn: string | null;
  /** Its latest day has passed, and it is not reached. */
  readonly overdue: boolean;
  readonly partsReached: number;
  readonly parts: number;
  /** The date of the first part that is not reached. */
  readonly nextDate: string | null;
}

/** How a milestone stands today: by what was said of it, else by its parts. */
export function milestoneStand(
  milestone: MilestoneForLine,
  all: readonly MilestoneForLine[],
  today: string,
): MilestoneStand {
  const parts = all.filter(({ parentKey }) => parentKey === milestone.key);
  const done = parts.filter(({ reachedOn }) => reachedOn !== null);
  const whole = parts.length > 0 && done.length === parts.length;
  const reached = milestone.reachedOn !== null || whole;
  const ahead = parts.filter(({ reachedOn, date }) => reachedOn === null && date !== null);
  return {
    reached,
    reachedOn: milestone.reachedOn ?? (whole ? latest(done.map(({ reachedOn }) => reachedOn)) : null),
    overdue: !reached && milestone.date !== null && today > milestone.date,
    partsReached: done.length,
    parts: parts.length,
    nextDate: ahead.map(({ date }) => date ?? '').sort()[0] ?? null,
  };
}

const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
