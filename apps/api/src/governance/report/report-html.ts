import {
  type Language,
  type ReportBlock,
  type ReportContent,
  type ReportSpan,
  type ReportState,
} from '@laeringsrum/domain';
import { type Html, html, markup, paper } from '../../platform/documents/paper.js';
import { type PdfProperties } from '../../platform/documents/pdf-properties.js';
import { tableRows } from './report-blocks.js';
import { drawnCurve } from './report-curve.js';
import { reportWords } from './report-words.js';

export interface PrintedReport {
  readonly title: string;
  /** Whose report it is, and how far it is: for who files it. */
  readonly programme: string;
  readonly state: ReportState;
  readonly language: Language;
  readonly content: ReportContent;
  /** The day the curves are drawn as of: of the lock, else today. */
  readonly today: string;
  /** Checksum and day of the lock, where it is locked. */
  readonly foot: string;
}

/** What a records system files it by. */
export function reportProperties(
  { title, programme, state, language, foot }: PrintedReport,
  madeAt: Date,
): PdfProperties {
  const words = reportWords[language];
  return {
    ...{ title, author: programme, language, madeAt },
    subject: `${words.report} · ${programme}`,
    keywords: [programme, words.states[state], foot].filter((word) => word !== ''),
  };
}

/** The report as a document: headings, paragraphs and tables that are what they are. Sources stand in brackets, since paper has no links. */
export function reportHtml({ title, language, content, foot, today }: PrintedReport): string {
  return paper(
    { title, language },
    html`<h1>${title}</h1>
      ${foot && html`<p class="quiet">${foot}</p>`}
      ${content.sections.map(
        (section, at) =>
          html`<section>
            <h2>${at + 1} ${section.title}</h2>
            ${section.blocks.map((block) => blockHtml(block, language, today))}
          </section>`,
      )}`,
  );
}

function blockHtml(block: ReportBlock, language: Language, today: string): Html {
  const spans = block.spans.map(spanHtml);
  switch (block.kind) {
    case 'HEADING':
      return html`<h3>${spans}</h3>`;
    case 'CHART':
      return drawing(block, language, today);
    case 'QUOTE':
      return html`<blockquote>${spans}</blockquote>`;
    case 'TABLE':
      return tableHtml(block);
    case 'GAP':
      return html`<p class="quiet">${spans}</p>`;
    case 'PARAGRAPH':
      return html`<p>${spans}</p>`;
  }
}

/** A column of numbers stands to the right, and no number is broken. */
function tableHtml(block: ReportBlock): Html {
  const rows = tableRows(block);
  const numbers = block.headings.map(
    (_, column) => column > 0 && rows.every((row) => /^[-−]?[\d.,]*\d$/.test(row[column]?.text ?? '')),
  );
  const look = (column: number): Html => (numbers[column] ? markup(' class="number"') : markup(''));
  return html`<table>
    <thead>
      <tr>
        ${block.headings.map((heading, column) => html`<th scope="col" ${look(column)}>${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...cells]) =>
          html`<tr>
            <th scope="row">${first ? spanHtml(first) : ''}</th>
            ${cells.map((cell, at) => html`<td ${look(at + 1)}>${cell.text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The sentence stands above it in the text; here the figure is named by what it shows. */
const drawing = (block: ReportBlock, language: Language, today: string): Html =>
  html`<figure>
    ${markup(drawnCurve(block, language, today).svg)}
    <figcaption>${block.spans.map(({ text }) => text)}</figcaption>
  </figure>`;

/** A number says where it is from by the mark at the end of its sentence; a mark alone stands in brackets. */
const spanHtml = ({ text, source }: ReportSpan): Html =>
  source && text === '' ? html` <span class="quiet">[${source.label}]</span>` : html`${text}`;
