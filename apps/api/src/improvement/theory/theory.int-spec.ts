import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import {
  buildDiagram,
  changeTheory,
  theoryAfter,
  type Theory,
  type TheoryChange,
} from '../../testing/theory.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const ask = (name: TheoryChange, variables: Record<string, unknown>, actor = anna) =>
  changeTheory(actor, name, variables);
const done = (name: TheoryChange, variables: Record<string, unknown>) => theoryAfter(anna, name, variables);
const diagram = () => buildDiagram(anna, work);
const names = (theory: Theory) => theory.drivers.map(({ name }) => name);

describe('building a theory', () => {
  test('keeps drivers, what is below them and the ideas on them, in order', async () => {
    const { asked, door, theory } = await diagram();
    expect(theory.drivers).toMatchObject([
      { name: 'De bliver spurgt', parentId: null, position: 0 },
      { name: 'Ved døren', parentId: asked, position: 0 },
      { name: 'Personalet ved hvordan', parentId: null, position: 1 },
    ]);
    expect(theory.changeIdeas).toMatchObject([
      {
        text: 'Invitér, når de går',
        because: 'besøget er frisk',
        driverId: door,
        source: 'TEAM',
        author: null,
      },
    ]);
  });

  test('puts a new one where it is wanted', async () => {
    const { interventionId } = await diagram();
    const theory = await done('addDriver', {
      input: { id: uuidv7(), interventionId, name: 'Først', index: 0 },
    });
    expect(theory.drivers.filter(({ parentId }) => parentId === null).map(({ name }) => name)).toEqual([
      'Først',
      'De bliver spurgt',
      'Personalet ved hvordan',
    ]);
  });

  test('refuses nothing said, CPR numbers, a third level, and drivers of other diagrams', async () => {
    const { interventionId, door, idea } = await diagram();
    const add = (more: object) =>
      ask('addDriver', { input: { id: uuidv7(), interventionId, name: 'x', ...more } });
    expect((await add({ name: ' ' })).code).toBe('REQUIRED');
    expect((await add({ name: 'for 010150-1237' })).code).toBe('PERSONAL_DATA');
    expect((await add({ parentId: door })).code).toBe('THEORY_LEVELS');
    for (const parentId of [work.theory.stands, second.work.theory.stands, idea, uuidv7()])
      expect((await add({ parentId })).code).toBe('UNKNOWN_REFERENCE');
    expect((await add({ interventionId: uuidv7() })).code).toBe('NOT_FOUND');
    const onRemoved = { id: uuidv7(), driverId: work.theory.removed, text: 'x' };
    expect((await ask('addChangeIdea', { input: onRemoved })).code).toBe('UNKNOWN_REFERENCE');
    expect((await ask('addChangeIdea', { input: { ...onRemoved, driverId: uuidv7() } })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('has room for sixty, also when they come at once', async () => {
    const { interventionId } = await diagram();
    await api.rows(
      `INSERT INTO driver (id, programme_id, place_id, intervention_id, name, position)
       SELECT gen_random_uuid(), programme_id, place_id, id, 'Driver ' || n, n FROM intervention CROSS JOIN generate_series(10, 62) n WHERE id = $1`,
      [interventionId],
    );
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        ask('addDriver', { input: { id: uuidv7(), interventionId, name: 'Én til' } }),
      ),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual([
      'THEORY_FULL',
      'THEORY_FULL',
      'THEORY_FULL',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('changing it', () => {
  test('is by the version that was seen', async () => {
    const { asked, idea } = await diagram();
    const renamed = await done('renameDriver', { id: asked, version: 1, name: 'Alle bliver spurgt' });
    expect(names(renamed)).toContain('Alle bliver spurgt');
    expect((await ask('renameDriver', { id: asked, version: 1, name: 'For sent' })).code).toBe('CONFLICT');
    const patch = { because: 'de er her alligevel', balancingConcern: 'Travlhed ved døren' };
    const written = await done('updateChangeIdea', { id: idea, version: 1, patch });
    expect(written.changeIdeas[0]).toMatchObject({ ...patch, text: 'Invitér, når de går', version: 2 });
    expect((await ask('updateChangeIdea', { id: idea, version: 1, patch })).code).toBe('CONFLICT');
    expect((await ask('updateChangeIdea', { id: idea, version: 2, patch: { text: ' ' } })).code).toBe(
      'REQUIRED',
    );
  });

  test('names who had the idea only while they say yes', async () => {
    const { idea } = await diagram();
    const named = await done('updateChangeIdea', {
      id: idea,
      version: 1,
      patch: { nameMe: true, source: 'STAFF' },
    });
    expect(named.changeIdeas[0]).toMatchObject({ source: 'STAFF', author: { name: 'Anna Lykke' } });
    await done('updateChangeIdea', { id: idea, version: 2, patch: { nameMe: false } });
    const row = await api.row('SELECT author_id, author_consented_at FROM change_idea WHERE id = $1', [idea]);
    expect(row).toEqual({ author_id: null, author_consented_at: null });
  });
});

describe('a change idea leads to a ramp', () => {
  const create = `mutation ($input: CreatePdsaCycleInput!) { createPdsaCycle(input: $input) { id number state changeIdea { text because removed driver { name } } } }`;
  const cycle = (interventionId: string, more: object) =>
    anna.ask(create, { input: { id: uuidv7(), interventionId, ...more } });

  test('of cycles that tell what they test, also when the idea is taken out of the diagram', async () => {
    const { interventionId, idea } = await diagram();
    const first = answered<{ id: string; changeIdea: object; state: string }>(
      await cycle(interventionId, { changeIdeaId: idea }),
      'createPdsaCycle',
    );
    expect(first).toMatchObject({
      state: 'DRAFT',
      changeIdea: {
        text: 'Invitér, når de går',
        because: 'besøget er frisk',
        removed: false,
        driver: { name: 'Ved døren' },
      },
    });
    const next = answered<object>(await cycle(interventionId, { followsId: first.id }), 'createPdsaCycle');
    expect(next).toMatchObject({ changeIdea: { text: 'Invitér, når de går' } });
    const { rampAdvice } = await done('removeChangeIdea', { id: idea, version: 1 });
    expect(rampAdvice).toEqual([{ advice: 'PLAN_AHEAD', nodeId: idea }]);
    const [seen] = await api.rows<{ change_idea_id: string }>(
      'SELECT change_idea_id FROM pdsa_cycle WHERE id = $1',
      [first.id],
    );
    expect(seen?.change_idea_id).toBe(idea);
    expect((await cycle(interventionId, { changeIdeaId: idea })).code).toBe('UNKNOWN_REFERENCE');
  });

  test('of ideas in the same diagram', async () => {
    const { interventionId } = await diagram();
    for (const changeIdeaId of [work.theory.ideaUpdate, second.work.theory.ideaUpdate, uuidv7()])
      expect(await cycle(interventionId, { changeIdeaId })).toMatchObject({
        code: 'UNKNOWN_REFERENCE',
        field: 'changeIdeaId',
      });
  });

  test('and the cycle that is made ready when one is closed keeps the idea', async () => {
    await api.rows('UPDATE pdsa_cycle SET change_idea_id = $2 WHERE id = $1', [
      work.cycles.close,
      work.theory.ideaUpdate,
    ]);
    const close = `mutation ($id: ID!, $input: ClosePdsaCycleInput!) { closePdsaCycle(id: $id, version: 1, input: $input) { successor { changeIdeaId } } }`;
    const input = {
      verdict: 'PARTLY',
      learning: 'Spørg om formiddagen',
      decision: 'ADAPT',
      successorId: uuidv7(),
      shareLearning: false,
      shareObservations: false,
    };
    expect((await anna.ask(close, { id: work.cycles.close, input })).data).toEqual({
      closePdsaCycle: { successor: { changeIdeaId: work.theory.ideaUpdate } },
    });
  });
});

test('the theory is read by the whole programme, like goals and curves, and by no other', async () => {
  const query =
    'query ($code: String!) { intervention(code: $code) { drivers { name } changeIdeas { text } } }';
  for (const name of ['Ole Brandt', 'Birgitte Holm', 'Karin Friis'])
    expect((await (await api.as(name)).ask(query, { code: work.code })).data).toMatchObject({
      intervention: { drivers: { length: 4 }, changeIdeas: { length: 3 } },
    });
  expect((await anna.ask(query, { code: second.work.code })).data).toEqual({ intervention: null });
});

test('a theory is not for a stranger to write', async () => {
  const versioned = { version: 1 };
  const { theory, interventionId } = work;
  const asked: [TheoryChange, Record<string, unknown>][] = [
    ['addDriver', { input: { id: uuidv7(), interventionId, name: 'Mit' } }],
    ['renameDriver', { id: theory.rename, ...versioned, name: 'Mit' }],
    ['moveDriver', { id: theory.move, ...versioned, index: 0 }],
    ['removeDriver', { id: theory.remove, ...versioned }],
    ['restoreDriver', { id: theory.removed, ...versioned }],
    ['addChangeIdea', { input: { id: uuidv7(), driverId: theory.stands, text: 'Mit' } }],
    ['updateChangeIdea', { id: theory.ideaUpdate, ...versioned, patch: { text: 'Mit' } }],
    ['moveChangeIdea', { id: theory.ideaMove, ...versioned, driverId: theory.stands, index: 0 }],
    ['removeChangeIdea', { id: theory.ideaRemove, ...versioned }],
    ['restoreChangeIdea', { id: theory.ideaRemoved, ...versioned }],
  ];
  for (const [who, code] of [
    ['Ole Brandt', 'FORBIDDEN'],
    ['Karin Friis', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND'],
  ] as const) {
    const actor = await api.as(who);
    for (const [name, variables] of asked) expect((await ask(name, variables, actor)).code).toBe(code);
  }
  for (const [name, variables] of asked)
    expect((await ask(name, variables, api.stranger)).code).toBe('UNAUTHENTICATED');
});
