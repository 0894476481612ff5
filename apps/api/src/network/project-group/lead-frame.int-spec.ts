import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { NEEDS_HELP_THRESHOLDS } from '@laeringsrum/domain';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { documentFor } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let lead: Actor;
let anna: Actor;
let lone: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  [lead, anna, lone] = [await api.as('Birgitte Holm'), await api.as('Anna Lykke'), await api.as('Lone Falk')];
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const ask = (who: Actor, field: string, variables: object, selection = 'id') =>
  who.ask(documentFor(api.schema, field).replace(/\{ __typename[^}]*\}/, `{ ${selection} }`), {
    ...variables,
  });
const done = async <Row>(who: Actor, field: string, variables: object, selection?: string): Promise<Row> =>
  answered<Row>(await ask(who, field, variables, selection), field);
const code = async (who: Actor, field: string, variables: object) => (await ask(who, field, variables)).code;

describe('the project group’s meeting', () => {
  const meeting =
    'id onDay startsMinute venue guests points { id version title outcome } actionPoints { what owner { name } }';
  interface Meeting {
    id: string;
    points: { id: string; version: number; title: string; outcome: string }[];
    actionPoints: object[];
  }
  const held = () =>
    done<Meeting>(
      lead,
      'addProjectMeeting',
      { input: { id: uuidv7(), onDay: '2021-08-18', startsMinute: 780, venue: ' Rådhuset ' } },
      meeting,
    );
  const point = (meetingId: string, title: string) =>
    done<Meeting>(lead, 'addProjectPoint', { input: { id: uuidv7(), meetingId, title } }, meeting);

  test('has an agenda in an order of its own, what came of each point, and what was promised', async () => {
    const { id } = await held();
    for (const title of ['Siden sidst', 'Seminar 3', 'Eventuelt']) await point(id, title);
    const [, second] = (await point(id, 'Næste møde')).points;
    const moved = await done<Meeting>(
      lead,
      'moveProjectPoint',
      { id: second?.id, version: 1, index: 0 },
      meeting,
    );
    expect(moved.points.map(({ title }) => title)).toEqual([
      'Seminar 3',
      'Siden sidst',
      'Eventuelt',
      'Næste møde',
    ]);
    await done(lead, 'updateProjectPoint', {
      ...{ id: second?.id, version: 2, patch: { outcome: 'Vi holder det i Hillerød' } },
    });
    const promise = {
      ...{ id: uuidv7(), meetingId: id, ownerId: work.personId, what: 'Spørg oplægsholderen' },
      dueOn: '2021-08-25',
    };
    await done(lead, 'addActionPoint', { input: promise });
    const seen = (await done<Meeting[]>(anna, 'projectMeetings', {}, meeting)).find((one) => one.id === id);
    expect(seen?.points[0]).toMatchObject({ title: 'Seminar 3', outcome: 'Vi holder det i Hillerød' });
    expect(seen?.actionPoints).toMatchObject([{ what: 'Spørg oplægsholderen' }]);
    const notices = await done<{ text: string; seminarNumber: number | null }[]>(
      ...[await api.as('Anna Lykke'), 'myNotices', {}, 'text seminarNumber'],
    );
    expect(notices).toContainEqual({ text: 'Spørg oplægsholderen', seminarNumber: null });
    const tick = { id: promise.id, version: 1, done: true };
    expect(await code(anna, 'finishActionPoint', tick)).toBeUndefined();
  });

  test('is promised at one place: at a seminar or at a meeting, and not at both or neither', async () => {
    const { id } = await held();
    const promise = (more: object) => ({
      input: { id: uuidv7(), ownerId: work.personId, what: 'Noget', dueOn: '2021-08-25', ...more },
    });
    expect(await code(lead, 'addActionPoint', promise({}))).toBe('REQUIRED');
    expect(
      await code(lead, 'addActionPoint', promise({ meetingId: id, seminarId: work.seminar.seminarId })),
    ).toBe('REQUIRED');
    expect(await code(lead, 'addActionPoint', promise({ meetingId: uuidv7() }))).toBe('NOT_FOUND');
  });

  test('ends somewhere, keeps to a day, and a version that is old is told what stands there', async () => {
    const { id } = await held();
    await api.rows(
      `INSERT INTO project_point (id, programme_id, meeting_id, title, position) SELECT gen_random_uuid(), $1, $2, 'Punkt', n FROM generate_series(1, 40) n`,
      [work.programmeId, id],
    );
    expect(
      await code(lead, 'addProjectPoint', { input: { id: uuidv7(), meetingId: id, title: 'Et til' } }),
    ).toBe('TOO_MANY');
    const change = (patch: object, version = 1) => ({ id, version, patch });
    expect(await code(lead, 'updateProjectMeeting', change({ startsMinute: 1440 }))).toBe('VALIDATION');
    expect(await code(lead, 'updateProjectMeeting', change({ venue: 'Online' }))).toBeUndefined();
    expect(await code(lead, 'updateProjectMeeting', change({ venue: 'Et andet sted' }))).toBe('CONFLICT');
  });

  test('is the lead’s to keep and the project group’s to read', async () => {
    const { id } = await held();
    for (const who of [anna, lone]) {
      expect((await ask(who, 'projectMeetings', {})).code).toBeUndefined();
      expect(
        await code(who, 'addProjectPoint', { input: { id: uuidv7(), meetingId: id, title: 'Mit' } }),
      ).toBe('FORBIDDEN');
    }
    for (const name of ['Kirsten Thue', 'Karin Friis', 'Rune Skov'])
      expect((await ask(await api.as(name), 'projectMeetings', {})).code).toBe('FORBIDDEN');
    expect((await ask(api.stranger, 'projectMeetings', {})).code).toBe('UNAUTHENTICATED');
  });

  test('is read with as many statements for twenty meetings as for two', async () => {
    const seen = () => done(lead, 'projectMeetings', {}, meeting);
    await held();
    const few = (await statementsOf(seen)).length;
    for (let at = 0; at < 8; at++) await point((await held()).id, 'Punkt');
    expectSameCount(few, (await statementsOf(seen)).length);
  });
});

describe('a pair of hands from outside', () => {
  const request = () => ({
    id: uuidv7(),
    placeId: work.placeId,
    kind: 'DESIGN',
    text: 'En prototype på tavlen',
  });
  test('is asked for by a place, seen by it and the lead, and answered', async () => {
    const input = request();
    await done(anna, 'askForExpertise', { input });
    const seen = async (who: Actor) =>
      (await done<{ id: string }[]>(who, 'expertiseRequests', {})).some(({ id }) => id === input.id);
    expect(await seen(lead)).toBe(true);
    expect(await seen(await api.as('Ole Brandt'))).toBe(false);
    const answer = { id: input.id, version: 1, answer: 'Hun kommer i uge 34' };
    expect(await code(anna, 'answerExpertise', answer)).toBe('FORBIDDEN');
    expect(await done(lead, 'answerExpertise', answer, 'answer closedOn')).toEqual({
      answer: 'Hun kommer i uge 34',
      closedOn: '2021-07-14',
    });
  });

  test('is not asked for at another’s place, nor with a CPR number', async () => {
    const ole = await api.as('Ole Brandt');
    expect(await code(ole, 'askForExpertise', { input: request() })).toBe('FORBIDDEN');
    expect(await code(anna, 'askForExpertise', { input: { ...request(), text: 'Om 010280-1234' } })).toBe(
      'PERSONAL_DATA',
    );
  });
});

describe('what was shared with others', () => {
  const entry = (more: object = {}) => ({
    ...{ id: uuidv7(), onDay: '2021-07-01', kind: 'WRITTEN', withWhom: 'Sundhedsstyrelsen' },
    ...{ what: 'Status for første halvår', ...more },
  });
  test('is logged by the lead, corrected and taken out again', async () => {
    const input = entry();
    await done(lead, 'logKnowledgeSharing', { input });
    const corrected = { ...input, what: 'Status for foråret' };
    expect(await code(lead, 'logKnowledgeSharing', { input: corrected })).toBe('CONFLICT');
    await done(lead, 'logKnowledgeSharing', { input: { ...corrected, version: 1 } });
    const all = await done<{ id: string; what: string }[]>(lone, 'knowledgeSharings', {}, 'id what');
    expect(all).toContainEqual({ id: input.id, what: 'Status for foråret' });
    await done(lead, 'removeKnowledgeSharing', { id: input.id, version: 2 });
    expect(await code(lead, 'removeKnowledgeSharing', { id: input.id, version: 2 })).toBe('NOT_FOUND');
  });

  test('tells what has been, and is nobody else’s to write', async () => {
    const ahead = await ask(lead, 'logKnowledgeSharing', { input: entry({ onDay: '2021-07-15' }) });
    expect(ahead).toMatchObject({ code: 'SHARING_AHEAD', field: 'onDay' });
    expect(await code(lone, 'logKnowledgeSharing', { input: entry() })).toBe('FORBIDDEN');
    expect(await code(await api.as('Rune Skov'), 'knowledgeSharings', {})).toBe('FORBIDDEN');
  });
});

describe('when a reason to follow up begins to hold', () => {
  const settings =
    'version thresholds { contactDays idleDays } standard { contactDays } changes { reason byName before { contactDays } after { contactDays } }';
  interface Settings {
    version: number;
    thresholds: { contactDays: number };
    changes: object[];
  }
  const change = async (more: object, reason = 'Vi taler sammen hver anden uge') => ({
    version: (await done<Settings>(lead, 'followUpThresholds', {}, settings)).version,
    thresholds: { ...NEEDS_HELP_THRESHOLDS, ...more },
    reason,
  });

  test('is the programme’s own, with the reason for each change, and the list follows it', async () => {
    await api.rows('DELETE FROM place_pause; DELETE FROM contact_note; DELETE FROM help_request');
    await api.rows(
      `INSERT INTO contact_note (id, programme_id, place_id, note, on_day) SELECT gen_random_uuid(), programme_id, id, 'Vi talte', '2021-06-20' FROM place WHERE programme_id = $1`,
      [work.programmeId],
    );
    const reasons = async () =>
      (await done<{ rows: { reason: string }[] }>(lead, 'followUp', {}, 'rows { reason }')).rows.filter(
        ({ reason }) => reason === 'NO_CONTACT',
      ).length;
    expect(await reasons()).toBe(0);
    const set = await done<Settings>(
      lead,
      'setFollowUpThresholds',
      await change({ contactDays: 14 }),
      settings,
    );
    expect(set.thresholds.contactDays).toBe(14);
    expect(set.changes[0]).toEqual({
      ...{ reason: 'Vi taler sammen hver anden uge', byName: 'Birgitte Holm' },
      ...{ before: { contactDays: 42 }, after: { contactDays: 14 } },
    });
    expect(await reasons()).toBeGreaterThan(0);
    const trail = await api.rows(
      "SELECT 1 FROM audit_entry WHERE table_name = 'threshold_change' AND action = 'INSERT'",
    );
    expect(trail.length).toBeGreaterThan(0);
  });

  test('is not changed without a reason, beyond its range, on an old version, or by anybody else', async () => {
    expect(await code(lead, 'setFollowUpThresholds', await change({}, ' '))).toBe('REQUIRED');
    const far = await ask(lead, 'setFollowUpThresholds', await change({ idleDays: 1 }), 'version');
    expect(far).toMatchObject({ code: 'THRESHOLD_RANGE', field: 'idleDays' });
    expect(far.message).toContain('7');
    const stale = { ...(await change({})), version: 0 };
    expect(await code(lead, 'setFollowUpThresholds', stale)).toBe('CONFLICT');
    expect(await code(anna, 'setFollowUpThresholds', stale)).toBe('FORBIDDEN');
    expect(await code(anna, 'followUpThresholds', {})).toBe('FORBIDDEN');
    expect(await code(api.stranger, 'followUpThresholds', {})).toBe('UNAUTHENTICATED');
  });
});

test('the first week of a lead is told step by step, and to nobody else', async () => {
  const steps = await done<{ step: string; done: boolean }[]>(lead, 'firstWeek', {}, 'step done places');
  expect(steps.map(({ step }) => step)).toEqual(['PEOPLE', 'DESCRIPTIONS', 'MEETING', 'SEMINAR', 'CONTACT']);
  expect(steps.find(({ step }) => step === 'MEETING')?.done).toBe(true);
  expect((await ask(lone, 'firstWeek', {}, 'step')).code).toBe('FORBIDDEN');
});
