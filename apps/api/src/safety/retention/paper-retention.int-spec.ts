import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { type DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.js';
import { connectAsOwner } from '../../database/migrate.js';
import { buildSecondProgramme, SECOND, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { applyTombstones, dailyRun } from './daily-run.js';

/** Minutes, reports, decisions and accounts of a programme that ended long ago; the demonstration's own goes on. */
let api: TestApi;
let owner: DataSource;
let ended: SecondProgramme;

const PAPERS = ['MINUTES', 'REPORT', 'DECISION', 'ACCOUNTS'];

beforeAll(async () => {
  api = await startTestApi();
  owner = await connectAsOwner(api.app.get<Config>(CONFIG));
  ended = await buildSecondProgramme(api);
  await api.rows("UPDATE programme SET ends_on = now() + interval '1 year' WHERE slug = 'nye-veje'");
  await api.rows("UPDATE programme SET starts_on = '2014-01-01', ends_on = '2015-06-30' WHERE id = $1", [
    ended.id,
  ]);
  await api.rows("UPDATE posting SET posted_on = '2015-05-01' WHERE programme_id = $1", [ended.id]);
  await api.rows(
    `INSERT INTO retention_rule (id, programme_id, data_class, days, legal_note)
     SELECT gen_random_uuid(), $1, data_class, days, legal_note FROM retention_rule r JOIN programme p ON p.id = r.programme_id
     WHERE p.slug = 'nye-veje' AND data_class = ANY ($2)`,
    [ended.id, [...PAPERS, 'WORK']],
  );
});
afterAll(async () => {
  await owner.destroy();
  await api.close();
});

interface Rule {
  readonly dataClass: string;
  readonly due: number;
  readonly awaitsHandover: boolean;
}

async function rules(): Promise<Readonly<Record<string, Rule>>> {
  const lead = await api.as('Bo Vang', SECOND);
  const all = answered<Rule[]>(
    await lead.ask('{ retentionRules { dataClass due awaitsHandover } }'),
    'retentionRules',
  );
  return Object.fromEntries(all.map((rule) => [rule.dataClass, rule]));
}

/** Rows of each class of papers that a programme has. */
async function standing(programmeId: string): Promise<Record<string, number>> {
  const tables = await api.rows<{ of: string; name: string }>(
    'SELECT data_class AS of, table_name AS name FROM paper_tables()',
  );
  const found: Record<string, number> = {};
  for (const { of, name } of tables) {
    const { count } = await api.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${name} WHERE programme_id = $1`,
      [programmeId],
    );
    found[of] = (found[of] ?? 0) + count;
  }
  return found;
}

const handOver = async (name: string, programme = SECOND) =>
  request(api.app.getHttpServer())
    .post(`/archive/${programme}/papers`)
    .set({ cookie: (await api.as(name)).cookie })
    .buffer(true)
    .parse((incoming, done) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => done(null, Buffer.concat(chunks)));
    });

test('each paper is of one class, and what leans on it goes before it, or is minded by the list', async () => {
  const ties = await api.rows<{ from: string; to: string }>(
    `SELECT DISTINCT k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS to
     FROM pg_constraint k JOIN paper_tables() t ON t.table_name = k.confrelid::regclass::text
     WHERE k.contype = 'f' AND NOT EXISTS (SELECT 1 FROM paper_tables() o WHERE o.table_name = k.conrelid::regclass::text
       AND o.data_class = t.data_class AND o.turn < t.turn)`,
  );
  expect(ties).toEqual([{ from: 'deviation', to: 'budget_line' }]);
});

describe('papers whose time has gone', () => {
  test('wait until they are handed over; the accounts have been kept for as long as accounts must', async () => {
    const { MINUTES, REPORT, DECISION, ACCOUNTS } = await rules();
    for (const rule of [MINUTES, REPORT, DECISION])
      expect(rule).toMatchObject({ due: 0, awaitsHandover: true });
    expect(ACCOUNTS).toMatchObject({ awaitsHandover: false });
    expect(ACCOUNTS?.due).toBeGreaterThan(0);
  });

  test('stand when the work of the place goes, and keep what they are about', async () => {
    const before = await standing(ended.id);
    await api.rows(
      "INSERT INTO archive_export (id, programme_id, place_id, row_count, sha256) VALUES (gen_random_uuid(), $1, $2, 1, repeat('a', 64))",
      [ended.id, ended.placeId],
    );
    // The accounts are left out of this night.
    await api.rows("UPDATE retention_rule SET days = 9000 WHERE data_class = 'ACCOUNTS'");
    const purged = await dailyRun(owner, TEST_TODAY);
    expect(purged?.map(({ dataClass }) => dataClass)).toContain('WORK');
    expect(await standing(ended.id)).toEqual(before);
    const [kept] = await api.rows(
      'SELECT 1 FROM deviation d JOIN intervention i ON i.id = d.intervention_id WHERE d.place_id = $1 LIMIT 1',
      [ended.placeId],
    );
    expect(kept).toBeDefined();
    await api.rows("UPDATE retention_rule SET days = 1827 WHERE data_class = 'ACCOUNTS'");
  });

  test('are handed over by the lead, as one file in open formats, and by nobody else', async () => {
    const answer = await handOver('Bo Vang');
    expect(answer.status).toBe(200);
    const files = Object.fromEntries(
      Object.entries(unzipSync(answer.body as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    const names = ['deviation', 'report', 'group_meeting', 'group_meeting_item', 'anchoring', 'budget_line'];
    for (const name of names) expect(files[`${name}.json`]).toContain(ended.id);
    expect(files['intervention.json']).toBeUndefined();
    expect(files['om-filen.txt']).toContain('programmets egne papirer');
    const noted = await api.rows<{ sha: string }>(
      'SELECT sha256 AS sha FROM archive_export WHERE programme_id = $1 AND place_id IS NULL',
      [ended.id],
    );
    expect(noted).toHaveLength(1);
    for (const [name, programme, status] of [
      ['Signe Holt', SECOND, 403],
      ['Rune Skov', 'nye-veje', 403],
      ['Mette Kjær', 'nye-veje', 403],
      ['Birgitte Holm', SECOND, 404],
    ] as const)
      expect({ name, status: (await handOver(name, programme)).status }).toEqual({ name, status });
    const stranger = await request(api.app.getHttpServer()).post(`/archive/${SECOND}/papers`);
    expect(stranger.status).toBe(401);
  });

  test('wait again when something has been added since', async () => {
    expect((await rules())['MINUTES']).toMatchObject({ awaitsHandover: false });
    await api.rows("UPDATE group_meeting SET location = 'Rådhuset' WHERE id = $1", [
      ended.work.groupMeetingId,
    ]);
    expect((await rules())['MINUTES']).toMatchObject({ due: 0, awaitsHandover: true });
    expect((await rules())['REPORT']).toMatchObject({ awaitsHandover: false });
    expect((await handOver('Bo Vang')).status).toBe(200);
  });

  test('are deleted as the dry run says, with what the trail says of them, and no other programme’s', async () => {
    const others = await standing(await nyeVeje());
    const told = await rules();
    const purged = await dailyRun(owner, TEST_TODAY);
    for (const name of PAPERS) {
      const rows = purged
        ?.filter(({ dataClass }) => dataClass === name)
        .reduce((sum, one) => sum + one.rows, 0);
      expect({ name, rows }).toEqual({ name, rows: told[name]?.due });
    }
    // A budget line that a deviation leaned on goes the night after it.
    await dailyRun(owner, TEST_TODAY);
    expect(await standing(ended.id)).toEqual({ MINUTES: 0, REPORT: 0, DECISION: 0, ACCOUNTS: 0 });
    expect(await standing(await nyeVeje())).toEqual(others);
    const said = await api.rows(
      `SELECT DISTINCT table_name FROM audit_entry a WHERE programme_id = $1 AND (before IS NOT NULL OR after IS NOT NULL)
         AND table_name IN (SELECT table_name FROM paper_tables())`,
      [ended.id],
    );
    expect(said).toEqual([]);
    expect(await rules()).toMatchObject({
      MINUTES: { due: 0, awaitsHandover: false },
      ACCOUNTS: { due: 0 },
    });
  });

  test('are deleted again when an older backup is restored', async () => {
    const stones = await api.rows<{ of: string }>(
      'SELECT table_name AS of FROM tombstone WHERE row_id = $1 ORDER BY 1',
      [ended.id],
    );
    expect(stones.map(({ of }) => of)).toEqual([...PAPERS].sort());
    await api.rows(
      `INSERT INTO group_meeting (id, programme_id, group_id, number, meets_on)
       SELECT $1, $2, id, 1, '2015-05-05' FROM programme_group WHERE programme_id = $2`,
      [uuidv7(), ended.id],
    );
    expect(await applyTombstones(owner)).toBe(1);
    expect((await standing(ended.id))['MINUTES']).toBe(0);
    expect(await applyTombstones(owner)).toBe(0);
  });
});

async function nyeVeje(): Promise<string> {
  return (await api.row<{ id: string }>("SELECT id FROM programme WHERE slug = 'nye-veje'")).id;
}

describe('accounts', () => {
  const dueOf = async (): Promise<number | undefined> => (await rules())['ACCOUNTS']?.due;

  test('stand whole until the last financial year that anything was posted in is five years over', async () => {
    const [line, file] = [uuidv7(), uuidv7()];
    const year = new Date().getFullYear();
    const post = (postedOn: string) =>
      api.rows(
        `INSERT INTO posting (id, programme_id, line_id, import_id, posted_on, amount_ore, fingerprint) VALUES ($1, $2, $3, $4, $5, 100, gen_random_uuid())`,
        [uuidv7(), ended.id, line, file, postedOn],
      );
    await api.rows("INSERT INTO budget_line (id, programme_id, name) VALUES ($1, $2, 'Frikøb')", [
      line,
      ended.id,
    ]);
    await api.rows("INSERT INTO posting_import (id, programme_id, file_name) VALUES ($1, $2, 'a.csv')", [
      file,
      ended.id,
    ]);
    await post(`${year - 7}-02-01`);
    expect(await dueOf()).toBe(3);
    // Its financial year ends with December: the fifth year after it is this one, and not over.
    await post(`${year - 5}-01-02`);
    expect(await dueOf()).toBe(0);
  });

  test('are not deleted sooner by an administrator who would', async () => {
    const answer = await (
      await api.as('Rune Skov')
    ).ask(
      'mutation ($days: String!) { setRetentionRule(dataClass: ACCOUNTS, period: $days, version: 1) { period } }',
      { days: 'P1826D' },
    );
    expect(answer).toMatchObject({ code: 'RETENTION_PERIOD', details: { least: 1827 } });
  });
});
