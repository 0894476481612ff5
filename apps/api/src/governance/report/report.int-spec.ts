import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeForAddress } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import {
  approvePage,
  comment,
  done,
  open,
  opened,
  pagesOf,
  read,
  told,
  words,
  type Block,
  type Span,
  write,
  writePage,
} from './testing/report-desk.js';

let api: TestApi;
let lead: Actor;
let kirsten: Actor;
let gitte: Actor;
let anna: Actor;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
  kirsten = await api.as('Kirsten Thue');
  gitte = await api.as('Gitte Winther');
  anna = await api.as('Anna Lykke');
});
afterAll(() => api.close());

/** What is read as one: a paragraph, or a row of a table. */
function linesOf({ kind, headings, spans }: Block): Span[][] {
  if (kind === 'QUOTE') return [];
  const width = kind === 'TABLE' ? Math.max(headings.length, 1) : Math.max(spans.length, 1);
  return Array.from({ length: Math.ceil(spans.length / width) }, (_, row) =>
    spans.slice(row * width, (row + 1) * width),
  );
}

describe('a report', () => {
  test('is built of the rows that are there, and every number says where it is from', async () => {
    const report = await opened(lead);
    expect(report.content.sections.map(({ key }) => key)).toEqual([
      'purpose',
      'organisation',
      'interventions',
      'learning',
      'methods',
      'documentation',
      'citizens',
      'deviations',
      'anchoring',
      'accounts',
      'measures',
    ]);
    expect(words(report, 'interventions')).toContain('HEL-2 Feedbackmøder med pårørende');
    expect(words(report, 'accounts')).toContain('1.243.100,00');
  });

  test('has no number without a source beside it, and every source leads to what stands there', async () => {
    const { sections } = (await opened(lead)).content;
    const lines = sections.flatMap(({ blocks }) => blocks.flatMap(linesOf));
    const bare = lines.filter(
      (line) =>
        line.every(({ source }) => source === null) &&
        /\d/.test(line.map(({ text }) => text.replace(/\p{Lu}{3}-\d+/gu, '')).join('')),
    );
    expect(bare).toEqual([]);
    const there = answered<{ code: string; pdsaCycles: { number: number }[] }[]>(
      await lead.ask('{ interventions { code pdsaCycles { number } } }'),
      'interventions',
    );
    const decided = answered<{ number: number }[]>(
      await lead.ask('{ decidedDeviations { number } }'),
      'decidedDeviations',
    );
    const known = new Set([
      ...['styring', 'styring/oekonomi', 'klyngen', 'indsatser'],
      ...decided.map(({ number }) => `styring/afvigelser/${number}`),
      ...there.flatMap(({ code, pdsaCycles }) => {
        const at = `indsatser/${codeForAddress(code)}`;
        const below = pdsaCycles.map(({ number }) => `${at}/pdsa/${number}`);
        return [at, `${at}/maalinger`, `${at}/dokumentationstid`, ...below];
      }),
    ]);
    const paths = lines.flatMap((line) => line.flatMap(({ source }) => (source ? [source.path] : [])));
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });

  test('says of a curve’s last number that it is the latest, and of which week', async () => {
    const said = words(await opened(lead), 'interventions');
    expect(said).toMatch(/Livshistorier brugt i planlægningen: .* 8 af 12\. Senest 6, uge \d+\./);
    expect(said).toMatch(/Det kan stadig være tilfældigt\. Senest 70,8 procent, uge \d+\./);
  });

  test('lists what is missing with who and where, and never fills it', async () => {
    const { content } = await opened(lead);
    expect(content.missing).toContainEqual({
      sectionKey: 'interventions',
      who: 'Gribskov',
      what: 'Skal godkende sin halve side',
      path: 'styring/rapport',
    });
    expect(content.missing).toContainEqual(
      expect.objectContaining({ sectionKey: 'learning', who: 'Projektlederen', what: 'Læring på tværs' }),
    );
    expect(content.filled).toBeGreaterThan(20);
    expect(content.filled).toBeLessThan(80);
  });

  test('keeps method experience and results apart, and a status report is shorter', async () => {
    const status = await opened(lead, 'STATUS');
    const keys = status.content.sections.map(({ key }) => key);
    expect(keys).not.toContain('methods');
    expect(keys).not.toContain('measures');
    expect(keys).toContain('accounts');
  });
});

describe('half a page', () => {
  test('is approved by its place with one tap; another text is approved anew, and others do not touch it', async () => {
    const report = await opened(lead);
    const pages = answered<{ id: string; reportId: string; version: number; place: { name: string } }[]>(
      await anna.ask(pagesOf),
      'reportPages',
    ).filter(({ reportId }) => reportId === report.id);
    expect(pages.map(({ place }) => place.name)).toEqual(['Helsingør']);
    // What is approved is what stands in the report, to the letter.
    const own = JSON.stringify((pages[0] as unknown as { blocks: unknown[] }).blocks);
    expect(own).toContain('Feedbackmøder med pårørende');
    expect(own).toContain('Spørg ved døren, ikke i brev.');
    expect(own).not.toContain('FRE-1');
    const page = { id: pages[0]?.id ?? '' };
    const approved = await anna.ask(approvePage, { id: page.id, version: 1 });
    expect(answered(approved, 'approveReportPage')).toMatchObject({
      approvedOn: '2021-07-14',
      approvedBy: { name: 'Anna Lykke' },
    });
    const before = (await read(lead, report.id))?.content.sections.find(({ key }) => key === 'interventions');
    expect(before).toMatchObject({ filled: 1, parts: 7 });
    const written = await anna.ask(writePage, {
      id: page.id,
      version: 2,
      text: 'Vi spørger nu hver fredag.',
    });
    expect(answered(written, 'writeReportPage')).toEqual({
      version: 3,
      text: 'Vi spørger nu hver fredag.',
      approvedOn: null,
    });
    expect(words(await read(lead, report.id), 'interventions')).toContain('Vi spørger nu hver fredag.');
    expect((await anna.ask(writePage, { id: page.id, version: 2, text: 'Gammelt' })).code).toBe('CONFLICT');
    expect((await (await api.as('Ole Brandt')).ask(approvePage, { id: page.id, version: 3 })).code).toBe(
      'NOT_FOUND',
    );
    expect((await lead.ask(approvePage, { id: page.id, version: 3 })).code).toBe('FORBIDDEN');
    expect((await anna.ask(writePage, { id: page.id, version: 3, text: 'cpr 010150-1237' })).code).toBe(
      'PERSONAL_DATA',
    );
    await done(lead, 'lockReport', report);
    expect((await anna.ask(approvePage, { id: page.id, version: 3 })).code).toBe('REPORT_LOCKED');
  });
});

describe('what the lead writes and others say', () => {
  test('stands under what is built, on the version that was seen', async () => {
    const report = await opened(lead);
    const input = {
      reportId: report.id,
      textKey: 'learning',
      text: 'Spørg, mens besøget er frisk.\n\nSvar kræver hænder.',
    };
    const once = await lead.ask(write, { input });
    expect(words(told(once, 'writeReportText'), 'learning')).toContain('Svar kræver hænder.');
    expect((await lead.ask(write, { input: { ...input, text: 'Andet' } })).code).toBe('CONFLICT');
    expect((await lead.ask(write, { input: { ...input, text: 'Andet', version: 1 } })).code).toBeUndefined();
    expect((await lead.ask(write, { input: { ...input, textKey: 'alt' } })).code).toBe('UNKNOWN_REFERENCE');
    expect((await kirsten.ask(write, { input })).code).toBe('FORBIDDEN');
    const said = {
      input: {
        id: uuidv7(),
        reportId: report.id,
        sectionKey: 'learning',
        text: 'Skriv mere om de pårørende',
      },
    };
    expect(answered(await kirsten.ask(comment, said), 'commentOnReport')).toEqual({
      comments: [{ text: 'Skriv mere om de pårørende', by: { name: 'Kirsten Thue' } }],
    });
    expect((await anna.ask(comment, said)).code).toBe('FORBIDDEN');
    expect((await lead.ask(write, { input: { ...input, reportId: uuidv7() } })).code).toBe('NOT_FOUND');
  });
});

describe('who reads it', () => {
  test('the group of chiefs what is approved, without amounts; agents not at all', async () => {
    const henrik = await api.as('Henrik Mørk');
    const draft = await opened(lead);
    expect(await read(henrik, draft.id)).toBeNull();
    const listed = answered<{ id: string }[]>(await henrik.ask('{ reports { id } }'), 'reports');
    expect(listed.map(({ id }) => id)).not.toContain(draft.id);
    expect(await read(lead, uuidv7())).toBeNull();
    const locked = told(await done(lead, 'lockReport', draft), 'lockReport');
    await done(kirsten, 'approveReport', locked);
    await done(gitte, 'approveReport', locked);
    const seen = await read(henrik, draft.id);
    expect(seen?.content.sections.map(({ key }) => key)).not.toContain('accounts');
    expect(JSON.stringify(seen)).not.toContain('1.243.100');
    expect((await anna.ask(`{ reports { id } }`)).code).toBe('FORBIDDEN');
    const one = await anna.ask('query ($id: ID!) { report(id: $id) { id } }', { id: draft.id });
    expect(one.code).toBe('FORBIDDEN');
  });

  test('where no group answers for progress there is no approval, and the lead signs what is locked', async () => {
    const asger = await api.as('Asger Bay', 'slip-hjemmeplejen-fri');
    const report = told(
      await asger.ask(open, { input: { id: uuidv7(), kind: 'FINAL', title: 'Rapport til ledelsen' } }),
      'openReport',
    );
    expect(report.content.missing.map(({ who }) => who)).toContain('Første boligområde');
    const locked = told(await done(asger, 'lockReport', report), 'lockReport');
    const poul = await api.as('Poul Krag', 'slip-hjemmeplejen-fri');
    expect((await done(poul, 'approveReport', locked)).code).toBe('NOT_FOUND');
    expect(told(await done(asger, 'signReport', locked), 'signReport').state).toBe('SIGNED');
  });
});
