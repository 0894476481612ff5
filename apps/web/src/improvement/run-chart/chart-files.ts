import {
  type ChartModel,
  type ChartTable,
  chartSvg,
  chartTable,
  chartTitle,
  layout,
  lightPalette,
} from '@laeringsrum/chart-geometry';
import { formatNumber, type Language, writeCsv } from '@laeringsrum/locale';
import { type ChartTexts, chartTexts } from './chart-texts';
import { embeddedFaces } from './embedded-faces';

const WIDTH = 988;
const HEIGHT = 432;
/** Sharp on paper and on a projector. */
const PNG_SCALE = 2;

/** The chart with its title and sentence, as a file that can stand alone. */
export function svgFile(model: ChartModel, fontCss?: string): string {
  const drawn = layout(model, 'FULL', WIDTH, HEIGHT);
  return chartSvg(model, drawn, lightPalette, {
    background: true,
    captioned: true,
    ...(fontCss === undefined ? {} : { fontCss }),
  });
}

/** The same as a picture. The face is carried along, for a picture cannot reach the page's fonts. */
export async function pngFile(model: ChartModel): Promise<Blob> {
  const svg = svgFile(model, await embeddedFaces(['Source Sans 3 Variable']));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

type Cell = string | number | null;

/** Numerator and denominator apart: "18/25" in one cell is a date to a spreadsheet. */
export function tableCells(table: ChartTable, model: ChartModel): Cell[][] {
  const texts = chartTexts[model.language];
  const { columns } = texts;
  const ratio = table.hasRatio;
  const head: Cell[] = [
    columns.period[model.input.frequency],
    columns.date,
    columns.value,
    ...(ratio ? [columns.numerator, columns.denominator] : []),
    columns.side,
    columns.inShift,
    columns.cycle,
    columns.note,
  ];
  const rows = table.rows.map((row): Cell[] => [
    row.name,
    row.date,
    row.number ?? row.value,
    ...(ratio ? [row.numerator, row.denominator] : []),
    row.side,
    yesNo(row.inSignal, texts),
    row.cycle,
    row.note,
  ]);
  return [head, ...rows];
}

function yesNo(is: boolean, texts: ChartTexts): string {
  return is ? texts.yes : texts.no;
}

/** Semicolons and decimal commas whatever the language: the spreadsheets it is opened in are Danish. */
export function csvFile(model: ChartModel): string {
  return writeCsv(tableCells(chartTable(model, chartTitle(model.input.definition)), model), 'da');
}

/** Tab-separated, as spreadsheets take it from the clipboard. */
export function clipboardText(model: ChartModel): string {
  const rows = tableCells(chartTable(model, chartTitle(model.input.definition)), model);
  return rows.map((row) => row.map((cell) => pasted(cell, model.language)).join('\t')).join('\r\n');
}

function pasted(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formatNumber(cell, language, { grouping: false });
  const flat = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** "HEL-2 Hørt.csv": readable in a folder, without signs a file system refuses. */
export function fileName(code: string | undefined, shortName: string, ending: string): string {
  const name = [code, shortName]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim();
  return `${name === '' ? 'kurve' : name}.${ending}`;
}

export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
