import { addDays, dateOf, dateParts, dayNumber, lastOfMonth } from './day.js';

/** How often a measure is taken. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY' | 'PER_EVENT';

/** The Monday that fortnights are counted from, as a day number: 1970-01-05. No year's 53 weeks can shift them. */
const anchor = 4;
const daysIn = { DAILY: 1, PER_EVENT: 1, WEEKLY: 7, FORTNIGHTLY: 14 };
/** More than fifteen years of days: nobody asks for more on purpose. */
const mostPeriods = 6000;

/**
 * The first day of the period a date lies in: the key under which a measurement is kept. Weeks begin on Mondays,
 * fortnights on every second Monday counted from 1970-01-05, months on the 1st; for a day and an event it is the day.
 */
export function periodStart(date: string, frequency: Frequency): string {
  const number = dayNumber(date);
  if (frequency === 'MONTHLY') return `${date.slice(0, 8)}01`;
  const length = daysIn[frequency];
  return dateOf(anchor + Math.floor((number - anchor) / length) * length);
}

/** The first day of the period `steps` later than the one `start` lies in. */
export function nextPeriod(start: string, frequency: Frequency, steps = 1): string {
  const first = periodStart(start, frequency);
  if (frequency !== 'MONTHLY') return addDays(first, steps * daysIn[frequency]);
  const { year, month } = dateParts(first);
  const months = year * 12 + month - 1 + steps;
  return `${lastOfMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1).slice(0, 8)}01`;
}

/** The first day of the period `steps` earlier than the one `start` lies in. */
export function previousPeriod(start: string, frequency: Frequency, steps = 1): string {
  return nextPeriod(start, frequency, -steps);
}

/** The last day of the period that `start` lies in. */
export function periodEnd(start: string, frequency: Frequency): string {
  return addDays(nextPeriod(start, frequency), -1);
}

/**
 * The first days of all periods from the one `from` lies in to the one `to` lies in, both included; none when `to`
 * comes first, and none for `PER_EVENT`, where no event is expected. Throws `RangeError` beyond 6000 periods.
 */
export function periodsBetween(from: string, to: string, frequency: Frequency): string[] {
  const starts: string[] = [];
  if (frequency === 'PER_EVENT') return starts;
  const last = periodStart(to, frequency);
  for (let start = periodStart(from, frequency); start <= last; start = nextPeriod(start, frequency)) {
    if (starts.length === mostPeriods) throw new RangeError(`Too many periods: ${from} to ${to}`);
    starts.push(start);
  }
  return starts;
}
