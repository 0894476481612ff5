import { dateParts } from './day.js';
import { type Language } from './language.js';
import { monthName } from './names.js';
import { periodStart, type Frequency } from './period.js';
import { addWeeks, weekOf, type IsoWeek } from './week.js';
import { formatWeek } from './week-format.js';

export interface PeriodFormatOptions {
  /** Cut words for an axis: `u15`, `apr. 2021`, `12. apr.`; `W15`, `Apr 2021`, `12 Apr`. */
  short?: boolean;
  /** Months carry their year unless this is false, weeks and days only when it is true. */
  withYear?: boolean;
}

/**
 * The name of a period: `uge 15`, `uge 14–15` (with year `uge 14–15, 2021`), `april 2021`, `12. april`; `week 15`,
 * `April 2021`, `12 April`.
 */
export function formatPeriod(
  start: string,
  frequency: Frequency,
  language: Language,
  options: PeriodFormatOptions = {},
): string {
  const { short, withYear = frequency === 'MONTHLY' } = options;
  const first = periodStart(start, frequency);
  const { year, month, day } = dateParts(first);
  const name = monthName(month, language, short);
  const ofYear = withYear ? ` ${year}` : '';
  if (frequency === 'MONTHLY') return name + ofYear;
  if (frequency === 'DAILY' || frequency === 'PER_EVENT') {
    return `${day}${language === 'da' ? '.' : ''} ${name}${ofYear}`;
  }
  const week = weekOf(first);
  if (frequency === 'WEEKLY') return oneWeek(week, language, short, withYear);
  const second = addWeeks(week, 1);
  if (withYear && second.year !== week.year) {
    return `${oneWeek(week, language, short, true)}–${oneWeek(second, language, short, true)}`;
  }
  return `${oneWeek(week, language, short)}–${second.week}${withYear ? `, ${week.year}` : ''}`;
}

function oneWeek(week: IsoWeek, language: Language, short = false, withYear = false): string {
  const name = formatWeek(week, language, { withYear });
  return short ? name.replace(/^\w+ /, language === 'da' ? 'u' : 'W') : name;
}
