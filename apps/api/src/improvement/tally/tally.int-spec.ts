import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { amend, CycleStory, guess, study } from '../../testing/cycles.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let karin: Actor;
let ole: Actor;
let story: CycleStory;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  karin = await api.as('Karin Friis');
  ole = await api.as('Ole Brandt');
  story = new CycleStory(api, anna);
});
afterAll(() => api.close());

const fields = 'id version predictionLockedAt tally { days { day yes no } tapIds }';
const tap = `mutation ($input: TapTallyInput!) { tapTally(input: $input) { ${fields} } }`;
const untap = `mutation ($id: ID!) { untapTally(id: $id) { ${fields} } }`;
interface Tallied {
  readonly id: string;
  readonly version: number;
  readonly predictionLockedAt: string | null;
  readonly tally: { readonly days: readonly object[]; readonly tapIds: readonly string[] };
}
const tapped = (cycleId: string, answer = 'YES', more: object = {}, who = anna) =>
  who.ask(tap, { input: { id: uuidv7(), cycleId, answer, day: '2021-07-13', ...more } });

describe('counting by tapping', () => {
  test('counts yes and no by day, for the staff too, and the first tap locks the prediction', async () => {
    const { id, version } = await story.running();
    await tapped(id, 'YES', { day: '2021-07-12' });
    await tapped(id, 'NO', {}, karin);
    const last = answered<Tallied>(await tapped(id), 'tapTally');
    expect(last.tally.days).toEqual([
      { day: '2021-07-12', yes: 1, no: 0 },
      { day: '2021-07-13', yes: 1, no: 1 },
    ]);
    expect(last.predictionLockedAt).not.toBeNull();
    const changed = await anna.ask(amend, { id, version: last.version, prediction: guess() });
    expect(changed.code).toBe('PREDICTION_LOCKED');
    expect((await anna.ask(study, { id, version })).code).toBeUndefined();
  });

  test('of twelve taps that are sent again after a lost line, with keys of their own, leaves twelve', async () => {
    const { id } = await story.running();
    const taps = Array.from({ length: 12 }, (_, at) => ({ id: uuidv7(), answer: at % 3 ? 'YES' : 'NO' }));
    for (let sending = 0; sending < 3; sending++)
      for (const one of taps) expect((await tapped(id, one.answer, { id: one.id })).code).toBeUndefined();
    const { tally } = answered<Tallied>(await tapped(id, 'YES', { day: '2021-07-14' }), 'tapTally');
    expect(tally.days).toEqual([
      { day: '2021-07-13', yes: 8, no: 4 },
      { day: '2021-07-14', yes: 1, no: 0 },
    ]);
  });

  test('takes the newest tap back, one at a time', async () => {
    const { id } = await story.running();
    await tapped(id, 'NO');
    const { tally } = answered<Tallied>(await tapped(id), 'tapTally');
    const once = answered<Tallied>(await anna.ask(untap, { id: tally.tapIds[0] }), 'untapTally').tally;
    expect(once.days).toEqual([{ day: '2021-07-13', yes: 0, no: 1 }]);
    const none = answered<Tallied>(await anna.ask(untap, { id: once.tapIds[0] }), 'untapTally').tally;
    expect(none).toEqual({ days: [], tapIds: [] });
  });

  test('refuses drafts, closed cycles, days to come, and one id for two things', async () => {
    const draft = await story.draft();
    expect((await tapped(draft.id)).code).toBe('CYCLE_TRANSITION');
    const closed = await story.closed({ decision: 'ADOPT' });
    expect((await tapped(closed.id)).code).toBe('CYCLE_CLOSED');
    const { id } = await story.running();
    expect((await tapped(id, 'YES', { day: '2021-07-15' })).code).toBe('MEASUREMENT_FUTURE');
    const same = uuidv7();
    await tapped(id, 'YES', { id: same });
    expect(await tapped(id, 'NO', { id: same })).toMatchObject({ code: 'VALIDATION', field: 'id' });
  });

  test('is not for a stranger, who does not even see the cycle', async () => {
    const { id } = await story.running();
    const { tally } = answered<Tallied>(await tapped(id), 'tapTally');
    expect((await tapped(id, 'YES', {}, ole)).code).toBe('NOT_FOUND');
    expect((await ole.ask(untap, { id: tally.tapIds[0] })).code).toBe('NOT_FOUND');
    expect((await tapped(id, 'YES', {}, api.stranger)).code).toBe('UNAUTHENTICATED');
  });

  test('says who tapped to nobody: not in the table, not in the answer', async () => {
    const columns = await api.rows<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'tally_tap'",
    );
    expect(columns.map(({ name }) => name).filter((name) => /person|author|by_id/.test(name))).toEqual([]);
  });
});
