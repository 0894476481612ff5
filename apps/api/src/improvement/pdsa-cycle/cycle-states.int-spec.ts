import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  CycleStory,
  act,
  cancel,
  close,
  create,
  cycleIn,
  guess,
  reopen,
  start,
  study,
} from '../../testing/cycles.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;
let lead: Actor;
let karin: Actor;
let story: CycleStory;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  ole = await api.as('Ole Brandt');
  lead = await api.as('Birgitte Holm');
  karin = await api.as('Karin Friis');
  story = new CycleStory(api, anna);
});
afterAll(() => api.close());

describe('creating a cycle', () => {
  test('gives it the next number, without gaps, also when ten are made at once', async () => {
    const cycles = await Promise.all(Array.from({ length: 10 }, () => story.draft()));
    const numbers = cycles.map((cycle) => cycle.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, i) => (numbers[0] ?? 0) + i));
  });

  test('refuses to follow itself, and to follow one that is followed already', async () => {
    const id = uuidv7();
    const self = await anna.ask(create, {
      input: { id, interventionId: await story.interventionId(), followsId: id },
    });
    expect(self.code).toBe('UNKNOWN_REFERENCE');
    const [first] = await api.rows<{ id: string }>(
      "SELECT c.id FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id WHERE i.code = 'HEL-1' AND c.number = 1",
    );
    const twice = await anna.ask(create, {
      input: { id: uuidv7(), interventionId: await story.interventionId(), followsId: first?.id },
    });
    expect(twice.code).toBe('CYCLE_ALREADY_FOLLOWED');
  });

  test('is not for a stranger: another place, the lead, staff, somebody signed out', async () => {
    const input = { id: uuidv7(), interventionId: await story.interventionId(), plan: 'x' };
    expect((await ole.ask(create, { input })).code).toBe('FORBIDDEN');
    expect((await lead.ask(create, { input })).code).toBe('FORBIDDEN');
    expect((await karin.ask(create, { input })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(create, { input })).code).toBe('UNAUTHENTICATED');
  });
});

describe('starting', () => {
  test('needs what we test, and a prediction that says something', async () => {
    const empty = await story.draft('  ');
    expect((await anna.ask(start, { id: empty.id, version: empty.version, prediction: guess() })).code).toBe(
      'CYCLE_NEEDS_PLAN',
    );
    const cycle = await story.draft();
    expect(
      (
        await anna.ask(start, {
          id: cycle.id,
          version: cycle.version,
          prediction: { id: uuidv7(), kind: 'NUMBER', value: 70 },
        })
      ).code,
    ).toBe('PREDICTION_INCOMPLETE');
    const none = await anna.ask(start, {
      id: cycle.id,
      version: cycle.version,
      prediction: { id: uuidv7(), kind: 'NONE' },
    });
    expect(cycleIn(none, 'startPdsaCycle').state).toBe('RUNNING');
  });

  test('is not for another place, which does not even see the draft', async () => {
    const cycle = await story.draft();
    expect((await ole.ask(start, { id: cycle.id, version: cycle.version, prediction: guess() })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('studying', () => {
  test('refuses to study a cycle that was never run, or that nobody has observed', async () => {
    const waiting = await story.draft();
    expect((await anna.ask(study, { id: waiting.id, version: waiting.version })).code).toBe(
      'CYCLE_TRANSITION',
    );
    const cycle = await story.running();
    expect((await anna.ask(study, { id: cycle.id, version: cycle.version })).code).toBe(
      'CYCLE_NEEDS_OBSERVATION',
    );
    expect((await ole.ask(study, { id: cycle.id, version: cycle.version })).code).toBe('NOT_FOUND');
    expect((await story.studying()).state).toBe('STUDYING');
  });
});

describe('closing', () => {
  test('refuses without learning, and to abandon without saying why', async () => {
    const cycle = await story.studying();
    const ask = (more: object) => anna.ask(close, { id: cycle.id, version: cycle.version, input: act(more) });
    expect((await ask({ learning: '  ' })).code).toBe('CYCLE_NEEDS_LEARNING');
    expect((await ask({ decision: 'ABANDON' })).code).toBe('CYCLE_NEEDS_DECISION_REASON');
    expect((await ole.ask(close, { id: cycle.id, version: cycle.version, input: act() })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('with Tilpas prepares the next cycle: a number on, one step up, the prediction empty', async () => {
    const cycle = await story.studying();
    const closed = cycleIn(
      await anna.ask(close, {
        id: cycle.id,
        version: cycle.version,
        input: act({ nextChange: 'Også om aftenen' }),
      }),
      'closePdsaCycle',
    );
    expect(closed).toMatchObject({ state: 'CLOSED', learningShared: true, successor: { state: 'DRAFT' } });
    const [next] = await api.rows<{ plan: string; scale_step: string; predictions: number }>(
      'SELECT plan, scale_step, (SELECT count(*)::int FROM prediction WHERE cycle_id = c.id) AS predictions FROM pdsa_cycle c WHERE follows_id = $1',
      [cycle.id],
    );
    expect(next).toEqual({
      plan: 'Vi spørger én borger\nOgså om aftenen',
      scale_step: 'ONE_SHIFT',
      predictions: 0,
    });
  });

  test('with Behold makes none; reopening asks why and keeps what followed', async () => {
    const cycle = await story.studying();
    const closed = cycleIn(
      await anna.ask(close, { id: cycle.id, version: cycle.version, input: act({ decision: 'ADOPT' }) }),
      'closePdsaCycle',
    );
    expect(closed).toMatchObject({ successor: null });
    expect((await anna.ask(reopen, { id: cycle.id, version: closed.version, reason: ' ' })).code).toBe(
      'CYCLE_NEEDS_REASON',
    );
    // A learning that was shared is seen by others, but theirs to read only.
    expect((await ole.ask(reopen, { id: cycle.id, version: closed.version, reason: 'x' })).code).toBe(
      'FORBIDDEN',
    );
    const again = cycleIn(
      await anna.ask(reopen, { id: cycle.id, version: closed.version, reason: 'Vi glemte aftenvagten' }),
      'reopenPdsaCycle',
    );
    expect(again.state).toBe('STUDYING');
    const [entry] = await api.rows<{ reason: string }>(
      "SELECT reason FROM audit_entry WHERE row_id = $1 AND after ->> 'state' = 'STUDYING' ORDER BY id DESC LIMIT 1",
      [cycle.id],
    );
    expect(entry?.reason).toBe('Vi glemte aftenvagten');
  });

  test('cancelling asks why, and is not for a stranger', async () => {
    const cycle = await story.running();
    expect((await ole.ask(cancel, { id: cycle.id, version: cycle.version, reason: 'x' })).code).toBe(
      'NOT_FOUND',
    );
    expect((await anna.ask(cancel, { id: cycle.id, version: cycle.version, reason: '' })).code).toBe(
      'CYCLE_NEEDS_REASON',
    );
    expect(
      cycleIn(
        await anna.ask(cancel, { id: cycle.id, version: cycle.version, reason: 'Ferie' }),
        'cancelPdsaCycle',
      ).state,
    ).toBe('CANCELLED');
  });
});
