import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, SECOND_WORD } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

let api: TestApi;
let lead: Actor;
let anna: Actor;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  [lead, anna] = [await api.as('Birgitte Holm'), await api.as('Anna Lykke')];
});
afterAll(() => api.close());

const asked = `query ($slug: String!) { placeSheet(slug: $slug) { place { name } people { name roles } cells { code latestLearning cycleNumbers }
  cycleCounts { running adapted adopted } learnings { code number learning decision } commitments { commitment state } actionPoints { what owner { name } }
  concepts { title state } uptakes { state package { title } } } }`;
interface Sheet {
  place: { name: string };
  people: { name: string; roles: string[] }[];
  cells: { code: string; cycleNumbers: number[] }[];
  cycleCounts: { running: number };
  learnings: { code: string; learning: string }[];
  commitments: { commitment: string; state: string }[];
  actionPoints: { what: string }[];
  concepts: { title: string; state: string }[];
  uptakes: object[];
}
const of = async (who: Actor, slug: string): Promise<Sheet | null> =>
  ((await who.ask(asked, { slug })).data as unknown as { placeSheet: Sheet | null }).placeSheet;

describe('a place on one page', () => {
  test('has its people, its curves, what it learned and promised, and where it stands with its commitments', async () => {
    const sheet = await of(lead, 'helsingoer');
    expect(sheet?.place.name).toBe('Helsingør');
    expect(sheet?.people[0]).toEqual({ name: 'Anna Lykke', roles: ['LEARNING_AGENT'] });
    expect(sheet?.cells.map(({ code }) => code)).toContain('HEL-2');
    expect(new Set(sheet?.cells.map(({ code }) => code.slice(0, 3)))).toEqual(new Set(['HEL']));
    expect(sheet?.learnings.map(({ learning }) => learning)).toContain('Spørg ved døren, ikke i brev.');
    expect(sheet?.commitments).toEqual([
      { commitment: 'TRACK', state: 'KEPT' },
      { commitment: 'PDSA', state: 'KEPT' },
      { commitment: 'CONCEPT', state: 'KEPT' },
    ]);
    expect(sheet?.actionPoints.map(({ what }) => what)).toContain('Fortæl, hvordan aftenvagten kom med');
  });

  test('shows the place what it has not shared, and others what it has', async () => {
    const work = await buildWork(api, await idOfPlace(api, 'HEL'), 'Kun her');
    const [own, others] = [await of(anna, 'helsingoer'), await of(lead, 'helsingoer')];
    const cyclesOf = (sheet: Sheet | null) =>
      sheet?.cells.find(({ code }) => code === work.code)?.cycleNumbers;
    expect(cyclesOf(own)?.length).toBeGreaterThan(0);
    expect(cyclesOf(others)).toEqual([]);
    expect(own?.cycleCounts.running).toBeGreaterThan(others?.cycleCounts.running ?? 0);
    expect(JSON.stringify(own)).toContain('Kun her, kun for stedet');
    expect(JSON.stringify(others)).not.toContain('Kun her, kun for stedet');
  });

  test('of another programme, or of no place at all, is not there', async () => {
    expect(await of(lead, 'findes-ikke')).toBeNull();
    const there = await api.as('Bo Vang', SECOND);
    expect(JSON.stringify(await of(there, 'helsingoer'))).toContain(SECOND_WORD);
    expect(JSON.stringify(await of(lead, 'helsingoer'))).not.toContain(SECOND_WORD);
    // A programme whose places have promised nothing has no commitments to show.
    expect((await of(there, 'helsingoer'))?.commitments).toEqual([]);
  });

  test('is read by those who read the network, and names nobody’s address', async () => {
    for (const name of ['Kirsten Thue', 'Karin Friis']) {
      const answer = await (await api.as(name)).ask(asked, { slug: 'helsingoer' });
      expect(answer.code).toBeUndefined();
      expect(answer.text).not.toContain('@');
    }
    expect((await (await api.as('Rune Skov')).ask(asked, { slug: 'helsingoer' })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(asked, { slug: 'helsingoer' })).code).toBe('UNAUTHENTICATED');
  });

  test('asks the database as often for a place with ten interventions as for one with one', async () => {
    await buildWork(api, await idOfPlace(api, 'HØR'));
    const few = await statementsOf(() => of(lead, 'hoersholm'));
    for (let at = 0; at < 9; at++) await buildWork(api, await idOfPlace(api, 'HØR'));
    expectSameCount(few.length, (await statementsOf(() => of(lead, 'hoersholm'))).length);
  });
});

describe('the commitments of all places', () => {
  const commitments = '{ commitments { placeId undescribed standings { commitment state } } }';
  interface Row {
    placeId: string;
    undescribed: string[];
    standings: { commitment: string; state: string }[];
  }
  const all = async (who: Actor) => answered<Row[]>(await who.ask(commitments), 'commitments');

  test('stand in the places’ order, and name what is not described yet', async () => {
    const rows = await all(lead);
    expect(rows).toHaveLength(7);
    const work = await buildWork(api, await idOfPlace(api, 'GRI'));
    const row = (await all(lead)).find(({ placeId }) => placeId === work.placeId);
    expect(row?.undescribed).toContain(work.code);
  });

  test('a test that nobody has shared is told to be there, and nothing of it', async () => {
    await api.rows(
      'UPDATE pdsa_cycle SET learning_shared = false, cycle_shared = false WHERE place_id = $1',
      [await idOfPlace(api, 'GRI')],
    );
    const answer = await (await api.as('Sara Boye')).ask(commitments);
    const row = answered<Row[]>(answer, 'commitments').find(({ undescribed }) => undescribed.length > 0);
    expect(row?.standings).toContainEqual({ commitment: 'PDSA', state: 'KEPT' });
    expect(answer.text).not.toContain('kun for stedet');
  });
});

describe('what has moved since the last meeting', () => {
  const movements =
    'query ($since: Date!) { movements(since: $since) { kind on placeName code text number decision otherPlaceName } }';
  interface Move {
    kind: string;
    on: string;
    code: string;
    text: string;
  }
  const since = async (who: Actor, day: string) =>
    answered<Move[]>(await who.ask(movements, { since: day }), 'movements');

  test('is told newest first: tests that were closed, concepts, and who took one up', async () => {
    const rows = await since(await api.as('Kirsten Thue'), '2021-01-01');
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['INTERVENTION_BEGUN', 'TEST_CLOSED', 'CONCEPT_PUBLISHED', 'TAKEN_UP', 'TOLD_BACK']),
    );
    expect(rows.map(({ on }) => on)).toEqual(
      rows
        .map(({ on }) => on)
        .sort()
        .reverse(),
    );
    expect((await since(lead, '2021-07-14')).every(({ on }) => on === '2021-07-14')).toBe(true);
  });

  test('leaves out what a place has not shared, and ends somewhere', async () => {
    await buildWork(api, await idOfPlace(api, 'HEL'), 'Hemmeligt');
    expect(JSON.stringify(await since(lead, '2020-01-01'))).not.toContain('Hemmeligt, kun for stedet');
    expect((await since(lead, '1900-01-01')).length).toBeLessThanOrEqual(100);
    expect((await (await api.as('Rune Skov')).ask(movements, { since: '2021-07-01' })).code).toBe(
      'FORBIDDEN',
    );
  });
});
