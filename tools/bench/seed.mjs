/*
 * The same rows for the floor and for the API: places x 20 interventions x (30 cycles, 2 measures x 36 weeks). The API's come with all that it
 * keeps besides: versions, definitions, goals. Deterministic.
 */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

const FIRST_WEEK = '2020-01-06';

/** @param {string} superuserUrl a database in which the API has migrated @param {number} places */
export async function seed(superuserUrl, places) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const token = randomBytes(32).toString('base64url');
  try {
    // Ids that can be said again, with the version and variant of a real one.
    await client.query(
      "CREATE OR REPLACE FUNCTION bench_id(word text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT overlay(overlay(md5(word) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid $$",
    );
    await client.query("SET session_replication_role = 'replica'");
    for (const statement of floorTables(places)) await client.query(statement);
    for (const statement of ownRows(places)) await client.query(statement);
    await client.query(
      "INSERT INTO session (id, token_hash, person_id, idle_minutes, expires_at) VALUES (gen_random_uuid(), $1, bench_id('agent'), 600, now() + interval '1 day')",
      [createHash('sha256').update(token).digest('hex')],
    );
    await client.query("SET session_replication_role = 'origin'");
    await client.query('VACUUM ANALYZE');
    const floorIds = (await client.query('SELECT id FROM floor_intervention ORDER BY id')).rows.map(
      (row) => row.id,
    );
    const floorMeasures = (await client.query('SELECT id FROM floor_measure ORDER BY id')).rows.map(
      (row) => row.id,
    );
    const codes = (
      await client.query("SELECT code FROM intervention WHERE programme_id = bench_id('bench') ORDER BY code")
    ).rows.map((row) => row.code);
    const measures = (
      await client.query("SELECT id FROM measure WHERE programme_id = bench_id('bench') ORDER BY id")
    ).rows.map((row) => row.id);
    return { token, floorIds, floorMeasures, codes, measures };
  } finally {
    await client.end();
  }
}

const text = (word) => `repeat('${word} tekst. ', 12)`;

function floorTables(places) {
  return [
    'DROP TABLE IF EXISTS floor_point, floor_measure, floor_cycle, floor_intervention, floor_place',
    'CREATE TABLE floor_place (id serial PRIMARY KEY, name text NOT NULL)',
    'CREATE TABLE floor_intervention (id serial PRIMARY KEY, place_id int NOT NULL REFERENCES floor_place, title text NOT NULL)',
    'CREATE INDEX ON floor_intervention (place_id)',
    'CREATE TABLE floor_cycle (id serial PRIMARY KEY, intervention_id int NOT NULL REFERENCES floor_intervention, number int NOT NULL, plan text, happened text, learning text, next text, starts_on date, ends_on date)',
    'CREATE INDEX ON floor_cycle (intervention_id, number)',
    'CREATE TABLE floor_measure (id serial PRIMARY KEY, intervention_id int NOT NULL REFERENCES floor_intervention, name text NOT NULL)',
    'CREATE INDEX ON floor_measure (intervention_id)',
    'CREATE TABLE floor_point (id serial PRIMARY KEY, measure_id int NOT NULL REFERENCES floor_measure, period date NOT NULL, value float8 NOT NULL)',
    'CREATE INDEX ON floor_point (measure_id, period)',
    `INSERT INTO floor_place (name) SELECT 'Sted ' || i FROM generate_series(1, ${places}) i`,
    "INSERT INTO floor_intervention (place_id, title) SELECT p.id, 'Indsats ' || p.id || '.' || i FROM floor_place p, generate_series(1, 20) i ORDER BY p.id, i",
    `INSERT INTO floor_cycle (intervention_id, number, plan, happened, learning, next, starts_on, ends_on)
     SELECT v.id, c, ${text('Plan')}, ${text('Do')}, ${text('Study')}, ${text('Act')}, date '2020-01-01' + c * 14, date '2020-01-14' + c * 14 FROM floor_intervention v, generate_series(1, 30) c ORDER BY v.id, c`,
    "INSERT INTO floor_measure (intervention_id, name) SELECT v.id, 'Mål ' || k FROM floor_intervention v, generate_series(1, 2) k ORDER BY v.id, k",
    `INSERT INTO floor_point (measure_id, period, value) SELECT s.id, date '${FIRST_WEEK}' + 7 * p, ((s.id * 7 + p * 13) % 200) / 2.0 FROM floor_measure s, generate_series(0, 35) p ORDER BY s.id, p`,
  ];
}

function ownRows(places) {
  const programme = "bench_id('bench')";
  return [
    `INSERT INTO programme (id, key, slug, title, short_title, purpose_da, purpose_en, starts_on, ends_on, funder, place_level_da, place_level_en, place_level_plural_da, place_level_plural_en, smarte_e_da, smarte_e_en)
     VALUES (${programme}, 'bench', 'bench', 'Bench', 'Bench', '', '', '1980-01-01', '2099-12-31', '', 'kommune', 'municipality', 'kommuner', 'municipalities', 'Evalueret', 'Evaluated')`,
    `INSERT INTO track (id, programme_id, key, name_da, name_en, icon, position) VALUES (bench_id('track'), ${programme}, 'spor', 'Spor', 'Track', 'one', 1)`,
    `INSERT INTO place (id, programme_id, key, code, name, slug, position, last_intervention_number) SELECT bench_id('place' || i), ${programme}, 'P' || i, 'P' || i, 'Sted ' || i, 'sted-' || i, i, 20 FROM generate_series(1, ${places}) i`,
    `INSERT INTO person (id, name, initials, email) VALUES (bench_id('agent'), 'Agent', 'A', 'agent@bench.example')`,
    `INSERT INTO membership (id, person_id, programme_id, place_id, role, starts_on) SELECT gen_random_uuid(), bench_id('agent'), ${programme}, p.id, 'LEARNING_AGENT', '2020-01-01' FROM place p WHERE p.programme_id = ${programme} ORDER BY p.position LIMIT 7`,
    `INSERT INTO intervention (id, programme_id, place_id, number, code, title, description, track_id, responsible_id, starts_on, last_cycle_number, last_measure_position)
     SELECT bench_id('intervention' || p.position || '.' || i), ${programme}, p.id, i, p.code || '-' || i, 'Indsats ' || p.position || '.' || i, ${text('Beskrivelse')}, bench_id('track'), bench_id('agent'), '2020-01-06', 30, 2
     FROM place p, generate_series(1, 20) i WHERE p.programme_id = ${programme}`,
    `INSERT INTO measure_definition (id, programme_id, place_id) SELECT bench_id('definition' || k), ${programme}, bench_id('place1') FROM generate_series(1, 2) k`,
    `INSERT INTO measure_definition_version (id, programme_id, place_id, definition_id, number, valid_from, name, value_kind, unit, direction, minimum, maximum)
     SELECT bench_id('version' || k), ${programme}, bench_id('place1'), bench_id('definition' || k), 1, '1980-01-07', 'Mål ' || k, 'VALUE', 'dage', 'UP', 0, 100 FROM generate_series(1, 2) k`,
    `INSERT INTO measure (id, programme_id, place_id, intervention_id, definition_id, letter, position, kind, frequency, starts_on)
     SELECT bench_id('measure' || v.id || k), ${programme}, v.place_id, v.id, bench_id('definition' || k), chr(96 + k), k, 'OUTCOME', 'WEEKLY', '2020-01-06' FROM intervention v, generate_series(1, 2) k WHERE v.programme_id = ${programme}`,
    `INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, value, definition_number, entered_on, updated_by_id)
     SELECT gen_random_uuid(), ${programme}, m.place_id, m.id, date '${FIRST_WEEK}' + 7 * p, 'MEASURED', ((abs(hashtext(m.id::text)) * 7::bigint + p * 13) % 200) / 2.0, 1, date '${FIRST_WEEK}' + 7 * p, bench_id('agent')
     FROM measure m, generate_series(0, 35) p WHERE m.programme_id = ${programme}`,
    `INSERT INTO pdsa_cycle (id, programme_id, place_id, intervention_id, number, state, title, plan, happened, learning, next_change, verdict, decision, starts_on, ends_on, measure_id, learning_shared, closed_at)
     SELECT bench_id('cycle' || v.id || c), ${programme}, v.place_id, v.id, c, 'CLOSED', 'Cyklus ' || c, ${text('Plan')}, ${text('Do')}, ${text('Study')}, ${text('Act')}, 'PARTLY', 'ADAPT',
       date '2020-01-01' + c * 14, date '2020-01-14' + c * 14, bench_id('measure' || v.id || 1), true, now() FROM intervention v, generate_series(1, 30) c WHERE v.programme_id = ${programme}`,
    `INSERT INTO prediction (id, programme_id, place_id, cycle_id, number, kind, comparator, value) SELECT gen_random_uuid(), ${programme}, c.place_id, c.id, 1, 'NUMBER', 'AT_LEAST', 50 FROM pdsa_cycle c WHERE c.programme_id = ${programme}`,
  ];
}
