import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CycleStory, share } from '../../testing/cycles.js';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let lead: Actor;
let story: CycleStory;
const code = 'HEL-98';

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  lead = await api.as('Birgitte Holm');
  await api.rows(
    `INSERT INTO intervention (id, programme_id, place_id, number, code, title, track_id, starts_on)
     SELECT gen_random_uuid(), programme_id, place_id, 98, $1, 'Ny', track_id, starts_on FROM intervention WHERE code = 'HEL-1'`,
    [code],
  );
  story = new CycleStory(api, anna, code);
});
afterAll(() => api.close());

const ask =
  'query ($code: String!) { methodMirror(code: $code) { sharedOnly step prompts { kind state } profile { criterion sample met of applies } } }';
interface Mirror {
  readonly sharedOnly: boolean;
  readonly step: string;
  readonly prompts: readonly { readonly kind: string; readonly state: string }[];
  readonly profile: readonly {
    readonly criterion: string;
    readonly met: number;
    readonly of: number;
    readonly applies: boolean;
  }[];
}
const mirror = async (who: Actor, of = code): Promise<Mirror> =>
  answered(await who.ask(ask, { code: of }), 'methodMirror');
const fraction = ({ profile }: Mirror, criterion: string): string => {
  const found = profile.find((one) => one.criterion === criterion);
  return found?.applies ? `${found.met}/${found.of}` : 'n/a';
};

describe('the method mirror', () => {
  test('says of a team that has not begun what to begin with', async () => {
    const empty = await mirror(anna);
    expect(empty.step).toBe('FIRST_TEST');
    expect(fraction(empty, 'F1')).toBe('n/a');
  });

  test('counts what the team did; a test on words alone is not asked for numbers', async () => {
    await story.closed({ decision: 'ADOPT' });
    const [{ id }] = (await api.rows<{ id: string }>(
      'SELECT c.id FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id WHERE i.code = $1',
      [code],
    )) as [{ id: string }];
    await api.rows(
      "UPDATE pdsa_cycle SET because = 'De svarer lettere', risk = 'Det tager tid' WHERE id = $1",
      [id],
    );
    await story.closed({ decision: 'ABANDON', decisionReason: 'For dyrt' }, { plan: 'Bestil nye kopper' });
    const now = await mirror(anna);
    expect(
      ['F1', 'F2', 'F3', 'F4', 'F6', 'F8', 'F9', 'F10', 'F11'].map((one) => `${one} ${fraction(now, one)}`),
    ).toEqual(['F1 2/2', 'F2 2/2', 'F3 1/2', 'F4 1/1', 'F6 0/2', 'F8 n/a', 'F9 1/2', 'F10 0/1', 'F11 1/2']);
    expect(now.prompts.find(({ kind }) => kind === 'DATA_OVER_TIME')?.state).toBe('NOT_APPLICABLE');
    expect(now.sharedOnly).toBe(false);
  });

  test('shows the coach what the team has shared, and says so', async () => {
    expect(fraction(await mirror(lead), 'F1')).toBe('2/2');
    const [first] = (await api.rows<{ id: string; version: number }>(
      'SELECT c.id, c.version FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id WHERE i.code = $1 ORDER BY c.number',
      [code],
    )) as [{ id: string; version: number }];
    await anna.ask(share, { ...first, cycle: false, learning: false, observations: false });
    const seen = await mirror(lead);
    expect([fraction(seen, 'F1'), seen.sharedOnly]).toEqual(['1/1', true]);
    expect(fraction(await mirror(anna), 'F1')).toBe('2/2');
  });

  test('asks no goal in numbers of an intervention that goes on without one', async () => {
    const { id, version } = await api.row<{ id: string; version: number }>(
      'SELECT id, version FROM intervention WHERE code = $1',
      [code],
    );
    const go =
      'mutation ($id: ID!, $version: Int!, $patch: InterventionPatch!) { updateIntervention(id: $id, version: $version, patch: $patch) { narrative } }';
    const told = await anna.ask(go, { id, version, patch: { narrative: true } });
    expect(told.data).toEqual({ updateIntervention: { narrative: true } });
    expect(fraction(await mirror(anna), 'F10')).toBe('n/a');
    await anna.ask(go, { id, version: version + 1, patch: { narrative: false } });
  });

  test('of a demonstration team has the twelve marks in order, and grades nobody', async () => {
    const shown = await mirror(anna, 'HEL-2');
    expect(shown.profile.map(({ criterion }) => criterion)).toEqual(
      Array.from({ length: 12 }, (_, at) => `F${at + 1}`),
    );
    for (const { met, of } of shown.profile) expect(met).toBeLessThanOrEqual(of);
    expect(fraction(shown, 'F8')).toBe('1/1');
  });

  test('is not for the steering group, the chiefs, another place, or somebody signed out', async () => {
    for (const name of ['Kirsten Thue', 'Henrik Mørk', 'Ole Brandt'])
      expect((await (await api.as(name)).ask(ask, { code })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(ask, { code })).code).toBe('UNAUTHENTICATED');
  });

  test('asks the same few questions however many cycles there are', async () => {
    const counted = async () => (await statementsOf(() => anna.ask(ask, { code }))).length;
    const before = await counted();
    for (let i = 0; i < 6; i++) await story.draft();
    expectSameCount(before, await counted());
    expect(before).toBeLessThan(10);
  });
});
