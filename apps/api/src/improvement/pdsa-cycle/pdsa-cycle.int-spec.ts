import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let mette: Actor;
let ole: Actor;
let lead: Actor;
let karin: Actor;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  mette = await api.as('Mette Kjær');
  ole = await api.as('Ole Brandt');
  lead = await api.as('Birgitte Holm');
  karin = await api.as('Karin Friis');
});
afterAll(() => api.close());

const cycleFields =
  'id version number state title plan scaleStep followsId predictionLockedAt predictions { number kind value reason } successor { number state } learningShared';
const create = `mutation ($input: CreatePdsaCycleInput!) { createPdsaCycle(input: $input) { ${cycleFields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: PdsaCyclePatch!) { updatePdsaCycle(id: $id, version: $version, patch: $patch) { ${cycleFields} happened learning } }`;
const start = `mutation ($id: ID!, $version: Int!, $prediction: PredictionInput!) { startPdsaCycle(id: $id, version: $version, prediction: $prediction) { ${cycleFields} } }`;
const amend = `mutation ($id: ID!, $version: Int!, $prediction: PredictionInput!, $reason: String) { amendPrediction(id: $id, version: $version, prediction: $prediction, reason: $reason) { ${cycleFields} } }`;
const observe =
  'mutation ($input: AddObservationInput!) { addObservation(input: $input) { id text version } }';
const unobserve =
  'mutation ($id: ID!, $version: Int!) { removeObservation(id: $id, version: $version) { id observations { id } } }';
const study = `mutation ($id: ID!, $version: Int!) { studyPdsaCycle(id: $id, version: $version) { ${cycleFields} } }`;
const close = `mutation ($id: ID!, $version: Int!, $input: ClosePdsaCycleInput!) { closePdsaCycle(id: $id, version: $version, input: $input) { ${cycleFields} } }`;
const cancel = `mutation ($id: ID!, $version: Int!, $reason: String!) { cancelPdsaCycle(id: $id, version: $version, reason: $reason) { ${cycleFields} } }`;
const reopen = `mutation ($id: ID!, $version: Int!, $reason: String!) { reopenPdsaCycle(id: $id, version: $version, reason: $reason) { ${cycleFields} } }`;
const share = `mutation ($id: ID!, $version: Int!, $cycle: Boolean!, $learning: Boolean!, $observations: Boolean!) { sharePdsaCycle(id: $id, version: $version, cycle: $cycle, learning: $learning, observations: $observations) { ${cycleFields} } }`;

interface Cycle {
  id: string;
  version: number;
  number: number;
  state: string;
}

const interventionId = async (code = 'HEL-1'): Promise<string> =>
  (await api.rows<{ id: string }>('SELECT id FROM intervention WHERE code = $1', [code]))[0]?.id ?? '';
const cycleIn = (answer: { data: unknown }, field: string): Cycle =>
  (answer.data as Record<string, Cycle>)[field] as Cycle;
const guess = (more: object = {}) => ({ id: uuidv7(), kind: 'DIRECTION', direction: 'BETTER', ...more });

async function draft(plan = 'Vi spørger én borger'): Promise<Cycle> {
  return cycleIn(
    await anna.ask(create, {
      input: { id: uuidv7(), interventionId: await interventionId(), plan, title: 'Én borger' },
    }),
    'createPdsaCycle',
  );
}

async function running(): Promise<Cycle> {
  const cycle = await draft();
  return cycleIn(
    await anna.ask(start, { id: cycle.id, version: cycle.version, prediction: guess() }),
    'startPdsaCycle',
  );
}

async function studying(): Promise<Cycle> {
  const cycle = await running();
  await anna.ask(observe, {
    input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'Hun smilede' },
  });
  return cycleIn(await anna.ask(study, { id: cycle.id, version: cycle.version }), 'studyPdsaCycle');
}

const act = (more: object = {}) => ({
  verdict: 'PARTLY',
  learning: 'Spørg om formiddagen',
  decision: 'ADAPT',
  successorId: uuidv7(),
  shareLearning: true,
  shareObservations: false,
  ...more,
});

describe('creating a cycle', () => {
  test('gives it the next number, without gaps, also when ten are made at once', async () => {
    const cycles = await Promise.all(Array.from({ length: 10 }, () => draft()));
    const numbers = cycles.map((cycle) => cycle.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, i) => (numbers[0] ?? 0) + i));
  });

  test('refuses to follow itself, and to follow one that is followed already', async () => {
    const id = uuidv7();
    const self = await anna.ask(create, {
      input: { id, interventionId: await interventionId(), followsId: id },
    });
    expect(self.code).toBe('UNKNOWN_REFERENCE');
    const [first] = await api.rows<{ id: string }>(
      "SELECT c.id FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id WHERE i.code = 'HEL-1' AND c.number = 1",
    );
    const twice = await anna.ask(create, {
      input: { id: uuidv7(), interventionId: await interventionId(), followsId: first?.id },
    });
    expect(twice.code).toBe('CYCLE_ALREADY_FOLLOWED');
  });

  test('is not for a stranger: another place, the lead, staff, somebody signed out', async () => {
    const input = { id: uuidv7(), interventionId: await interventionId(), plan: 'x' };
    expect((await ole.ask(create, { input })).code).toBe('FORBIDDEN');
    expect((await lead.ask(create, { input })).code).toBe('FORBIDDEN');
    expect((await karin.ask(create, { input })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(create, { input })).code).toBe('UNAUTHENTICATED');
  });
});

describe('starting', () => {
  test('needs what we test, and a prediction that says something', async () => {
    const empty = await draft('  ');
    expect((await anna.ask(start, { id: empty.id, version: empty.version, prediction: guess() })).code).toBe(
      'CYCLE_NEEDS_PLAN',
    );
    const cycle = await draft();
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
    const cycle = await draft();
    expect((await ole.ask(start, { id: cycle.id, version: cycle.version, prediction: guess() })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('the prediction', () => {
  test('may change freely until the first observation, and then only as a new version with a reason', async () => {
    const cycle = await running();
    const free = cycleIn(
      await anna.ask(amend, {
        id: cycle.id,
        version: cycle.version,
        prediction: guess({ direction: 'SAME' }),
      }),
      'amendPrediction',
    );
    expect(free).toMatchObject({ predictions: [{ number: 1 }] });
    await anna.ask(observe, {
      input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-12', text: 'Første' },
    });
    const locked = await anna.ask(amend, { id: cycle.id, version: free.version, prediction: guess() });
    expect(locked.code).toBe('PREDICTION_LOCKED');
    const second = cycleIn(
      await anna.ask(amend, {
        id: cycle.id,
        version: free.version,
        prediction: guess(),
        reason: 'Vi misforstod målingen',
      }),
      'amendPrediction',
    );
    expect(second).toMatchObject({
      predictions: [{ number: 1 }, { number: 2, reason: 'Vi misforstod målingen' }],
    });
  });

  test('is locked by the first measurement of the linked measure', async () => {
    const [measure] = await api.rows<{ id: string }>(
      "SELECT m.id FROM measure m JOIN intervention i ON i.id = m.intervention_id WHERE i.code = 'HEL-1'",
    );
    const made = cycleIn(
      await anna.ask(create, {
        input: {
          id: uuidv7(),
          interventionId: await interventionId(),
          plan: 'Vi tæller',
          measureId: measure?.id,
          startsOn: '2021-07-12',
        },
      }),
      'createPdsaCycle',
    );
    const cycle = cycleIn(
      await anna.ask(start, { id: made.id, version: made.version, prediction: guess() }),
      'startPdsaCycle',
    );
    await anna.ask('mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }', {
      input: { id: uuidv7(), measureId: measure?.id, period: '2021-07-12', value: 5 },
    });
    const refused = await anna.ask(amend, { id: cycle.id, version: cycle.version, prediction: guess() });
    expect(refused.code).toBe('PREDICTION_LOCKED');
  });

  test('of another place is not for a stranger', async () => {
    const cycle = await running();
    expect((await ole.ask(amend, { id: cycle.id, version: cycle.version, prediction: guess() })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('observing', () => {
  test('is for the staff too, and refuses drafts, days to come and CPR numbers', async () => {
    const cycle = await running();
    const seen = await karin.ask(observe, {
      input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'Det gik let' },
    });
    expect(seen.code).toBeUndefined();
    expect(
      (
        await anna.ask(observe, {
          input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-15', text: 'I morgen' },
        })
      ).code,
    ).toBe('MEASUREMENT_FUTURE');
    const cpr = await anna.ask(observe, {
      input: {
        id: uuidv7(),
        cycleId: cycle.id,
        observedOn: '2021-07-13',
        text: 'Borgeren 010150-1237 var glad',
      },
    });
    expect(cpr).toMatchObject({ code: 'PERSONAL_DATA', field: 'text' });
    expect(JSON.stringify(cpr)).not.toContain('010150');
    const waiting = await draft();
    expect(
      (
        await anna.ask(observe, {
          input: { id: uuidv7(), cycleId: waiting.id, observedOn: '2021-07-13', text: 'x' },
        })
      ).code,
    ).toBe('CYCLE_TRANSITION');
    expect(
      (
        await ole.ask(observe, {
          input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'x' },
        })
      ).code,
    ).toBe('NOT_FOUND');
  });

  test('can be taken back, by the version that was seen, and not by a stranger', async () => {
    const cycle = await running();
    const id = uuidv7();
    await anna.ask(observe, {
      input: { id, cycleId: cycle.id, observedOn: '2021-07-13', text: 'Fortryd mig' },
    });
    expect((await ole.ask(unobserve, { id, version: 1 })).code).toBe('NOT_FOUND');
    expect((await anna.ask(unobserve, { id, version: 9 })).code).toBe('CONFLICT');
    expect((await anna.ask(unobserve, { id, version: 1 })).data).toMatchObject({
      removeObservation: { observations: [] },
    });
  });
});

describe('studying', () => {
  test('refuses to study a cycle that was never run, or that nobody has observed', async () => {
    const waiting = await draft();
    expect((await anna.ask(study, { id: waiting.id, version: waiting.version })).code).toBe(
      'CYCLE_TRANSITION',
    );
    const cycle = await running();
    expect((await anna.ask(study, { id: cycle.id, version: cycle.version })).code).toBe(
      'CYCLE_NEEDS_OBSERVATION',
    );
    expect((await ole.ask(study, { id: cycle.id, version: cycle.version })).code).toBe('NOT_FOUND');
    expect((await studying()).state).toBe('STUDYING');
  });
});

describe('closing', () => {
  test('refuses without learning, and to abandon without saying why', async () => {
    const cycle = await studying();
    const ask = (more: object) => anna.ask(close, { id: cycle.id, version: cycle.version, input: act(more) });
    expect((await ask({ learning: '  ' })).code).toBe('CYCLE_NEEDS_LEARNING');
    expect((await ask({ decision: 'ABANDON' })).code).toBe('CYCLE_NEEDS_DECISION_REASON');
    expect((await ole.ask(close, { id: cycle.id, version: cycle.version, input: act() })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('with Tilpas prepares the next cycle: a number on, one step up, the prediction empty', async () => {
    const cycle = await studying();
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
    const cycle = await studying();
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
    const cycle = await running();
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

describe('two people editing one cycle', () => {
  test('the second is told of the clash with the row as it stands, and lands on the new version', async () => {
    const cycle = await running();
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
    const cycle = await running();
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
    const cycle = await studying();
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

describe('sharing', () => {
  const look =
    'query ($n: Int!) { pdsaCycle(interventionCode: "HEL-1", number: $n) { state plan happened who observations { text } } }';

  test('others see nothing until the team shares, and then not the observations', async () => {
    const cycle = await running();
    const edited = cycleIn(
      await anna.ask(update, {
        id: cycle.id,
        version: cycle.version,
        patch: { happened: 'Hemmeligt', who: 'Aftenvagt B' },
      }),
      'updatePdsaCycle',
    );
    await anna.ask(observe, {
      input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'Kun for os' },
    });
    expect((await lead.ask(look, { n: cycle.number })).data).toEqual({ pdsaCycle: null });
    expect(
      (
        await ole.ask(share, {
          id: cycle.id,
          version: edited.version,
          cycle: true,
          learning: false,
          observations: false,
        })
      ).code,
    ).toBe('NOT_FOUND');
    const shared = cycleIn(
      await anna.ask(share, {
        id: cycle.id,
        version: edited.version,
        cycle: true,
        learning: false,
        observations: false,
      }),
      'sharePdsaCycle',
    );
    expect((await lead.ask(look, { n: cycle.number })).data).toEqual({
      pdsaCycle: { state: 'RUNNING', plan: 'Vi spørger én borger', happened: '', who: '', observations: [] },
    });
    await anna.ask(share, {
      id: cycle.id,
      version: shared.version,
      cycle: true,
      learning: false,
      observations: true,
    });
    expect((await ole.ask(look, { n: cycle.number })).data).toMatchObject({
      pdsaCycle: { happened: 'Hemmeligt', observations: [{ text: 'Kun for os' }] },
    });
  });
});
