import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, close, CycleStory, update, type Cycle } from '../../testing/cycles.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

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

const undo = `mutation ($id: ID!, $version: Int!) { undoPdsaCycleDecision(id: $id, version: $version) { id version number state decision learning learningShared successor { id } } }`;
const undone = ({ id, version }: Cycle, who = anna) => who.ask(undo, { id, version });
const lastNumber = async (): Promise<number> =>
  (await api.row<{ n: number }>("SELECT last_cycle_number AS n FROM intervention WHERE code = 'HEL-1'")).n;

describe('taking a decision back', () => {
  test('removes the untouched next cycle and gives its number to the next one', async () => {
    const closed = await story.closed();
    const prepared = closed.successor?.number;
    expect(answered(await undone(closed), 'undoPdsaCycleDecision')).toMatchObject({
      ...{ state: 'STUDYING', decision: 'ADAPT', learning: 'Spørg om formiddagen' },
      ...{ learningShared: false, successor: null },
    });
    expect(await lastNumber()).toBe((prepared ?? 0) - 1);
    expect((await story.draft()).number).toBe(prepared);
  });

  test('can be decided anew, and the next cycle is prepared once more', async () => {
    const closed = await story.closed();
    const again = answered<Cycle>(await undone(closed), 'undoPdsaCycleDecision');
    const input = act({ decision: 'REPEAT' });
    const twice = await anna.ask(close, { id: closed.id, version: again.version, input });
    expect(answered<Cycle>(twice, 'closePdsaCycle').successor?.number).toBe(closed.successor?.number);
  });

  test('leaves a next cycle in which somebody has written, and one that others are numbered after', async () => {
    const written = await story.closed();
    const { id, version } = written.successor as NonNullable<Cycle['successor']>;
    await anna.ask(update, { id, version, patch: { who: 'Aftenvagten' } });
    expect((await undone(written)).code).toBe('CYCLE_SUCCESSOR_STAYS');
    const followed = await story.closed();
    await story.draft();
    expect((await undone(followed)).code).toBe('CYCLE_SUCCESSOR_STAYS');
    expect((await api.row('SELECT state FROM pdsa_cycle WHERE id = $1', [followed.id]))['state']).toBe(
      'CLOSED',
    );
  });

  test('of Behold needs no next cycle; after a day the cycle is opened again instead', async () => {
    const kept = await story.closed({ decision: 'ADOPT' });
    expect(answered(await undone(kept), 'undoPdsaCycleDecision')).toMatchObject({ state: 'STUDYING' });
    const old = await story.closed({ decision: 'ADOPT' });
    await api.rows("UPDATE pdsa_cycle SET closed_at = now() - interval '25 hours' WHERE id = $1", [old.id]);
    expect((await undone(old)).code).toBe('CYCLE_UNDO_LATE');
  });

  test('is not for a stranger, nor on a version that has moved on', async () => {
    const closed = await story.closed();
    expect((await undone(closed, ole)).code).toBe('FORBIDDEN');
    expect((await undone({ ...closed, version: 1 })).code).toBe('CONFLICT');
    expect((await undone(await story.running())).code).toBe('CYCLE_TRANSITION');
  });

  test('while somebody writes in the next cycle, one of the two happens and not both', async () => {
    for (let round = 0; round < 5; round++) {
      const closed = await story.closed();
      const { id, version } = closed.successor as NonNullable<Cycle['successor']>;
      const [back, written] = await Promise.all([
        undone(closed),
        anna.ask(update, { id, version, patch: { who: 'Aftenvagten' } }),
      ]);
      const stands = (await api.rows('SELECT 1 FROM pdsa_cycle WHERE id = $1', [id])).length === 1;
      expect(stands).toBe(written.code === undefined);
      expect(back.code).toBe(stands ? 'CYCLE_SUCCESSOR_STAYS' : undefined);
    }
  });
});
