import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

/** A group's meeting from its agenda to closed minutes: who keeps it, who reads it, and what the chiefs put first. */
let api: TestApi;
let birgitte: Actor;
let kirsten: Actor;
let henrik: Actor;
let anna: Actor;

beforeAll(async () => {
  api = await startTestApi();
  birgitte = await api.as('Birgitte Holm');
  kirsten = await api.as('Kirsten Thue');
  henrik = await api.as('Henrik Mørk');
  anna = await api.as('Anna Lykke');
});
afterAll(() => api.close());

const fields = `id number version meetsOn location present closedOn closedBy { name } group { key }
  items { id version part title note minutes decision } remarks { id kind text itemId place { name } by { name } }`;
const row = '$id: ID!, $version: Int!';
const plan = `mutation ($input: PlanGroupMeetingInput!) { planGroupMeeting(input: $input) { ${fields} } }`;
const update = `mutation (${row}, $patch: GroupMeetingPatch!) { updateGroupMeeting(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const add = `mutation ($input: GroupMeetingItemInput!) { addGroupMeetingItem(input: $input) { ${fields} } }`;
const write = `mutation (${row}, $patch: GroupMeetingItemPatch!) { updateGroupMeetingItem(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const move = `mutation (${row}, $index: Int!) { moveGroupMeetingItem(id: $id, version: $version, index: $index) { ${fields} } }`;
const remove = `mutation (${row}) { removeGroupMeetingItem(id: $id, version: $version) { ${fields} } }`;
const close = `mutation (${row}) { closeGroupMeeting(id: $id, version: $version) { ${fields} } }`;
const remark = `mutation ($input: GroupMeetingRemarkInput!) { remarkOnGroupMeeting(input: $input) { ${fields} } }`;
const prioritise = `mutation ($input: GroupMeetingPriorityInput!) { prioritiseForGroupMeeting(input: $input) { ${fields} } }`;
const takeBack = `mutation ($id: ID!) { takeBackGroupMeetingRemark(id: $id) { ${fields} } }`;
const read = `query ($number: Int!) { groupMeeting(number: $number) { ${fields} } }`;

interface Item {
  id: string;
  version: number;
  part: string;
  title: string;
}
interface Meeting {
  id: string;
  number: number;
  version: number;
  closedOn: string | null;
  items: Item[];
  remarks: { id: string; kind: string; text: string; place: { name: string } | null; by: { name: string } }[];
}
const told = (answer: Answer, field: string): Meeting => answered<Meeting>(answer, field);
const planned = async (groupKey: string): Promise<Meeting> =>
  told(
    await birgitte.ask(plan, {
      input: { id: uuidv7(), groupKey, meetsOn: '2021-07-21', location: 'Rådhuset' },
    }),
    'planGroupMeeting',
  );
const titles = ({ items }: Meeting): string[] => items.map(({ part, title }) => title || part);

describe('the agenda', () => {
  test('begins with what the group’s powers let it speak about, and is numbered on', async () => {
    const steering = await planned('styregruppe');
    expect(titles(steering)).toEqual(['DECIDE', 'PROGRESS', 'ECONOMY', 'ANCHORING']);
    const cluster = await planned('chefgruppe');
    expect(titles(cluster)).toEqual(['PRIORITIES', 'PROGRESS', 'CHALLENGES']);
    expect(cluster.number).toBe(steering.number + 1);
  });

  test('is the lead’s to change: points are added, named, moved and taken away', async () => {
    const meeting = await planned('styregruppe');
    const input = { id: uuidv7(), meetingId: meeting.id, part: 'OTHER', title: 'Sommerens bemanding' };
    const added = told(await birgitte.ask(add, { input }), 'addGroupMeetingItem');
    const last = added.items.at(-1) as Item;
    expect(last.title).toBe('Sommerens bemanding');
    const moved = told(
      await birgitte.ask(move, { id: last.id, version: last.version, index: 0 }),
      'moveGroupMeetingItem',
    );
    expect(titles(moved)).toEqual(['Sommerens bemanding', 'DECIDE', 'PROGRESS', 'ECONOMY', 'ANCHORING']);
    const first = moved.items[0] as Item;
    const without = await birgitte.ask(remove, { id: first.id, version: first.version });
    expect(titles(told(without, 'removeGroupMeetingItem'))).not.toContain('Sommerens bemanding');

    expect((await birgitte.ask(add, { input: { ...input, id: uuidv7(), title: ' ' } })).code).toBe(
      'REQUIRED',
    );
    expect((await birgitte.ask(move, { id: last.id, version: 1, index: 0 })).code).toBe('NOT_FOUND');
    const decide = moved.items[1] as Item;
    expect((await birgitte.ask(move, { id: decide.id, version: 7, index: 0 })).code).toBe('CONFLICT');
    expect((await birgitte.ask(remove, { id: decide.id, version: 7 })).code).toBe('CONFLICT');
    for (const chief of [kirsten, henrik]) {
      expect((await chief.ask(add, { input: { ...input, id: uuidv7() } })).code).toBe('FORBIDDEN');
      expect((await chief.ask(remove, { id: decide.id, version: 1 })).code).toBe('FORBIDDEN');
      expect((await chief.ask(move, { id: decide.id, version: 1, index: 0 })).code).toBe('FORBIDDEN');
    }
  });

  test('of an unknown group, and by somebody else, is not planned', async () => {
    const input = { id: uuidv7(), groupKey: 'findes-ikke', meetsOn: '2021-07-21' };
    expect((await birgitte.ask(plan, { input })).code).toBe('UNKNOWN_REFERENCE');
    expect((await kirsten.ask(plan, { input: { ...input, groupKey: 'styregruppe' } })).code).toBe(
      'FORBIDDEN',
    );
    expect((await api.stranger.ask(plan, { input })).code).toBe('UNAUTHENTICATED');
  });
});

describe('the minutes', () => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await planned('styregruppe');
  });

  test('are written point by point, closed, and then stand; what was decided is in the log', async () => {
    const [decide] = meeting.items as [Item];
    const written = await birgitte.ask(write, {
      id: decide.id,
      version: 1,
      patch: {
        note: 'Se sag 2',
        minutes: 'Vi drøftede ferien.',
        decision: 'Vi ser på bemandingen i august.',
      },
    });
    expect(told(written, 'updateGroupMeetingItem').items[0]).toMatchObject({
      version: 2,
      minutes: 'Vi drøftede ferien.',
    });
    expect((await birgitte.ask(write, { id: decide.id, version: 1, patch: { minutes: 'Ældre' } })).code).toBe(
      'CONFLICT',
    );
    expect((await kirsten.ask(write, { id: decide.id, version: 2, patch: { minutes: 'Mit' } })).code).toBe(
      'FORBIDDEN',
    );
    const present = await birgitte.ask(update, {
      ...{ id: meeting.id, version: 1 },
      patch: { present: 'Kirsten Thue, Niels Dahl, Gitte Winther og Birgitte Holm' },
    });
    expect(told(present, 'updateGroupMeeting').version).toBe(2);
    expect((await birgitte.ask(update, { id: meeting.id, version: 1, patch: { location: 'x' } })).code).toBe(
      'CONFLICT',
    );

    const log = '{ groupMeetingDecisions { meetingNumber part decision } }';
    const decision = {
      meetingNumber: meeting.number,
      part: 'DECIDE',
      decision: 'Vi ser på bemandingen i august.',
    };
    expect((await kirsten.ask(log)).data).toMatchObject({
      groupMeetingDecisions: expect.not.arrayContaining([decision]),
    });
    expect((await kirsten.ask(close, { id: meeting.id, version: 2 })).code).toBe('FORBIDDEN');
    const closed = told(await birgitte.ask(close, { id: meeting.id, version: 2 }), 'closeGroupMeeting');
    expect(closed).toMatchObject({ closedOn: expect.any(String), closedBy: { name: 'Birgitte Holm' } });
    expect((await kirsten.ask(log)).data).toMatchObject({
      groupMeetingDecisions: expect.arrayContaining([decision]),
    });

    const late = { id: decide.id, version: 2 };
    expect((await birgitte.ask(write, { ...late, patch: { decision: 'Noget andet' } })).code).toBe(
      'MEETING_CLOSED',
    );
    expect((await birgitte.ask(remove, late)).code).toBe('MEETING_CLOSED');
    expect((await birgitte.ask(close, { id: meeting.id, version: 3 })).code).toBe('MEETING_CLOSED');
    const comment = { id: uuidv7(), meetingId: meeting.id, text: 'For sent' };
    expect((await kirsten.ask(remark, { input: comment })).code).toBe('MEETING_CLOSED');
  });

  test('hold no CPR number', async () => {
    const [decide] = meeting.items as [Item];
    const patch = { minutes: 'om 010150-1237' };
    expect((await birgitte.ask(write, { id: decide.id, version: 1, patch })).code).toBe('PERSONAL_DATA');
  });
});

describe('the chiefs', () => {
  test('read the cluster’s meetings and not the steering group’s, put three things first and comment', async () => {
    const [steering, cluster] = [await planned('styregruppe'), await planned('chefgruppe')];
    expect((await henrik.ask(read, { number: steering.number })).data).toEqual({ groupMeeting: null });
    const gribskov = await idOfPlace(api, 'GRI');
    const priority = (text: string, placeId = gribskov) => ({
      input: { id: uuidv7(), meetingId: cluster.id, placeId, text },
    });
    for (const text of ['De lange afstande', 'Natholdene', 'Nye kolleger'])
      await henrik.ask(prioritise, priority(text));
    const seen = told(await birgitte.ask(read, { number: cluster.number }), 'groupMeeting');
    expect(seen.remarks).toMatchObject([
      {
        kind: 'PRIORITY',
        text: 'De lange afstande',
        place: { name: 'Gribskov' },
        by: { name: 'Henrik Mørk' },
      },
      { text: 'Natholdene' },
      { text: 'Nye kolleger' },
    ]);
    expect((await henrik.ask(prioritise, priority('En fjerde'))).code).toBe('TOO_MANY');
    expect((await henrik.ask(prioritise, priority('Andres', await idOfPlace(api, 'HEL')))).code).toBe(
      'FORBIDDEN',
    );
    expect((await birgitte.ask(prioritise, priority('Mit'))).code).toBe('FORBIDDEN');
    expect((await anna.ask(prioritise, priority('Mit'))).code).toBe('FORBIDDEN');

    const first = seen.remarks[0]?.id;
    expect((await kirsten.ask(takeBack, { id: first })).code).toBe('NOT_FOUND');
    expect(
      told(await henrik.ask(takeBack, { id: first }), 'takeBackGroupMeetingRemark').remarks,
    ).toHaveLength(2);

    const [item] = cluster.items as [Item];
    const comment = {
      id: uuidv7(),
      meetingId: cluster.id,
      itemId: item.id,
      text: 'Hvad har Helsingør lært?',
    };
    expect(
      told(await kirsten.ask(remark, { input: comment }), 'remarkOnGroupMeeting').remarks.at(-1),
    ).toMatchObject({
      kind: 'COMMENT',
      itemId: item.id,
      by: { name: 'Kirsten Thue' },
    });
    const elsewhere = { ...comment, id: uuidv7(), itemId: steering.items[0]?.id };
    expect((await kirsten.ask(remark, { input: elsewhere })).code).toBe('UNKNOWN_REFERENCE');
    expect((await anna.ask(remark, { input: { ...comment, id: uuidv7() } })).code).toBe('FORBIDDEN');
  });

  test('meetings are listed in as many statements whether there are few or many', async () => {
    const list = `{ groupMeetings { number group { nameDa } items { part } remarks { text by { name } } } }`;
    const before = await statementsOf(() => birgitte.ask(list));
    for (let more = 0; more < 5; more += 1) await planned('styregruppe');
    const after = await statementsOf(() => birgitte.ask(list));
    expectSameCount(before.length, after.length);
  });
});
