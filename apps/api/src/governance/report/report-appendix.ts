import { type Language, type ReportBlock, type ReportContent } from '@laeringsrum/domain';
import { readAmount, readNumber, writeCsv } from '@laeringsrum/locale';
import writeExcelFile from 'write-excel-file/universal';
import { type PrintedReport } from './report-html.js';
import { tableRows } from './report-blocks.js';

type Value = string | number;

/** One table of the report as data: its title, its headings, and its rows with numbers that are numbers. */
export interface AppendixTable {
  readonly title: string;
  readonly rows: readonly (readonly Value[])[];
  /** Its numbers are kroner, and are shown with their øre. */
  readonly amounts?: true;
}

/** Most telling first: the measures with their definitions, the accounts, then whatever else the report has in tables. */
const first = ['measures', 'accounts'];

/** The tables of a report as they stand in it, so that a locked report has a locked appendix. */
export function appendixTables({ sections }: ReportContent, language: Language): AppendixTable[] {
  const order = (key: string): number => (first.includes(key) ? first.indexOf(key) : first.length);
  return [...sections]
    .sort((a, b) => order(a.key) - order(b.key))
    .flatMap(({ key, title, blocks }) =>
      blocks
        .filter(({ kind, spans }) => kind === 'TABLE' && spans.length > 0)
        .map((block) => ({
          ...{ title, rows: [block.headings, ...valuesOf(block, key, language)] },
          ...(key === 'accounts' ? { amounts: true as const } : {}),
        })),
    );
}

function valuesOf(block: ReportBlock, key: string, language: Language): Value[][] {
  return tableRows(block).map((row) =>
    // The first column is what the row is about, and text even where it looks like a number.
    row.map(({ text, source }, column) =>
      column === 0 || source === null ? text : (numberIn(text, key, language) ?? text),
    ),
  );
}

/** Amounts come by way of whole øre, so that a workbook's sum is the report's. */
function numberIn(text: string, key: string, language: Language): number | undefined {
  if (key === 'accounts') {
    const amount = readAmount(text);
    return amount.ok ? amount.ore / 100 : undefined;
  }
  const read = readNumber(text, { language });
  return read.ok ? read.value : undefined;
}

const NARROWEST = 12;
const WIDEST = 48;
const POINTS_A_LINE = 15;

/** As wide as what stands in it, up to where it is read better on several lines. */
const widthOf = (rows: AppendixTable['rows'], column: number): number =>
  Math.min(Math.max(...rows.map((row) => String(row[column] ?? '').length + 2), NARROWEST), WIDEST);

/** No program that opens the file works the height out by itself. */
const heightOf = (row: readonly Value[], widths: readonly number[]): number =>
  POINTS_A_LINE *
  Math.max(...row.map((value, at) => Math.ceil((String(value).length + 2) / (widths[at] ?? WIDEST))), 1);

function cellOf(value: Value, heading: boolean, height: number, amounts: boolean) {
  const look = { height, alignVertical: 'top' as const };
  if (typeof value === 'number')
    return { ...look, value, type: Number, ...(amounts ? { format: '#,##0.00' } : {}) };
  return { ...look, value, type: String, wrap: true, ...(heading ? { fontWeight: 'bold' as const } : {}) };
}

/** An .xlsx file, a sheet for each table. What is a text stays a text. */
export async function appendixXlsx({ title, language, content }: PrintedReport): Promise<Buffer> {
  const tables = appendixTables(content, language);
  const used = new Set<string>();
  const blob = await writeExcelFile(
    (tables.length > 0 ? tables : [{ title, rows: [[title]] } satisfies AppendixTable]).map(
      ({ title: name, rows, amounts }: AppendixTable) => {
        const widths = (rows[0] ?? []).map((_, column) => widthOf(rows, column));
        return {
          sheet: sheetName(name, used),
          orientation: 'landscape' as const,
          stickyRowsCount: 1,
          columns: widths.map((width) => ({ width })),
          data: rows.map((row, at) => {
            const height = heightOf(row, widths);
            return row.map((value) => cellOf(value, at === 0, height, amounts === true));
          }),
        };
      },
    ),
  ).toBlob();
  return Buffer.from(await blob.arrayBuffer());
}

/** What no sheet may be called by is left out, and no two are called the same. */
function sheetName(title: string, used: Set<string>): string {
  const bare = title
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 28)
    .trim();
  const name = used.has(bare) ? `${bare} ${used.size}` : bare;
  used.add(name);
  return name;
}

/** The same as plain text; a number has the comma or the point of the language. */
export function appendixCsv({ language, content }: PrintedReport): Buffer {
  const rows = appendixTables(content, language).flatMap(({ title, rows: table }) => [[title], ...table, []]);
  return Buffer.from(writeCsv(rows, language), 'utf8');
}
