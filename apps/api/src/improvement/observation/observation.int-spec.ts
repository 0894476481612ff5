import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { CycleStory, observe, unobserve } from '../../testing/cycles.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;
let karin: Actor;
let story: CycleStory;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  ole = await api.as('Ole Brandt');
  karin = await api.as('Karin Friis');
  story = new CycleStory(api, anna);
});
afterAll(() => api.close());

describe('observing', () => {
  test('is for the staff too, and refuses drafts, days to come and CPR numbers', async () => {
    const cycle = await story.running();
    const seen = await karin.ask(observe, {
      input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'Det gik let' },
    });
    expect(seen.code).toBeUndefined();
    expect(
      (
        await anna.ask(observe, {
          input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-15', text: 'I morgen' },
        })
      ).code,
    ).toBe('MEASUREMENT_FUTURE');
    const cpr = await anna.ask(observe, {
      input: {
        id: uuidv7(),
        cycleId: cycle.id,
        observedOn: '2021-07-13',
        text: 'Borgeren 010150-1237 var glad',
      },
    });
    expect(cpr).toMatchObject({ code: 'PERSONAL_DATA', field: 'text' });
    expect(JSON.stringify(cpr)).not.toContain('010150');
    const waiting = await story.draft();
    expect(
      (
        await anna.ask(observe, {
          input: { id: uuidv7(), cycleId: waiting.id, observedOn: '2021-07-13', text: 'x' },
        })
      ).code,
    ).toBe('CYCLE_TRANSITION');
    expect(
      (
        await ole.ask(observe, {
          input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'x' },
        })
      ).code,
    ).toBe('NOT_FOUND');
  });

  test('can be taken back, by the version that was seen, and not by a stranger', async () => {
    const cycle = await story.running();
    const id = uuidv7();
    await anna.ask(observe, {
      input: { id, cycleId: cycle.id, observedOn: '2021-07-13', text: 'Fortryd mig' },
    });
    expect((await ole.ask(unobserve, { id, version: 1 })).code).toBe('NOT_FOUND');
    expect((await anna.ask(unobserve, { id, version: 9 })).code).toBe('CONFLICT');
    expect((await anna.ask(unobserve, { id, version: 1 })).data).toMatchObject({
      removeObservation: { observations: [] },
    });
  });
});
