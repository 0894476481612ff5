import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { buildWork, placeOwn } from '../../testing/work.js';
import { DailyJob } from './daily-job.js';
import { applyTombstones, dailyRun, writeTombstones } from './daily-run.js';

let api: TestApi;
let owner: DataSource;
let second: SecondProgramme;
let folder: string;

beforeAll(async () => {
  api = await startTestApi({ jobs: true });
  second = await buildSecondProgramme(api);
  owner = await new DataSource({
    type: 'postgres',
    url: api.databaseUrl,
    extra: { options: '-c role=laeringsrum_owner' },
  }).initialize();
  folder = mkdtempSync(join(tmpdir(), 'laeringsrum-retention-'));
  // The database looks at the real clock; the demonstration's programme is over by then, and its work must stay here.
  await api.rows("UPDATE programme SET ends_on = now() + interval '1 year' WHERE slug = 'nye-veje'");
});
afterAll(async () => {
  await owner.destroy();
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

/** Months of the trail are made from this day on; what is due is due by the real clock. */
const run = () => dailyRun(owner, TEST_TODAY);
const rules = '{ retentionRules { dataClass period kle legalNote due version leastDays mostDays } }';
interface Rule {
  dataClass: string;
  period: string;
  due: number;
  version: number;
}
const dueOf = async (dataClass: string): Promise<number | undefined> =>
  answered<Rule[]>(await (await api.as('Rune Skov')).ask(rules), 'retentionRules').find(
    (rule) => rule.dataClass === dataClass,
  )?.due;

describe('the rules', () => {
  test('stand for every class, in the notation of the subject index, with a reason', async () => {
    const lead = await api.as('Birgitte Holm');
    const all = answered<(Rule & { legalNote: string })[]>(await lead.ask(rules), 'retentionRules');
    expect(all.map(({ dataClass, period }) => `${dataClass} ${period}`)).toEqual([
      'SESSION P30D',
      'RECEIPT P30D',
      'API_TOKEN P365D',
      'CONTRIBUTOR_LINK P180D',
      'TRASH P30D',
      'ACCESS_LOG P395D',
      'AUDIT_ENTRY P1825D',
      'FORMER_PERSON P730D',
      'COMMENT P730D',
      'MINUTES P1825D',
      'REPORT P1825D',
      'DECISION P1825D',
      'ACCOUNTS P1827D',
      'WORK P1825D',
    ]);
    for (const { legalNote } of all) expect(legalNote.length).toBeGreaterThan(20);
  });

  const set = `mutation ($dataClass: RetentionClass!, $period: String!, $version: Int!, $legalNote: String!) {
    setRetentionRule(dataClass: $dataClass, period: $period, kle: "00.15.10", legalNote: $legalNote, version: $version) { period version } }`;
  const asked = (more: object = {}) => ({
    dataClass: 'TRASH',
    period: 'P14D',
    legalNote: 'Aftalt',
    version: 1,
    ...more,
  });

  test('are moved by the administrator, within bounds, and by nobody else', async () => {
    const rune = await api.as('Rune Skov');
    expect(await rune.ask(set, asked({ period: 'P6D' }))).toMatchObject({
      code: 'RETENTION_PERIOD',
      details: { least: 7, most: 365 },
    });
    expect((await rune.ask(set, asked({ period: 'to uger' }))).code).toBe('RETENTION_PERIOD');
    expect((await rune.ask(set, asked({ legalNote: 'Som 010150-1237' }))).code).toBe('PERSONAL_DATA');
    expect((await (await api.as('Birgitte Holm')).ask(set, asked())).code).toBe('FORBIDDEN');
    expect((await (await api.as('Anna Lykke')).ask(set, asked())).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(set, asked())).code).toBe('UNAUTHENTICATED');
    expect(answered(await rune.ask(set, asked()), 'setRetentionRule')).toEqual({
      period: 'P14D',
      version: 2,
    });
    expect((await rune.ask(set, asked({ period: 'P20D' }))).code).toBe('CONFLICT');
    const [entry] = await api.rows(
      "SELECT operation FROM audit_entry WHERE table_name = 'retention_rule' AND action = 'UPDATE'",
    );
    expect(entry).toEqual({ operation: 'setRetentionRule' });
  });
});

describe('a day’s run', () => {
  test('deletes what the dry run told of, for good, and keeps what is young', async () => {
    const place = await idOfPlace(api, 'HEL');
    const work = await buildWork(api, place, 'Papirkurven');
    await api.rows("UPDATE attachment SET removed_at = now() - interval '40 days' WHERE id = $1", [
      work.removedAttachmentId,
    ]);
    await api.rows(
      "UPDATE contributor_link SET expires_on = CASE WHEN id = $1 THEN now() - interval '200 days' ELSE '2099-01-01' END",
      [work.links.revoke.id],
    );
    await api.as('Tom Rask');
    await api.rows(
      "UPDATE session SET expires_at = now() - interval '31 days', last_seen_at = now() WHERE person_id = (SELECT id FROM person WHERE name = 'Tom Rask')",
    );
    await api.rows(
      "INSERT INTO receipt (person_id, key, body_hash, answer, at) VALUES ($1, gen_random_uuid(), 'x', '{}', now() - interval '31 days')",
      [work.personId],
    );
    const told: Record<string, number | undefined> = {};
    for (const name of ['TRASH', 'CONTRIBUTOR_LINK', 'SESSION', 'RECEIPT']) told[name] = await dueOf(name);
    expect(told).toEqual({ TRASH: 1, CONTRIBUTOR_LINK: 1, SESSION: 1, RECEIPT: 1 });
    const purged = await run();
    for (const [name, rows] of Object.entries(told))
      expect(purged?.find(({ dataClass }) => dataClass === name)?.rows).toBe(rows);
    expect(await api.rows('SELECT 1 FROM attachment WHERE id = $1', [work.removedAttachmentId])).toEqual([]);
    expect(
      await api.rows('SELECT 1 FROM attachment_content WHERE id = $1', [work.removedAttachmentId]),
    ).toEqual([]);
    expect(await api.rows('SELECT 1 FROM attachment WHERE id = $1', [work.attachmentId])).toHaveLength(1);
    expect(await api.rows('SELECT 1 FROM contributor_key WHERE id = $1', [work.links.revoke.id])).toEqual([]);
    const trail = await api.rows<{ action: string; said: boolean }>(
      'SELECT action, before IS NOT NULL OR after IS NOT NULL AS said FROM audit_entry WHERE row_id = $1',
      [work.removedAttachmentId],
    );
    expect(trail.map(({ action }) => action)).toContain('DELETE');
    expect(trail.every(({ said }) => !said)).toBe(true);
    expect(await run()).toEqual([]);
    expect(await dueOf('TRASH')).toBe(0);
  });

  test('leaves its report, which the administrator reads', async () => {
    const runs = answered<{ purged: { dataClass: string; table: string; rows: number }[] }[]>(
      await (await api.as('Rune Skov')).ask('{ retentionRuns { id at purged { dataClass table rows } } }'),
      'retentionRuns',
    );
    expect(runs.length).toBeGreaterThanOrEqual(2);
    expect(runs.flatMap(({ purged }) => purged)).toContainEqual({
      dataClass: 'TRASH',
      table: 'attachment',
      rows: 1,
    });
  });

  test('lets entries of the trail expire by their age, and makes its months ahead', async () => {
    await api.rows(
      "INSERT INTO audit_entry (at, programme_id, table_name, action) SELECT now() - interval '6 years', id, 'goal', 'UPDATE' FROM programme WHERE slug = 'nye-veje'",
    );
    const purged = await dailyRun(owner, '2031-03-09');
    expect(purged).toEqual([{ dataClass: 'AUDIT_ENTRY', table: 'audit_entry', rows: 1 }]);
    const months = await api.rows<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relname ~ '^audit_entry_2031_0[345]$' AND relkind = 'r' ORDER BY 1",
    );
    expect(months.map(({ name }) => name)).toEqual([
      'audit_entry_2031_03',
      'audit_entry_2031_04',
      'audit_entry_2031_05',
    ]);
  });

  test('comes by itself every night', async () => {
    await api.app.get(DailyJob).run();
    const [kind] = await api.rows<{ cron: string }>("SELECT cron FROM pgboss.schedule WHERE name = 'daily'");
    expect(kind?.cron).toBe('15 3 * * *');
  });

  test('is one at a time, and nothing that the serving role may do', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.filter((report) => report === null).length).toBeLessThan(2);
    const app = api.app.get(DataSource);
    for (const sql of [
      'SELECT purge_retention()',
      'SELECT purge_place(gen_random_uuid())',
      'SELECT forget_person(gen_random_uuid())',
      'SELECT apply_tombstones()',
      'SELECT retention_candidates()',
      "SELECT blank_audit('{}')",
    ])
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('somebody whose roles ended long ago', () => {
  test('becomes nobody; what they did stands without a name, also after an older backup is restored', async () => {
    const id = await addPerson(api, {
      name: 'Gerda Fraflyttet',
      role: 'STAFF',
      place: 'HEL',
      endsOn: '2020-12-31',
    });
    await api.rows("INSERT INTO credential (person_id, password_hash) VALUES ($1, 'x')", [id]);
    await api.rows("INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, 'x')", [id]);
    await api.rows(
      "INSERT INTO letter (id, person_id, kind, subject, body) VALUES (gen_random_uuid(), $1, 'TEST', 'Til Gerda', 'Kære Gerda')",
      [id],
    );
    expect(await run()).toContainEqual({ dataClass: 'FORMER_PERSON', table: 'person', rows: 1 });
    const name = () => api.row<{ name: string }>('SELECT name FROM person WHERE id = $1', [id]);
    expect((await name()).name).toBe('Tidligere bruger');
    // Whatever would fall with the person has fallen: a table that somebody adds is named in `forget_person`.
    const falling = await api.rows<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'person'::regclass AND confdeltype = 'c'`,
    );
    const forgets = await api.row<{ text: string }>(
      "SELECT prosrc AS text FROM pg_proc WHERE proname = 'forget_person'",
    );
    expect(falling.map(({ name }) => name).filter((table) => !forgets.text.includes(`'${table}'`))).toEqual(
      [],
    );
    for (const { name: table } of falling)
      expect(await api.rows(`SELECT 1 FROM ${table} WHERE person_id = $1`, [id])).toEqual([]);
    const trail = await api.rows('SELECT 1 FROM audit_entry WHERE before::text || after::text LIKE $1', [
      '%Gerda%',
    ]);
    expect(trail).toEqual([]);
    // The ids alone are outside the database; the backup knows Gerda by name again, and no tombstone.
    const file = join(folder, 'tombstones.jsonl');
    expect(await writeTombstones(owner, file)).toBeGreaterThan(0);
    expect(await writeTombstones(owner, file)).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('Gerda');
    await api.rows("UPDATE person SET name = 'Gerda Fraflyttet', email = 'gerda@example.org' WHERE id = $1", [
      id,
    ]);
    await api.rows('DELETE FROM tombstone');
    expect(await applyTombstones(owner, file)).toBe(1);
    expect((await name()).name).toBe('Tidligere bruger');
    expect(await applyTombstones(owner, file)).toBe(0);
  });
});

describe('the work of a programme that ended long ago', () => {
  const standing = async (): Promise<number> =>
    (
      await api.row<{ count: number }>('SELECT count(*)::int AS count FROM pdsa_cycle WHERE place_id = $1', [
        second.placeId,
      ])
    ).count;

  test('waits for its archive file, and is then deleted with what the trail says of it', async () => {
    await api.rows("UPDATE programme SET ends_on = '2015-12-31', starts_on = '2014-01-01' WHERE id = $1", [
      second.id,
    ]);
    await api.rows(
      "INSERT INTO retention_rule (id, programme_id, data_class, days) VALUES (gen_random_uuid(), $1, 'WORK', 1825)",
      [second.id],
    );
    await run();
    expect(await standing()).toBeGreaterThan(0);
    await api.rows(
      "INSERT INTO archive_export (id, programme_id, place_id, row_count, sha256) VALUES (gen_random_uuid(), $1, $2, 1, repeat('a', 64))",
      [second.id, second.placeId],
    );
    const purged = await run();
    expect(purged?.map(({ dataClass }) => dataClass)).toContain('WORK');
    expect(await standing()).toBe(0);
    // An intervention whose package another place has taken up is leaned on, and one that something was decided about; the others are gone.
    const left = await api.rows(
      `SELECT 1 FROM intervention i WHERE place_id = $1 AND NOT EXISTS (SELECT 1 FROM transfer_package p WHERE p.intervention_id = i.id)
         AND NOT EXISTS (SELECT 1 FROM deviation d WHERE d.intervention_id = i.id) AND NOT EXISTS (SELECT 1 FROM anchoring a WHERE a.intervention_id = i.id)`,
      [second.placeId],
    );
    expect(left).toEqual([]);
    expect(
      await api.rows('SELECT 1 FROM intervention WHERE place_id = $1', [second.twin.placeId]),
    ).not.toEqual([]);
    const word = placeOwn('Dronningekvarteret');
    const said = await api.rows(
      `SELECT 1 FROM audit_entry WHERE place_id = $1 AND (before::text LIKE $2 OR after::text LIKE $2)
         AND table_name NOT IN (SELECT table_name FROM paper_tables())`,
      [second.placeId, `%${word}%`],
    );
    expect(said).toEqual([]);
  });
});

test('every table that keeps removed rows is emptied as trash, or keeps them on purpose', async () => {
  const tables = await api.rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'removed_at' ORDER BY 1",
  );
  // Of a deleted comment the trace alone is left, and no words.
  const onPurpose = ['change_idea', 'comment', 'driver'];
  expect(tables.map(({ name }) => name).filter((name) => !onPurpose.includes(name))).toEqual(['attachment']);
});
