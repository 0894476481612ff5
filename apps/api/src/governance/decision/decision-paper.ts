import { type Language } from '@laeringsrum/domain';
import { type PdfProperties } from '../../platform/documents/pdf-properties.js';
import { html, paper, type Html } from '../../platform/documents/paper.js';

/** A decision or a meeting's minutes as the records system keeps it: what, when, by whom, in a table, then in words. */
export interface DecisionPaper {
  readonly language: Language;
  readonly title: string;
  /** What kind of paper it is: "Afgørelse af en afvigelse". */
  readonly kind: string;
  readonly programme: string;
  /** As whom it is filed: the group or the lead. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** Label and value; a row without a value is left out. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly DecisionSection[];
  /** As somebody saves it, without its ending. */
  readonly fileName: string;
}

export interface DecisionSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly list?: readonly string[];
  readonly table?: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export const propertiesOf = (
  { title, kind, programme, author, keywords, language }: DecisionPaper,
  madeAt: Date,
): PdfProperties => ({
  ...{ title, author, language, madeAt },
  subject: `${kind} · ${programme}`,
  keywords: [programme, kind, ...keywords],
});

export function decisionHtml(decision: DecisionPaper): string {
  const { title, kind, programme, language, facts, sections } = decision;
  return paper(
    { title, language, style: 'table.facts th { width: 32%; font-weight: 600; }' },
    html`<p class="quiet">${programme} · ${kind}</p>
      <h1>${title}</h1>
      <table class="facts">
        <caption>
          ${language === 'da' ? 'Til journalen' : 'For the records'}
        </caption>
        <tbody>
          ${facts
            .filter(([, value]) => value !== '')
            .map(
              ([label, value]) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  <td>${value}</td>
                </tr>`,
            )}
        </tbody>
      </table>
      ${sections.map(sectionHtml)}`,
  );
}

const sectionHtml = ({ heading, paragraphs = [], list = [], table }: DecisionSection): Html =>
  html`<section>
    <h2>${heading}</h2>
    ${paragraphs.filter((text) => text !== '').map((text) => html`<p>${text}</p>`)}
    ${
      list.length > 0 &&
      html`<ul>
        ${list.map((text) => html`<li>${text}</li>`)}
      </ul>`
    }
    ${
      table &&
      html`<table>
        <thead>
          <tr>
            ${table.headings.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ([first = '', ...cells]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${cells.map((text) => html`<td>${text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  </section>`;
