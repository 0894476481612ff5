import { dateParts, weekdayOf } from './day.js';
import { type Language } from './language.js';
import { monthName, weekdayName } from './names.js';

/** An instant: milliseconds since 1970, a `Date`, or ISO text with its zone (`2026-03-29T01:30:00Z`). */
export type Instant = number | string | Date;

/** `16.03.2026`; `16 Mar 2026`, for in English figures alone could be read month first. */
export function formatDate(date: string, language: Language): string {
  const { year, month, day } = dateParts(date);
  if (language === 'en') return `${day} ${monthName(month, 'en', true)} ${year}`;
  return `${date.slice(8)}.${date.slice(5, 7)}.${year}`;
}

/** `16. marts 2026`, with its weekday `mandag den 16. marts 2026`; `16 March 2026`, `Monday 16 March 2026`. */
export function formatDateLong(
  date: string,
  language: Language,
  options: { weekday?: boolean } = {},
): string {
  const { year, month, day } = dateParts(date);
  const danish = language === 'da';
  const before = options.weekday ? `${weekdayName(weekdayOf(date), language)} ${danish ? 'den ' : ''}` : '';
  return `${before}${day}${danish ? '.' : ''} ${monthName(month, language)} ${year}`;
}

// Only figures are taken from Intl, never words or signs: the zone's rules are the one thing worth asking for.
let copenhagen: Intl.DateTimeFormat | undefined;

function inCopenhagen(instant: Instant): { date: string; hour: string; minute: string } {
  copenhagen ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Copenhagen',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts: Partial<Record<string, string>> = {};
  for (const { type, value } of copenhagen.formatToParts(new Date(instant))) parts[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { date: `${year}-${month}-${day}`, hour, minute };
}

/** The Danish calendar day (`YYYY-MM-DD`) of an instant. Throws `RangeError` for an invalid one. */
export function dateInCopenhagen(instant: Instant): string {
  return inCopenhagen(instant).date;
}

/**
 * The clock in Denmark: `kl. 10.42` in Danish, `10:42` in English. `bare` leaves out *kl.*
 * Throws `RangeError` for an invalid instant.
 */
export function formatTime(instant: Instant, language: Language, options: { bare?: boolean } = {}): string {
  const { hour, minute } = inCopenhagen(instant);
  if (language === 'en') return `${hour}:${minute}`;
  return `${options.bare ? '' : 'kl. '}${hour}.${minute}`;
}

/** Day and clock in Denmark: `16. marts 2026 kl. 14.05`; `16 March 2026, 14:05`. */
export function formatDateTime(instant: Instant, language: Language): string {
  const date = formatDateLong(dateInCopenhagen(instant), language);
  return `${date}${language === 'da' ? ' ' : ', '}${formatTime(instant, language)}`;
}
