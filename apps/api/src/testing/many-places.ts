import { v7 as uuidv7 } from 'uuid';
import { addPerson } from './people.js';
import { type Actor, type TestApi } from './start-test-api.js';

/** Every place has both tracks, an intervention in each, a curve of a year and three closed tests. */
export interface ManyPlaces {
  readonly slug: string;
  readonly lead: Actor;
}

const WEEKS = 52;
const FIRST_WEEK = '2020-07-20';

/** A programme of so many places, as large as it may be in its last month. */
export async function buildManyPlaces(api: TestApi, places: number): Promise<ManyPlaces> {
  const slug = `${places}-steder`;
  const programme = uuidv7();
  const walls = 'i.programme_id, i.place_id';
  const here = `i.programme_id = '${programme}'`;
  // What stands beside each row - its trail, its news - is not what is asked for here.
  await api.rows(
    `SET LOCAL session_replication_role = replica;
     INSERT INTO programme (id, key, slug, title, short_title, purpose_da, purpose_en, starts_on, ends_on, funder,
         place_level_da, place_level_en, place_level_plural_da, place_level_plural_en, smarte_e_da, smarte_e_en)
       VALUES ('${programme}', '${slug}', '${slug}', 'Hele landet', 'Hele landet', '', '', '2020-07-01', '2021-12-31', '', 'kommune', 'municipality', 'kommuner', 'municipalities', 'Etisk', 'Ethical');
     INSERT INTO track (id, programme_id, key, name_da, name_en, icon, position)
       SELECT gen_random_uuid(), '${programme}', key, key, key, 'heart', row_number() OVER () FROM unnest(array['borgeren', 'paaroerende']) key;
     INSERT INTO place (id, programme_id, key, code, name, slug, position)
       SELECT gen_random_uuid(), '${programme}', 'K' || n, 'K' || n, 'Kommune nummer ' || n, 'k' || n, n FROM generate_series(1, ${places}) n;
     INSERT INTO intervention (id, programme_id, place_id, number, code, title, track_id, starts_on)
       SELECT gen_random_uuid(), p.programme_id, p.id, t.position, p.code || '-' || t.position, 'Et nærværende møde ' || p.position || ' i ' || t.key, t.id, '${FIRST_WEEK}'
       FROM place p JOIN track t ON t.programme_id = p.programme_id WHERE p.programme_id = '${programme}';
     INSERT INTO measure_definition (id, programme_id, place_id) SELECT i.id, ${walls} FROM intervention i WHERE ${here};
     INSERT INTO measure_definition_version (id, programme_id, place_id, definition_id, number, valid_from, name, value_kind, unit, direction, minimum, maximum)
       SELECT gen_random_uuid(), ${walls}, i.id, 1, '${FIRST_WEEK}', 'Andel hos ' || i.code || ', der føler sig hørt', 'RATIO', '%', 'UP', 0, 100 FROM intervention i WHERE ${here};
     INSERT INTO measure (id, programme_id, place_id, intervention_id, definition_id, letter, position, kind, frequency, starts_on)
       SELECT gen_random_uuid(), ${walls}, i.id, i.id, 'a', 1, 'OUTCOME', 'WEEKLY', '${FIRST_WEEK}' FROM intervention i WHERE ${here};
     INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, value, numerator, denominator, definition_number, entered_on)
       SELECT gen_random_uuid(), ${walls}, i.id, date '${FIRST_WEEK}' + 7 * n, 'MEASURED', 100.0 * yes / asked, yes, asked, 1, date '${FIRST_WEEK}' + 7 * n
       FROM (SELECT m.id, m.programme_id, m.place_id, n, 20 + abs(hashtext(m.id::text || n)) % 15 AS asked, 5 + abs(hashtext(n || m.id::text)) % 15 AS yes
         FROM measure m, generate_series(0, ${WEEKS - 1}) n WHERE m.programme_id = '${programme}') i;
     INSERT INTO goal (id, programme_id, place_id, intervention_id, measure_id, direction, what, target_value, state)
       SELECT gen_random_uuid(), ${walls}, i.intervention_id, i.id, 'INCREASE', 'andelen', 75, 'AGREED' FROM measure i WHERE ${here};
     INSERT INTO goal_version (id, programme_id, place_id, goal_id, number, valid_from, target_value)
       SELECT gen_random_uuid(), ${walls}, i.id, 1, '2020-09-07', 75 FROM goal i WHERE ${here};
     INSERT INTO pdsa_cycle (id, programme_id, place_id, intervention_id, number, title, plan, state, verdict, learning, decision, starts_on, ends_on, learning_shared, closed_at)
       SELECT gen_random_uuid(), ${walls}, i.id, n, 'Ved døren', 'Plan', 'CLOSED', 'PARTLY', 'Spørg ved døren, mens besøget er frisk, sagde vagt ' || abs(hashtext(i.code || n)) % 100, 'ADAPT',
         date '${FIRST_WEEK}' + 60 * n, date '${FIRST_WEEK}' + 60 * n + 14, true, date '${FIRST_WEEK}' + 60 * n + 20
       FROM intervention i, generate_series(1, 3) n WHERE ${here}`,
  );
  const name = `Leder af ${slug}`;
  await addPerson(api, { programme: slug, name, role: 'CLUSTER_LEAD' });
  await api.rows('ANALYZE');
  return { slug, lead: await api.as(name, slug) };
}
