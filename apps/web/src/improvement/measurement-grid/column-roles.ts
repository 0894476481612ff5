import { otherOrder, type Frequency } from '@laeringsrum/locale';
import { readPeriod } from './cell-reading';
import { type GridColumn } from './grid-model';

/** What a pasted column is: the period, one of the grid's columns, or nothing we know. */
export type ColumnRole = 'period' | 'skip' | { readonly column: string };

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/[(),.%:;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const isWeekHeading = (text: string): boolean =>
  /^(uge|uge nr|ugenr|week|dato|date|måned|month|periode|period|dag)$/.test(plain(text));

/** How many rows at the top are headings: those before the first row in which some cell is a number or a period. */
export function headingRows(table: readonly (readonly string[])[]): number {
  const dataLike = /^\s*(-|i\.m\.|i\.d\.|(uge|u|w|week)?\s?\d[\d.,\s%/-]*|\d{4}-w\d\d)\s*$/i;
  const first = table.findIndex((row) => row.some((cell) => dataLike.test(cell)));
  return first < 0 ? 0 : first;
}

/** The lowest heading of a column; a merged heading above it says whose table it is, not what the column is. */
function headingOf(table: readonly (readonly string[])[], rows: number, column: number): string {
  return (
    table
      .slice(0, rows)
      .map((row) => row[column] ?? '')
      .findLast((text) => text.trim() !== '') ?? ''
  );
}

const bare = /^\s*\d{1,2}\s*$/;

/** The column most of whose cells name a period. Bare numbers count only under a heading, or in a rising row of weeks. */
function periodColumn(
  table: readonly (readonly string[])[],
  rows: number,
  frequency: Frequency,
  today: string,
): number {
  const width = Math.max(0, ...table.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const cells = table.slice(rows).flatMap((row) => (row[column]?.trim() ? [row[column] ?? ''] : []));
    const read = cells.filter((cell) =>
      [cell, otherOrder(cell)].some((written) => readPeriod(written, frequency, today) !== null),
    );
    if (cells.length === 0 || read.length < 0.6 * cells.length) continue;
    if (isWeekHeading(headingOf(table, rows, column))) return column;
    if (!cells.every((cell) => bare.test(cell))) return column;
    const numbers = cells.map(Number);
    const rising = numbers.every(
      (number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1 || number === 1,
    );
    if (column === 0 && width > 1 && cells.length > 2 && rising) return column;
  }
  return -1;
}

/**
 * Recognises the columns of a pasted table: the period by what its cells say, the others by their headings, and what has no
 * heading in the order of the grid, from the cell that was active. Nothing recognised is skipped, and the person is told.
 */
export function columnRoles(
  table: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  surroundings: { frequency: Frequency; today: string; activeColumn: string },
): ColumnRole[] {
  const rows = headingRows(table);
  const width = Math.max(0, ...table.map((row) => row.length));
  const period = periodColumn(table, rows, surroundings.frequency, surroundings.today);
  const roles: Array<ColumnRole | null> = Array.from({ length: width }, (_, at) =>
    at === period ? 'period' : null,
  );
  const taken = new Set<string>();
  for (let at = 0; at < width; at += 1) {
    if (roles[at] !== null) continue;
    const heading = plain(headingOf(table, rows, at));
    if (heading === '') continue;
    const match =
      columns.find(
        (column) => !taken.has(column.key) && column.names.some((name) => plain(name) === heading),
      ) ??
      columns.find(
        (column) =>
          !taken.has(column.key) &&
          column.names.some(
            (name) =>
              plain(name).length > 2 && (heading.includes(plain(name)) || plain(name).includes(heading)),
          ),
      );
    roles[at] = match ? { column: match.key } : 'skip';
    if (match) taken.add(match.key);
  }
  const start =
    period >= 0
      ? 0
      : Math.max(
          0,
          columns.findIndex(({ key }) => key === surroundings.activeColumn),
        );
  const rest = columns.slice(start).filter(({ key }) => !taken.has(key));
  return roles.map((role) => {
    if (role !== null) return role;
    const next = rest.shift();
    return next ? { column: next.key } : 'skip';
  });
}
