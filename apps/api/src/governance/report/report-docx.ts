import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type ReportBlock, type ReportSpan } from '@laeringsrum/domain';
import { tableRows } from './report-blocks.js';
import { CURVE_SIZE } from './report-curve.js';
import { type PrintedReport } from './report-html.js';

/** A curve as a picture, by its block. */
export type CurvePictures = ReadonlyMap<ReportBlock, { readonly png: Buffer; readonly label: string }>;

/**
 * The same report for a word processor: real headings and tables, and its language said, so that it can be written on. A curve without a
 * picture is what its sentence says.
 */
export function reportDocx(
  { title, language, content, foot }: PrintedReport,
  pictures: CurvePictures,
): Promise<Buffer> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(foot ? [new Paragraph({ children: [new TextRun({ text: foot, italics: true })] })] : []),
    ...content.sections.flatMap((section, at) => [
      new Paragraph({ text: `${at + 1} ${section.title}`, heading: HeadingLevel.HEADING_1 }),
      ...section.blocks.flatMap((block) =>
        block.kind === 'CHART' ? curveDocx(block, pictures) : [blockDocx(block)],
      ),
    ]),
  ];
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'Læringsrum',
      lastModifiedBy: 'Læringsrum',
      styles: {
        paragraphStyles: [inCell],
        default: {
          document: {
            run: { ...body, language: { value: language === 'da' ? 'da-DK' : 'en-GB' } },
            paragraph: { spacing: { after: 120, line: 276 } },
          },
          title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 240 } } },
          heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 480, after: 120 } } },
          heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 300, after: 80 } } },
        },
      },
      sections: [{ children }],
    }),
  );
}

function blockDocx(block: ReportBlock): Paragraph | Table {
  const runs = block.spans.map(runOf);
  switch (block.kind) {
    case 'HEADING':
      return new Paragraph({
        text: block.spans.map(({ text }) => text).join(''),
        heading: HeadingLevel.HEADING_2,
      });
    case 'QUOTE':
      return new Paragraph({ children: runs, indent: { left: 400 } });
    case 'TABLE':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        columnWidths: columnWidths(block.headings.length),
        margins: { top: 50, bottom: 50, left: 90, right: 90 },
        rows: [
          new TableRow({
            tableHeader: true,
            children: block.headings.map((text) => cell([new TextRun({ text, bold: true })])),
          }),
          ...tableRows(block).map(
            (row) => new TableRow({ children: row.map(({ text }) => cell([new TextRun(text)])) }),
          ),
        ],
      });
    case 'CHART':
    case 'GAP':
    case 'PARAGRAPH':
      return new Paragraph({ children: runs });
  }
}

/** As wide as the text of an A4, in pixels of 1/96 inch. */
const CURVE_WIDTH = 600;

function curveDocx(block: ReportBlock, pictures: CurvePictures): Paragraph[] {
  const picture = pictures.get(block);
  if (!picture) return [];
  const name = block.spans.map(({ text }) => text).join('');
  const { width, height } = CURVE_SIZE;
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.png,
          transformation: { width: CURVE_WIDTH, height: Math.round((CURVE_WIDTH * height) / width) },
          altText: { name, title: name, description: picture.label },
        }),
      ],
    }),
    new Paragraph({ children: [new TextRun({ text: name, italics: true })] }),
  ];
}

// In half points and in twentieths of a point. A letter of which every machine has one of the same width, so that no amount is broken.
const body = { font: 'Arial', size: 20 } as const;
const inCell = { id: 'cell', name: 'Cell', run: { size: 17 }, paragraph: { spacing: { after: 0 } } } as const;
const TEXT_WIDTH = 9026;

/** What a row is about has the room of two other columns. */
const columnWidths = (columns: number): number[] =>
  Array.from({ length: columns }, (_, at) => Math.floor(((at === 0 ? 2 : 1) * TEXT_WIDTH) / (columns + 1)));

const cell = (children: TextRun[]): TableCell =>
  new TableCell({ children: [new Paragraph({ children, style: inCell.id })] });
const runOf = ({ text, source }: ReportSpan): TextRun =>
  source && text === '' ? new TextRun({ text: ` [${source.label}]`, italics: true }) : new TextRun(text);
