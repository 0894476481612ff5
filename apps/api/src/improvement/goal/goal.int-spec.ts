import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
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

const fields =
  'id version state agreedAt what forWhom unit targetValue dueOn duePrecision evaluation gaps { letter reason } steps { from targets }';
const create = `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: GoalPatch!) { updateGoal(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const agree = `mutation ($id: ID!, $version: Int!) { agreeGoal(id: $id, version: $version) { ${fields} } }`;

interface Goal {
  id: string;
  version: number;
  state: string;
  agreedAt: string | null;
  gaps: { letter: string; reason: string }[];
  steps: { from: string[]; targets: (number | null)[] };
}
const input = (more: object = {}) => ({
  input: { id: uuidv7(), interventionId: work.interventionId, direction: 'INCREASE', ...more },
});
const whole = () => ({
  what: 'andelen, der føler sig hørt',
  forWhom: 'hold B',
  measureId: work.measureId,
  baselineValue: 52,
  targetValue: 75,
  dueOn: '2021-11-07',
  duePrecision: 'WEEK',
  evaluation: 'På tredje seminar',
});
const made = async (more: object = {}): Promise<Goal> =>
  answered<Goal>(await anna.ask(create, input(more)), 'createGoal');
const patched = (goal: Goal, patch: object) => ({ id: goal.id, version: goal.version, patch });

describe('a new goal', () => {
  test('may be half said, and tells which letters of SMARTE are missing', async () => {
    const goal = await made({ what: 'svartiden' });
    expect(goal.state).toBe('DRAFT');
    expect(goal.gaps).toEqual([
      { letter: 'S', reason: 'FOR_WHOM_MISSING' },
      { letter: 'M', reason: 'TARGET_MISSING' },
      { letter: 'R', reason: 'BASELINE_MISSING' },
      { letter: 'T', reason: 'DUE_MISSING' },
      { letter: 'E', reason: 'EVALUATION_MISSING' },
    ]);
  });

  test('that says everything lacks nothing, and its line begins today', async () => {
    const goal = await made(whole());
    expect(goal.gaps).toEqual([]);
    expect(goal.steps).toEqual({ from: ['2021-07-14'], targets: [75] });
  });

  test('knows what its measure can reach and when the programme ends', async () => {
    const low = await made({ ...whole(), direction: 'DECREASE', targetValue: -1, dueOn: '2022-01-01' });
    expect(low.gaps).toEqual([
      { letter: 'R', reason: 'OUT_OF_RANGE' },
      { letter: 'T', reason: 'DUE_AFTER_PROGRAMME' },
    ]);
  });

  test('measures by one of its own intervention’s measures', async () => {
    const other = await buildWork(api, work.placeId);
    for (const measureId of [other.measureId, second.work.measureId, uuidv7()])
      expect(await anna.ask(create, input({ measureId }))).toMatchObject({
        code: 'UNKNOWN_REFERENCE',
        field: 'measureId',
      });
  });

  test('takes no CPR number, no long speech, and no intervention that is not there', async () => {
    expect((await anna.ask(create, input({ what: 'for 010150-1237' }))).code).toBe('PERSONAL_DATA');
    expect((await anna.ask(create, input({ what: 'x'.repeat(301) }))).code).toBe('TOO_LONG');
    expect((await anna.ask(create, input({ interventionId: uuidv7() }))).code).toBe('NOT_FOUND');
  });
});

describe('changing a goal', () => {
  test('is free while it is a draft; a changed target is a step, and two on one day are one', async () => {
    let goal = await made(whole());
    const to = async (patch: object) => {
      goal = answered<Goal>(await anna.ask(update, patched(goal, patch)), 'updateGoal');
    };
    await to({ targetValue: 80 });
    expect(goal.steps).toEqual({ from: ['2021-07-14'], targets: [80] });
    await api.rows("UPDATE goal_version SET valid_from = '2021-06-01' WHERE goal_id = $1", [goal.id]);
    await to({ forWhom: 'hold C', unit: null });
    expect(goal).toMatchObject({ forWhom: 'hold C', unit: '', steps: { from: ['2021-06-01'] } });
    await to({ targetValue: 85 });
    expect(goal.steps).toEqual({ from: ['2021-06-01', '2021-07-14'], targets: [80, 85] });
    expect(await anna.ask(update, patched(goal, { direction: null }))).toMatchObject({
      code: 'REQUIRED',
      field: 'direction',
    });
  });

  test('from an older version is told of the goal as it stands', async () => {
    const goal = await made(whole());
    await anna.ask(update, patched(goal, { what: 'andet' }));
    expect(await anna.ask(update, patched(goal, { what: 'tredje' }))).toMatchObject({
      code: 'CONFLICT',
      details: { current: { what: 'andet', version: 2 } },
    });
  });

  test('to another intervention’s measure is refused', async () => {
    const goal = await made(whole());
    const other = await buildWork(api, work.placeId);
    expect((await anna.ask(update, patched(goal, { measureId: other.measureId }))).code).toBe(
      'UNKNOWN_REFERENCE',
    );
  });
});

describe('agreeing', () => {
  test('needs S, M and T; the rest may follow', async () => {
    const half = await made({ what: 'svartiden' });
    const refused = await anna.ask(agree, { id: half.id, version: half.version });
    expect(refused).toMatchObject({ code: 'GOAL_INCOMPLETE', details: { letters: ['S', 'M', 'T'] } });
    const enough = await made({ ...whole(), evaluation: null, baselineValue: null });
    const agreed = answered<Goal>(
      await anna.ask(agree, { id: enough.id, version: enough.version }),
      'agreeGoal',
    );
    expect(agreed).toMatchObject({ state: 'AGREED', gaps: [{ letter: 'R' }, { letter: 'E' }] });
    expect(agreed.agreedAt).not.toBeNull();
  });

  test('binds what the goal says; how it is evaluated may still be written', async () => {
    const goal = await made({ ...whole(), evaluation: '' });
    const agreed = answered<Goal>(await anna.ask(agree, { id: goal.id, version: goal.version }), 'agreeGoal');
    for (const patch of [
      { direction: 'MAINTAIN' },
      { what: 'noget andet' },
      { forWhom: 'alle' },
      { measureId: null },
      { baselineValue: 60 },
      { targetValue: 70 },
      { dueOn: '2021-12-01' },
      { duePrecision: 'DAY' },
    ]) {
      const refused = await anna.ask(update, patched(agreed, patch));
      expect(refused).toMatchObject({
        code: 'NEEDS_DEVIATION',
        field: Object.keys(patch)[0],
        details: { severity: 'MINOR', changes: [{ after: Object.values(patch)[0] }] },
      });
    }
    const written = await anna.ask(update, patched(agreed, { evaluation: 'I maj', targetValue: 75 }));
    expect(written.data).toMatchObject({ updateGoal: { evaluation: 'I maj', state: 'AGREED' } });
  });

  test('once is enough: a second time changes nothing', async () => {
    const goal = await made(whole());
    const once = answered<Goal>(await anna.ask(agree, { id: goal.id, version: goal.version }), 'agreeGoal');
    const twice = answered<Goal>(await anna.ask(agree, { id: goal.id, version: once.version }), 'agreeGoal');
    expect(twice).toEqual(once);
  });

  test('is of the goal as it was seen', async () => {
    const goal = await made(whole());
    await anna.ask(update, patched(goal, { targetValue: 20 }));
    expect((await anna.ask(agree, { id: goal.id, version: goal.version })).code).toBe('CONFLICT');
  });
});

describe('what a goal has said', () => {
  const versions = `query ($code: String!) { intervention(code: $code) { goals { id versions { number validFrom what targetValue state by { name } } } } }`;
  const history = async (id: string): Promise<object[]> => {
    const { goals } = answered<{ goals: { id: string; versions: object[] }[] }>(
      await anna.ask(versions, { code: work.code }),
      'intervention',
    );
    return goals.find((goal) => goal.id === id)?.versions ?? [];
  };

  test('is kept day by day, words and all, newest first', async () => {
    const goal = await made(whole());
    await api.rows("UPDATE goal_version SET valid_from = '2021-06-01' WHERE goal_id = $1", [goal.id]);
    const worded = answered<Goal>(
      await anna.ask(update, patched(goal, { what: 'andelen, der bliver spurgt' })),
      'updateGoal',
    );
    await anna.ask(agree, { id: goal.id, version: worded.version });
    expect(await history(goal.id)).toEqual([
      {
        number: 2,
        validFrom: '2021-07-14',
        what: 'andelen, der bliver spurgt',
        targetValue: 75,
        state: 'AGREED',
        by: { name: 'Anna Lykke' },
      },
      {
        number: 1,
        validFrom: '2021-06-01',
        what: 'andelen, der føler sig hørt',
        targetValue: 75,
        state: 'DRAFT',
        by: { name: 'Anna Lykke' },
      },
    ]);
  });

  test('makes no version of a change that changes nothing', async () => {
    const goal = await made(whole());
    await api.rows("UPDATE goal_version SET valid_from = '2021-06-01' WHERE goal_id = $1", [goal.id]);
    await anna.ask(update, patched(goal, { targetValue: 75 }));
    expect(await history(goal.id)).toHaveLength(1);
  });
});

test('a goal is not for a stranger to write', async () => {
  const goal = await made(whole());
  for (const [name, code] of [
    ['Ole Brandt', 'FORBIDDEN'],
    ['Karin Friis', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND'],
  ] as const) {
    const actor = await api.as(name);
    expect((await actor.ask(create, input(whole()))).code).toBe(code);
    expect((await actor.ask(update, patched(goal, { what: 'mit' }))).code).toBe(code);
    expect((await actor.ask(agree, { id: goal.id, version: goal.version })).code).toBe(code);
  }
  expect((await api.stranger.ask(create, input(whole()))).code).toBe('UNAUTHENTICATED');
  expect((await api.stranger.ask(update, patched(goal, {}))).code).toBe('UNAUTHENTICATED');
  expect((await api.stranger.ask(agree, { id: goal.id, version: 1 })).code).toBe('UNAUTHENTICATED');
});
