import { formatDate, formatDateTime } from '@laeringsrum/locale';
import { COLUMNS, TITLES } from './own-data-words.js';

type Row = Readonly<Record<string, unknown>>;
/** Rows that name a person, by table. */
export type OwnRows = Readonly<Record<string, readonly Row[]>>;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** What ties rows together says nothing to a reader: it is in the other file. */
const isMachinery = (column: string): boolean =>
  /(^|_)ids?$|^(version|position|ordinal|definition_number|fingerprint)$/.test(column);

function written(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value))
    return formatDateTime(new Date(value).toISOString(), 'da');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, 'da') : value;
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const titleOf = (table: string): string => TITLES[table] ?? table;

function section(table: string, rows: readonly Row[]): string {
  const articles = rows.map((row) => {
    const facts = Object.entries(row)
      .filter(([name, value]) => isSaid(value) && !isMachinery(name))
      .map(
        ([name, value]) => `<dt>${escaped(COLUMNS[name] ?? name)}</dt><dd>${escaped(written(value))}</dd>`,
      );
    return `<article><dl>${facts.join('')}</dl></article>`;
  });
  return `<section id="${escaped(table)}"><h2>${escaped(titleOf(table))} <small>${rows.length}</small></h2>${articles.join('\n')}</section>`;
}

const style = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
article{border-top:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:.5rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:0}
dt,small{opacity:.75;font-weight:400}dd{margin:0;white-space:pre-wrap}nav ul{columns:14rem;padding-left:1.2rem}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}`;

/** What a person has a right to see, to be read, without anything that runs. */
export function ownDataPage(rows: OwnRows, name: string, on: string): string {
  const order = Object.keys(TITLES);
  const place = (table: string): number => (order.includes(table) ? order.indexOf(table) : order.length);
  const tables = Object.entries(rows).sort(([a], [b]) => place(a) - place(b));
  const links = tables.map(
    ([table, found]) =>
      `<li><a href="#${escaped(table)}">${escaped(titleOf(table))}</a> <small>${found.length}</small></li>`,
  );
  return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mine oplysninger i Læringsrum</title><style>${style}</style></head>
<body><main><h1>Mine oplysninger i Læringsrum</h1>
<p>${escaped(name)}, ${escaped(formatDate(on, 'da'))}. Her står det, som Læringsrum har gemt med dit navn på. Det hele, også de numre, der binder det
sammen, ligger i filen <code>mine-oplysninger.json</code>, så et andet system kan læse det. Adgangskoder og nøgler er ikke med, og de står
heller ikke i Læringsrum i klar tekst. Ved opslag om dig står der ikke, hvem der slog op; spørg din kommune, hvis du vil vide mere.</p>
<nav aria-label="Indhold"><ul>${links.join('')}</ul></nav>
${tables.map(([table, found]) => section(table, found)).join('\n')}
</main></body></html>
`;
}
