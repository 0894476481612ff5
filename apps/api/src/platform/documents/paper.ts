import { type Language } from '@laeringsrum/domain';

/** A piece of HTML in which everything that people wrote is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | null | undefined | false | readonly Part[];

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const written = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
};

/** @example html`<h1>${title}</h1>${rows.map((row) => html`<p>${row}</p>`)}` */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < parts.length ? written(parts[index]) : '')).join(''),
  );
}

/** Markup of our own making, such as a drawing. Nothing that people wrote may come in unescaped this way. */
export const markup = (text: string): Html => new Html(text);

// Ink on paper: sizes in points, no colour that carries meaning alone.
const STYLE = `
  :root { color: #1d1b18; font: 10.5pt/1.45 'Source Sans 3', 'Noto Sans', 'Liberation Sans', 'Source Sans 3 Variable', sans-serif; font-variant-numeric: tabular-nums; }
  body { margin: 0; }
  h1, h2, h3 { font-family: 'Source Serif 4', 'Noto Serif', 'Liberation Serif', serif; font-weight: 600; line-height: 1.2; break-after: avoid; margin: 0; }
  h1 { font-size: 20pt; margin-bottom: 4pt; }
  h2 { font-size: 14pt; margin: 16pt 0 6pt; }
  h3 { font-size: 11.5pt; margin: 12pt 0 3pt; }
  p { margin: 0 0 6pt; white-space: pre-line; overflow-wrap: anywhere; }
  ul, ol { margin: 0 0 6pt; padding-left: 14pt; }
  .quiet { color: #55504a; }
  table { width: 100%; border-collapse: collapse; margin: 4pt 0 10pt; }
  caption { text-align: left; font-weight: 600; padding-bottom: 3pt; }
  th, td { text-align: left; vertical-align: top; padding: 3pt 8pt 3pt 0; border-bottom: .5pt solid #cfc8bd; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  thead th { overflow-wrap: normal; }
  td.number, th.number { text-align: right; white-space: nowrap; }
  figure { margin: 6pt 0 10pt; }
  figure svg { max-width: 100%; height: auto; }
  figcaption { margin-top: 3pt; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 12pt; margin: 0 0 8pt; }
  dt { color: #55504a; } dd { margin: 0; overflow-wrap: anywhere; }
  @media screen { body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; } main { overflow-x: auto; } }
`;

/** A whole document: what is printed, and what can be read as it is. @param style rules that this kind needs besides */
export function paper(
  { title, language, style = '' }: { title: string; language: Language; style?: string },
  body: Html,
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${markup(STYLE + style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;
}
