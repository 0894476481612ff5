import { nextPeriod, readTable, type Frequency, type Language } from '@laeringsrum/locale';
import { readCell, readPeriod, type CellReading } from './cell-reading';
import { columnRoles, headingRows, type ColumnRole } from './column-roles';
import { entryOf, sameEntry, type GridColumn, type GridEntry } from './grid-model';

export interface PasteSurroundings {
  readonly columns: readonly GridColumn[];
  readonly frequency: Frequency;
  readonly language: Language;
  readonly today: string;
  /** The active cell: where rows and columns without a name of their own begin. */
  readonly activePeriod: string;
  readonly activeColumn: string;
  readonly stored: (measureId: string, period: string) => GridEntry | null;
}

/** One measurement that the clipboard speaks of. */
export interface PasteEntry {
  readonly key: string;
  readonly measureId: string;
  readonly period: string;
  readonly kind: 'new' | 'changed' | 'same' | 'unreadable';
  readonly before: GridEntry | null;
  readonly next: GridEntry | null;
  /** What could not be read, and in which column; a fix is typed for that cell. */
  readonly unreadable: {
    readonly cell: string;
    readonly column: string;
    readonly text: string;
    readonly candidates: readonly number[];
  } | null;
}

export interface PasteReading {
  readonly roles: readonly ColumnRole[];
  /** The pasted columns' own headings, where they have any. */
  readonly headings: readonly string[];
  readonly entries: readonly PasteEntry[];
  /** Rows whose week could not be read, or lies ahead, or stands twice: as written. */
  readonly lostRows: readonly string[];
}

/** `A`, `B` ... as a spreadsheet names its columns. */
export const columnLetter = (at: number): string => String.fromCharCode(65 + (at % 26));

/**
 * Reads a clipboard against the grid. Nothing is written: every measurement is new, changed, the same or unreadable, and the
 * person sees all of it first. `fixes` holds corrected texts by cell, `roles` a choice of columns made by hand.
 */
export function readPaste(
  text: string,
  surroundings: PasteSurroundings,
  changes: { roles?: readonly ColumnRole[]; fixes?: Readonly<Record<string, string>> } = {},
): PasteReading {
  const { columns, frequency, today } = surroundings;
  const table = readTable(text).filter((row) => row.some((cell) => cell.trim() !== '') || row.length > 1);
  const headings = headingRows(table);
  const roles = changes.roles ?? columnRoles(table, columns, surroundings);
  const periodAt = roles.indexOf('period');
  const lostRows: string[] = [];
  const entries: PasteEntry[] = [];
  const seen = new Set<string>();

  table.slice(headings).forEach((row, offset) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const period =
      periodAt >= 0
        ? readPeriod(row[periodAt] ?? '', frequency, today)
        : nextPeriod(surroundings.activePeriod, frequency, offset);
    if (period === null || period > today || seen.has(period)) {
      lostRows.push(row.filter((cell) => cell.trim() !== '').join(' · '));
      return;
    }
    seen.add(period);
    entries.push(...entriesOfRow(row, period, roles, surroundings, changes.fixes ?? {}));
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
  };
}

function entriesOfRow(
  row: readonly string[],
  period: string,
  roles: readonly ColumnRole[],
  { columns, language, stored }: PasteSurroundings,
  fixes: Readonly<Record<string, string>>,
): PasteEntry[] {
  const cells = new Map<string, { reading: CellReading; text: string }>();
  roles.forEach((role, at) => {
    if (typeof role !== 'object') return;
    const column = columns.find(({ key }) => key === role.column);
    if (!column) return;
    const text = fixes[`${column.key}|${period}`] ?? row[at] ?? '';
    cells.set(column.key, { reading: readCell(text, column, language), text: text.trim() });
  });
  const measureIds = [...new Set(columns.map(({ measureId }) => measureId))];
  return measureIds.flatMap((measureId): PasteEntry[] => {
    const own = columns.filter((column) => column.measureId === measureId && cells.has(column.key));
    const spoken = own.filter(({ key }) => cells.get(key)?.reading.kind !== 'blank');
    if (spoken.length === 0) return [];
    const before = stored(measureId, period);
    const key = `${measureId}|${period}`;
    const bad = spoken.find((column) => cells.get(column.key)?.reading.kind === 'unreadable');
    if (bad) {
      const cell = cells.get(bad.key);
      const candidates = cell?.reading.kind === 'unreadable' ? cell.reading.candidates : [];
      const unreadable = {
        cell: `${bad.key}|${period}`,
        column: bad.key,
        text: cell?.text ?? '',
        candidates,
      };
      return [{ key, measureId, period, kind: 'unreadable', before, next: null, unreadable }];
    }
    const next = combined(
      own.map((column) => ({ column, reading: cells.get(column.key)?.reading })),
      before,
    );
    if (!next) return [];
    const kind = before === null ? 'new' : sameEntry(before, next) ? 'same' : 'changed';
    return [{ key, measureId, period, kind, before, next, unreadable: null }];
  });
}

/** Percentage and "how many were asked" together; what the clipboard leaves out stays as it stands. */
function combined(
  parts: ReadonlyArray<{ column: GridColumn; reading: CellReading | undefined }>,
  before: GridEntry | null,
): GridEntry | null {
  const value = parts.find(({ column }) => column.part === 'value')?.reading;
  const asked = parts.find(({ column }) => column.part === 'denominator')?.reading;
  if (value?.kind === 'not-measured')
    return { value: null, numerator: null, denominator: null, notMeasured: true };
  if (value?.kind === 'counted') {
    const { numerator, denominator } = value;
    return { value: (100 * numerator) / denominator, numerator, denominator, notMeasured: false };
  }
  const number = value?.kind === 'number' ? value.value : (before?.value ?? null);
  if (number === null) return null;
  return entryOf(number, asked?.kind === 'number' ? asked.value : null);
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

/** The measurements the button writes: the new ones, and the changed ones nobody chose to keep as they are. */
export const toWrite = (entries: readonly PasteEntry[], kept: ReadonlySet<string>): PasteEntry[] =>
  entries.filter(({ kind, key }) => kind === 'new' || (kind === 'changed' && !kept.has(key)));
