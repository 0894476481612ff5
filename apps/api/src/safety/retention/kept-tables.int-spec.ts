import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config.js';
import { connectAsOwner } from '../../database/migrate.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { buildWork } from '../../testing/work.js';
import { dailyRun } from './daily-run.js';

/** No table without an end: each is in a class with a deadline, goes with a person, or is here with the reason why it stays. */
let api: TestApi;
let owner: DataSource;

beforeAll(async () => {
  api = await startTestApi();
  owner = await connectAsOwner(api.app.get<Config>(CONFIG));
  await api.rows("UPDATE programme SET ends_on = now() + interval '1 year' WHERE slug = 'nye-veje'");
});
afterAll(async () => {
  await owner.destroy();
  await api.close();
});

/** Expires by doors of its own, in hours or days. */
const SHORT = [
  'sign_in_attempt',
  'request_count',
  'row_change',
  'document',
  'letter',
  'single_use',
  'forgetting_request',
];
/** Follows its row by a trigger. */
const DERIVED = ['search_entry'];
/** What shows that something was deleted cannot be deleted with it: ids, days and counts. */
const PROOF = ['tombstone', 'retention_run', 'archive_export', 'migration', 'installation'];
/** What the programme is made of: nobody's work, and read by everything that stands; and sums in which nobody is. */
const PROGRAMME = [
  ...[
    'programme',
    'place',
    'care_unit',
    'track',
    'method',
    'dignity_theme',
    'documentation_theme',
    'programme_role',
    'programme_group',
  ],
  ...[
    'milestone',
    'measure_definition',
    'measure_definition_version',
    'measure_template',
    'retention_rule',
    'assurance_rule',
  ],
  ...['identity_provider', 'objective', 'development_question', 'deviation_counter', 'demo_persona'],
  ...['seminar', 'platform_time_week'],
];

async function names(sql: string): Promise<string[]> {
  return (await api.rows<{ name: string }>(sql)).map(({ name }) => name);
}

describe('what is kept', () => {
  test('has an end, table by table', async () => {
    const [all, atPlaces, source, falling, below] = await Promise.all([
      names(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`,
      ),
      // The work of a place goes with it: every table that names the place.
      names(
        `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'place_id' AND table_name NOT IN ('membership', 'archive_export')`,
      ),
      names(
        "SELECT prosrc AS name FROM pg_proc WHERE proname IN ('retention_candidates', 'forget_person', 'paper_tables')",
      ),
      names(
        `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'c'`,
      ),
      names(`SELECT 'membership' AS name UNION SELECT 'person'`),
    ]);
    const said = source.join(' ');
    const open = all.filter(
      (name) =>
        !said.includes(`'${name}'`) &&
        ![...atPlaces, ...falling, ...below, ...SHORT, ...DERIVED, ...PROOF, ...PROGRAMME].includes(name),
    );
    expect(open).toEqual([]);
    const lists = [...SHORT, ...DERIVED, ...PROOF, ...PROGRAMME];
    expect(lists.filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('a conversation', () => {
  test('goes as a whole when nobody has said anything in it for so long, and stays while somebody has', async () => {
    const work = await buildWork(api, await idOfPlace(api, 'HEL'));
    const say = async (text: string, days: number, parent: string | null = null): Promise<string> => {
      const id = uuidv7();
      await api.rows(
        `INSERT INTO comment (id, programme_id, place_id, intervention_id, subject_id, parent_id, text, by_id, at)
         SELECT $1, programme_id, place_id, id, id, $3, $4, (SELECT id FROM person WHERE name = 'Anna Lykke'), now() - make_interval(days => $5) FROM intervention WHERE id = $2`,
        [id, work.interventionId, parent, text, days],
      );
      return id;
    };
    const old = await say('Glemt', 800);
    await say('Også glemt', 790, old);
    const alive = await say('Gammel', 800);
    await say('Nyt svar', 3, alive);
    await api.rows("UPDATE retention_rule SET days = 730 WHERE data_class = 'COMMENT'");
    const due = await api.rows<{ id: string }>(
      "SELECT row_id AS id FROM retention_candidates() WHERE data_class = 'COMMENT'",
    );
    // The demonstration's are old as well, by the real clock.
    expect(due.map(({ id }) => id)).toEqual(expect.arrayContaining([old]));
    expect(due.map(({ id }) => id)).not.toContain(alive);
    expect(await dailyRun(owner, TEST_TODAY)).toContainEqual({
      dataClass: 'COMMENT',
      table: 'comment',
      rows: due.length,
    });
    const left = await api.rows<{ text: string }>(
      'SELECT text FROM comment WHERE id = $1 OR parent_id = $1 OR id = $2 ORDER BY at',
      [alive, old],
    );
    expect(left.map(({ text }) => text)).toEqual(['Gammel', 'Nyt svar']);
    const trail = await api.rows(
      'SELECT 1 FROM audit_entry WHERE row_id = $1 AND (before IS NOT NULL OR after IS NOT NULL)',
      [old],
    );
    expect(trail).toEqual([]);
  });
});
