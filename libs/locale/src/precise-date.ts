import { addDays, dateParts, lastOfMonth } from './day.js';
import { type Language } from './language.js';
import { formatDateLong } from './date-format.js';
import { monthName, monthNumber } from './names.js';
import { existingWeek, mondayOf, weekOf } from './week.js';
import { formatWeek } from './week-format.js';
import { dateInYear, fullYear, readWrittenDay, tidy } from './written-day.js';
import { readWrittenWeek, type WrittenWeek } from './written-week.js';

/**
 * How exactly a date was given. The date kept with it is always the latest day it can mean: *primo* (`EARLY`) is the
 * 10th, *ultimo* (`LATE`) the month's last, a week its Sunday.
 */
export type DatePrecision = 'DAY' | 'WEEK' | 'EARLY' | 'LATE' | 'MONTH' | 'YEAR';

/** What {@link readDateWithPrecision} made of a text. */
export type PreciseDateReading =
  | { ok: true; date: string; precision: DatePrecision }
  | { ok: false; reason: 'EMPTY' | 'NOT_A_DATE' | 'NO_YEAR' };

const yearAlone = /^\d{4}$/;
const monthInFigures = /^(?:(\d{1,2}) ?[/.-] ?(\d{4})|(\d{4})-(\d\d))$/;
const monthInWords =
  /^(primo|ultimo|early|late|start of|beginning of|end of)? ?(\p{L}+)\.?,?(?: ?(\d{4}|\d\d))?$/u;

/**
 * Reads a date with the precision it was written with: `01.11.20`, `31. januar 2021`, `primo marts 2021`,
 * `ultimo november 2021`, `12/2020`, `januar 2021`, `uge 44 2021`, `2021`. It keeps the latest day that can be meant.
 * A year must be written (`NO_YEAR`): a deadline is not guessed.
 */
export function readDateWithPrecision(text: string): PreciseDateReading {
  const tidied = tidy(text);
  if (tidied === '') return { ok: false, reason: 'EMPTY' };
  const week = readWrittenWeek(tidied);
  if (week) return inWeek(week);
  if (yearAlone.test(tidied)) return inMonth(12, tidied, 'YEAR');
  let parts = monthInFigures.exec(tidied);
  if (parts) return inMonth(Number(parts[1] ?? parts[4]), parts[2] ?? parts[3], 'MONTH');
  parts = monthInWords.exec(tidied);
  if (parts) return inMonth(monthNumber(parts[2] ?? '') ?? 0, parts[3], edge(parts[1]));
  const day = readWrittenDay(tidied);
  if (!day) return { ok: false, reason: 'NOT_A_DATE' };
  return precise(day.year ? dateInYear(day, day.year) : undefined, 'DAY', day.year);
}

function edge(word: string | undefined): DatePrecision {
  if (!word) return 'MONTH';
  return /^(ultimo|late|end)/.test(word) ? 'LATE' : 'EARLY';
}

function precise(date: string | undefined, precision: DatePrecision, year: unknown): PreciseDateReading {
  if (date) return { ok: true, date, precision };
  return { ok: false, reason: year === undefined ? 'NO_YEAR' : 'NOT_A_DATE' };
}

function inMonth(month: number, year: string | undefined, precision: DatePrecision): PreciseDateReading {
  if (month < 1 || month > 12) return { ok: false, reason: 'NOT_A_DATE' };
  const day = { month, day: precision === 'EARLY' ? 10 : 1 };
  const date = year ? dateInYear(day, fullYear(year)) : undefined;
  const last = date && precision !== 'EARLY' ? lastOfMonth(dateParts(date).year, month) : date;
  return precise(last, precision, year);
}

function inWeek({ number, year }: WrittenWeek): PreciseDateReading {
  if (number < 1 || number > 53) return { ok: false, reason: 'NOT_A_DATE' };
  const week = year ? existingWeek(year, number) : undefined;
  return precise(week && addDays(mondayOf(week), 6), 'WEEK', year);
}

/** `31. januar 2021`, `uge 44-2021`, `primo marts 2021`, `december 2020`, `2021`; `early March 2021`. */
export function formatDateWithPrecision(date: string, precision: DatePrecision, language: Language): string {
  const { year, month } = dateParts(date);
  const inMonthOf = `${monthName(month, language)} ${year}`;
  switch (precision) {
    case 'DAY':
      return formatDateLong(date, language);
    case 'WEEK':
      return formatWeek(weekOf(date), language, { withYear: true });
    case 'EARLY':
      return `${language === 'da' ? 'primo' : 'early'} ${inMonthOf}`;
    case 'LATE':
      return `${language === 'da' ? 'ultimo' : 'end of'} ${inMonthOf}`;
    case 'MONTH':
      return inMonthOf;
    case 'YEAR':
      return String(year);
  }
}

/** True from the day after `date`, which is the latest day that was meant. */
export function isOverdue(date: string, today: string): boolean {
  return today > date;
}
