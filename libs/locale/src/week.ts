import { dateOf, dayNumber, weekdayOf } from './day.js';

/** A week by ISO 8601: Monday first, week 1 the one with the year's first Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The week a day lies in. 2021-01-03 lies in week 53 of 2020. */
export function weekOf(date: string): IsoWeek {
  const thursday = dayNumber(date) - weekdayOf(date) + 4;
  const year = Number(dateOf(thursday).slice(0, 4));
  return { year, week: Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1 };
}

/** The Monday of a week. Throws `RangeError` when the year has no such week. */
export function mondayOf(week: IsoWeek): string {
  if (!Number.isInteger(week.week) || week.week < 1 || week.week > weeksInYear(week.year)) {
    throw new RangeError(`No such week: ${week.year}-${week.week}`);
  }
  return dateOf(mondayNumberOf(week));
}

/** 4 January always lies in week 1. */
function mondayNumberOf({ year, week }: IsoWeek): number {
  const fourth = `${year}-01-04`;
  return dayNumber(fourth) - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  // 28 December always lies in the year's last week.
  return weekOf(`${year}-12-28`).week;
}

/** The week `weeks` later (earlier when negative), across years of 52 and 53 weeks. */
export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return weekOf(dateOf(dayNumber(mondayOf(week)) + weeks * 7));
}

/** Whole weeks from `from` to `to`; negative when `to` comes first. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
  return (dayNumber(mondayOf(to)) - dayNumber(mondayOf(from))) / 7;
}

/** Negative, zero or positive, for sorting weeks in time. */
export function compareWeeks(a: IsoWeek, b: IsoWeek): number {
  return a.year - b.year || a.week - b.week;
}

/** `2021-W15`: the form of addresses and files; sorts in time as text. */
export function weekKey(week: IsoWeek): string {
  return `${week.year}-W${String(week.week).padStart(2, '0')}`;
}

/** Reads exactly what {@link weekKey} writes; `undefined` for all else, also for a week the year does not have. */
export function parseWeekKey(text: string): IsoWeek | undefined {
  const parts = /^(\d{4})-W(\d\d)$/.exec(text);
  return parts ? existingWeek(Number(parts[1]), Number(parts[2])) : undefined;
}

/** The week, or `undefined` when the year (1901-2198) does not have it. */
export function existingWeek(year: number, week: number): IsoWeek | undefined {
  if (!(year > 1900 && year < 2199) || week < 1 || week > weeksInYear(year)) return undefined;
  return { year, week };
}
