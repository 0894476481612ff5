/*
 * Calendar days as `YYYY-MM-DD` strings and as day numbers counted from 1970-01-01. A day has no clock and no zone,
 * so all arithmetic is done in UTC and summer time cannot move it.
 */

const millisecondsPerDay = 86_400_000;
/** Years outside these are typing faults (2921, 0215), so they are refused rather than carried along. */
const firstYear = 1900;
const lastYear = 2199;

/** The day number of a year, month 1-12 and day of month, or `undefined` when the calendar has no such day. */
export function dayNumberOf(year: number, month: number, day: number): number | undefined {
  if (year < firstYear || year > lastYear) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / millisecondsPerDay;
}

/** True for an existing day written `YYYY-MM-DD`, years 1900-2199. */
export function isDate(text: string): boolean {
  return tryDayNumber(text) !== undefined;
}

/** Days that have been asked for: a page of many curves asks for the same ones again and again. There are only so many in the calendar. */
const numbers = new Map<string, number>();
const dates = new Map<number, string>();

function tryDayNumber(date: string): number | undefined {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const number = parts ? dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
  if (number !== undefined) numbers.set(date, number);
  return number;
}

/** Days from 1970-01-01 to `date`. Throws `RangeError` for a day that does not exist. */
export function dayNumber(date: string): number {
  const number = tryDayNumber(date);
  if (number === undefined) throw new RangeError(`Not a date: ${date}`);
  return number;
}

/** The `YYYY-MM-DD` of a day number. Throws `RangeError` outside 1900-2199. */
export function dateOf(number: number): string {
  const known = dates.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
  if (!isDate(date)) throw new RangeError(`Outside the calendar: day ${number}`);
  dates.set(number, date);
  return date;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Year, month 1-12 and day of month as numbers. */
export function dateParts(date: string): { year: number; month: number; day: number } {
  dayNumber(date);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The last day of a month 1-12. */
export function lastOfMonth(year: number, month: number): string {
  return dateOf(new Date(Date.UTC(year, month, 0)).getTime() / millisecondsPerDay);
}
