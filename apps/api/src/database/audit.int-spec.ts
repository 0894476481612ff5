import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { documentFor, examples } from '../testing/operations.js';
import { idOfPlace } from '../testing/people.js';
import { startTestApi, type Actor, type Answer, type TestApi } from '../testing/start-test-api.js';
import { buildWork, type Work } from '../testing/work.js';

/** Who, what, before, after, when, why: played from the beginning, the trail gives the tables as they stand. */
let api: TestApi;
let actors: Actor[];
let works: Work[];

type Row = Record<string, unknown>;
interface Entry {
  table_name: string;
  row_id: string;
  action: 'INSERT' | 'UPDATE' | 'DELETE';
  before: Row | null;
  after: Row | null;
}

beforeAll(async () => {
  api = await startTestApi();
  actors = [await api.as('Anna Lykke'), await api.as('Mette Kjær'), await api.as('Karin Friis')];
  works = [];
  for (let i = 0; i < 8; i++) works.push(await buildWork(api, await idOfPlace(api, 'HEL')));
});
afterAll(() => api.close());

const auditedTables = async (): Promise<string[]> =>
  (
    await api.rows<{ name: string }>(
      "SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'audit' ORDER BY 1",
    )
  ).map(({ name }) => name);

/** What somebody with the owner's password might do by hand. */
const byHand = [
  'UPDATE goal SET target_value = coalesce(target_value, 0) + 0.1, due_on = NULL',
  "UPDATE measurement SET value = value / 3 WHERE state = 'MEASURED' AND numerator IS NULL",
  "UPDATE measurement SET note = '' WHERE note <> ''",
  `UPDATE intervention SET title = 'Æ "x" \\ ' || title, dignity_theme_keys = ARRAY['a', 'b"c', ''], method_id = NULL WHERE number % 2 = 0`,
  "UPDATE pdsa_cycle SET happened = E'Linje\\n\\tto 😀', prediction_locked_at = clock_timestamp() WHERE number % 3 = 0",
  "DELETE FROM observation WHERE md5(id::text) < '4'",
  "DELETE FROM annotation a WHERE md5(id::text) < '6' AND NOT EXISTS (SELECT 1 FROM phase WHERE annotation_id = a.id)",
  "UPDATE person SET theme = CASE theme WHEN 'DARK' THEN 'LIGHT' ELSE 'DARK' END",
  'UPDATE place SET planned_start = current_date, inherits_from_id = NULL',
  'UPDATE membership SET acting_until = current_date + 100 WHERE place_id IS NOT NULL',
  'UPDATE milestone SET date = NULL WHERE number = 1',
  'UPDATE goal SET what = what',
];

const currentVersion = (answer: Answer): number | undefined =>
  (answer.details?.['current'] as { version?: number } | undefined)?.version;

describe('after hundreds of changes, by people and by hand', () => {
  test('the trail, played from the beginning, gives every audited table as it stands', async () => {
    const changes = Object.keys(examples).filter((field) => api.schema.getMutationType()?.getFields()[field]);
    const tries = fc.record({
      field: fc.constantFrom(...changes),
      work: fc.nat(7),
      actor: fc.nat(2),
      hand: fc.nat(byHand.length * 12),
    });
    const seed = Date.now();
    let done = 0;
    for (const { field, work, actor, hand } of fc.sample(tries, { numRuns: 400, seed })) {
      const by = byHand[hand];
      if (by !== undefined) await api.rows(by);
      const document = documentFor(api.schema, field);
      const variables = examples[field]?.variables(works[work] as Work) ?? {};
      let answer = await (actors[actor] as Actor).ask(document, variables);
      const version = currentVersion(answer);
      if (version !== undefined && 'version' in variables)
        answer = await (actors[actor] as Actor).ask(document, { ...variables, version });
      if (answer.code === undefined) done++;
    }
    for (const by of byHand) await api.rows(by);
    expect(done).toBeGreaterThan(100);

    const tables = new Map((await auditedTables()).map((name) => [name, new Map<string, Row>()]));
    expect(tables.size).toBeGreaterThan(15);
    const trail = await api.rows<Entry>(
      'SELECT table_name, row_id, action, before, after FROM audit_entry ORDER BY id',
    );
    for (const { table_name, row_id, action, before, after } of trail) {
      const rows = tables.get(table_name);
      const known = rows?.get(row_id);
      if (action === 'INSERT') expect(known).toBeUndefined();
      // What the trail says was there before is what was there.
      else expect({ seed, table_name, ...known }).toMatchObject({ seed, table_name, ...before });
      if (action === 'DELETE') rows?.delete(row_id);
      else rows?.set(row_id, { ...known, ...after });
    }
    for (const [name, played] of tables) {
      const standing = await api.rows<{ id: string; row: Row }>(
        // What there is one of for each person has the person's id.
        `SELECT coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'person_id') AS id, to_jsonb(t) AS row FROM ${name} t`,
      );
      expect({ seed, name, rows: Object.fromEntries(played) }).toEqual({
        seed,
        name,
        rows: Object.fromEntries(standing.map(({ id, row }) => [id, row])),
      });
    }
  }, 120_000);

  test('an update keeps only what changed, and what changes nothing leaves no trace', async () => {
    const { goalId } = works[0] as Work;
    const count = () =>
      api.row<{ count: string }>('SELECT count(*) FROM audit_entry WHERE row_id = $1', [goalId]);
    const before = await count();
    await api.rows('UPDATE goal SET what = what, version = version WHERE id = $1', [goalId]);
    expect(await count()).toEqual(before);
    await api.rows("UPDATE goal SET evaluation = 'Sidst på året' WHERE id = $1", [goalId]);
    const [entry] = await api.rows<Entry>(
      'SELECT action, before, after FROM audit_entry WHERE row_id = $1 ORDER BY id DESC LIMIT 1',
      [goalId],
    );
    expect(Object.keys(entry?.after ?? {})).toEqual(['evaluation']);
    expect(Object.keys(entry?.before ?? {})).toEqual(['evaluation']);
  });

  test('every change through the API names its person, programme, place and operation', async () => {
    const [work] = works;
    await (actors[0] as Actor).ask(
      documentFor(api.schema, 'createGoal'),
      examples['createGoal']?.variables(work as Work),
    );
    const entry = await api.row(
      "SELECT p.name, a.programme_id, a.place_id, a.operation, a.at > now() - interval '1 minute' AS recent FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE a.table_name = 'goal' ORDER BY a.id DESC LIMIT 1",
    );
    expect(entry).toEqual({
      name: 'Anna Lykke',
      programme_id: work?.programmeId,
      place_id: work?.placeId,
      operation: 'createGoal',
      recent: true,
    });
  });

  test('secrets, sessions and receipts are in no trail', async () => {
    const tables = await auditedTables();
    for (const name of ['credential', 'session', 'receipt', 'sign_in_attempt'])
      expect(tables).not.toContain(name);
    const { hashes } = await api.row<{ hashes: number }>(
      "SELECT count(*)::int AS hashes FROM audit_entry WHERE coalesce(before, '{}')::text || coalesce(after, '{}')::text LIKE '%$argon2%'",
    );
    expect(hashes).toBe(0);
  });

  test('a refused change leaves no trace', async () => {
    const { goalId } = works[1] as Work;
    const count = () => api.row('SELECT count(*) FROM audit_entry WHERE row_id = $1', [goalId]);
    const before = await count();
    const refused = await (
      await api.as('Ole Brandt')
    ).ask(documentFor(api.schema, 'updateGoal'), examples['updateGoal']?.variables(works[1] as Work));
    expect(refused.code).toBe('FORBIDDEN');
    expect(await count()).toEqual(before);
  });
});

describe('the partitions', () => {
  test('are made for this month and the two after, once, with walls', async () => {
    await api.rows("CALL ensure_audit_partitions('2031-11-15')");
    await api.rows("CALL ensure_audit_partitions('2031-12-01')");
    const parts = await api.rows<{ name: string; walled: boolean }>(
      "SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS walled FROM pg_class WHERE relname LIKE 'audit_entry_203%' AND relkind = 'r' ORDER BY relname",
    );
    expect(parts).toEqual(
      ['2031_11', '2031_12', '2032_01', '2032_02'].map((month) => ({
        name: `audit_entry_${month}`,
        walled: true,
      })),
    );
  });
});
