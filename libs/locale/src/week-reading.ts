import { lastOfMonth } from './day.js';
import { existingWeek, mondayOf, weekOf, type IsoWeek } from './week.js';
import { dateInYear, nearest, readWrittenDay, tidy } from './written-day.js';
import { readWrittenWeek, type WrittenWeek } from './written-week.js';

/** What a text like `12/2026` can mean. The month stands as its first and last day. */
export type WeekCandidate =
  | { readonly kind: 'WEEK'; readonly week: IsoWeek }
  | { readonly kind: 'MONTH'; readonly from: string; readonly to: string };

/** What {@link readWeek} made of a text. */
export type WeekReading =
  | { ok: true; week: IsoWeek }
  | {
      ok: false;
      reason: 'EMPTY' | 'NOT_A_WEEK' | 'NO_SUCH_WEEK' | 'AMBIGUOUS';
      candidates?: readonly WeekCandidate[];
    };

const bare = /^\d{1,2}$/;
const numberAndYear = /^(?:(\d{1,2})(?: ?[/.-] ?| )(\d{4})|(\d{4})[/-](\d{1,2}))$/;

/**
 * Reads an ISO week as people write it: `15`, `u15`, `uge 15`, `W15`, `2021-W15`, `uge 15-2021`, or any day in it
 * (`12/4`, `12.4.2021`, `16-03-2026`, `12. april`). Without a year it is the occurrence nearest `today`
 * (`YYYY-MM-DD`), at most a quarter ahead.
 *
 * `12/2026` can be a week or a month: it is `AMBIGUOUS` with both as candidates. `40/2026` can only be a week.
 * `NO_SUCH_WEEK` is a week number that the year, or any year, lacks.
 */
export function readWeek(text: string, today: string): WeekReading {
  const tidied = tidy(text);
  if (tidied === '') return { ok: false, reason: 'EMPTY' };
  const written = bare.test(tidied) ? { number: Number(tidied) } : readWrittenWeek(tidied);
  if (written) return existing(written, today);
  const parts = numberAndYear.exec(tidied);
  if (parts) return weekOrMonth(Number(parts[1] ?? parts[4]), Number(parts[2] ?? parts[3]));
  const day = readWrittenDay(tidied);
  const date = day && (day.year ? dateInYear(day, day.year) : nearest(today, (y) => dateInYear(day, y)));
  return date ? { ok: true, week: weekOf(date) } : { ok: false, reason: 'NOT_A_WEEK' };
}

function existing({ number, year }: WrittenWeek, today: string): WeekReading {
  const mondayIn = (tried: number): string | undefined => {
    const week = existingWeek(tried, number);
    return week && mondayOf(week);
  };
  const monday = year === undefined ? nearest(today, mondayIn) : mondayIn(year);
  return monday ? { ok: true, week: weekOf(monday) } : { ok: false, reason: 'NO_SUCH_WEEK' };
}

function weekOrMonth(number: number, year: number): WeekReading {
  const week = existingWeek(year, number);
  if (!week) return { ok: false, reason: 'NO_SUCH_WEEK' };
  if (number > 12) return { ok: true, week };
  const to = lastOfMonth(year, number);
  const month: WeekCandidate = { kind: 'MONTH', from: `${to.slice(0, 8)}01`, to };
  return { ok: false, reason: 'AMBIGUOUS', candidates: [{ kind: 'WEEK', week }, month] };
}
