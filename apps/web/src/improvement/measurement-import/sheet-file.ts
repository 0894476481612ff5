import { decodeText, readTable, separatorOf } from '@laeringsrum/locale';
import { cellIsBlocked, nameIsBlocked } from '@laeringsrum/personal-data';
import { fileKind } from './file-kind';
import { FILE_BYTES_MAX, FILE_COLUMNS_MAX, FILE_ROWS_MAX, FileRefusal } from './file-refusal';
import { type Dialect } from './table-dialect';
import { inspectSheets } from './xlsx-sheets';

/** One sheet of a file as rows of text; what it says is read by the same reader as a clipboard. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** How the file itself suggests its numbers are written, where it does. */
  readonly dialect: Dialect | null;
  /** Rows that held a CPR number, where they are set apart: they are empty above. */
  readonly setApart?: readonly SetApartRow[];
}

/** A row that is not taken along: where it stood, and under which heading. What stood there is nowhere. */
export interface SetApartRow {
  readonly row: number;
  readonly column: string;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** Of the file, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** More rows than this are not read; a table of measurements comes nowhere near. */
  readonly rowsMax?: number;
  /** The row the headings stand in. Given, a row with a CPR number is set apart and the others are read; else the file is refused. */
  readonly headingRow?: (rows: SheetTable['rows']) => number;
}

/** So many rows are looked through between two breaths of the page. */
const breath = 400;

/**
 * The sheets of an .xlsx or .csv file, read in the browser; the file itself never leaves the device. Sheets without a cell are left out.
 * @throws FileRefusal naming what is wrong; the signal's reason when it is cancelled
 */
export async function readSheetFile(file: File, options: ReadingOptions = {}): Promise<SheetTable[]> {
  const { signal, onProgress, rowsMax = FILE_ROWS_MAX, headingRow } = options;
  if (file.size > FILE_BYTES_MAX)
    throw new FileRefusal('TOO_BIG', {
      size: Math.max(1, Math.round(file.size / 1e6)),
      max: FILE_BYTES_MAX / 1e6,
    });
  if (nameIsBlocked(file.name)) throw new FileRefusal('PERSONAL_DATA_NAME');
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const kind = fileKind(file.name, bytes);
  onProgress?.(0.1);
  const sheets =
    kind === 'xlsx' ? await workbook(bytes, signal, rowsMax) : [textTable(file.name, bytes, rowsMax)];
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (filled.length === 0) throw new FileRefusal('EMPTY');
  const total = filled.reduce((count, { rows }) => count + rows.length, 0);
  let seen = 0;
  const read: SheetTable[] = [];
  for (const sheet of filled) {
    const { name, rows } = sheet;
    if (nameIsBlocked(name)) throw new FileRefusal('PERSONAL_DATA_NAME');
    const headings = rows[headingRow?.(rows) ?? 0] ?? [];
    const setApart: SetApartRow[] = [];
    for (const [at, row] of rows.entries()) {
      const blocked = row.findIndex((cell, column) => cellIsBlocked(cell, headings[column]));
      if (blocked >= 0 && !headingRow) throw new FileRefusal('PERSONAL_DATA', { row: at + 1 });
      if (blocked >= 0) setApart.push({ row: at, column: columnName(headings[blocked], blocked) });
      seen += 1;
      if (seen % breath !== 0) continue;
      onProgress?.(0.1 + (0.9 * seen) / total);
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
    }
    const away = new Set(setApart.map(({ row }) => row));
    read.push(
      headingRow
        ? { ...sheet, rows: rows.map((row, at) => (away.has(at) ? row.map(() => '') : row)), setApart }
        : sheet,
    );
  }
  return read;
}

/** As the file's heading calls it, else by its letter. */
const columnName = (heading: string | undefined, column: number): string =>
  heading?.trim() && !nameIsBlocked(heading) ? heading.trim().slice(0, 60) : letters(column);

function textTable(name: string, bytes: Uint8Array, rowsMax: number): SheetTable {
  const { text } = decodeText(bytes);
  // Counted before the rows are made: a line break within quotes is one too many, and no table of ours comes near.
  const lines = text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0);
  if (lines > rowsMax) throw new FileRefusal('TOO_MANY_ROWS', { rows: lines, max: rowsMax });
  const rows = readTable(text);
  if (rows.some(({ length }) => length > FILE_COLUMNS_MAX))
    throw new FileRefusal('TOO_WIDE', { max: FILE_COLUMNS_MAX });
  const separator = separatorOf(text);
  return { name, rows, dialect: separator === ';' ? 'da' : separator === ',' ? 'en' : null };
}

async function workbook(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
  rowsMax: number,
): Promise<SheetTable[]> {
  // Unpacking and reading are fetched when the first workbook is opened.
  const [{ repacked, unpackWorkbook }, { default: readWorkbook }] = await Promise.all([
    import('./xlsx-unpacking'),
    import('read-excel-file/universal'),
  ]);
  const parts = unpackWorkbook(bytes);
  const percents = inspectSheets(parts, rowsMax);
  signal?.throwIfAborted();
  const sheets = await readWorkbook(repacked(parts)).catch(() => {
    throw new FileRefusal('BROKEN');
  });
  signal?.throwIfAborted();
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: data.map((row, at) =>
      row.map((value, column) =>
        cellText(value, percents[index]?.has(`${letters(column)}${at + 1}`) ?? false),
      ),
    ),
    dialect: null,
  }));
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/**
 * A cell as one would have written it, so that nothing is left to guess: a number has no sign between its thousands and never exactly
 * three decimals, a percentage its sign, a date its year.
 */
export function cellText(value: unknown, percent: boolean): string {
  if (typeof value === 'number')
    return percent ? `${plainNumber(Number((100 * value).toPrecision(12)))} %` : plainNumber(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? (value ? '1' : '0') : '';
}

function plainNumber(value: number): string {
  const text = String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
