import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';
import { ask, Desk, type Told } from './testing/desk.js';

/** Three chiefs, a lead, and the funder: what is decided, by whom, and what becomes of it. */
let api: TestApi;
let lone: Actor;
let lead: Actor;
let kirsten: Actor;
let gitte: Actor;
let niels: Actor;
let vibeke: Actor;
let work: Work;
let desk: Desk;

beforeAll(async () => {
  api = await startTestApi();
  lone = await api.as('Lone Falk');
  lead = await api.as('Birgitte Holm');
  kirsten = await api.as('Kirsten Thue');
  gitte = await api.as('Gitte Winther');
  niels = await api.as('Niels Dahl');
  vibeke = await api.as('Vibeke Ravn');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'FRE'));
  desk = new Desk(lone, work);
  await api.rows("UPDATE goal SET state = 'AGREED' WHERE id = $1", [work.goalId]);
});
afterAll(() => api.close());

const told = (answer: Answer, field = 'voteOnDeviation'): Told => answered<Told>(answer, field);
const goalNow = () =>
  api.row<{ target_value: number; state: string; version: number }>(
    'SELECT target_value, state, version FROM goal WHERE id = $1',
    [work.goalId],
  );
/** A larger one: another target, and six weeks later. */
const larger = () => ({
  goalId: work.goalId,
  goal: { targetValue: 5 },
  milestoneId: work.milestoneId,
  dueAfter: '2021-10-12',
});

describe('three chiefs', () => {
  test('at the same moment make one decision: two votes decide, the third is told that it is late', async () => {
    // From Gribskov, where none of the three is chief.
    const gribskov = await buildWork(api, await idOfPlace(api, 'GRI'));
    await api.rows("UPDATE deviation SET severity = 'LARGER' WHERE id = $1", [gribskov.deviations.toVote]);
    const input = { deviationId: gribskov.deviations.toVote, round: 1, choice: 'APPROVE' };
    const answers = await Promise.all(
      [kirsten, gitte, niels].map((chief, at) =>
        chief.ask(ask.vote, { input: { ...input, id: `01890000-0000-7000-8000-00000000000${at}` } }),
      ),
    );
    expect(answers.map(({ code }) => code ?? 'COUNTED').sort()).toEqual([
      'ALREADY_DECIDED',
      'COUNTED',
      'COUNTED',
    ]);
    const late = answers.find(({ code }) => code !== undefined);
    expect(late?.message).toBe(
      'Der er allerede afgjort: afvigelsen er godkendt. Din tilkendegivelse er ikke talt med.',
    );
    const votes = await api.rows('SELECT 1 FROM deviation_vote WHERE deviation_id = $1', [input.deviationId]);
    const steps = await api.rows<{ kind: string }>(
      "SELECT kind FROM deviation_step WHERE deviation_id = $1 AND kind IN ('APPROVED','APPLIED') ORDER BY number",
      [input.deviationId],
    );
    expect([votes.length, steps.map(({ kind }) => kind)]).toEqual([2, ['APPROVED', 'APPLIED']]);
  });

  test('decide by two equal outcomes, and the change is made in the same breath, with its history', async () => {
    expect(await desk.reported(lone, larger())).toMatchObject({ severity: 'LARGER' });
    expect(told(await desk.vote(kirsten, 'APPROVE_WITH_CONDITIONS', 'Tilbage fra uge 34'))).toMatchObject({
      state: 'PROPOSED',
      voting: { exists: true, needed: 2, eligible: 3, mine: true },
    });
    expect(await goalNow()).toMatchObject({ target_value: 9 });
    const decided = told(await desk.vote(gitte, 'APPROVE_WITH_CONDITIONS', 'Status i november'));
    expect(decided).toMatchObject({
      state: 'APPROVED',
      outcome: 'APPROVE_WITH_CONDITIONS',
      outcomeWords: 'Tilbage fra uge 34. Status i november.',
      basis: 'VOTES',
      decidedOn: '2021-07-14',
      appliedOn: '2021-07-14',
      clashes: [],
    });
    expect(await goalNow()).toMatchObject({ target_value: 5, state: 'AGREED' });
    const kept = await api.rows('SELECT target_value FROM goal_version WHERE goal_id = $1 ORDER BY number', [
      work.goalId,
    ]);
    expect(kept).toEqual([{ target_value: 5 }]);
    const due = await api.row('SELECT due_on FROM milestone_status WHERE milestone_id = $1', [
      work.milestoneId,
    ]);
    expect(due).toEqual({ due_on: expect.anything() });
    expect(decided.steps.map(({ kind }) => kind)).toEqual(['CREATED', 'PROPOSED', 'APPROVED', 'APPLIED']);
    const log = await (
      await api.as('Else Nygaard')
    ).ask('{ decidedDeviations { number title outcome outcomeWords decidedOn } }');
    expect(answered<{ number: number }[]>(log, 'decidedDeviations')).toContainEqual(
      expect.objectContaining({ number: desk.number, outcome: 'APPROVE_WITH_CONDITIONS' }),
    );
  });

  test('may change their answer until then; a split stays open; and a decided one is locked', async () => {
    await desk.reported(lone, larger());
    await desk.vote(kirsten, 'REJECT', 'Nej');
    await desk.vote(gitte, 'SEND_BACK', 'Spørg de pårørende');
    expect(told(await desk.vote(vibeke, 'APPROVE')).state).toBe('PROPOSED');
    expect((await desk.vote(kirsten, 'SEND_BACK')).code).toBe('DEVIATION_NEEDS_LINE');
    const back = told(await desk.vote(kirsten, 'SEND_BACK', 'Enig'));
    expect(back).toMatchObject({ state: 'RETURNED', outcomeWords: 'Spørg de pårørende. Enig.' });
    expect(back.votes).toHaveLength(3);
    expect((await desk.vote(vibeke, 'SEND_BACK', 'Også mig')).code).toBe('ALREADY_DECIDED');
    expect(await goalNow()).toMatchObject({ target_value: 9 });
  });

  test('vote anew on what has come back; a vote meant for the old round is told', async () => {
    await desk.reported(lone, larger());
    await desk.vote(kirsten, 'SEND_BACK', 'Uddyb');
    await desk.vote(gitte, 'SEND_BACK', 'Uddyb');
    await desk.read(lone);
    await desk.update({ why: 'Ferien, og to er syge' });
    const again = await desk.propose(lone);
    expect(again).toMatchObject({ round: 2, outcome: null, votes: [] });
    expect((await desk.vote(kirsten, 'APPROVE', '', 1)).code).toBe('CONFLICT');
    expect(told(await desk.vote(kirsten, 'APPROVE')).votes).toHaveLength(1);
  });

  test('without the chief of the proposing place, whose substitute may vote', async () => {
    await desk.reported(lone, larger());
    expect((await desk.read(niels)).voting).toMatchObject({ mine: false, recused: true, eligible: 3 });
    expect(await desk.vote(niels, 'APPROVE')).toMatchObject({ code: 'DEVIATION_RECUSED' });
    // One answer of those who are left decides nothing.
    expect(told(await desk.vote(vibeke, 'REJECT', 'For tidligt'))).toMatchObject({ state: 'PROPOSED' });
    expect(told(await desk.vote(kirsten, 'REJECT', 'For tidligt'))).toMatchObject({
      state: 'REJECTED',
      outcomeWords: 'For tidligt.',
    });
    const elsewhere = await buildWork(api, await idOfPlace(api, 'GRI'));
    const input = { id: work.goalId, deviationId: elsewhere.deviations.toVote, round: 1, choice: 'APPROVE' };
    expect((await vibeke.ask(ask.vote, { input })).code).toBe('DEVIATION_NOT_A_VOTER');
  });

  test('are the only ones: neither lead nor agent votes, and a stranger finds nothing', async () => {
    await desk.reported(lone, larger());
    expect((await desk.vote(lead, 'APPROVE')).code).toBe('FORBIDDEN');
    expect((await desk.vote(await api.as('Ole Brandt'), 'APPROVE')).code).toBe('FORBIDDEN');
    expect((await desk.vote(await api.as('Poul Krag', 'slip-hjemmeplejen-fri'), 'APPROVE')).code).toBe(
      'NOT_FOUND',
    );
    expect((await desk.vote(api.stranger, 'APPROVE')).code).toBe('UNAUTHENTICATED');
  });
});

describe('a goal that was changed meanwhile', () => {
  test('is told and not overwritten; the lead carries it out knowingly', async () => {
    await desk.reported(lone, larger());
    await desk.vote(kirsten, 'APPROVE');
    await api.rows('UPDATE goal SET target_value = 7, version = version + 1 WHERE id = $1', [work.goalId]);
    const decided = told(await desk.vote(gitte, 'APPROVE'));
    expect(decided).toMatchObject({
      state: 'APPROVED',
      appliedOn: null,
      clashes: [{ field: 'targetValue', then: '9', now: '7' }],
    });
    expect(decided.steps.at(-1)).toMatchObject({ kind: 'CLASHED' });
    expect(await goalNow()).toMatchObject({ target_value: 7 });
    desk.take(decided);
    expect((await lone.ask(ask.apply, { ...desk.row, reason: 'Ja' })).code).toBe('FORBIDDEN');
    expect((await lead.ask(ask.apply, { ...desk.row, version: 1, reason: 'Ja' })).code).toBe('CONFLICT');
    const applied = told(
      await lead.ask(ask.apply, { ...desk.row, reason: 'Aftalt med Fredensborg' }),
      'applyDeviation',
    );
    expect(applied).toMatchObject({ appliedOn: '2021-07-14', clashes: [] });
    expect(await goalNow()).toMatchObject({ target_value: 5 });
    desk.take(applied);
    expect((await lead.ask(ask.apply, { ...desk.row, reason: 'Igen' })).code).toBe('DEVIATION_NOT_CLASHED');
  });

  test('at the same moment is either before or after, and nothing is lost', async () => {
    await desk.reported(lone, { ...larger(), goal: { targetValue: 5 } });
    await desk.vote(kirsten, 'APPROVE');
    const { version } = await goalNow();
    const edit = lone.ask(
      'mutation ($id: ID!, $version: Int!, $patch: GoalPatch!) { updateGoal(id: $id, version: $version, patch: $patch) { version } }',
      { id: work.goalId, version, patch: { evaluation: 'På tredje seminar' } },
    );
    const [decided, edited] = await Promise.all([desk.vote(gitte, 'APPROVE'), edit]);
    expect(told(decided)).toMatchObject({ state: 'APPROVED', appliedOn: '2021-07-14' });
    expect([undefined, 'CONFLICT']).toContain(edited.code);
    expect(await goalNow()).toMatchObject({ target_value: 5 });
  });
});

describe('the lead', () => {
  test('notes a smaller one, and leaves a larger one to the group', async () => {
    await desk.reported(lone, { goalId: work.goalId, goal: { targetValue: 5 } });
    expect((await desk.vote(kirsten, 'APPROVE')).code).toBe('DEVIATION_LEAD_NOTES');
    expect((await lead.ask(ask.decide, { ...desk.row, choice: 'REJECT' })).code).toBe('DEVIATION_NEEDS_LINE');
    const noted = told(await lead.ask(ask.decide, { ...desk.row, choice: 'APPROVE' }), 'decideDeviation');
    expect(noted).toMatchObject({ state: 'APPROVED', basis: 'LEAD_MINOR', appliedOn: '2021-07-14' });
    const second = new Desk(lone, await buildWork(api, work.placeId));
    await second.reported(lone, { stops: true });
    expect((await lead.ask(ask.decide, { ...second.row, choice: 'APPROVE', line: 'Ja' })).code).toBe(
      'DEVIATION_GROUP_DECIDES',
    );
    expect((await lone.ask(ask.decide, { ...second.row, choice: 'APPROVE' })).code).toBe('FORBIDDEN');
  });

  test('recommends, and can ask for the funder’s approval: then nothing is changed before the funder has said yes', async () => {
    await desk.reported(lone, { ...larger(), affectsGrant: true });
    const recommend = {
      ...desk.row,
      choice: 'APPROVE_WITH_CONDITIONS',
      line: 'Tilbage fra uge 34',
      needsFunder: true,
    };
    expect((await kirsten.ask(ask.recommend, recommend)).code).toBe('FORBIDDEN');
    expect((await lead.ask(ask.recommend, { ...recommend, line: '' })).code).toBe('DEVIATION_NEEDS_LINE');
    const recommended = told(await lead.ask(ask.recommend, recommend), 'recommendDeviation');
    expect(recommended).toMatchObject({ recommendation: 'APPROVE_WITH_CONDITIONS', needsFunder: true });
    await desk.vote(kirsten, 'APPROVE');
    const decided = desk.take(told(await desk.vote(gitte, 'APPROVE')));
    expect(decided).toMatchObject({ state: 'APPROVED', appliedOn: null, funderApproved: null });
    expect(await goalNow()).toMatchObject({ target_value: 9 });
    expect((await lead.ask(ask.apply, { ...desk.row, reason: 'Nu' })).code).toBe('DEVIATION_NOT_CLASHED');
    const yes = told(await lead.ask(ask.funder, { ...desk.row, approved: true }), 'noteFunderAnswer');
    expect(yes).toMatchObject({ funderApproved: true, appliedOn: '2021-07-14' });
    expect(await goalNow()).toMatchObject({ target_value: 5 });
    desk.take(yes);
    expect((await lead.ask(ask.funder, { ...desk.row, approved: false })).code).toBe(
      'DEVIATION_WAITS_FOR_NO_FUNDER',
    );
  });
});

describe('where no group decides deviations', () => {
  test('there is no vote, and the lead applies a larger one with a reason', async () => {
    const slip = 'slip-hjemmeplejen-fri';
    const copenhagen = await buildWork(api, await idOfPlace(api, 'BO1', slip));
    const [asger, camilla, poul] = (await Promise.all(
      ['Asger Bay', 'Camilla Toft', 'Poul Krag'].map((name) => api.as(name, slip)),
    )) as [Actor, Actor, Actor];
    const there = new Desk(camilla, copenhagen);
    const reported = await there.reported(camilla, { stops: true });
    expect(reported).toMatchObject({ severity: 'LARGER', voting: { exists: false, eligible: 0 } });
    expect((await there.vote(poul, 'APPROVE')).code).toBe('NOT_FOUND');
    expect((await asger.ask(ask.decide, { ...there.row, choice: 'APPROVE' })).code).toBe(
      'DEVIATION_NEEDS_LINE',
    );
    const decided = told(
      await asger.ask(ask.decide, { ...there.row, choice: 'APPROVE', line: 'Styregruppen er hørt' }),
      'decideDeviation',
    );
    expect(decided).toMatchObject({ basis: 'LEAD_WITHOUT_GROUP', appliedOn: '2021-07-14' });
    const { state } = await api.row<{ state: string }>('SELECT state FROM intervention WHERE id = $1', [
      copenhagen.interventionId,
    ]);
    expect(state).toBe('ENDED');
    expect((await (await api.as('Asger Bay')).ask(ask.read, { number: 1 })).code).toBe('NOT_FOUND');
  });
});
