import { v7 as uuidv7 } from 'uuid';
import { addPerson } from './people.js';
import { buildWork, type Work } from './work.js';
import { type TestApi } from './start-test-api.js';

/** Its slug. */
export const SECOND = 'stille-veje';

/** What only the second programme says: where it turns up in the first, a wall is open. */
export const SECOND_WORD = 'Dronningekvarteret';
/** The same at its other place. */
export const TWIN_WORD = `${SECOND_WORD} Vest`;

export interface SecondProgramme {
  readonly id: string;
  readonly placeId: string;
  readonly work: Work;
  /** Work at a place with the code of one in the demonstration's programme: HEL-1 exists in both. */
  readonly twin: Work;
  /** A learning agent, the cluster lead and a member of staff. */
  readonly people: readonly ['Signe Holt', 'Bo Vang', 'Aya Lind'];
}

/** Another programme in the same database: its own place, people and work. */
export async function buildSecondProgramme(api: TestApi): Promise<SecondProgramme> {
  const id = uuidv7();
  const placeId = uuidv7();
  await api.rows(
    `INSERT INTO programme (id, key, slug, title, short_title, purpose_da, purpose_en, starts_on, ends_on, funder,
        place_level_da, place_level_en, place_level_plural_da, place_level_plural_en, smarte_e_da, smarte_e_en)
     VALUES ($1, $2, $2, $3, $3, $3, $3, '2020-11-01', '2021-12-31', $3, 'boligområde', 'housing area', 'boligområder', 'housing areas', 'Etisk', 'Ethical')`,
    [id, SECOND, SECOND_WORD],
  );
  const twinId = uuidv7();
  await api.rows(
    `INSERT INTO place (id, programme_id, key, code, name, slug, position)
     VALUES ($1, $2, 'DRO', 'DRO', $4, 'dronningekvarteret', 1), ($3, $2, 'HEL', 'HEL', $4, 'helsingoer', 2)`,
    [placeId, id, twinId, SECOND_WORD],
  );
  const named = 'id, programme_id, key, name_da, name_en, position';
  await api.rows(
    `INSERT INTO track (${named}, icon) VALUES ($1, $2, 'borgeren', $3, $3, 1, 'heart'), ($4, $2, 'kun-her', $3, $3, 2, 'heart')`,
    [uuidv7(), id, SECOND_WORD, uuidv7()],
  );
  await api.rows(
    `INSERT INTO method (${named}, description_da, description_en) VALUES ($1, $2, 'livshistorier', $3, $3, 1, $3, $3), ($4, $2, 'kun-her', $3, $3, 2, $3, $3)`,
    [uuidv7(), id, SECOND_WORD, uuidv7()],
  );
  await api.rows(`INSERT INTO dignity_theme (${named}, chosen) VALUES ($1, $2, 'kun-her', $3, $3, 1, true)`, [
    uuidv7(),
    id,
    SECOND_WORD,
  ]);
  await api.rows(`INSERT INTO documentation_theme (${named}) VALUES ($1, $2, 'kun-her', $3, $3, 1)`, [
    uuidv7(),
    id,
    SECOND_WORD,
  ]);
  await api.rows(
    `INSERT INTO programme_group (${named}, powers, seats) VALUES ($1, $2, 'kun-her', $3, $3, 1, '{}', $3)`,
    [uuidv7(), id, SECOND_WORD],
  );
  await api.rows(`INSERT INTO milestone (${named}, number) VALUES ($1, $2, 'kun-her', $3, $3, 1, 1)`, [
    uuidv7(),
    id,
    SECOND_WORD,
  ]);
  await api.rows(
    `INSERT INTO seminar (id, programme_id, number, name_da, name_en, purpose_da, purpose_en, date, precision)
     VALUES ($1, $2, 1, $3, $3, $3, $3, '2021-05-01', 'DAY')`,
    [uuidv7(), id, SECOND_WORD],
  );
  await api.rows(
    `INSERT INTO programme_role (id, programme_id, role, name_da, name_en, description_da, description_en, position)
     VALUES ($1, $2, 'LEARNING_AGENT', $3, $3, $3, $3, 1)`,
    [uuidv7(), id, SECOND_WORD],
  );
  const people = ['Signe Holt', 'Bo Vang', 'Aya Lind'] as const;
  const member = { programme: SECOND, place: 'DRO' };
  await addPerson(api, { ...member, name: people[0], role: 'LEARNING_AGENT' });
  await addPerson(api, { programme: SECOND, name: people[1], role: 'CLUSTER_LEAD' });
  await addPerson(api, { ...member, name: people[2], role: 'STAFF' });
  await addPerson(api, { programme: SECOND, place: 'HEL', name: 'Per Juul', role: 'LEARNING_AGENT' });
  return {
    id,
    placeId,
    work: await buildWork(api, placeId, SECOND_WORD),
    twin: await buildWork(api, twinId, TWIN_WORD),
    people,
  };
}
