import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { statementsOf } from '../../testing/counted-statements.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

/** The report of a network as large as there can be one: every municipality of Denmark. */
let api: TestApi;
let lead: Actor;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
});
afterAll(() => api.close());

const list = '{ reports { id title } }';
const report = `query ($id: ID!) { report(id: $id) { id content { filled missing { who path } sections { key parts filled blocks { kind spans { text source { path } } } } } } }`;
const pages = '{ reportPages { id place { name } blocks { kind } } }';
const open = 'mutation ($input: OpenReportInput!) { openReport(input: $input) { id } }';

interface Section {
  readonly key: string;
  readonly parts: number;
  readonly blocks: readonly { readonly kind: string; readonly spans: readonly { readonly text: string }[] }[];
}
interface Told {
  readonly id: string;
  readonly content: {
    readonly missing: readonly { readonly who: string }[];
    readonly sections: readonly Section[];
  };
}

/** Pieces of work bring reports of their own. */
async function forgetReports(): Promise<void> {
  for (const table of ['report_page', 'report_text', 'report_comment', 'report'])
    await api.rows(`DELETE FROM ${table}`);
}

async function counted(query: string, variables: Record<string, unknown> = {}): Promise<number> {
  await lead.ask(query, variables);
  return (await statementsOf(() => lead.ask(query, variables))).length;
}

test('of 98 places is composed in as many statements as of seven, has half a page of each, and lists what each lacks', async () => {
  const opened = (id: string) => lead.ask(open, { input: { id, kind: 'FINAL', title: 'Slutrapport' } });
  await buildWork(api, await idOfPlace(api, 'GRI'));
  await forgetReports();
  const small = uuidv7();
  await opened(small);
  const few = {
    list: await counted(list),
    report: await counted(report, { id: small }),
    pages: await counted(pages),
  };

  await api.rows(
    `INSERT INTO place (id, programme_id, key, code, name, slug, position)
     SELECT gen_random_uuid(), g.id, 'K' || n, 'K' || n, 'Kommune ' || n, 'kommune-' || n, 100 + n
     FROM programme g CROSS JOIN generate_series(8, 98) n WHERE g.slug = 'nye-veje'`,
  );
  await api.rows(
    `INSERT INTO membership (id, person_id, programme_id, place_id, role, starts_on)
     SELECT gen_random_uuid(), (SELECT id FROM person WHERE name = 'Mette Kjær'), programme_id, id, 'LOCAL_PROJECT_WORKER', '2020-11-01'
     FROM place WHERE name LIKE 'Kommune %'`,
  );
  const made = await api.rows<{ id: string }>(
    "SELECT id FROM place WHERE name LIKE 'Kommune %' ORDER BY position",
  );
  for (const place of made) await buildWork(api, place.id);
  await forgetReports();
  const id = uuidv7();
  await opened(id);

  expect(await counted(report, { id })).toBeLessThanOrEqual(few.report + 4);
  expect(await counted(pages)).toBeLessThanOrEqual(few.pages + 4);

  const told = answered<Told>(await lead.ask(report, { id }), 'report');
  const section = told.content.sections.find(({ key }) => key === 'interventions');
  expect(section?.parts).toBe(98);
  expect(
    section?.blocks.filter(({ kind }) => kind === 'HEADING').map(({ spans }) => spans[0]?.text),
  ).toContain('Kommune 98');
  const lacking = new Set(told.content.missing.map(({ who }) => who));
  for (let place = 8; place <= 98; place += 1) expect(lacking).toContain(`Kommune ${place}`);
  const halves = answered<{ blocks: unknown[] }[]>(await lead.ask(pages), 'reportPages');
  expect(halves).toHaveLength(98);
  expect(halves.every(({ blocks }) => blocks.length > 0)).toBe(true);

  // The list is titles alone: nothing is composed, and many are as light as one.
  await opened(uuidv7());
  expect(await counted(list)).toBe(few.list);
}, 240_000);
