import { needsOrder, nextPeriod, otherOrder, readDateOrder, type DateOrder } from '@laeringsrum/locale';
import { dayOf, nextSlot, ordinalOf, slotOf } from '../measurement/slot';
import { readPeriod } from './cell-reading';
import { type PasteSurroundings } from './paste-reading';

/** How the dates of a pasted column are read, and what shows it; null: nothing about them is in doubt. */
export interface PastedDates {
  /** Null: it has to be said by the person before such a row is read. */
  readonly order: DateOrder | null;
  readonly example: string;
  /** The dates themselves show it, or say two things, or leave it open. */
  readonly said: DateOrder | 'BOTH' | 'MIXED';
}

/** @param chosen the order that the person has said */
export function pastedDates(cells: readonly string[], chosen: DateOrder | undefined): PastedDates | null {
  const reading = readDateOrder(cells);
  if (reading === null || (reading.order === 'DAY_FIRST' && chosen === undefined)) return null;
  const shown = reading.order === 'BOTH' || reading.order === 'MIXED' ? null : reading.order;
  return { order: chosen ?? shown, example: reading.example, said: reading.order };
}

/** Why a row is about no slot of the grid. */
export type LostWhy = 'NO_PERIOD' | 'DATE_ORDER' | 'AHEAD' | 'TWICE';

export interface PeriodsOfRows {
  /** The slot a row is about, in the order of the rows; `cell` null: the table has no column of periods. */
  readonly next: (cell: string | null, offset: number) => { slot: string } | { why: LostWhy };
}

/**
 * Gives each pasted row its slot. A period stands once; of what is measured each time it happens a day may stand many times, and the second
 * row of a day is its second number - or one more, where the person has said that the rows are new.
 */
export function periodsOfRows(
  surroundings: PasteSurroundings,
  dates: PastedDates | null,
  append: boolean,
): PeriodsOfRows {
  const { frequency, today, activePeriod, rows } = surroundings;
  const events = frequency === 'PER_EVENT';
  const seen: string[] = [];
  const take = (slot: string) => {
    seen.push(slot);
    return { slot };
  };
  const below = (offset: number): string => {
    if (!events) return nextPeriod(activePeriod, frequency, offset);
    const at = rows.indexOf(activePeriod) + offset;
    const last = rows.at(-1) ?? activePeriod;
    const over = at - rows.length + 1;
    return rows[at] ?? slotOf(dayOf(last), ordinalOf(last) + Math.max(0, over));
  };
  return {
    next: (cell, offset) => {
      if (cell === null) {
        const slot = below(offset);
        return dayOf(slot) > today ? { why: 'AHEAD' } : take(slot);
      }
      if (needsOrder(cell) && dates?.order === null) return { why: 'DATE_ORDER' };
      const period = readPeriod(dates?.order === 'MONTH_FIRST' ? otherOrder(cell) : cell, frequency, today);
      if (period === null) return { why: 'NO_PERIOD' };
      if (period > today) return { why: 'AHEAD' };
      if (!events) return seen.includes(period) ? { why: 'TWICE' } : take(period);
      const standing = append ? surroundings.filled : [];
      return take(nextSlot([...standing, ...seen], period));
    },
  };
}
