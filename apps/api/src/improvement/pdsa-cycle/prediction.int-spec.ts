import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { CycleStory, amend, create, cycleIn, guess, observe, start } from '../../testing/cycles.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;
let story: CycleStory;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  ole = await api.as('Ole Brandt');
  story = new CycleStory(api, anna);
});
afterAll(() => api.close());

describe('the prediction', () => {
  test('may change freely until the first observation, and then only as a new version with a reason', async () => {
    const cycle = await story.running();
    const free = cycleIn(
      await anna.ask(amend, {
        id: cycle.id,
        version: cycle.version,
        prediction: guess({ direction: 'SAME' }),
      }),
      'amendPrediction',
    );
    expect(free).toMatchObject({ predictions: [{ number: 1 }] });
    await anna.ask(observe, {
      input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-12', text: 'Første' },
    });
    const locked = await anna.ask(amend, { id: cycle.id, version: free.version, prediction: guess() });
    expect(locked.code).toBe('PREDICTION_LOCKED');
    const second = cycleIn(
      await anna.ask(amend, {
        id: cycle.id,
        version: free.version,
        prediction: guess(),
        reason: 'Vi misforstod målingen',
      }),
      'amendPrediction',
    );
    expect(second).toMatchObject({
      predictions: [{ number: 1 }, { number: 2, reason: 'Vi misforstod målingen' }],
    });
  });

  test('is locked by the first measurement of the linked measure', async () => {
    const [measure] = await api.rows<{ id: string }>(
      "SELECT m.id FROM measure m JOIN intervention i ON i.id = m.intervention_id WHERE i.code = 'HEL-1'",
    );
    const made = cycleIn(
      await anna.ask(create, {
        input: {
          id: uuidv7(),
          interventionId: await story.interventionId(),
          plan: 'Vi tæller',
          measureId: measure?.id,
          startsOn: '2021-07-12',
        },
      }),
      'createPdsaCycle',
    );
    const cycle = cycleIn(
      await anna.ask(start, { id: made.id, version: made.version, prediction: guess() }),
      'startPdsaCycle',
    );
    await anna.ask('mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }', {
      input: { id: uuidv7(), measureId: measure?.id, period: '2021-07-12', value: 5 },
    });
    const refused = await anna.ask(amend, { id: cycle.id, version: cycle.version, prediction: guess() });
    expect(refused.code).toBe('PREDICTION_LOCKED');
  });

  test('of another place is not for a stranger', async () => {
    const cycle = await story.running();
    expect((await ole.ask(amend, { id: cycle.id, version: cycle.version, prediction: guess() })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('how many of how many, and how sure', () => {
  const count = (more: object = {}) =>
    guess({
      kind: 'COUNT',
      direction: null,
      comparator: 'AT_LEAST',
      value: 8,
      outOf: 10,
      confidence: 'GUESS',
      ...more,
    });

  test('is kept as it was said', async () => {
    const { id, version } = await story.draft();
    const started = await anna.ask(start, { id, version, prediction: count() });
    expect(cycleIn(started, 'startPdsaCycle')).toMatchObject({
      predictions: [
        { number: 1, kind: 'COUNT', comparator: 'AT_LEAST', value: 8, outOf: 10, confidence: 'GUESS' },
      ],
    });
  });

  test('is refused when more are expected than are asked', async () => {
    const { id, version } = await story.draft();
    const refused = await anna.ask(start, { id, version, prediction: count({ value: 11 }) });
    expect(refused.code).toBe('PREDICTION_INCOMPLETE');
  });
});
