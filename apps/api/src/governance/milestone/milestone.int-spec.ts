import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

/** How far a place is with a milestone, and when the programme has reached it; and a programme whose text gives no dates. */
let api: TestApi;
let anna: Actor;
let lead: Actor;
let milestone: Told;

interface Told {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly date: string | null;
  readonly precision: string | null;
  readonly reachedOn: string | null;
  readonly statuses: readonly {
    readonly placeId: string;
    readonly version: number;
    readonly state: string;
    readonly reachedOn: string | null;
    readonly note: string;
  }[];
}
const fields = 'id key version date precision reachedOn statuses { placeId version state reachedOn note }';
const read = `{ programme { milestones { ${fields} } } }`;
const report = `mutation ($input: MilestoneReportInput!) { reportMilestone(input: $input) { ${fields} } }`;
const reach = `mutation ($id: ID!, $version: Int!, $on: Date) { reachMilestone(id: $id, version: $version, reachedOn: $on) { ${fields} } }`;
const milestonesOf = async (actor: Actor): Promise<readonly Told[]> =>
  answered<{ milestones: Told[] }>(await actor.ask(read), 'programme').milestones;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  lead = await api.as('Birgitte Holm');
  milestone = (await milestonesOf(lead)).find(({ key }) => key === 'm5') as Told;
});
afterAll(() => api.close());

describe('a place', () => {
  test('says how far it is, changes it on what it saw, and for nobody else', async () => {
    const placeId = await idOfPlace(api, 'HEL');
    const say = (more: object, by = anna): Promise<Answer> =>
      by.ask(report, { input: { id: uuidv7(), milestoneId: milestone.id, placeId, ...more } });
    const own = (answer: Answer) =>
      answered<Told>(answer, 'reportMilestone').statuses.find((each) => each.placeId === placeId);

    expect(own(await say({ state: 'UNDERWAY', note: 'Tallene samles' }))).toMatchObject({
      ...{ state: 'UNDERWAY', reachedOn: null, note: 'Tallene samles', version: 1 },
    });
    expect((await say({ state: 'REACHED' })).code).toBe('CONFLICT');
    // Reached today, unless another day is said; and not before the day has come.
    expect(own(await say({ state: 'REACHED', version: 1 }))).toMatchObject({ reachedOn: '2021-07-14' });
    expect(await say({ state: 'REACHED', version: 2, reachedOn: '2021-07-15' })).toMatchObject({
      ...{ code: 'MILESTONE_AHEAD', field: 'reachedOn' },
    });
    expect((await say({ state: 'UNDERWAY', version: 1 })).code).toBe('CONFLICT');
    expect((await say({ state: 'UNDERWAY', version: 2, note: 'cpr 010150-1237' })).code).toBe(
      'PERSONAL_DATA',
    );
    expect((await say({ state: 'REACHED', milestoneId: uuidv7() })).code).toBe('UNKNOWN_REFERENCE');

    expect((await say({ state: 'REACHED' }, await api.as('Lone Falk'))).code).toBe('FORBIDDEN');
    expect((await say({ state: 'REACHED' }, await api.as('Kirsten Thue'))).code).toBe('FORBIDDEN');
    expect((await say({ state: 'REACHED' }, await api.as('Asger Bay', 'slip-hjemmeplejen-fri'))).code).toBe(
      'FORBIDDEN',
    );
    expect((await say({ state: 'REACHED' }, api.stranger)).code).toBe('UNAUTHENTICATED');
  });
});

describe('the programme', () => {
  test('has reached a milestone when its lead says so, and can take it back', async () => {
    const { id } = milestone;
    const reached = await lead.ask(reach, { id, version: milestone.version, on: '2021-07-12' });
    const told = answered<Told>(reached, 'reachMilestone');
    expect(told).toMatchObject({ reachedOn: '2021-07-12', version: milestone.version + 1 });
    expect((await lead.ask(reach, { id, version: milestone.version, on: null })).code).toBe('CONFLICT');
    const { version } = told;
    expect((await lead.ask(reach, { id, version, on: '2021-12-31' })).code).toBe('MILESTONE_AHEAD');
    expect((await anna.ask(reach, { id, version, on: null })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(reach, { id, version, on: null })).code).toBe('UNAUTHENTICATED');
    const asger = await api.as('Asger Bay', 'slip-hjemmeplejen-fri');
    expect((await asger.ask(reach, { id, version, on: null })).code).toBe('NOT_FOUND');
    expect(answered(await lead.ask(reach, { id, version, on: null }), 'reachMilestone')).toMatchObject({
      reachedOn: null,
    });
  });

  test('keeps a date as exactly as its application does, and gives none where it gives none', async () => {
    const seven = await milestonesOf(lead);
    expect(seven.find(({ key }) => key === 'm5')).toMatchObject({ date: '2021-12-31' });
    expect(new Set(seven.map(({ precision }) => precision)).size).toBeGreaterThan(1);
    const copenhagen = await milestonesOf(await api.as('Asger Bay', 'slip-hjemmeplejen-fri'));
    expect(copenhagen.length).toBeGreaterThan(0);
    expect(copenhagen.filter(({ date, precision }) => date !== null || precision !== null)).toEqual([]);
  });
});
