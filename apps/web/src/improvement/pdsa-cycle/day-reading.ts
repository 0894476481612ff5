import { addDays, readDateWithPrecision } from '@laeringsrum/locale';

export type DayReading = { ok: true; day: string | null } | { ok: false };

/**
 * A cycle's first or last day as people write it: `2/11`, `2. november`, `uge 45`. A week begins on its Monday and ends on
 * its Sunday. Without a year it is the one nearest today, for cycles are planned and caught up on, not foretold.
 */
export function readDay(text: string, edge: 'first' | 'last', today: string): DayReading {
  const written = text.trim();
  if (written === '') return { ok: true, day: null };
  const away = dayWords[written.toLowerCase()];
  if (away !== undefined) return { ok: true, day: addDays(today, away) };
  // No month has so many days: a bare 45 is a week, and a bare 12 may be either.
  if (/^(3[2-9]|4\d|5[0-3])$/.test(written)) return readDay(`uge ${written}`, edge, today);
  const year = Number(today.slice(0, 4));
  const tried = [
    written,
    ...[year, year - 1, year + 1].map((each) => `${written.replace(/[./]$/, '')}${joint(written)}${each}`),
  ];
  let best: { day: string; apart: number } | null = null;
  for (const [index, each] of tried.entries()) {
    const read = readDateWithPrecision(each);
    if (!read.ok || (read.precision !== 'DAY' && read.precision !== 'WEEK')) continue;
    const day = read.precision === 'WEEK' && edge === 'first' ? addDays(read.date, -6) : read.date;
    if (index === 0) return { ok: true, day };
    const apart = Math.abs(Date.parse(day) - Date.parse(today));
    if (!best || apart < best.apart) best = { day, apart };
  }
  return best ? { ok: true, day: best.day } : { ok: false };
}

const dayWords: Readonly<Record<string, number>> = {
  ...{ 'i går': -1, 'i dag': 0, 'i morgen': 1 },
  ...{ yesterday: -1, today: 0, tomorrow: 1 },
};

/** `2/11` goes on with a stroke, `2. november` and `uge 45` with a space. */
const joint = (written: string): string =>
  /^\d{1,2}[/.-]\d{1,2}[/.]?$/.test(written) ? (/\//.test(written) ? '/' : '.') : ' ';
