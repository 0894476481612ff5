import { addDays, readDateWithPrecision, type DatePrecision } from '@laeringsrum/locale';

export type DueReading =
  { ok: true; dueOn: string | null; duePrecision: DatePrecision | null } | { ok: false };

/**
 * A due date as it is said at a table: `uge 44`, `ultimo november`, `1. november`, with or without a year.
 * Without one it is the next time that comes round. The day kept is the latest that can be meant.
 */
export function readDue(text: string, today: string): DueReading {
  const written = text.trim();
  if (written === '') return { ok: true, dueOn: null, duePrecision: null };
  const read = readDateWithPrecision(written);
  if (read.ok) return { ok: true, dueOn: read.date, duePrecision: read.precision };
  if (read.reason !== 'NO_YEAR') return { ok: false };
  const year = Number(today.slice(0, 4));
  for (const tried of [year, year + 1]) {
    const withYear = readDateWithPrecision(`${written.replace(/\.$/, '')} ${tried}`);
    if (withYear.ok && withYear.date > addDays(today, -1))
      return { ok: true, dueOn: withYear.date, duePrecision: withYear.precision };
  }
  return { ok: false };
}
