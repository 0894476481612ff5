import { type ChartModel, type ChartTable, chartTable, chartTitle } from '@laeringsrum/chart-geometry';
import { formatNumber, formulaGuarded, type Language, writeCsv } from '@laeringsrum/locale';
import { type ChartTexts, chartTexts } from './chart-texts';

/** A cell as a spreadsheet has it: text, a number, a date, or nothing. */
export type Cell = string | number | { readonly date: string } | null;

/**
 * The chart's table as a spreadsheet's rows, headings first. Numerator and denominator apart: "18/25" in one cell is a
 * date to a spreadsheet.
 */
export function sheetRows(model: ChartModel): Cell[][] {
  const table = chartTable(model, chartTitle(model.input.definition));
  return [headings(table, model), ...table.rows.map((row) => cells(row, table, chartTexts[model.language]))];
}

function headings({ hasRatio, hasLimits }: ChartTable, model: ChartModel): string[] {
  const { columns } = chartTexts[model.language];
  return [
    columns.period[model.input.frequency],
    columns.date,
    columns.value,
    ...(hasRatio ? [columns.numerator, columns.denominator] : []),
    hasLimits ? columns.sideOfAverage : columns.side,
    ...(hasLimits ? [columns.lower, columns.upper] : []),
    hasLimits ? columns.signal : columns.inShift,
    columns.cycle,
    columns.note,
  ];
}

function cells(
  row: ChartTable['rows'][number],
  { hasRatio, hasLimits }: ChartTable,
  texts: ChartTexts,
): Cell[] {
  return [
    row.name,
    { date: row.period },
    row.number ?? row.value,
    ...(hasRatio ? [row.numerator, row.denominator] : []),
    row.side,
    ...(hasLimits ? [decimals(row.lower), decimals(row.upper)] : []),
    row.inSignal ? texts.yes : texts.no,
    row.cycle,
    row.note,
  ];
}

/** A limit is calculated: more than three decimals are noise. */
function decimals(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(3));
}

/** Semicolons, decimal commas and 03-05-2021 whatever the language: the spreadsheets it is opened in are Danish. */
export function csvFile(model: ChartModel): string {
  const rows = sheetRows(model).map((row) =>
    row.map((cell) => (isDate(cell) ? danishDate(cell.date) : cell)),
  );
  return writeCsv(rows, 'da');
}

/** Tab-separated, as spreadsheets take it from the clipboard. */
export function clipboardText(model: ChartModel): string {
  const rows = sheetRows(model);
  return rows.map((row) => row.map((cell) => pasted(cell, model.language)).join('\t')).join('\r\n');
}

function pasted(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (isDate(cell)) return language === 'da' ? danishDate(cell.date) : cell.date;
  if (typeof cell === 'number') return formatNumber(cell, language, { grouping: false });
  return formulaGuarded(cell.replace(/[\t\r\n]+/g, ' '));
}

export function isDate(cell: Cell): cell is { readonly date: string } {
  return typeof cell === 'object' && cell !== null;
}

/** `03-05-2021`: the form a Danish spreadsheet knows as a date. */
function danishDate(date: string): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}
