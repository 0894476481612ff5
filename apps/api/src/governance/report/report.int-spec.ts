import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/http/clock.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

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

const fields = `id version state checksum lockedOn signedOn newDataSince maySign signedBy { name } approvals { by { name } } comments { sectionKey text }
  texts { key text version } content { filled missing { sectionKey who what path } sections { key title parts filled blocks { kind headings spans { text source { label path } } } } }`;
const open = `mutation ($input: OpenReportInput!) { openReport(input: $input) { ${fields} } }`;
const write = `mutation ($input: ReportTextInput!) { writeReportText(input: $input) { ${fields} } }`;
const comment = `mutation ($input: ReportCommentInput!) { commentOnReport(input: $input) { comments { text by { name } } } }`;
const act = (name: string) =>
  `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { ${fields} } }`;
const pagesOf =
  '{ reportPages { id reportId version text approvedOn approvedBy { name } place { name } blocks { kind spans { text } } } }';
const writePage =
  'mutation ($id: ID!, $version: Int!, $text: String!) { writeReportPage(id: $id, version: $version, text: $text) { version text approvedOn } }';
const approvePage =
  'mutation ($id: ID!, $version: Int!) { approveReportPage(id: $id, version: $version) { version approvedOn approvedBy { name } } }';

interface Span {
  text: string;
  source: { label: string; path: string } | null;
}
interface Told {
  id: string;
  version: number;
  state: string;
  checksum: string | null;
  newDataSince: boolean;
  approvals: unknown[];
  content: {
    filled: number;
    missing: { sectionKey: string; who: string; what: string; path: string }[];
    sections: { key: string; parts: number; filled: number; blocks: { kind: string; spans: Span[] }[] }[];
  };
}
const told = (answer: Answer, field: string): Told => answered<Told>(answer, field);
const opened = async (kind = 'FINAL'): Promise<Told> =>
  told(
    await lead.ask(open, { input: { id: uuidv7(), kind, title: 'Slutrapport til Sundhedsstyrelsen' } }),
    'openReport',
  );
const read = async (id: string, actor = lead): Promise<Told | null> => {
  const { data } = await actor.ask(`query ($id: ID!) { report(id: $id) { ${fields} } }`, { id });
  return (data as unknown as { report: Told | null }).report;
};
const done = async (
  actor: Actor,
  name: string,
  { id, version }: { id: string; version: number },
): Promise<Answer> => actor.ask(act(name), { id, version });
const words = (report: Told | null, key: string): string =>
  report?.content.sections
    .find((section) => section.key === key)
    ?.blocks.flatMap(({ spans }) => spans.map(({ text }) => text))
    .join('') ?? '';

describe('a report', () => {
  test('is built of the rows that are there, and every number says where it is from', async () => {
    const report = await opened();
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
    const bare = report.content.sections
      .filter(({ key }) => ['learning', 'accounts', 'methods', 'documentation'].includes(key))
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ kind, spans }) => (kind === 'QUOTE' ? [] : spans))
      .filter(({ text, source }) => source === null && /\d/.test(text) && !text.includes('2'));
    expect(bare).toEqual([]);
    const sources = report.content.sections.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans));
    for (const { source } of sources)
      if (source) expect(source.path).toMatch(/^(indsatser|styring|klyngen|dokumentationstid)/);
  });

  test('lists what is missing with who and where, and never fills it', async () => {
    const { content } = await opened();
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
    const status = await opened('STATUS');
    const keys = status.content.sections.map(({ key }) => key);
    expect(keys).not.toContain('methods');
    expect(keys).not.toContain('measures');
    expect(keys).toContain('accounts');
  });
});

describe('half a page', () => {
  test('is approved by its place with one tap; another text is approved anew, and others do not touch it', async () => {
    const report = await opened();
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
    const before = (await read(report.id))?.content.sections.find(({ key }) => key === 'interventions');
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
    expect(words(await read(report.id), 'interventions')).toContain('Vi spørger nu hver fredag.');
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
    const report = await opened();
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

describe('locking, approving, signing', () => {
  test('a number changed after the signature leaves the report as it was, and it says that there is new data', async () => {
    const report = await opened();
    const bodil = await api.as('Bodil Krarup');
    expect((await done(bodil, 'signReport', report)).code).toBe('REPORT_NOT_LOCKED');
    expect((await done(kirsten, 'approveReport', report)).code).toBe('REPORT_NOT_LOCKED');
    expect((await done(kirsten, 'lockReport', report)).code).toBe('FORBIDDEN');
    const locked = told(await done(lead, 'lockReport', report), 'lockReport');
    expect(locked).toMatchObject({ state: 'LOCKED', newDataSince: false });
    expect(locked.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect((await done(bodil, 'signReport', locked)).code).toBe('REPORT_NOT_APPROVED');
    const once = told(await done(kirsten, 'approveReport', locked), 'approveReport');
    expect(once).toMatchObject({ state: 'LOCKED', approvals: [{ by: { name: 'Kirsten Thue' } }] });
    expect(told(await done(kirsten, 'approveReport', locked), 'approveReport').approvals).toHaveLength(1);
    const approved = told(await done(gitte, 'approveReport', locked), 'approveReport');
    expect(approved).toMatchObject({ state: 'APPROVED' });
    // The lead has built it, a chief elsewhere has approved it: neither signs for the lead applicant.
    for (const other of [lead, kirsten, await api.as('Henrik Mørk')])
      expect((await done(other, 'signReport', approved)).code).toBe('FORBIDDEN');
    expect((await done(anna, 'signReport', approved)).code).toBe('FORBIDDEN');
    expect((await done(bodil, 'signReport', locked)).code).toBe('CONFLICT');
    // Whoever signs the accounts sees them; another chief reads the report without.
    const before = await read(report.id, bodil);
    expect(before).toMatchObject({ maySign: true });
    expect(words(before, 'accounts')).toContain('1.243.100,00');
    expect(told(await done(bodil, 'signReport', approved), 'signReport').state).toBe('SIGNED');
    const signed = (await read(report.id)) as Told;
    expect(signed).toMatchObject({ maySign: false, signedBy: { name: 'Bodil Krarup' } });
    await api.rows(
      'UPDATE measurement SET value = value + 1 WHERE measure_id = (SELECT id FROM measure LIMIT 1) AND value IS NOT NULL',
    );
    await api.rows("UPDATE intervention SET title = title || ' og naboer' WHERE code = 'HEL-2'");
    const later = await read(report.id);
    expect(later).toMatchObject({ newDataSince: true, checksum: signed.checksum, content: signed.content });
    expect((await done(lead, 'unlockReport', signed)).code).toBe('REPORT_SIGNED');
  });

  test('opened again it is live, and what was approved is approved anew, also where it says the same', async () => {
    const report = await opened();
    const locked = told(await done(lead, 'lockReport', report), 'lockReport');
    await done(kirsten, 'approveReport', locked);
    await done(gitte, 'approveReport', locked);
    const approved = (await read(report.id)) as Told;
    expect((await done(lead, 'unlockReport', locked)).code).toBe('CONFLICT');
    const live = told(await done(lead, 'unlockReport', approved), 'unlockReport');
    expect(live).toMatchObject({ state: 'DRAFT', checksum: null, approvals: [] });
    expect((await done(lead, 'unlockReport', live)).code).toBe('REPORT_NOT_LOCKED');

    const again = told(await done(lead, 'lockReport', live), 'lockReport');
    expect(again).toMatchObject({ state: 'LOCKED', checksum: locked.checksum, approvals: [] });
    await done(kirsten, 'approveReport', again);
    const anew = told(await done(gitte, 'approveReport', again), 'approveReport');
    expect(anew).toMatchObject({ state: 'APPROVED', approvals: [{}, {}] });
  });

  test('does not tell of new data because a month has passed', async () => {
    const locked = told(await done(lead, 'lockReport', await opened()), 'lockReport');
    expect(locked.newDataSince).toBe(false);
    const later = jest.spyOn(Clock.prototype, 'today').mockReturnValue('2021-08-25');
    try {
      // Weeks without a number are told in the live one, and the locked one is as it was.
      expect((await opened()).content).not.toEqual(locked.content);
      expect(await read(locked.id)).toMatchObject({ newDataSince: false });
    } finally {
      later.mockRestore();
    }
  });

  test('three approving at the same moment make it approved once', async () => {
    const locked = told(await done(lead, 'lockReport', await opened()), 'lockReport');
    const niels = await api.as('Niels Dahl');
    const answers = await Promise.all(
      [kirsten, gitte, niels].map((chief) => done(chief, 'approveReport', locked)),
    );
    expect(answers.filter(({ code }) => code === undefined).length).toBeGreaterThanOrEqual(2);
    expect(await read(locked.id)).toMatchObject({ state: 'APPROVED', version: locked.version + 1 });
  });
});

describe('who reads it', () => {
  test('the group of chiefs what is approved, without amounts; agents not at all', async () => {
    const henrik = await api.as('Henrik Mørk');
    const draft = await opened();
    expect(await read(draft.id, henrik)).toBeNull();
    const listed = answered<{ id: string }[]>(await henrik.ask('{ reports { id } }'), 'reports');
    expect(listed.map(({ id }) => id)).not.toContain(draft.id);
    expect(await read(uuidv7(), lead)).toBeNull();
    const locked = told(await done(lead, 'lockReport', draft), 'lockReport');
    await done(kirsten, 'approveReport', locked);
    await done(gitte, 'approveReport', locked);
    const seen = await read(draft.id, henrik);
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
