import { strToU8, zipSync } from 'fflate';

type Row = Readonly<Record<string, unknown>>;
/** Rows that name a person, by table. */
export type OwnRows = Readonly<Record<string, readonly Row[]>>;

/** What the tables are called to whoever they are about; the others go by their own names. */
const titles: Readonly<Record<string, string>> = {
  person: 'Dig',
  membership: 'Dine roller',
  session: 'Hvor du har været logget ind',
  api_token: 'Dine nøgler',
  passkey: 'Dine adgangsnøgler',
  one_time_code: 'Koder fra en app',
  recovery_code: 'Dine nødkoder, uden koderne selv',
  external_identity: 'Kommunens konto, du logger ind med',
  credential: 'Hvornår din adgangskode blev valgt',
  security_event: 'Hvornår du er logget ind og ud, og hvad du blev nægtet',
  letter: 'Mails til dig',
  document: 'Dokumenter, du har bestilt',
  report_comment: 'Dine kommentarer til rapporten',
  action_point: 'Aftaler, du står ved',
  peer_question: 'Spørgsmål med nye øjne',
  deviation_question: 'Spørgsmål om afvigelser',
  coach_note: 'Noter fra sparring',
  contact_note: 'Kontaktnoter',
  help_request: 'Når du har bedt om sparring',
  intervention: 'Indsatser, du har rettet',
  goal: 'Mål, du har rettet',
  pdsa_cycle: 'Afprøvninger, du har rettet',
  observation: 'Dine observationer',
  idea: 'Dine idéer',
  dilemma: 'Dine dilemmaer',
  measurement: 'Tal, du har skrevet',
  annotation: 'Dine noter',
  receipt: 'Kvitteringer for det, du har sendt',
  audit_entry: 'Det, du har ændret',
  access_log: 'Opslag om dig',
};

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const written = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

function section(table: string, rows: readonly Row[]): string {
  const title = titles[table] ?? table;
  const articles = rows.map((row) => {
    const facts = Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(written(value))}</dd>`);
    return `<article><dl>${facts.join('')}</dl></article>`;
  });
  return `<section><h2>${escaped(title)} <small>${rows.length}</small></h2>${articles.join('\n')}</section>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2a2a;background:#fff}
article{border-top:1px solid #ccc;padding:.5rem 0}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}small{color:#555;font-weight:400}
@media(max-width:30rem){dl{grid-template-columns:1fr}}`;

/** The same for a person to read, without anything that runs. */
export function ownDataPage(rows: OwnRows, name: string, on: string): string {
  return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mine oplysninger i Læringsrum</title><style>${style}</style></head>
<body><main><h1>Mine oplysninger i Læringsrum</h1>
<p>${escaped(name)}, ${escaped(on)}. Her står alt, som Læringsrum har gemt med dit navn på. Det samme ligger i filen
<code>mine-oplysninger.json</code>, så et andet system kan læse det. Adgangskoder og nøgler er ikke med, og de står heller ikke i
Læringsrum i klar tekst. Ved opslag om dig står der ikke, hvem der slog op; spørg din kommune, hvis du vil vide mere.</p>
${Object.entries(rows)
  .map(([table, found]) => section(table, found))
  .join('\n')}
</main></body></html>
`;
}

/** A file of both: to be read, and to be taken elsewhere. */
export function ownDataZip(rows: OwnRows, on: string): Uint8Array {
  const name = written(rows['person']?.[0]?.['name'] ?? '');
  return zipSync({
    'mine-oplysninger.html': strToU8(ownDataPage(rows, name, on)),
    'mine-oplysninger.json': strToU8(`${JSON.stringify({ on, rows }, null, 2)}\n`),
  });
}
