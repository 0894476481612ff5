import { type ChartModel, chartKindText, chartTitle } from '@laeringsrum/chart-geometry';
import writeExcelFile from 'write-excel-file/universal';
import { type Cell, isDate, sheetRows } from './chart-sheet';
import { chartTexts } from './chart-texts';

const WIDTHS = { text: 12, side: 18, note: 44 };

/**
 * The chart's numbers as an Excel workbook: numbers and dates are real ones, texts are never formulas. A second sheet says
 * what was measured and what the chart said. In a module of its own: it is fetched by those who ask for it.
 */
export async function workbookFile(model: ChartModel): Promise<Blob> {
  const { sheets } = chartTexts[model.language];
  const [head = [], ...rows] = sheetRows(model);
  const numbers = [
    head.map((text) => ({ value: String(text), fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => row.map(sheetCell)),
  ];
  const columns = head.map((_, i) => ({
    width: i === head.length - 1 ? WIDTHS.note : i > head.length - 5 ? WIDTHS.side : WIDTHS.text,
  }));
  const about = aboutRows(model).map(([name, text]) => [
    { value: name, fontWeight: 'bold' as const },
    { value: text, wrap: true },
  ]);
  return await writeExcelFile([
    { sheet: sheets.numbers, data: numbers, columns, stickyRowsCount: 1 },
    { sheet: sheets.about, data: about, columns: [{ width: 16 }, { width: 90 }] },
  ]).toBlob();
}

function sheetCell(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (isDate(cell)) {
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  }
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String, wrap: true };
}

function aboutRows(model: ChartModel): [string, string][] {
  const { sheets } = chartTexts[model.language];
  const kind = chartKindText(model);
  return [
    [sheets.measure, chartTitle(model.input.definition)],
    ...(kind === '' ? [] : [[sheets.kind, kind] satisfies [string, string]]),
    [sheets.says, model.sentence.text],
  ];
}
