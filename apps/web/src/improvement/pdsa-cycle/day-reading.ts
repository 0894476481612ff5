import { addDays, readDateWithPrecision } from '@laeringsrum/locale';

export type DayReading = { ok: true; day: string | null } | { ok: false };

/**
 * A cycle's first or last day as people write it: `2/11`, `2. november`, `uge 45`. A week begins on its Monday and ends on
 * its Sunday. Without a year it is the one nearest today, for cycles are planned and caught up on, not foretold.
 */
export function readDay(text: string, edge: 'first' | 'last', today: string): DayReading {
  const written = text.trim();
  if (written === '') return { ok: true, day: null };
  const year = Number(today.slice(0, 4));
  const tried = [
    written,
    ...[year, year - 1, year + 1].map((each) => `${written.replace(/[./]$/, '')}${joint(written)}${each}`),
  ];
  let best: { day: string; away: number } | null = null;
  for (const [index, each] of tried.entries()) {
    const read = readDateWithPrecision(each);
    if (!read.ok || (read.precision !== 'DAY' && read.precision !== 'WEEK')) continue;
    const day = read.precision === 'WEEK' && edge === 'first' ? addDays(read.date, -6) : read.date;
    if (index === 0) return { ok: true, day };
    const away = Math.abs(Date.parse(day) - Date.parse(today));
    if (!best || away < best.away) best = { day, away };
  }
  return best ? { ok: true, day: best.day } : { ok: false };
}

/** `2/11` goes on with a stroke, `2. november` and `uge 45` with a space. */
const joint = (written: string): string =>
  /^\d{1,2}[/.-]\d{1,2}[/.]?$/.test(written) ? (/\//.test(written) ? '/' : '.') : ' ';
