import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../testing/counted-statements.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let work: Work;
let lead: Actor;
/** Statements for the library and for one concept, while there were a handful. */
let few: readonly number[];

const libraryQuery = `query ($words: String, $skip: Int, $trackKey: String) { transferPackages(words: $words, skip: $skip, trackKey: $trackKey) {
  count uptakes gauge { places of } packages { id title maturity contact { name } latest { summary } intervention { code place { name } track { key } }
    uptakes { place { name } adaptations { key } } cell { periods } } } }`;
interface Library {
  count: number;
  packages: { id: string; title: string }[];
}
const library = async (variables: object = {}): Promise<Library> =>
  answered(await lead.ask(libraryQuery, { ...variables }), 'transferPackages');
const concept = async (code: string): Promise<object> =>
  answered(
    await lead.ask(
      'query ($code: String!) { transferPackage(code: $code) { title latest { elements { text } } uptakes { id } lineage { code depth } failedCycles { number } } }',
      { code },
    ),
    'transferPackage',
  );
const overview = () =>
  lead.ask('{ overview { gauge { places of } } myNotices { id } commitments { placeId } }');
const counted = async () => {
  const counts = [];
  for (const page of [() => library(), () => concept('HIL-1'), overview])
    counts.push((await statementsOf(page)).filter((sent) => !/^(BEGIN|COMMIT)/.test(sent)).length);
  return counts;
};

beforeAll(async () => {
  api = await startTestApi();
  [work, lead] = [await buildWork(api, await idOfPlace(api, 'HEL')), await api.as('Birgitte Holm')];
  // The first time is learned from.
  await counted();
  few = await counted();
  // What stands beside each row - its trail, its news - is not what is asked for here.
  const without = 'SET LOCAL session_replication_role = replica;';
  const walls = 'i.programme_id, i.place_id';
  const begun =
    "FROM intervention i JOIN transfer_package t ON t.intervention_id = i.id WHERE i.title LIKE 'Morgenmøde %'";
  await api.rows(
    `${without}
     INSERT INTO intervention (id, programme_id, place_id, number, code, title, track_id, starts_on)
       SELECT gen_random_uuid(), p.programme_id, p.id, 10000 + n, p.code || '-' || (10000 + n), 'Morgenmøde ' || n, i.track_id, i.starts_on
       FROM intervention i, generate_series(1, 10000) n JOIN (SELECT id, programme_id, code, row_number() OVER (ORDER BY position) - 1 AS at FROM place WHERE programme_id = '${work.programmeId}') p ON p.at = n % 7
       WHERE i.id = '${work.interventionId}';
     INSERT INTO pdsa_cycle (id, programme_id, place_id, intervention_id, number, plan, state, verdict, learning, decision, starts_on)
       SELECT gen_random_uuid(), ${walls}, i.id, 1, 'Plan', 'CLOSED', 'PARTLY', 'Lært', 'ADAPT', i.starts_on FROM intervention i WHERE i.title LIKE 'Morgenmøde %';
     INSERT INTO transfer_package (id, programme_id, place_id, intervention_id, cycle_id, state, title, summary, last_version, updated_at)
       SELECT gen_random_uuid(), ${walls}, i.id, c.id, 'PUBLISHED', i.title, 'Vi begynder dagen sammen', 1, timestamptz '2021-01-01' + make_interval(mins => i.number)
       FROM intervention i JOIN pdsa_cycle c ON c.intervention_id = i.id WHERE i.title LIKE 'Morgenmøde %';
     INSERT INTO transfer_package_version (id, programme_id, place_id, package_id, number, title, summary, elements, context, needs, cost, ethics, told)
       SELECT gen_random_uuid(), ${walls}, t.id, 1, t.title, t.summary, t.elements, t.context, t.needs, t.cost, t.ethics, t.told ${begun};
     INSERT INTO search_entry (id, programme_id, kind, name, words)
       SELECT t.id, t.programme_id, 'CONCEPT', search_plain(t.title), setweight(to_tsvector('danish', search_plain(t.title)), 'A') ${begun}`,
  );
  await api.rows('ANALYZE');
}, 120_000);
afterAll(() => api.close());

describe('ten thousand concepts', () => {
  test('are asked for as often as ten: the library, one of them, the overview and what is told', async () => {
    expect(await counted()).toEqual(few);
  });

  test('are thirty a page, a thousand in the library, and the last is found by its words', async () => {
    const first = await library();
    expect([first.packages.length, first.count]).toEqual([30, 1001]);
    const next = await library({ skip: 30 });
    expect(new Set([...first.packages, ...next.packages].map(({ id }) => id)).size).toBe(60);
    expect((await library({ skip: 990 })).packages).toHaveLength(10);
    expect((await library({ skip: 1000 })).packages).toEqual([]);
    const titles = async (words: string) => (await library({ words })).packages.map(({ title }) => title);
    expect((await titles('morgenmøderne 17'))[0]).toBe('Morgenmøde 17');
    expect(await titles('Livshistorier')).toContain('Livshistorie på ti minutter');
    expect(await titles('%')).toEqual([]);
  });

  test('are read in their order by an index, as many rows as are shown', async () => {
    const [{ list } = { list: '' }] = (await statementsOf(() => library()))
      .filter((statement) => statement.includes('row_number()'))
      .map((statement) => ({ list: statement }));
    const plan = await api.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN ${list
        .replaceAll('$1', `'${work.programmeId}'`)
        .replaceAll(/\$[23]/g, 'NULL')
        .replaceAll('$4', '0')}`,
    );
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toContain('using transfer_package_library');
    expect(lines).not.toContain('Seq Scan on transfer_package ');
  });
});
