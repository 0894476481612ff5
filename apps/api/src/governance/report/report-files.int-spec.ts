import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chartModel, type ChartInput } from '@laeringsrum/chart-geometry';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { made, readPdf } from '../../testing/made-document.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

/** The report as it leaves: the same numbers as on the screen, in every file. */
let api: TestApi;
let lead: Actor;

beforeAll(async () => {
  api = await startTestApi({ jobs: true });
  lead = await api.as('Birgitte Holm');
}, 60_000);
afterAll(() => api.close());

interface Told<Chart = never> {
  readonly id: string;
  readonly content: {
    readonly sections: readonly {
      readonly key: string;
      readonly blocks: readonly {
        readonly kind: string;
        readonly spans: readonly { readonly text: string }[];
        readonly chart?: Chart | null;
      }[];
    }[];
  };
}

test('every amount and every curve of the screen stands in the PDF, and the amounts in the workbook', async () => {
  const id = uuidv7();
  const opened = await lead.ask(
    `mutation ($input: OpenReportInput!) { openReport(input: $input) { id content { sections { key blocks { kind spans { text } } } } } }`,
    { input: { id, kind: 'FINAL', title: 'Slutrapport til Sundhedsstyrelsen' } },
  );
  const { sections } = answered<Told>(opened, 'openReport').content;
  const accounts = sections.filter(({ key }) => key === 'accounts').flatMap(({ blocks }) => blocks);
  const amountsOf = (blocks: typeof accounts): string[] =>
    blocks
      .flatMap(({ spans }) => spans.map(({ text }) => text))
      .filter((text) => /^-?[\d.]+,\d\d$/.test(text));
  const amounts = amountsOf(accounts);
  expect(amounts).toContain('1.243.100,00');
  const curves = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'CHART'));
  expect(curves.length).toBeGreaterThan(5);

  const { content: pdf } = await made(api, lead, 'REPORT_PDF', id);
  const text = readPdf(pdf, 'pdftotext', '-layout');
  if (text !== null) {
    for (const amount of amounts) expect(text).toContain(amount);
    expect(text).toContain('Feedbackmøder med pårørende');
    const properties = readPdf(pdf, 'pdfinfo') ?? '';
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(da\)/);
    expect(properties).toMatch(/Tagged:\s+yes/);
    expect(properties).toMatch(/Title:\s+Slutrapport til Sundhedsstyrelsen/);
    expect(properties).toMatch(/Subject:\s+Rapport til bevillingsgiver · Nye veje/);
    expect(properties).toMatch(/Creator:\s+Læringsrum/);
    // Each curve is a figure with what it shows as its alternative text.
    const figures = readPdf(pdf, 'pdfinfo', '-struct')?.match(/Figure/g) ?? [];
    expect(figures.length).toBeGreaterThanOrEqual(curves.length);
  }

  // The original, to be read in any browser: the same numbers, in the language it is in, and no word of anybody's that runs.
  const { content: page, fileName: pageName } = await made(api, lead, 'REPORT_HTML', id);
  expect(pageName).toBe('Slutrapport til Sundhedsstyrelsen.html');
  const original = page.toString('utf8');
  expect(original).toContain('<html lang="da">');
  for (const amount of amounts) expect(original).toContain(amount);
  expect(original).not.toMatch(/<script/i);

  const { content: xlsx, fileName } = await made(api, lead, 'REPORT_XLSX', id);
  expect(fileName).toBe('Slutrapport til Sundhedsstyrelsen.xlsx');
  const files = unzipSync(new Uint8Array(xlsx));
  const sheets = Object.entries(files)
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  // It holds the tables; what a sentence says besides, such as the grant, is for reading.
  for (const amount of amountsOf(accounts.filter(({ kind }) => kind === 'TABLE')))
    expect(sheets).toContain(`<v>${Number(amount.replaceAll('.', '').replace(',', '.'))}</v>`);
  const { content: csv } = await made(api, lead, 'REPORT_CSV', id);
  expect(csv.toString('utf8')).toContain('Ønsket retning');
}, 120_000);

test('what is locked is Danish also where its reader has English: the words, the language the file says, and its numbers', async () => {
  const id = uuidv7();
  const field = 'openReport';
  const opened = await lead.ask(
    `mutation ($input: OpenReportInput!) { ${field}(input: $input) { id version } }`,
    { input: { id, kind: 'STATUS', title: 'Status' } },
  );
  const { version } = answered<{ version: number }>(opened, field);
  await lead.ask(`mutation ($id: ID!, $version: Int!) { lockReport(id: $id, version: $version) { id } }`, {
    id,
    version,
  });
  const english: Actor = {
    ...lead,
    ask: (text, variables) => lead.ask(text, variables, { 'accept-language': 'en' }),
  };
  const { content: page } = await made(api, english, 'REPORT_HTML', id);
  expect(page.toString('utf8')).toContain('<html lang="da">');
  expect(page.toString('utf8')).toContain('1.243.100,00');
  const { content: xlsx } = await made(api, english, 'REPORT_XLSX', id);
  const sheets = Object.entries(unzipSync(new Uint8Array(xlsx)))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  expect(sheets).toContain('<v>1243100</v>');
}, 120_000);

const chart = `chart {
  today frequency startsOn endsOn baselinePoints minimumUseful periods values numerators denominators states reasons notes enteredOn
  definition { versionId name shortName unit direction valueKind minimum maximum decimals } goal { from targets }
  phases { startsOn name origin } cycles { number title startsOn endsOn state decision } annotations { period text }
}`;

test('a curve says the same on the screen and in Word, where it is a picture with its sentence as alternative text', async () => {
  const id = uuidv7();
  const opened = await lead.ask(
    `mutation ($input: OpenReportInput!) { openReport(input: $input) { content { sections { key blocks { kind spans { text } ${chart} } } } } }`,
    { input: { id, kind: 'STATUS', title: 'Status' } },
  );
  const { sections } = answered<Told<ChartInput>>(opened, 'openReport').content;
  const blocks = sections.flatMap((section) => section.blocks);
  const said = blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
  const models = blocks.flatMap((block) =>
    block.chart ? [chartModel({ ...block.chart, language: 'da' })] : [],
  );
  expect(models.length).toBeGreaterThan(5);
  for (const { sentence } of models) expect(said).toContain(sentence.text);

  const { content: docx } = await made(api, lead, 'REPORT_DOCX', id);
  const files = unzipSync(new Uint8Array(docx));
  const written = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
  expect(pictures).toHaveLength(models.length);
  for (const [, bytes] of pictures) {
    const png = Buffer.from(bytes);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1320, 380]);
  }
  for (const { sentence } of models)
    expect(written).toMatch(new RegExp(`descr="[^"]*${literal(sentence.text)}`));
}, 120_000);

/** As it stands in XML, to be looked for as it is. */
const literal = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
