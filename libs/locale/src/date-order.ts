/** Whether `03/04/2026` is the third of April or March the fourth. */
export type DateOrder = 'DAY_FIRST' | 'MONTH_FIRST';

/**
 * What the dates of a column say about their order. `example` is one that shows it: a date that can be read in one order only, or, where
 * none can (`BOTH`) or they speak against each other (`MIXED`), one that leaves it open.
 */
export interface DateOrderReading {
  readonly order: DateOrder | 'BOTH' | 'MIXED';
  readonly example: string;
}

const slashed = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?=\s|$)/;

/**
 * In which order the dates with strokes and a year are written, `25/03/2026` or `03/25/2026`. A table made by an American spreadsheet looks
 * like a Danish one until the 13th of the month, so nothing is taken for granted: null where no cell has such a date, or every one of them
 * is the same day both ways (`03/03/2026`).
 */
export function readDateOrder(cells: readonly string[]): DateOrderReading | null {
  const dates = cells.flatMap((text) => {
    const parts = slashed.exec(text);
    return parts ? [{ text: text.trim(), first: Number(parts[1]), second: Number(parts[2]) }] : [];
  });
  const dayFirst = dates.find(({ first }) => first > 12);
  const monthFirst = dates.find(({ second }) => second > 12);
  const open = dates.find(({ first, second }) => first !== second);
  if (dayFirst && monthFirst) return { order: 'MIXED', example: monthFirst.text };
  if (dayFirst) return { order: 'DAY_FIRST', example: dayFirst.text };
  if (monthFirst) return { order: 'MONTH_FIRST', example: monthFirst.text };
  return open ? { order: 'BOTH', example: open.text } : null;
}

/** A date with strokes and a year, in the order it was not written in; any other text as it is. */
export const otherOrder = (text: string): string => text.replace(slashed, '$2/$1/$3');

/** Is this a date whose order has to be known before it can be read? */
export function needsOrder(text: string): boolean {
  const parts = slashed.exec(text);
  return parts !== null && parts[1] !== parts[2];
}
