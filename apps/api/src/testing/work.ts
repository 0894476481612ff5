import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { hashToken } from '../platform/http/session-cookie.js';
import { frameRows, type FrameWork } from './frame-rows.js';
import { governanceRows, type GovernanceWork } from './governance-work.js';
import { improvementRows, WEEKS, type ImprovementWork } from './improvement-rows.js';
import { RowsToInsert, type Insert } from './insert-rows.js';
import { networkRows, seminarRows, type NetworkWork, type SeminarWork } from './network-rows.js';
import { peopleWork, type PeopleWork } from './people-work.js';
import { spaceRows, type SpaceWork } from './space-rows.js';
import { type TestApi } from './start-test-api.js';
import { voicesRows, type VoicesWork } from './voices-rows.js';

/**
 * An intervention with everything it can have, at one place: a row of its own for each mutation that changes one, so that
 * they can be tried side by side. All rows have version 1.
 */
export interface Work extends ImprovementWork, VoicesWork, GovernanceWork {
  readonly programmeId: string;
  readonly placeId: string;
  readonly placeKey: string;
  readonly trackKey: string;
  /** Of documentation. */
  readonly themeKey: string;
  readonly code: string;
  readonly personId: string;
  readonly spaces: SpaceWork;
  readonly apiTokenId: string;
  /** Another place's cycle that everybody in the programme may read, where there is one. */
  readonly sharedCycleId: string;
  readonly people: PeopleWork;
  readonly network: NetworkWork;
  readonly seminar: SeminarWork;
  readonly frame: FrameWork;
}

/** What stands in the cycles: the place's own until it shares them. */
export const placeOwn = (word: string): string => `${word}, kun for stedet`;

/** Numbers of deviations are the programme's; each piece of work has a hundred of its own. */
let worksMade = 0;

interface Place {
  readonly programme_id: string;
  readonly key: string;
  readonly code: string;
  readonly position: number;
  /** The new intervention's. */
  readonly number: number;
}

/** @param leftBy who left the ideas; unless somebody is named, a person of the place */
export async function buildWork(
  api: TestApi,
  placeId: string,
  word = 'Et fælles ord',
  leftBy?: string,
): Promise<Work> {
  const place = await api.row<Place>(
    `UPDATE place SET last_intervention_number = last_intervention_number + 1 WHERE id = $1
     RETURNING programme_id, key, code, position, last_intervention_number AS number`,
    [placeId],
  );
  const programmeId = place.programme_id;
  const there = await readGround(api, programmeId, placeId);
  const { track, personId, neighbour } = there;
  const authorId = leftBy ?? personId;
  const own = placeOwn(word);
  const code = `${place.code}-${place.number}`;
  const rows = new RowsToInsert();
  const insertRow = rows.insert;
  const insert = rows.with({ programme_id: programmeId, place_id: placeId });
  // Each piece of work has a seminar and a hundred deviations of its own to change.
  worksMade += 1;
  const at = worksMade;

  const improvement = improvementRows({ number: place.number, code, trackId: track.id, word, own }, insert);
  const { interventionId } = improvement;
  const network = networkRows(
    {
      ...{ programmeId, placeId, placeNumber: place.position, code: place.code, neighbour },
      ...{ number: place.number, trackId: track.id, personId, interventionId, word, authorId },
    },
    insert,
  );
  const toChange = {
    number: 1000 + at,
    id: insertRow('seminar', {
      ...{ programme_id: programmeId, number: 1000 + at, date: WEEKS[0], precision: 'DAY' },
      ...{ name_da: word, name_en: word, purpose_da: word, purpose_en: word },
    }),
  };
  const ground = {
    ...{ programmeId, placeId, interventionId, ownerId: personId, word },
    // The last one of the programme may be frozen.
    seminars: [toChange, there.lastSeminar ?? toChange],
    endedInterventionId: network.endedInterventionId,
  };
  const work: Work = {
    ...improvement,
    ...voicesRows({ work: improvement, authorId, themeKey: there.themeKey, word, own }, insert),
    ...governanceRows(governanceInsert(rows, programmeId, insert), interventionId, {
      ...{ word, own, at },
      ground: { groupId: there.groupId, personId: authorId },
    }),
    ...{ programmeId, placeId, placeKey: place.key, trackKey: track.key, themeKey: there.themeKey },
    ...{ code, personId },
    spaces: spaceRows(insert, interventionId, own),
    apiTokenId: tokenOf(programmeId, authorId, word, rows),
    sharedCycleId: there.sharedCycleId ?? uuidv7(),
    people: peopleWork(word, insert, (sql) => rows.run(sql)),
    network,
    seminar: seminarRows(ground, insertRow, insert),
    frame: frameRows({ programmeId, word, at }, insertRow, insert),
  };
  await api.rows(rows.sql);
  return work;
}

/** What stands in the programme already and the work is built upon. */
async function readGround(api: TestApi, programmeId: string, placeId: string) {
  const track = await api.row<{ id: string; key: string }>(
    'SELECT id, key FROM track WHERE programme_id = $1 ORDER BY position LIMIT 1',
    [programmeId],
  );
  const person = await api.row<{ id: string }>(
    'SELECT person_id AS id FROM membership WHERE programme_id = $1 AND place_id = $2 ORDER BY id LIMIT 1',
    [programmeId, placeId],
  );
  const [shared] = await api.rows<{ id: string }>(
    "SELECT id FROM pdsa_cycle WHERE programme_id = $1 AND place_id <> $2 AND state = 'CLOSED' AND learning_shared ORDER BY id LIMIT 1",
    [programmeId, placeId],
  );
  const theme = await api.row<{ key: string }>(
    'SELECT key FROM documentation_theme WHERE programme_id = $1 ORDER BY position LIMIT 1',
    [programmeId],
  );
  const [group] = await api.rows<{ id: string }>(
    "SELECT id FROM programme_group WHERE programme_id = $1 ORDER BY 'READ_PROGRESS' = ANY (powers) DESC LIMIT 1",
    [programmeId],
  );
  const neighbour = await api.row<{ id: string; code: string }>(
    'SELECT id, code FROM place WHERE programme_id = $1 AND id <> $2 ORDER BY position DESC LIMIT 1',
    [programmeId, placeId],
  );
  const [lastSeminar] = await api.rows<{ id: string; number: number }>(
    'SELECT id, number FROM seminar WHERE programme_id = $1 AND number < 1000 ORDER BY number DESC LIMIT 1',
    [programmeId],
  );
  return {
    ...{ track, neighbour, lastSeminar, personId: person.id, themeKey: theme.key },
    ...{ groupId: group?.id ?? '', sharedCycleId: shared?.id },
  };
}

/** A milestone, a report or a meeting is the programme's, and not below the place. */
function governanceInsert(rows: RowsToInsert, programmeId: string, belowPlace: Insert): Insert {
  const ofProgramme = ['milestone', 'report', 'group_meeting', 'group_meeting_item', 'extension_request'];
  const insertOf = rows.with({ programme_id: programmeId });
  return (table, row) => (ofProgramme.includes(table) ? insertOf(table, row) : belowPlace(table, row));
}

/** A key of the person's own, its secret nobody's. */
function tokenOf(programmeId: string, personId: string, name: string, rows: RowsToInsert): string {
  const id = uuidv7();
  const values = [id, programmeId, personId, name].map((value) => pg.escapeLiteral(value)).join(', ');
  rows.run(
    `INSERT INTO api_token (id, programme_id, person_id, name, scopes, expires_on) VALUES (${values}, '{READ}', '2099-01-01')`,
  );
  rows.run(`INSERT INTO api_token_key (id, token_hash) VALUES ('${id}', '${hashToken(id)}')`);
  return id;
}
