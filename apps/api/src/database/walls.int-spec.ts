import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { buildSecondProgramme, SECOND_WORD, type SecondProgramme } from '../testing/second-programme.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { APP_ROLE } from './connection-options.js';

/** The walls, read from the catalogue: a table or routine that somebody adds without one fails here. */
let api: TestApi;
let second: SecondProgramme;
let app: pg.Client;

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
  granted: boolean;
  columns: string[];
}
let tables: Table[];

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  app = new pg.Client({ connectionString: api.databaseUrl, options: `-c role=${APP_ROLE}` });
  await app.connect();
  tables = await api.rows<Table>(
    `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
       (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND r.oid = ANY (p.polroles)) AS policies,
       has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE') OR has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE') AS granted,
       (SELECT array_agg(a.attname::text) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
     FROM pg_class c CROSS JOIN (SELECT oid FROM pg_roles WHERE rolname = $1) r
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`,
    [APP_ROLE],
  );
});
afterAll(async () => {
  await app.end();
  await api.close();
});

const named = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
const withColumn = (column: string): Table[] => tables.filter(({ columns }) => columns.includes(column));

/** Asks as the serving role within settings, and takes everything back. */
async function within<Row extends object>(settings: Record<string, string>, sql: string): Promise<Row[]> {
  await app.query('BEGIN');
  try {
    for (const [name, value] of Object.entries(settings))
      await app.query('SELECT set_config($1, $2, true)', [name, value]);
    return (await app.query<Row>(sql)).rows;
  } finally {
    await app.query('ROLLBACK');
  }
}
const refusedWith = async (sql: string, settings: Record<string, string> = {}): Promise<string> => {
  try {
    await within(settings, sql);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const insufficientPrivilege = '42501';

describe('every table', () => {
  test('with rows of a programme or a place has row-level security, forced on its owner too', () => {
    const walled = tables.filter(
      ({ columns }) => columns.includes('programme_id') || columns.includes('place_id'),
    );
    expect(walled.length).toBeGreaterThan(25);
    expect(named(walled)).toContain('audit_entry_rest');
    expect(named(walled.filter(({ enabled, forced }) => !enabled || !forced))).toEqual([]);
  });

  test('is shut for the serving role, or opened by a policy', () => {
    expect(named(tables.filter(({ granted, policies }) => granted !== policies > 0))).toEqual([]);
    expect(named(tables.filter(({ granted, enabled, forced }) => granted && !(enabled && forced)))).toEqual(
      [],
    );
  });

  test('with secrets is shut for it altogether', () => {
    const shut = named(tables.filter(({ granted }) => !granted));
    for (const name of [
      'credential',
      'session',
      'sign_in_attempt',
      'demo_persona',
      'single_use',
      'passkey',
      'one_time_code',
      'recovery_code',
      'external_identity',
      'audit_entry',
      'audit_entry_rest',
      'migration',
    ])
      expect(shut).toContain(name);
  });

  test('can neither be emptied at a stroke nor given triggers or references by it, and gives PUBLIC nothing', async () => {
    const grants = await api.rows(
      `SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'public'
         AND ((grantee = $1 AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')) OR grantee = 'PUBLIC')`,
      [APP_ROLE],
    );
    expect(grants).toEqual([]);
  });

  test('with a place ties it to its programme by a foreign key', async () => {
    const tied = await api.rows<{ name: string }>(
      `SELECT DISTINCT k.conrelid::regclass::text AS name FROM pg_constraint k WHERE k.contype = 'f' AND (
         SELECT count(*) FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname IN ('programme_id', 'place_id')) = 2`,
    );
    // Both are written by the trigger alone, from a row that is tied; the news is gone after an hour.
    const copied = (name: string): boolean => name.startsWith('audit_entry') || name === 'row_change';
    const loose = withColumn('place_id').filter(({ name }) => !copied(name) && !named(tied).includes(name));
    expect(named(loose)).toEqual([]);
  });

  test('that is a view asks as whoever reads it', async () => {
    const views = await api.rows<{ relname: string; reloptions: string[] | null }>(
      "SELECT relname, reloptions FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')",
    );
    expect(views.filter(({ reloptions }) => reloptions?.includes('security_invoker=true') !== true)).toEqual(
      [],
    );
  });
});

describe('the serving role', () => {
  test('is no superuser, passes no wall, and owns nothing', async () => {
    const role = await api.row(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) AS owns_tables, EXISTS (SELECT 1 FROM pg_proc p WHERE p.proowner = r.oid) AS owns_routines,
         EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid) AS is_member, has_schema_privilege(r.oid, 'public', 'CREATE') AS creates
       FROM pg_roles r WHERE rolname = $1`,
      [APP_ROLE],
    );
    expect(Object.values(role)).toEqual(Array(9).fill(false));
  });

  test('is who serves, and carries nobody’s settings from one operation to the next', async () => {
    const anna = await api.as('Anna Lykke');
    await Promise.all(Array.from({ length: 30 }, () => anna.ask('{ programme { title } }')));
    const ask = () =>
      api.app
        .get(DataSource)
        .query(
          "SELECT current_user AS role, coalesce(current_setting('app.person', true), '') || coalesce(current_setting('app.programme', true), '') || coalesce(current_setting('app.write_places', true), '') AS settings",
        ) as Promise<object[]>;
    for (const [row] of await Promise.all(Array.from({ length: 10 }, ask)))
      expect(row).toEqual({ role: APP_ROLE, settings: '' });
  });

  test('cannot turn the triggers off, nor create or alter anything', async () => {
    expect(await refusedWith('SET LOCAL session_replication_role = replica')).toBe(insufficientPrivilege);
    expect(await refusedWith('ALTER TABLE goal DISABLE TRIGGER audit')).toBe(insufficientPrivilege);
    expect(await refusedWith('ALTER TABLE goal DISABLE ROW LEVEL SECURITY')).toBe(insufficientPrivilege);
    expect(await refusedWith('CREATE TABLE public.mine ()')).toBe(insufficientPrivilege);
    expect(await refusedWith("CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")).toBe(
      insufficientPrivilege,
    );
    expect(await refusedWith("CALL wall_reference('goal')")).toBe(insufficientPrivilege);
  });
});

describe('every routine', () => {
  test('that works as its owner has a pinned search path, and is not for the public', async () => {
    const loose = await api.rows(
      `SELECT p.oid::regprocedure::text AS routine, p.proconfig FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND (p.proconfig IS NULL OR NOT 'search_path=public, pg_temp' = ANY (p.proconfig)
         OR EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0))`,
    );
    expect(loose).toEqual([]);
  });

  test('that builds walls is for the owner alone', async () => {
    const open = await api.rows<{ routine: string }>(
      `SELECT p.proname AS routine FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'p' AND has_function_privilege($1, p.oid, 'EXECUTE')`,
      [APP_ROLE],
    );
    expect(open).toEqual([]);
  });
});

describe('without settings', () => {
  test('no row of any table is seen, but the mark of the installation', async () => {
    const seen: string[] = [];
    for (const { name } of tables.filter(({ granted }) => granted)) {
      const rows = await within({}, `SELECT 1 FROM ${name} LIMIT 1`);
      if (rows.length > 0) seen.push(name);
    }
    expect(seen).toEqual(['installation']);
  });
});

describe('with another programme’s settings', () => {
  const places = async (): Promise<string> =>
    (await api.rows<{ id: string }>('SELECT id FROM place')).map(({ id }) => id).join(',');
  const settings = async (): Promise<Record<string, string>> => ({
    'app.programme': second.id,
    'app.person': second.work.personId,
    'app.read_places': await places(),
    'app.write_places': await places(),
  });
  const writable = (): Table[] =>
    withColumn('place_id').filter(({ granted, name }) => granted && name !== 'membership');

  test('only its rows are seen, even where every place in the database may be read', async () => {
    const all = await settings();
    const seen: Record<string, number> = {};
    for (const { name, granted } of withColumn('programme_id')) {
      if (!granted) continue;
      const rows = await within<{ programme_id: string; count: string }>(
        all,
        `SELECT programme_id, count(*) FROM ${name} GROUP BY programme_id`,
      );
      expect({ name, programmes: rows.map((row) => row.programme_id) }).toEqual({
        name,
        programmes: rows.length > 0 ? [second.id] : [],
      });
      seen[name] = rows.length;
    }
    expect(seen).toMatchObject({
      intervention: 1,
      pdsa_cycle: 1,
      prediction: 0,
      measurement: 1,
      place: 1,
      track: 1,
    });
    expect(await within(all, 'SELECT slug FROM programme')).toEqual([{ slug: 'stille-veje' }]);
    const people = await within<{ name: string }>(all, 'SELECT name FROM person ORDER BY name');
    const invented = named(people).filter((name) => !name.startsWith(SECOND_WORD));
    expect(invented).toEqual([...second.people, 'Per Juul'].sort());
  });

  test('only its rows are changed or deleted, even where every place may be written', async () => {
    const all = await settings();
    for (const { name } of writable()) {
      const changed = await within<{ programme_id: string }>(
        all,
        `UPDATE ${name} SET place_id = place_id RETURNING programme_id`,
      ).catch((error: { code: string }) => error.code);
      if (changed === insufficientPrivilege) continue;
      for (const row of changed as { programme_id: string }[]) expect(row.programme_id).toBe(second.id);
    }
    const gone = await within<{ programme_id: string }>(
      all,
      'DELETE FROM observation RETURNING programme_id',
    );
    expect(new Set(gone.map((row) => row.programme_id))).toEqual(new Set([second.id]));
  });

  test('a row can neither be born at, nor moved to, a place that may not be written', async () => {
    const [elsewhere] = await api.rows<{ id: string; programme_id: string }>(
      "SELECT id, programme_id FROM place WHERE key = 'FRE'",
    );
    const own = { ...(await settings()), 'app.write_places': second.placeId };
    const unit = (programme: string | undefined, place: string | undefined) =>
      `INSERT INTO care_unit (id, programme_id, place_id, name) VALUES (gen_random_uuid(), '${programme}', '${place}', 'Fremmed')`;
    expect(await refusedWith(unit(second.id, second.placeId), own)).toBe('done');
    expect(await refusedWith(unit(elsewhere?.programme_id, elsewhere?.id), own)).toBe(insufficientPrivilege);
    expect(await refusedWith(unit(second.id, second.twin.placeId), own)).toBe(insufficientPrivilege);
    const move = `UPDATE care_unit SET place_id = '${second.twin.placeId}' WHERE id = '${second.work.unitId}'`;
    expect(await refusedWith(move, own)).toBe(insufficientPrivilege);
    // Where both may be written, the foreign key still holds place and programme together.
    const mixed = unit(second.id, elsewhere?.id);
    expect(await refusedWith(mixed, await settings())).toBe('23503');
  });
});

describe('the audit trail', () => {
  test.each(['audit_entry', 'audit_entry_rest'])(
    '%s can be neither read, written, changed nor emptied by the serving role',
    async (table) => {
      const settings = { 'app.programme': second.id, 'app.person': second.work.personId };
      for (const sql of [
        `SELECT 1 FROM ${table}`,
        `INSERT INTO ${table} (table_name, action) VALUES ('goal', 'INSERT')`,
        `UPDATE ${table} SET person_id = NULL`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ])
        expect({ sql, code: await refusedWith(sql, settings) }).toEqual({ sql, code: insufficientPrivilege });
    },
  );
});
