import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CycleStory, act, close, cycleIn, update, type Cycle } from '../../testing/cycles.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let mette: Actor;
let ole: Actor;
let story: CycleStory;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  mette = await api.as('Mette Kjær');
  ole = await api.as('Ole Brandt');
  story = new CycleStory(api, anna);
});
afterAll(() => api.close());

describe('two people editing one cycle', () => {
  test('the second is told of the clash with the row as it stands, and lands on the new version', async () => {
    const cycle = await story.running();
    await anna.ask(update, { id: cycle.id, version: cycle.version, patch: { happened: 'Anna skrev' } });
    const clash = await mette.ask(update, {
      id: cycle.id,
      version: cycle.version,
      patch: { learning: 'Mette skrev' },
    });
    expect(clash.code).toBe('CONFLICT');
    const current = clash.details?.['current'] as unknown as { version: number; happened: string };
    expect(current).toMatchObject({ happened: 'Anna skrev' });
    const landed = await mette.ask(update, {
      id: cycle.id,
      version: current.version,
      patch: { learning: 'Mette skrev' },
    });
    expect(landed.data).toMatchObject({
      updatePdsaCycle: { happened: 'Anna skrev', learning: 'Mette skrev' },
    });
  });

  test('of ten clients with six edits each, what lands and what is refused add up', async () => {
    const cycle = await story.running();
    let landed = 0;
    let refused = 0;
    await Promise.all(
      Array.from({ length: 10 }, async (_, client) => {
        let version = cycle.version;
        for (let edit = 0; edit < 6; edit++) {
          const answer = await anna.ask(update, {
            id: cycle.id,
            version,
            patch: { who: `${client}-${edit}` },
          });
          if (answer.code === 'CONFLICT') {
            refused++;
            version = (answer.details?.['current'] as unknown as Cycle).version;
          } else {
            landed++;
            version = cycleIn(answer, 'updatePdsaCycle').version;
          }
        }
      }),
    );
    const [row] = await api.rows<{ version: number }>('SELECT version FROM pdsa_cycle WHERE id = $1', [
      cycle.id,
    ]);
    expect(landed + refused).toBe(60);
    expect(row?.version).toBe(cycle.version + landed);
  });

  test('refuses to edit a closed cycle, dates that run backwards, and strangers', async () => {
    const cycle = await story.studying();
    const backwards = await anna.ask(update, {
      id: cycle.id,
      version: cycle.version,
      patch: { startsOn: '2021-07-12', endsOn: '2021-07-01' },
    });
    expect(backwards).toMatchObject({ code: 'CYCLE_DATES', field: 'endsOn' });
    expect(
      (await ole.ask(update, { id: cycle.id, version: cycle.version, patch: { learning: 'x' } })).code,
    ).toBe('NOT_FOUND');
    const closed = cycleIn(
      await anna.ask(close, { id: cycle.id, version: cycle.version, input: act({ decision: 'ADOPT' }) }),
      'closePdsaCycle',
    );
    expect(
      (await anna.ask(update, { id: cycle.id, version: closed.version, patch: { learning: 'x' } })).code,
    ).toBe('CYCLE_CLOSED');
  });
});
