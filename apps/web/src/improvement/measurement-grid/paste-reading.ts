import { readTable, separatorOf, type DateOrder, type Frequency } from '@laeringsrum/locale';
import { tableDialect, type Dialect } from '../measurement-import/table-dialect';
import { readCell, type CellReading, type Unreadable } from './cell-reading';
import { columnRoles, headingRows, type ColumnRole } from './column-roles';
import { type LostWhy, pastedDates, type PastedDates, periodsOfRows } from './paste-periods';
import { entryOf, sameEntry, type GridColumn, type GridEntry } from './grid-model';

/** A table to be looked at, wherever it came from. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  /** How it writes its numbers; null: nothing says. */
  readonly dialect: Dialect | null;
}

/** What a spreadsheet puts on the clipboard. */
export function pastedText(text: string): PastedTable {
  const rows = readTable(text);
  const suggested = separatorOf(text) === ';' ? 'da' : null;
  return { rows, dialect: tableDialect(rows, suggested) };
}

export interface PasteSurroundings {
  readonly columns: readonly GridColumn[];
  readonly frequency: Frequency;
  readonly today: string;
  /** The active cell: where rows and columns without a name of their own begin. */
  readonly activePeriod: string;
  readonly activeColumn: string;
  readonly stored: (measureId: string, period: string) => GridEntry | null;
  /** The slots of the grid, in its order, and those of them in which something stands. */
  readonly rows: readonly string[];
  readonly filled: readonly string[];
}

/** One measurement that the clipboard speaks of. */
export interface PasteEntry {
  readonly key: string;
  readonly measureId: string;
  readonly period: string;
  readonly kind: 'new' | 'changed' | 'same' | 'unreadable';
  readonly before: GridEntry | null;
  readonly next: GridEntry | null;
  /** How many were asked, as it is pasted. */
  readonly asked: number | null;
  /** What could not be read, and in which column; a fix is typed for that cell. */
  readonly unreadable: UnreadableCell | null;
}

export interface UnreadableCell extends Unreadable {
  readonly cell: string;
  readonly column: string;
  readonly text: string;
  /** As the spreadsheet counts its rows, from 1. */
  readonly row: number;
}

/** A row that is not about any period of the grid. */
export interface LostRow {
  readonly row: number;
  readonly text: string;
  readonly why: LostWhy;
}

export interface PasteReading {
  readonly roles: readonly ColumnRole[];
  /** The pasted columns' own headings, where they have any. */
  readonly headings: readonly string[];
  readonly entries: readonly PasteEntry[];
  /** Rows whose week could not be read, or lies ahead, or stands twice. */
  readonly lostRows: readonly LostRow[];
  readonly dates: PastedDates | null;
}

/** `A`, `B` ... as a spreadsheet names its columns. */
export const columnLetter = (at: number): string =>
  (at >= 26 ? columnLetter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** What the person has said about a pasted table. */
export interface PasteChanges {
  readonly roles?: readonly ColumnRole[];
  /** Corrected texts, by cell. */
  readonly fixes?: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
  /** Rows about a day on which something stands are further numbers of that day. */
  readonly append?: boolean;
}

/**
 * Reads a table against the grid. Nothing is written: every measurement is new, changed, the same or unreadable, and the
 * person sees all of it first.
 */
export function readPaste(
  pasted: PastedTable,
  surroundings: PasteSurroundings,
  changes: PasteChanges = {},
): PasteReading {
  const numbered = pasted.rows
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '') || cells.length > 1);
  const table = numbered.map(({ cells }) => cells);
  const headings = headingRows(table);
  const roles = changes.roles ?? columnRoles(table, surroundings.columns, surroundings);
  const periodAt = roles.indexOf('period');
  const lostRows: LostRow[] = [];
  const entries: PasteEntry[] = [];
  const body = numbered.slice(headings).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const dates =
    periodAt < 0
      ? null
      : pastedDates(
          body.map(({ cells }) => cells[periodAt] ?? ''),
          changes.dateOrder,
        );
  const periods = periodsOfRows(surroundings, dates, changes.append ?? false);
  const context = { roles, surroundings, dialect: pasted.dialect, fixes: changes.fixes ?? {} };

  numbered.slice(headings).forEach(({ cells, row }, offset) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const found = periods.next(periodAt < 0 ? null : (cells[periodAt] ?? ''), offset);
    if ('slot' in found) return void entries.push(...entriesOfRow(cells, row, found.slot, context));
    const text = cells.filter((cell) => cell.trim() !== '').join(' · ');
    lostRows.push({ row, text, why: found.why });
  });

  const width = Math.max(0, ...table.map((row) => row.length));
  return {
    roles,
    headings: Array.from({ length: width }, (_, at) =>
      table
        .slice(0, headings)
        .map((row) => row[at] ?? '')
        .filter(Boolean)
        .join(' '),
    ),
    entries,
    lostRows,
    dates,
  };
}

interface RowContext {
  readonly roles: readonly ColumnRole[];
  readonly surroundings: PasteSurroundings;
  readonly dialect: Dialect | null;
  readonly fixes: Readonly<Record<string, string>>;
}

function entriesOfRow(
  cells: readonly string[],
  row: number,
  period: string,
  { roles, surroundings, dialect, fixes }: RowContext,
): PasteEntry[] {
  const { columns, stored } = surroundings;
  const read = new Map<string, { reading: CellReading; text: string }>();
  roles.forEach((role, at) => {
    if (typeof role !== 'object') return;
    const column = columns.find(({ key }) => key === role.column);
    if (!column) return;
    const text = fixes[`${column.key}|${period}`] ?? cells[at] ?? '';
    read.set(column.key, { reading: readCell(text, column, dialect), text: text.trim() });
  });
  const measureIds = [...new Set(columns.map(({ measureId }) => measureId))];
  return measureIds.flatMap((measureId): PasteEntry[] => {
    const own = columns.filter((column) => column.measureId === measureId && read.has(column.key));
    const spoken = own.filter(({ key }) => read.get(key)?.reading.kind !== 'blank');
    const [first] = spoken;
    if (!first) return [];
    const before = stored(measureId, period);
    const key = `${measureId}|${period}`;
    const unreadable = (column: GridColumn, why: Unreadable): PasteEntry => ({
      key,
      measureId,
      period,
      kind: 'unreadable',
      before,
      next: null,
      asked: null,
      unreadable: {
        ...why,
        cell: `${column.key}|${period}`,
        column: column.key,
        text: read.get(column.key)?.text ?? '',
        row,
      },
    });
    for (const column of spoken) {
      const reading = read.get(column.key)?.reading;
      if (reading?.kind === 'unreadable') return [unreadable(column, reading)];
    }
    const parts = own.map((column) => ({ column, reading: read.get(column.key)?.reading }));
    const asked = askedIn(parts);
    const next = combined(parts, asked, before);
    // How many were asked, and no percentage to go with it.
    if (!next) return [unreadable(first, { why: 'NO_VALUE', candidates: [], limit: null })];
    const kind = before === null ? 'new' : sameEntry(before, next) ? 'same' : 'changed';
    return [{ key, measureId, period, kind, before, next, asked, unreadable: null }];
  });
}

type Parts = ReadonlyArray<{ column: GridColumn; reading: CellReading | undefined }>;

function askedIn(parts: Parts): number | null {
  const asked = parts.find(({ column }) => column.part === 'denominator')?.reading;
  return asked?.kind === 'number' ? asked.value : null;
}

/** Percentage and "how many were asked" together; what the clipboard leaves out stays as it stands. */
function combined(parts: Parts, asked: number | null, before: GridEntry | null): GridEntry | null {
  const value = parts.find(({ column }) => column.part === 'value')?.reading;
  if (value?.kind === 'not-measured')
    return { value: null, numerator: null, denominator: null, notMeasured: true, reason: value.reason };
  if (value?.kind === 'counted') {
    const { numerator, denominator } = value;
    return { value: (100 * numerator) / denominator, numerator, denominator, notMeasured: false };
  }
  const number = value?.kind === 'number' ? value.value : (before?.value ?? null);
  if (number === null) return null;
  return entryOf(number, asked);
}

export interface PasteCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly unreadable: number;
  /** How many values the button would write. */
  readonly written: number;
}

export function pasteCounts(entries: readonly PasteEntry[], kept: ReadonlySet<string>): PasteCounts {
  const count = (kind: PasteEntry['kind']) => entries.filter((entry) => entry.kind === kind).length;
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    unreadable: count('unreadable'),
    written: toWrite(entries, kept).length,
  };
}

/** Of those that the button writes, percentages beside answers that cannot have given them: the answers are left out, and that is said. */
export const uncounted = (entries: readonly PasteEntry[], kept: ReadonlySet<string>): PasteEntry[] =>
  toWrite(entries, kept).filter(
    ({ asked, next }) => asked !== null && next?.value != null && next.denominator === null,
  );

/** The measurements the button writes: the new ones, and the changed ones nobody chose to keep as they are. */
export const toWrite = (entries: readonly PasteEntry[], kept: ReadonlySet<string>): PasteEntry[] =>
  entries.filter(({ kind, key }) => kind === 'new' || (kind === 'changed' && !kept.has(key)));
