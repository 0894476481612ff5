import { dateOf, dayNumber, dayNumberOf, weekdayOf } from './day.js';
import { monthNumber, weekdayNumber } from './names.js';

/** A day as somebody wrote it: existing in the calendar once the year is known. */
export interface WrittenDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** 1-7 when the weekday was written too. */
  readonly weekday?: number;
}

/** One kind of space, no space around, small letters: what all readers of dates and weeks begin with. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u200b\u2060\ufeff]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toLowerCase();
}

/** Two figures are a year of 1970-2069. */
export function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

const clock = /[ t]\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.0+)?)?$/;
const iso = /^(\d{4})-(\d\d)-(\d\d)$/;
// Two figures joined by a dash alone are as often a span as a day, so the dash asks for a year.
const numeric = /^(\d{1,2})(?: ?[./] ?(\d{1,2})(?: ?[./ -] ?(\d{4}|\d\d))?\.?|-(\d{1,2})-(\d{4}|\d\d))$/;
const dayFirst = /^(?:den )?(\d{1,2})\.? ?(\p{L}+)\.?,?(?: ?(\d{4}|\d\d))?$/u;
const monthFirst = /^(\p{L}+)\.? (\d{1,2}),?(?: (\d{4}))?$/u;

/**
 * Reads a tidied text as a day in Danish order, with or without a year: `2021-04-12`, `12.4.2021`, `12/4-2021`,
 * `12-04-2021`, `12/4`, `12. april 2021`, `mandag den 12. april`, `April 12, 2021`. A clock time after it is ignored,
 * as spreadsheets write one. `undefined` when it is not a day, does not exist, or is not that weekday.
 */
export function readWrittenDay(text: string): WrittenDay | undefined {
  const [, first = '', others = ''] = /^(\p{L}+)\.?,? (.+)$/u.exec(text) ?? [];
  const weekday = weekdayNumber(first);
  const written = figures(weekday ? others : text) ?? figures((weekday ? others : text).replace(clock, ''));
  if (!written) return undefined;
  const day = { ...written, ...(weekday && { weekday }) };
  // Without a year 29 February is a day: 2000 had one.
  const exists = dayNumberOf(day.year ?? 2000, day.month, day.day) !== undefined;
  return exists && (day.year === undefined || dateInYear(day, day.year) !== undefined) ? day : undefined;
}

function figures(text: string): WrittenDay | undefined {
  let parts = iso.exec(text);
  if (parts) return written(parts[3], Number(parts[2]), parts[1]);
  parts = numeric.exec(text);
  if (parts) return written(parts[1], Number(parts[2] ?? parts[4]), parts[3] ?? parts[5]);
  parts = dayFirst.exec(text);
  if (parts) return written(parts[1], monthNumber(parts[2] ?? ''), parts[3]);
  parts = monthFirst.exec(text);
  return parts ? written(parts[2], monthNumber(parts[1] ?? ''), parts[3]) : undefined;
}

function written(day = '', month: number | undefined, year: string | undefined): WrittenDay | undefined {
  if (!month) return undefined;
  return { day: Number(day), month, ...(year !== undefined && { year: fullYear(year) }) };
}

/** The day in a given year as `YYYY-MM-DD`; `undefined` when that year lacks it or the weekday is another. */
export function dateInYear({ month, day, weekday }: WrittenDay, year: number): string | undefined {
  const number = dayNumberOf(year, month, day);
  if (number === undefined) return undefined;
  const date = dateOf(number);
  return weekday === undefined || weekdayOf(date) === weekday ? date : undefined;
}

/** How far ahead a week or day written without a year may lie: a quarter. Numbers are written down afterwards. */
const daysAhead = 91;

/**
 * The occurrence nearest `today` of something that comes once in most years, never more than a quarter ahead.
 * `inYear` gives its first day in a year, if the year has it.
 */
export function nearest(today: string, inYear: (year: number) => string | undefined): string | undefined {
  const now = dayNumber(today);
  const year = Number(today.slice(0, 4));
  let best: string | undefined;
  // Nine years back is enough for 29 February and week 53, also around 1900 and 2100.
  for (let tried = year + 1; tried >= year - 9; tried--) {
    const date = inYear(tried);
    if (date === undefined || dayNumber(date) - now > daysAhead) continue;
    if (!best || Math.abs(dayNumber(date) - now) < Math.abs(dayNumber(best) - now)) best = date;
  }
  return best;
}
