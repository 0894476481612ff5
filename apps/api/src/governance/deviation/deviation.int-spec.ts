import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';
import { ask, Desk, type Told } from './testing/desk.js';

/** From the place's draft until it is reported: who writes it, how large it is, who sees it. */
let api: TestApi;
let ole: Actor;
let lone: Actor;
let work: Work;
let desk: Desk;

beforeAll(async () => {
  api = await startTestApi();
  ole = await api.as('Ole Brandt');
  lone = await api.as('Lone Falk');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'FRE'));
  desk = new Desk(ole, work);
});
afterAll(() => api.close());

const told = (answer: Answer, field: string): Told => answered<Told>(answer, field);

describe('a draft', () => {
  test('is opened by the agent where an agreed goal is to say something else, with before and after', async () => {
    await api.rows("UPDATE goal SET state = 'AGREED' WHERE id = $1", [work.goalId]);
    const refused = await ole.ask(
      'mutation ($id: ID!, $version: Int!, $patch: GoalPatch!) { updateGoal(id: $id, version: $version, patch: $patch) { id } }',
      { id: work.goalId, version: 1, patch: { targetValue: 5 } },
    );
    expect(refused.code).toBe('NEEDS_DEVIATION');
    const draft = await desk.draft({ goalId: work.goalId, goal: { targetValue: 5 } });
    expect(draft).toMatchObject({
      state: 'DRAFT',
      severity: 'MINOR',
      reasons: [],
      goalBefore: { fields: ['targetValue'], targetValue: 9 },
      goalAfter: { fields: ['targetValue'], targetValue: 5 },
    });
    expect(draft.steps.map(({ kind }) => kind)).toEqual(['CREATED']);
  });

  test('is larger by the programme’s rule, and tells why', async () => {
    const late = await desk.draft({ milestoneId: work.milestoneId, dueAfter: '2021-09-29' });
    expect(late).toMatchObject({
      severity: 'LARGER',
      reasons: ['DELAYS_MILESTONE'],
      dueBefore: '2021-08-31',
    });
    const four = await ole.ask(ask.update, { ...desk.row, patch: { dueAfter: '2021-09-28' } });
    expect(told(four, 'updateDeviation')).toMatchObject({ severity: 'MINOR', reasons: [] });
    desk.take(told(four, 'updateDeviation'));
    const stop = await ole.ask(ask.update, { ...desk.row, patch: { stops: true, newTrackKey: 'borgeren' } });
    expect(told(stop, 'updateDeviation').reasons).toEqual(['STOPS', 'CHANGES_TRACK']);
  });

  test('holds only what is the place’s own, and no CPR number', async () => {
    const other = await buildWork(api, await idOfPlace(api, 'HEL'));
    const input = { id: uuidv7(), interventionId: work.interventionId };
    const create = async (more: object) => (await ole.ask(ask.create, { input: { ...input, ...more } })).code;
    expect(await create({ goalId: other.goalId })).toBe('UNKNOWN_REFERENCE');
    expect(await create({ milestoneId: uuidv7(), dueAfter: '2021-09-01' })).toBe('UNKNOWN_REFERENCE');
    expect(await create({ milestoneId: work.milestoneId })).toBe('REQUIRED');
    expect(await create({ newTrackKey: 'findes-ikke' })).toBe('UNKNOWN_REFERENCE');
    expect(await create({ budgetLineId: uuidv7(), grantedAfterOre: 5 })).toBe('UNKNOWN_REFERENCE');
    expect(await create({ why: 'for 010150-1237' })).toBe('PERSONAL_DATA');
    expect(await create({ interventionId: other.interventionId })).toBe('FORBIDDEN');
  });

  test('is the place’s own until it is reported', async () => {
    const { number } = await desk.draft({ stops: true });
    const seen = async (name: string) =>
      answered<unknown>(
        { ...(await (await api.as(name)).ask(`{ deviation(number: ${number}) { id } deviations { id } }`)) },
        'deviations',
      );
    expect(JSON.stringify(await seen('Birgitte Holm'))).not.toContain(desk.id);
    expect(JSON.stringify(await seen('Kirsten Thue'))).not.toContain(desk.id);
    await desk.propose(lone);
    for (const name of ['Birgitte Holm', 'Kirsten Thue', 'Lone Falk'])
      expect(JSON.stringify(await seen(name))).toContain(desk.id);
    expect(JSON.stringify(await seen('Anna Lykke'))).not.toContain(desk.id);
  });
});

describe('reporting', () => {
  test('is the project worker’s, and asks for what, why, and something that becomes different', async () => {
    await desk.draft({ title: 'Nyt mål', why: '', stops: true });
    expect((await ole.ask(ask.propose, desk.row)).code).toBe('FORBIDDEN');
    expect(await lone.ask(ask.propose, desk.row)).toMatchObject({ code: 'REQUIRED', field: 'why' });
    await desk.update({ why: 'Ferien', stops: false });
    expect((await lone.ask(ask.propose, desk.row)).code).toBe('DEVIATION_CHANGES_NOTHING');
    await desk.update({ stops: true });
    expect(await desk.propose(lone)).toMatchObject({ state: 'PROPOSED', proposedOn: '2021-07-14' });
    expect((await ole.ask(ask.update, { ...desk.row, patch: { why: 'Andet' } })).code).toBe(
      'DEVIATION_TRANSITION',
    );
  });

  test('reads once more what stands there', async () => {
    await desk.draft({ goalId: work.goalId, goal: { targetValue: 5 } });
    await api.rows('UPDATE goal SET target_value = 7 WHERE id = $1', [work.goalId]);
    expect((await desk.propose(lone)).goalBefore).toEqual({ fields: ['targetValue'], targetValue: 7 });
  });

  test('is taken back with a reason, and told on the version that was seen', async () => {
    await desk.draft({ stops: true });
    await desk.propose(lone);
    expect((await lone.ask(ask.withdraw, { ...desk.row, version: 1, reason: 'Alligevel ikke' })).code).toBe(
      'CONFLICT',
    );
    expect((await lone.ask(ask.withdraw, { ...desk.row, reason: ' ' })).code).toBe('REQUIRED');
    const anna = await api.as('Anna Lykke');
    expect((await anna.ask(ask.withdraw, { ...desk.row, reason: 'Nej' })).code).toBe('NOT_FOUND');
    const gone = told(
      await lone.ask(ask.withdraw, { ...desk.row, reason: 'Alligevel ikke' }),
      'withdrawDeviation',
    );
    expect(gone.state).toBe('WITHDRAWN');
    expect(gone.steps.at(-1)).toMatchObject({ kind: 'WITHDRAWN', note: 'Alligevel ikke' });
  });

  test('is seen by the own chief, once; another place’s chief does not find it', async () => {
    await desk.draft({ stops: true });
    await desk.propose(lone);
    const [niels, kirsten, henrik] = [
      await api.as('Niels Dahl'),
      await api.as('Kirsten Thue'),
      await api.as('Henrik Mørk'),
    ];
    expect((await kirsten.ask(ask.see, desk.row)).code).toBe('FORBIDDEN');
    expect((await henrik.ask(ask.see, desk.row)).code).toBe('NOT_FOUND');
    const seen = told(await niels.ask(ask.see, desk.row), 'markDeviationSeen');
    expect(seen).toMatchObject({ seenOn: '2021-07-14', seenBy: { name: 'Niels Dahl' } });
    const again = told(await niels.ask(ask.see, { id: desk.id, version: seen.version }), 'markDeviationSeen');
    expect(again.version).toBe(seen.version);
  });
});

describe('a question before answering', () => {
  test('is asked by those who decide and answered by the place', async () => {
    await desk.draft({ stops: true });
    const kirsten = await api.as('Kirsten Thue');
    const question = () => ({
      input: { id: uuidv7(), deviationId: desk.id, question: 'Hvad siger de pårørende?' },
    });
    expect((await kirsten.ask(ask.question, question())).code).toBe('NOT_FOUND');
    await desk.propose(lone);
    expect((await ole.ask(ask.question, question())).code).toBe('FORBIDDEN');
    const asked = told(await kirsten.ask(ask.question, question()), 'askAboutDeviation');
    const [first] = asked.questions;
    expect(first).toMatchObject({ answer: '', askedBy: { name: 'Kirsten Thue' } });
    const reply = { id: first?.id, version: 1, answer: 'De vil vide, hvornår vi svarer' };
    const anna = await api.as('Anna Lykke');
    expect((await anna.ask(ask.answer, reply)).code).toBe('NOT_FOUND');
    const answeredNow = told(await ole.ask(ask.answer, reply), 'answerDeviationQuestion');
    expect(answeredNow.questions[0]).toMatchObject({
      answer: 'De vil vide, hvornår vi svarer',
      answeredBy: { name: 'Ole Brandt' },
    });
    expect((await ole.ask(ask.answer, reply)).code).toBe('CONFLICT');
  });
});
