import { type Language, type ReportBlock, type ReportContent, type ReportSpan } from '@laeringsrum/domain';
import { type Html, html, paper } from '../../platform/documents/paper.js';
import { tableRows } from './report-blocks.js';

export interface PrintedReport {
  readonly title: string;
  readonly language: Language;
  readonly content: ReportContent;
  /** Checksum and day of the lock, where it is locked. */
  readonly foot: string;
}

/** The report as a document: headings, paragraphs and tables that are what they are. Sources stand in brackets, since paper has no links. */
export function reportHtml({ title, language, content, foot }: PrintedReport): string {
  return paper(
    { title, language },
    html`<h1>${title}</h1>
      ${foot && html`<p class="quiet">${foot}</p>`}
      ${content.sections.map(
        (section, at) =>
          html`<section>
            <h2>${at + 1} ${section.title}</h2>
            ${section.blocks.map(blockHtml)}
          </section>`,
      )}`,
  );
}

function blockHtml(block: ReportBlock): Html {
  const spans = block.spans.map(spanHtml);
  switch (block.kind) {
    case 'HEADING':
      return html`<h3>${spans}</h3>`;
    case 'QUOTE':
      return html`<blockquote>${spans}</blockquote>`;
    case 'TABLE':
      return html`<table>
        <thead>
          <tr>
            ${block.headings.map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tableRows(block).map(
            ([first, ...cells]) =>
              html`<tr>
                <th scope="row">${first ? spanHtml(first) : ''}</th>
                ${cells.map((cell) => html`<td>${cell.text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
    case 'GAP':
      return html`<p class="quiet">${spans}</p>`;
    case 'PARAGRAPH':
      return html`<p>${spans}</p>`;
  }
}

/** A number says where it is from by the mark at the end of its sentence; a mark alone stands in brackets. */
const spanHtml = ({ text, source }: ReportSpan): Html =>
  source && text === '' ? html` <span class="quiet">[${source.label}]</span>` : html`${text}`;
