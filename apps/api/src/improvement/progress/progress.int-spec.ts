import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays } from '@laeringsrum/locale';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let lead: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  lead = await api.as('Birgitte Holm');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  // Each story closes the one test it is about.
  await api.rows(
    "UPDATE pdsa_cycle SET state = 'CANCELLED' WHERE intervention_id = $1 AND state = 'CLOSED' AND id <> $2",
    [work.interventionId, work.cycles.reopen],
  );
});
afterAll(() => api.close());

const fields = `{ id progress { proposal { score because missing testsClosed } scores { score proposed line by { name } } coachNotes { score note by { name } } } }`;
const confirm = `mutation ($input: ConfirmProgressInput!) { confirmProgress(input: $input) ${fields} }`;
const coach = `mutation ($input: AddCoachNoteInput!) { addCoachNote(input: $input) ${fields} }`;

interface Progress {
  proposal: { score: number; because: string[]; missing: string[]; testsClosed: number };
  scores: { score: number; proposed: number; line: string; by: { name: string } | null }[];
  coachNotes: { score: number | null; note: string; by: { name: string } }[];
}
const seenBy = async (actor: Actor): Promise<Progress | null> =>
  answered<{ progress: Progress | null }>(
    await actor.ask(`query ($code: String!) { intervention(code: $code) ${fields} }`, { code: work.code }),
    'intervention',
  ).progress;
const input = (more: object = {}) => ({
  input: { id: uuidv7(), interventionId: work.interventionId, score: 2.5, line: 'Vi er i gang', ...more },
});
const note = (more: object = {}) => ({
  input: { id: uuidv7(), interventionId: work.interventionId, score: 3, note: 'I er længere', ...more },
});
/** Closed tests of the kind and decision; else the work has none. */
const close = (kind: string, decision: string) =>
  api.rows('UPDATE pdsa_cycle SET kind = $2, decision = $3 WHERE id = $1', [
    work.cycles.reopen,
    kind,
    decision,
  ]);
/** Numbers week by week from the first Monday of the year, in place of those that are there. */
const numbers = (values: readonly number[]) =>
  api.rows('DELETE FROM measurement WHERE measure_id = $1', [work.measureId]).then(() =>
    api.rows(
      `INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, value, definition_number, entered_on)
         SELECT gen_random_uuid(), programme_id, place_id, id, p.day, 'MEASURED', p.value, 1, p.day FROM measure,
           unnest($2::date[], $3::float[]) AS p (day, value) WHERE id = $1`,
      [work.measureId, values.map((_, at) => addDays('2021-01-04', 7 * at)), values],
    ),
  );
const around2 = [2, 1, 3, 1.5, 2.5, 1, 3, 2.2, 1.8, 1.2, 2.8, 1.4];
const around8 = [8, 7, 9, 8.5, 7.5, 8.2, 7.8, 8.8, 7.2, 8.4, 9, 7.6];

describe('the proposal', () => {
  test('comes from the evidence: cycles that run, none of them closed as a test', async () => {
    await close('INFO', 'ADOPT');
    expect((await seenBy(anna))?.proposal).toEqual({
      score: 2.5,
      because: ['CYCLE_STARTED'],
      missing: ['TEST_CLOSED', 'TEST_KEPT_OR_ADAPTED'],
      testsClosed: 0,
    });
  });

  test('is 3.0 with a closed test that was kept; one that was abandoned is counted as learned', async () => {
    await close('TEST', 'ADOPT');
    expect((await seenBy(anna))?.proposal).toMatchObject({ score: 3, testsClosed: 1 });
    await close('TEST', 'ABANDON');
    await api.rows("UPDATE pdsa_cycle SET decision_reason = 'x' WHERE id = $1", [work.cycles.reopen]);
    expect((await seenBy(anna))?.proposal).toMatchObject({ score: 2.5, testsClosed: 1 });
  });

  test('follows the curve: a shift, half of the way, a goal that holds', async () => {
    await close('TEST', 'ADOPT');
    await api.rows('DELETE FROM phase WHERE measure_id = $1', [work.measureId]);
    await numbers([...around2, ...around8]);
    expect((await seenBy(anna))?.proposal).toMatchObject({ score: 4, missing: ['GOAL_HELD'] });
    await close('TEST', 'ADAPT');
    expect((await seenBy(anna))?.proposal).toMatchObject({ score: 3.5, missing: ['CHANGE_KEPT'] });
    await close('TEST', 'ADOPT');
    await api.rows('UPDATE goal SET target_value = 7 WHERE intervention_id = $1', [work.interventionId]);
    await api.rows(
      `INSERT INTO phase (id, programme_id, place_id, measure_id, starts_on, name, reason, origin, annotation_id)
       SELECT gen_random_uuid(), programme_id, place_id, measure_id, '2021-03-29', 'Fast praksis', 'Vi gør det', 'NOTE', id FROM annotation WHERE id = $1`,
      [work.annotationId],
    );
    expect((await seenBy(anna))?.proposal).toMatchObject({ score: 4.5, missing: ['ADOPTED_ELSEWHERE'] });
  });

  test('is the same for the coach, who does not see the cycles it counts', async () => {
    await close('TEST', 'ADOPT');
    expect((await seenBy(lead))?.proposal).toEqual((await seenBy(anna))?.proposal);
    const cycles = await lead.ask(
      'query ($code: String!) { intervention(code: $code) { pdsaCycles { id } } }',
      { code: work.code },
    );
    expect(cycles.data).toEqual({ intervention: { pdsaCycles: [] } });
  });
});

describe('confirming', () => {
  test('keeps the score with its line and what was proposed, newest first', async () => {
    await close('TEST', 'ADOPT');
    const first = await anna.ask(confirm, input({ score: 3, line: ' Aftenvagten er med ' }));
    expect(first.code).toBeUndefined();
    const { progress } = answered<{ progress: Progress }>(
      await anna.ask(confirm, input({ score: 4, line: 'Vi ser det alle steder' })),
      'confirmProgress',
    );
    expect(progress.scores).toMatchObject([
      { score: 4, proposed: 3, line: 'Vi ser det alle steder', by: { name: 'Anna Lykke' } },
      { score: 3, proposed: 3, line: 'Aftenvagten er med' },
      { score: 2.5 },
    ]);
  });

  test('refuses no line, a score that is not on the scale, and CPR numbers', async () => {
    expect(await anna.ask(confirm, input({ line: ' ' }))).toMatchObject({
      code: 'PROGRESS_NEEDS_LINE',
      field: 'line',
    });
    for (const score of [0, 3.2, 5.5])
      expect((await anna.ask(confirm, input({ score }))).code).toBe('PROGRESS_SCORE');
    expect((await anna.ask(confirm, input({ line: '010150-1237' }))).code).toBe('PERSONAL_DATA');
    expect((await anna.ask(confirm, input({ interventionId: uuidv7() }))).code).toBe('NOT_FOUND');
  });

  test('is never rewritten: the database takes new ones only', async () => {
    const rights = await api.row(
      `SELECT has_table_privilege('laeringsrum_app', 'progress_score', 'UPDATE') AS changes, has_table_privilege('laeringsrum_app', 'progress_score', 'DELETE') AS deletes,
         has_table_privilege('laeringsrum_app', 'coach_note', 'UPDATE') AS rewrites, has_table_privilege('laeringsrum_app', 'coach_note', 'DELETE') AS removes`,
    );
    expect(rights).toEqual({ changes: false, deletes: false, rewrites: false, removes: false });
  });

  test('is for the team: not the lead, not staff, not another place, not somebody signed out', async () => {
    for (const [name, code] of [
      ['Birgitte Holm', 'FORBIDDEN'],
      ['Karin Friis', 'FORBIDDEN'],
      ['Ole Brandt', 'FORBIDDEN'],
      ['Signe Holt', 'NOT_FOUND'],
    ] as const)
      expect((await (await api.as(name)).ask(confirm, input())).code).toBe(code);
    expect((await api.stranger.ask(confirm, input())).code).toBe('UNAUTHENTICATED');
  });
});

describe('the coach’s note', () => {
  test('stands beside the team’s score, with a score or without', async () => {
    await lead.ask(coach, note());
    const { progress } = answered<{ progress: Progress }>(
      await lead.ask(coach, note({ score: null, note: 'Godt set af aftenvagten' })),
      'addCoachNote',
    );
    expect(progress.coachNotes).toMatchObject([
      { score: null, note: 'Godt set af aftenvagten', by: { name: 'Birgitte Holm' } },
      { score: 3, note: 'I er længere' },
    ]);
    expect((await seenBy(anna))?.coachNotes).toEqual(progress.coachNotes);
  });

  test('says something, on the scale or not at all', async () => {
    expect((await lead.ask(coach, note({ note: ' ' }))).code).toBe('REQUIRED');
    expect((await lead.ask(coach, note({ score: 3.3 }))).code).toBe('PROGRESS_SCORE');
    expect((await lead.ask(coach, note({ interventionId: uuidv7() }))).code).toBe('NOT_FOUND');
  });

  test('is the coach’s to write, in her own programme', async () => {
    for (const [name, code] of [
      ['Anna Lykke', 'FORBIDDEN'],
      ['Karin Friis', 'FORBIDDEN'],
      ['Bo Vang', 'NOT_FOUND'],
    ] as const)
      expect((await (await api.as(name)).ask(coach, note())).code).toBe(code);
    const elsewhere = await (await api.as('Bo Vang', 'stille-veje')).ask(coach, note());
    expect(elsewhere.code).toBe('NOT_FOUND');
    expect((await api.stranger.ask(coach, note())).code).toBe('UNAUTHENTICATED');
  });
});

test('progress is the team’s and its coach’s: others are shown nothing of it', async () => {
  expect(await seenBy(anna)).not.toBeNull();
  expect(await seenBy(lead)).not.toBeNull();
  for (const name of ['Ole Brandt', 'Karin Friis', 'Kirsten Thue', 'Henrik Mørk'])
    expect(await seenBy(await api.as(name))).toBeNull();
});
