import { timingMedian } from './estimate.js';
import { type SampleMoment } from './samples.js';

/** What the timings of one week say: how many there were, and the one in the middle, in minutes. */
export interface TimingWeek {
  /** Its Monday. */
  readonly week: string;
  readonly moment: SampleMoment;
  readonly count: number;
  readonly median: number;
}

/**
 * The weeks of a task as a curve: one median a week. In the week of the change itself there may be timings from both sides of it; the week
 * is then what most of them are, and after where they are as many.
 * @param weeks the timings of one week and side, in minutes
 */
export function weeklyMedians(
  weeks: readonly {
    readonly week: string;
    readonly moment: SampleMoment;
    readonly minutes: readonly number[];
  }[],
): TimingWeek[] {
  const chosen = new Map<string, TimingWeek>();
  for (const { week, moment, minutes } of weeks) {
    const middle = timingMedian(minutes);
    if (!middle) continue;
    const other = chosen.get(week);
    const more = !other || middle.count > other.count || (middle.count === other.count && moment === 'AFTER');
    if (more) chosen.set(week, { week, moment, count: middle.count, median: middle.median });
  }
  return [...chosen.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

/**
 * The first week of the change as the curve shows it: where the timings after it begin, when there were some before. Those who took them
 * said which side they were on; nothing is found in the numbers.
 */
export function changeWeek(weeks: readonly TimingWeek[]): string | null {
  const after = weeks.find(({ moment }) => moment === 'AFTER')?.week ?? null;
  return after !== null && weeks.some(({ moment, week }) => moment === 'BEFORE' && week < after)
    ? after
    : null;
}
