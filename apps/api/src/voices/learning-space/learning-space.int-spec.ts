import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { documentFor } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let work: Work;
let anna: Actor;
let lone: Actor;
let lead: Actor;

beforeAll(async () => {
  api = await startTestApi();
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  [anna, lone, lead] = [await api.as('Anna Lykke'), await api.as('Lone Falk'), await api.as('Birgitte Holm')];
}, 60_000);
afterAll(() => api.close());

const send = (who: Actor, field: string, variables: object, headers = {}) =>
  who.ask(documentFor(api.schema, field), { ...variables }, headers);
const plans = (more: object = {}) => ({
  input: {
    ...{ id: uuidv7(), placeId: work.placeId, interventionId: work.interventionId },
    ...{
      kind: 'FEEDBACK_MEETING',
      title: 'Feedbackmøde på hold B',
      heldOn: '2021-07-14',
      script: '',
      ...more,
    },
  },
});
const held = async (more: object = {}): Promise<{ id: string; version: number }> =>
  answered(await send(anna, 'planLearningSpace', plans(more)), 'planLearningSpace');
const says = async (sessionId: string, text: string, kind = 'REFLECTION') =>
  send(anna, 'addSpaceNote', { input: { id: uuidv7(), sessionId, kind, text } });
const said = async (sessionId: string, text: string): Promise<{ id: string; version: number }> =>
  answered(await says(sessionId, text), 'addSpaceNote');
interface Session {
  notes: { text: string; outcome: string | null }[];
}
const sessionOf = async (who: Actor, id: string): Promise<Session | null> =>
  (await who.ask('query ($id: ID!) { learningSpace(id: $id) { title notes { text outcome line } } }', { id }))
    .data?.['learningSpace'] ?? null;

describe('a feedback meeting', () => {
  test('is planned with a script, noted when the day has come, and every reflection tells what became of it', async () => {
    const { id } = await held();
    const { id: noteId, version } = await said(id, 'Vi ved aldrig, hvem vi skal ringe til.');
    const idea = await send(anna, 'settleSpaceNote', {
      id: noteId,
      version,
      outcome: 'IDEA',
      line: '',
      ideaId: uuidv7(),
    });
    expect(idea.code).toBeUndefined();
    const [made] = await api.rows(
      'SELECT text, consent, intervention_id FROM idea WHERE id = (SELECT idea_id FROM space_note WHERE id = $1)',
      [noteId],
    );
    expect(made).toEqual({
      text: 'Vi ved aldrig, hvem vi skal ringe til.',
      consent: 'UNNAMED',
      intervention_id: work.interventionId,
    });
    const other = await said(id, 'Stolene står i vejen.');
    expect((await send(anna, 'settleSpaceNote', { ...other, outcome: 'NOT_NOW', line: ' ' })).code).toBe(
      'REQUIRED',
    );
    expect(
      (await send(anna, 'settleSpaceNote', { ...other, outcome: 'DONE', line: 'De er flyttet.' })).code,
    ).toBeUndefined();
    expect((await sessionOf(anna, id))?.notes.map(({ outcome }) => outcome)).toEqual(['IDEA', 'DONE']);
  });

  test('that is still to come has nothing noted, and without an intervention no idea', async () => {
    const ahead = await held({ heldOn: '2021-07-15' });
    expect((await says(ahead.id, 'For tidligt')).code).toBe('SPACE_AHEAD');
    const alone = await held({ interventionId: null });
    const note = await said(alone.id, 'En tanke');
    expect((await send(anna, 'settleSpaceNote', { ...note, outcome: 'IDEA', line: '' })).code).toBe(
      'SPACE_NEEDS_INTERVENTION',
    );
    expect((await says(alone.id, 'Fru 010150-1237 sagde')).code).toBe('PERSONAL_DATA');
  });

  test('says at the place what waits for an answer: what is marked at once, the rest after the promised week', async () => {
    const told = async (who: Actor) =>
      answered<{ kind: string; sentence: string; path: string }[]>(
        await who.ask('{ myNotices { kind sentence(language: da) path } }'),
        'myNotices',
      ).filter(({ kind }) => kind === 'VOICE_WAITING');
    await api.rows('DELETE FROM learning_space_session');
    const { id } = await held({ heldOn: '2021-07-08' });
    await said(id, 'Det kan vente til på torsdag');
    expect(await told(anna)).toEqual([]);
    const input = { id: uuidv7(), sessionId: id, kind: 'REFLECTION', text: 'Hun venter på et opkald' };
    await send(anna, 'addSpaceNote', { input: { ...input, readToday: true } });
    expect(await told(anna)).toEqual([
      {
        kind: 'VOICE_WAITING',
        sentence: 'Noget, der blev sagt, venter på svar: Feedbackmøde på hold B',
        path: `/laeringsrum/${id}`,
      },
    ]);
    expect([...(await told(lone)), ...(await told(lead))]).toEqual([]);
    await send(anna, 'settleSpaceNote', { id: input.id, version: 1, outcome: 'DONE', line: 'Ringet op' });
    expect(await told(anna)).toEqual([]);
    await api.rows("UPDATE learning_space_session SET held_on = '2021-07-07' WHERE id = $1", [id]);
    expect(await told(anna)).toHaveLength(1);
  });

  test('stays at the place: neither the lead nor another municipality reads what was said', async () => {
    const { id, version } = await held();
    const note = await said(id, 'Sagt i fortrolighed');
    expect(await sessionOf(lone, id)).toBeNull();
    expect((await send(lead, 'learningSpace', { id })).code).toBe('FORBIDDEN');
    expect((await send(lone, 'removeSpaceNote', note)).code).toBe('NOT_FOUND');
    expect((await send(lone, 'updateLearningSpace', { id, version, patch: { title: 'Nyt' } })).code).toBe(
      'NOT_FOUND',
    );
    const karin = await api.as('Karin Friis');
    expect((await sessionOf(karin, id))?.notes).toHaveLength(1);
    expect((await send(karin, 'removeLearningSpace', { id, version })).code).toBe('FORBIDDEN');
    expect((await send(lone, 'planLearningSpace', plans())).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask('{ learningSpaces { id } }')).code).toBe('UNAUTHENTICATED');
  });

  test('that is deleted comes back whole by undo', async () => {
    const { id, version } = await held();
    await said(id, 'Den skal ikke gå tabt');
    const key = uuidv7();
    expect(
      (await send(anna, 'removeLearningSpace', { id, version }, { 'idempotency-key': key })).code,
    ).toBeUndefined();
    expect(await sessionOf(anna, id)).toBeNull();
    expect((await send(anna, 'undoChange', { key })).code).toBeUndefined();
    expect((await sessionOf(anna, id))?.notes).toMatchObject([{ text: 'Den skal ikke gå tabt' }]);
  });

  test('is asked for as often for many as for few, with all that was said', async () => {
    const list = () => anna.ask('{ learningSpaces { id title notes { id } intervention { code } } }');
    await list();
    const few = (await statementsOf(list)).length;
    for (let at = 0; at < 5; at++) await said((await held()).id, 'Mere');
    expectSameCount(few, (await statementsOf(list)).length);
  });
});
