import { randomBytes } from 'node:crypto';
import { linkToken } from '@laeringsrum/domain';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { hashToken } from '../platform/http/session-cookie.js';
import { frameRows, type FrameWork } from './frame-rows.js';
import { peopleWork, type PeopleWork } from './people-work.js';
import { governanceRows, type GovernanceWork } from './governance-work.js';
import { networkRows, seminarRows, type NetworkWork, type SeminarWork } from './network-rows.js';
import { spaceRows, type SpaceWork } from './space-rows.js';
import { type TestApi } from './start-test-api.js';

/**
 * An intervention with everything it can have, at one place: a row of its own for each mutation that changes one, so that
 * they can be tried side by side. All rows have version 1.
 */
export interface Work extends GovernanceWork {
  readonly programmeId: string;
  readonly placeId: string;
  readonly placeKey: string;
  readonly trackKey: string;
  /** Of documentation. */
  readonly themeKey: string;
  readonly code: string;
  readonly personId: string;
  readonly unitId: string;
  readonly interventionId: string;
  readonly definitionId: string;
  readonly measureId: string;
  readonly pauseToEndId: string;
  readonly pauseToRemoveId: string;
  readonly goalId: string;
  readonly goalToAgreeId: string;
  readonly measurementId: string;
  readonly importId: string;
  readonly annotationId: string;
  readonly noteForPhaseId: string;
  readonly phaseId: string;
  readonly observationId: string;
  readonly documentationTaskId: string;
  readonly spaces: SpaceWork;
  readonly documentationSampleId: string;
  /** A draft for each thing that is done to a draft, and one that has been proposed. */
  readonly stopProposals: Readonly<Record<'update' | 'check' | 'move' | 'sign', string>>;
  readonly apiTokenId: string;
  readonly tapId: string;
  readonly attachmentId: string;
  readonly removedAttachmentId: string;
  /** Another place's cycle that everybody in the programme may read, where there is one. */
  readonly sharedCycleId: string;
  /** Contributor links: one to be taken back, one for the measure, one for the running cycle. */
  readonly links: Readonly<
    Record<'revoke' | 'measure' | 'cycle', { readonly id: string; readonly token: string }>
  >;
  readonly ideas: Readonly<Record<IdeaName, string>>;
  /** Three drafts of the ideas' author, and one that the team has been given. */
  readonly dilemmas: Readonly<Record<'update' | 'handOver' | 'remove' | 'answer', string>>;
  readonly people: PeopleWork;
  /** The lowest number is the draft's. */
  readonly cycleNumber: number;
  readonly cycles: Readonly<Record<CycleName, string>>;
  readonly theory: Readonly<Record<TheoryName, string>>;
  readonly network: NetworkWork;
  readonly seminar: SeminarWork;
  readonly frame: FrameWork;
}

/** A driver or change idea for each thing that is done to one. */
const driverNames = ['stands', 'rename', 'move', 'remove', 'removed'] as const;
const ideaNames = ['ideaUpdate', 'ideaMove', 'ideaRemove', 'ideaRemoved'] as const;
export type TheoryName = (typeof driverNames)[number] | (typeof ideaNames)[number];

/** Ideas as their author left them, for each thing that is done to one. */
const ideaConsents = { ask: 'ASK_FIRST', consent: 'ASKED', answer: 'UNNAMED', use: 'NAMED' } as const;
export type IdeaName = keyof typeof ideaConsents;

/** One cycle for each thing that is done to a cycle, in the state that it asks for. */
const cycleStates = {
  update: 'DRAFT',
  start: 'DRAFT',
  share: 'DRAFT',
  observe: 'RUNNING',
  amend: 'RUNNING',
  study: 'RUNNING',
  cancel: 'RUNNING',
  close: 'STUDYING',
  reopen: 'CLOSED',
  undo: 'CLOSED',
} as const;
export type CycleName = keyof typeof cycleStates;

/** Mondays of the demonstration's year; the third is left free for a number to be written. */
const WEEKS = ['2021-06-14', '2021-06-21'] as const;
export const FREE_WEEK = '2021-06-28';

/** What stands in the cycles: the place's own until it shares them. */
export const placeOwn = (word: string): string => `${word}, kun for stedet`;

/** A key of the person's own, its secret nobody's. */
function tokenOf(programmeId: string, personId: string, name: string, inserts: string[]): string {
  const id = uuidv7();
  const values = [id, programmeId, personId, name].map((value) => pg.escapeLiteral(value)).join(', ');
  inserts.push(
    `INSERT INTO api_token (id, programme_id, person_id, name, scopes, expires_on) VALUES (${values}, '{READ}', '2099-01-01')`,
    `INSERT INTO api_token_key (id, token_hash) VALUES ('${id}', '${hashToken(id)}')`,
  );
  return id;
}
/** Numbers of deviations are the programme's; each piece of work has a hundred of its own. */
let worksMade = 0;

/** @param authorId who left the ideas; unless somebody is named, a person of the place */
export async function buildWork(
  api: TestApi,
  placeId: string,
  word = 'Et fælles ord',
  authorId?: string,
): Promise<Work> {
  const place = await api.row<{
    programme_id: string;
    key: string;
    code: string;
    number: number;
    position: number;
  }>(
    `UPDATE place SET last_intervention_number = last_intervention_number + 1 WHERE id = $1
     RETURNING programme_id, key, code, position, last_intervention_number AS number`,
    [placeId],
  );
  const own = placeOwn(word);
  const walls = { programme_id: place.programme_id, place_id: placeId };
  // Collected and sent as one: a hundred of these are made in a run.
  const inserts: string[] = [];
  const insert = (table: string, row: Record<string, unknown>): string =>
    insertRow(table, { ...walls, ...row });
  const insertRow = (table: string, row: Record<string, unknown>): string => {
    const full: Record<string, unknown> = { id: uuidv7(), ...row };
    const values = Object.values(full).map((value) =>
      value === null ? 'NULL' : pg.escapeLiteral(String(value)),
    );
    inserts.push(`INSERT INTO ${table} (${Object.keys(full).join(', ')}) VALUES (${values.join(', ')})`);
    return String(full['id']);
  };
  const track = await api.row<{ id: string; key: string }>(
    'SELECT id, key FROM track WHERE programme_id = $1 ORDER BY position LIMIT 1',
    [place.programme_id],
  );
  const { id: personId } = await api.row<{ id: string }>(
    'SELECT person_id AS id FROM membership WHERE programme_id = $1 AND place_id = $2 ORDER BY id LIMIT 1',
    [place.programme_id, placeId],
  );
  const code = `${place.code}-${place.number}`;
  const unitId = insert('care_unit', { name: `${word} ${place.number}` });
  const interventionId = insert('intervention', {
    number: place.number,
    code,
    title: word,
    track_id: track.id,
    care_unit_id: unitId,
    starts_on: WEEKS[0],
    last_cycle_number: Object.keys(cycleStates).length,
    last_measure_position: 1,
  });
  const definitionId = insert('measure_definition', {});
  insert('measure_definition_version', {
    definition_id: definitionId,
    number: 1,
    valid_from: WEEKS[0],
    name: word,
    value_kind: 'VALUE',
    unit: 'antal',
    direction: 'UP',
    minimum: 0,
  });
  const measureId = insert('measure', {
    intervention_id: interventionId,
    definition_id: definitionId,
    letter: 'a',
    position: 1,
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    starts_on: WEEKS[0],
  });
  const pause = { measure_id: measureId, reason: word };
  const pauseToEndId = insert('measure_pause', { ...pause, starts_on: WEEKS[0], ends_on: '2021-06-15' });
  const pauseToRemoveId = insert('measure_pause', { ...pause, starts_on: WEEKS[1], ends_on: '2021-06-22' });
  const goal = {
    intervention_id: interventionId,
    measure_id: measureId,
    direction: 'INCREASE',
    what: word,
    for_whom: word,
    baseline_value: 1,
    target_value: 9,
    due_on: '2021-11-30',
  };
  const [goalId, goalToAgreeId] = [insert('goal', goal), insert('goal', goal)];
  const theory: Partial<Record<TheoryName, string>> = {};
  for (const [position, name] of driverNames.entries())
    theory[name] = insert('driver', {
      intervention_id: interventionId,
      name: word,
      position,
      removed_at: name === 'removed' ? WEEKS[1] : null,
    });
  for (const [position, name] of ideaNames.entries())
    theory[name] = insert('change_idea', {
      intervention_id: interventionId,
      driver_id: theory.stands,
      text: word,
      position,
      removed_at: name === 'ideaRemoved' ? WEEKS[1] : null,
    });
  // The team's word on where it is, and the coach's: nobody else reads them.
  insert('progress_score', {
    intervention_id: interventionId,
    score: 2.5,
    proposed: 2.5,
    reasons: '{CYCLE_STARTED}',
    line: word,
  });
  const cycles: Partial<Record<CycleName, string>> = {};
  for (const [index, [name, state]] of Object.entries(cycleStates).entries()) {
    cycles[name as CycleName] = insert('pdsa_cycle', {
      intervention_id: interventionId,
      number: index + 1,
      state,
      plan: own,
      who: own,
      happened: own,
      starts_on: state === 'DRAFT' ? null : WEEKS[0],
      ends_on: state === 'DRAFT' ? null : WEEKS[1],
      ...(state === 'CLOSED'
        ? { verdict: 'PARTLY', learning: own, decision: 'ADOPT', closed_at: new Date().toISOString() }
        : {}),
    });
  }
  const made = cycles as Record<CycleName, string>;
  insert('observation', { cycle_id: made.study, observed_on: WEEKS[0], text: own });
  const importId = uuidv7();
  const imported = uuidv7();
  const number = {
    measure_id: measureId,
    state: 'MEASURED',
    value: 4,
    definition_number: 1,
    entered_on: WEEKS[1],
    note: word,
  };
  const measurementId = insert('measurement', { ...number, period: WEEKS[0] });
  insert('measurement', { ...number, id: imported, period: WEEKS[1] });
  insert('measurement_import', {
    id: importId,
    inserted: 1,
    changed: 0,
    same: 0,
    steps: JSON.stringify([{ id: imported, measureId, before: null, versionAfter: 1 }]),
  });
  const file = (more: Record<string, unknown> = {}): string => {
    const id = insert('attachment', {
      ...{ intervention_id: interventionId, cycle_id: made.amend, name: `${own}.pdf` },
      ...{ media_type: 'application/pdf', bytes: 3, ...more },
    });
    insert('attachment_content', { id, content: '\\x010203' });
    return id;
  };
  const shared = await api.rows<{ id: string }>(
    "SELECT id FROM pdsa_cycle WHERE programme_id = $1 AND place_id <> $2 AND state = 'CLOSED' AND learning_shared ORDER BY id LIMIT 1",
    [place.programme_id, placeId],
  );
  const link = (to: Record<string, string>) => {
    const token = linkToken(randomBytes(20));
    const at = { intervention_id: interventionId, label: own, expires_on: '2021-09-08' };
    const id = insert('contributor_link', { ...at, ...to });
    insert('contributor_key', { id, token_hash: hashToken(token) });
    return { id, token };
  };
  const ideas = Object.entries(ideaConsents).map(([name, consent]) => [
    name,
    insert('idea', { intervention_id: interventionId, text: own, consent, author_id: authorId ?? personId }),
  ]);
  const dilemma = (state: 'DRAFT' | 'HANDED_OVER') =>
    insert('dilemma', {
      ...{ intervention_id: interventionId, text: own, author_id: authorId ?? personId, state },
      ...{ considerations: '{RELATIVES_WISH,PROFESSIONAL}', level: 'SITUATION', dimension: 'STAFF' },
      handed_over_on: state === 'DRAFT' ? null : WEEKS[1],
    });
  const note = { measure_id: measureId, period: WEEKS[1], text: word };
  const noteOfPhase = insert('annotation', note);
  const theme = await api.row<{ key: string }>(
    'SELECT key FROM documentation_theme WHERE programme_id = $1 ORDER BY position LIMIT 1',
    [place.programme_id],
  );
  const documentationTaskId = insert('documentation_task', {
    intervention_id: interventionId,
    theme_key: theme.key,
    name: word,
    times_per_week: 10,
    staff: 6,
  });
  const proposal = { intervention_id: interventionId, kind: 'REDUCE', because: own };
  const stopProposals = {
    update: insert('stop_proposal', { ...proposal, what: own }),
    check: insert('stop_proposal', { ...proposal, what: own }),
    move: insert('stop_proposal', { ...proposal, what: own }),
    sign: insert('stop_proposal', { ...proposal, what: word, because: word, state: 'PROPOSED', round: 1 }),
  };
  // A milestone, a report or a meeting is the programme's, and not below the place.
  const ofProgramme = ['milestone', 'report', 'group_meeting', 'group_meeting_item'];
  const [group] = await api.rows<{ id: string }>(
    "SELECT id FROM programme_group WHERE programme_id = $1 ORDER BY 'READ_PROGRESS' = ANY (powers) DESC LIMIT 1",
    [place.programme_id],
  );
  const insertOf = (table: string, row: Record<string, unknown>): string =>
    ofProgramme.includes(table)
      ? insertRow(table, { programme_id: place.programme_id, ...row })
      : insert(table, row);
  const neighbour = await api.row<{ id: string; code: string }>(
    'SELECT id, code FROM place WHERE programme_id = $1 AND id <> $2 ORDER BY position DESC LIMIT 1',
    [place.programme_id, placeId],
  );
  const network = networkRows(
    {
      ...{
        programmeId: place.programme_id,
        placeId,
        placeNumber: place.position,
        code: place.code,
        neighbour,
      },
      ...{ number: place.number, trackId: track.id, personId, interventionId, word },
      authorId: authorId ?? personId,
    },
    insert,
  );
  // Each piece of work has a seminar of its own to change; the last one of the programme may be frozen.
  worksMade += 1;
  const toChange = {
    number: 1000 + worksMade,
    id: insertRow('seminar', {
      ...{ programme_id: place.programme_id, number: 1000 + worksMade, date: WEEKS[0], precision: 'DAY' },
      ...{ name_da: word, name_en: word, purpose_da: word, purpose_en: word },
    }),
  };
  const [last = toChange] = await api.rows<{ id: string; number: number }>(
    'SELECT id, number FROM seminar WHERE programme_id = $1 AND number < 1000 ORDER BY number DESC LIMIT 1',
    [place.programme_id],
  );
  const seminars = [toChange, last];
  const ground = {
    ...{ programmeId: place.programme_id, placeId, interventionId, ownerId: personId, word, seminars },
    endedInterventionId: network.endedInterventionId,
  };
  const seminar = seminarRows(ground, insertRow, insert);
  const work: Work = {
    ...governanceRows(insertOf, interventionId, {
      ...{ word, own, at: worksMade },
      ground: { groupId: group?.id ?? '', personId: authorId ?? personId },
    }),
    programmeId: place.programme_id,
    placeId,
    placeKey: place.key,
    trackKey: track.key,
    themeKey: theme.key,
    code,
    personId,
    unitId,
    interventionId,
    definitionId,
    measureId,
    pauseToEndId,
    pauseToRemoveId,
    goalId,
    goalToAgreeId,
    measurementId,
    importId,
    annotationId: insert('annotation', note),
    noteForPhaseId: insert('annotation', note),
    phaseId: insert('phase', {
      measure_id: measureId,
      starts_on: WEEKS[1],
      name: word,
      reason: word,
      origin: 'NOTE',
      annotation_id: noteOfPhase,
    }),
    observationId: insert('observation', { cycle_id: made.amend, observed_on: WEEKS[0], text: own }),
    documentationTaskId,
    spaces: spaceRows(insert, interventionId, own),
    documentationSampleId: insert('documentation_sample', {
      task_id: documentationTaskId,
      moment: 'BEFORE',
      minutes: 12,
      week: WEEKS[0],
    }),
    stopProposals,
    apiTokenId: tokenOf(place.programme_id, authorId ?? personId, word, inserts),
    tapId: insert('tally_tap', { cycle_id: made.amend, answer: 'YES', day: WEEKS[0] }),
    attachmentId: file(),
    removedAttachmentId: file({ removed_at: new Date().toISOString() }),
    sharedCycleId: shared[0]?.id ?? uuidv7(),
    links: {
      revoke: link({ measure_id: measureId }),
      measure: link({ measure_id: measureId }),
      cycle: link({ cycle_id: made.observe }),
    },
    ideas: Object.fromEntries(ideas) as Record<IdeaName, string>,
    dilemmas: {
      ...{ update: dilemma('DRAFT'), handOver: dilemma('DRAFT') },
      ...{ remove: dilemma('DRAFT'), answer: dilemma('HANDED_OVER') },
    },
    people: peopleWork(word, insert, (sql) => inserts.push(sql)),
    cycleNumber: 1,
    cycles: made,
    network,
    seminar,
    frame: frameRows({ programmeId: place.programme_id, word, at: worksMade }, insertRow, insert),
    theory: theory as Record<TheoryName, string>,
  };
  await api.rows(inserts.join('; '));
  return work;
}
