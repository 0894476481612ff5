import { addDays, dateParts } from './day.js';
import { type Language } from './language.js';
import { monthName } from './names.js';
import { mondayOf, type IsoWeek } from './week.js';

/** `uge 12` or `uge 12-2026`; `week 12` or `week 12-2026`. */
export function formatWeek(week: IsoWeek, language: Language, options: { withYear?: boolean } = {}): string {
  const word = language === 'da' ? 'uge' : 'week';
  return `${word} ${week.week}${options.withYear ? `-${week.year}` : ''}`;
}

/**
 * The days of a week: `12.–18. april`, `28. juni–4. juli`; `12–18 April`, `28 June–4 July`. `short` cuts the months
 * (`12.–18. apr.`).
 */
export function formatWeekDates(
  week: IsoWeek,
  language: Language,
  options: { short?: boolean } = {},
): string {
  const monday = mondayOf(week);
  const from = dateParts(monday);
  const to = dateParts(addDays(monday, 6));
  const dot = language === 'da' ? '.' : '';
  const day = (of: { day: number; month: number }): string =>
    `${of.day}${dot} ${monthName(of.month, language, options.short)}`;
  return `${from.month === to.month ? `${from.day}${dot}` : day(from)}–${day(to)}`;
}
