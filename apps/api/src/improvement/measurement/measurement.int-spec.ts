import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { FREE_WEEK } from '../../testing/improvement-rows.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const fields =
  'id version period ordinal state value numerator denominator notMeasuredReason excludedReason note measure { id missingPeriods series { periods values states enteredBy } }';
const record = `mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { ${fields} } }`;
const erase =
  'mutation ($id: ID!, $version: Int!) { eraseMeasurement(id: $id, version: $version) { id missingPeriods series { periods } } }';
const newMeasure = 'mutation ($input: CreateMeasureInput!) { createMeasure(input: $input) { id } }';

interface Measurement {
  id: string;
  version: number;
}
const number = (more: object = {}) => ({
  input: { id: uuidv7(), measureId: work.measureId, period: FREE_WEEK, value: 7, ...more },
});
const recorded = async (more: object = {}): Promise<Measurement> =>
  answered<Measurement>(await anna.ask(record, number(more)), 'recordMeasurement');

/** A measure of its own beside the work's, with another rhythm or of counts. */
async function measureOf(frequency: string, valueKind = 'VALUE'): Promise<string> {
  const answer = await anna.ask(newMeasure, {
    input: {
      id: uuidv7(),
      interventionId: work.interventionId,
      kind: 'PROCESS',
      frequency,
      startsOn: '2021-06-01',
      definition: { id: uuidv7(), name: 'Hørt', valueKind, unit: '%', direction: 'UP' },
    },
  });
  return answered<{ id: string }>(answer, 'createMeasure').id;
}

const refusal = ({ code, field }: Answer): string => `${code} ${field}`;

describe('a number', () => {
  test('is judged by what its measure has become since the last number', async () => {
    await recorded({ value: 90 });
    await api.rows(
      `UPDATE measure_definition_version v SET maximum = 50 FROM measure m WHERE m.id = $1 AND v.definition_id = m.definition_id`,
      [work.measureId],
    );
    const earlier = { period: '2021-02-15' };
    expect(refusal(await anna.ask(record, number({ ...earlier, value: 90 })))).toBe(
      'MEASUREMENT_TOO_HIGH value',
    );
    await recorded({ ...earlier, value: 40 });
  });

  test('sent whole, before anybody has looked, is answered as it stands and written once', async () => {
    await recorded();
    const wanted = number({ period: '2021-02-15', value: 41, note: 'Ferie.' });
    const key = uuidv7();
    const columns = 'id version period ordinal state value note';
    const short = `mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { ${columns} } }`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => anna.ask(short, wanted, { 'idempotency-key': key })),
    );
    const stands = await api.rows(
      `SELECT id, version, period, ordinal, state, value, note FROM measurement WHERE measure_id = $1 AND period = '2021-02-15'`,
      [work.measureId],
    );
    expect(stands).toHaveLength(1);
    for (const answer of answers) expect(answered(answer, 'recordMeasurement')).toEqual(stands[0]);
    expect(refusal(await anna.ask(short, number({ period: '2021-02-15', value: 42 })))).toMatch(/^CONFLICT/);
  });

  test('is not written for who has lost the role since the last number', async () => {
    const lone = await api.as('Lone Falk');
    const there = await buildWork(api, await idOfPlace(api, 'FRE'));
    const at = (period: string) => number({ measureId: there.measureId, period });
    answered(await lone.ask(record, at(FREE_WEEK)), 'recordMeasurement');
    await api.rows(
      `UPDATE membership SET ends_on = '2021-01-01' WHERE person_id = (SELECT id FROM person WHERE name = 'Lone Falk')`,
    );
    expect((await lone.ask(record, at('2021-02-15'))).code).toMatch(/NOT_FOUND|FORBIDDEN/);
    const { count } = await api.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM measurement WHERE measure_id = $1 AND period = '2021-02-15'`,
      [there.measureId],
    );
    expect(count).toBe(0);
  });

  test('is kept in its period with who entered it, and is missing no more', async () => {
    const answer = await anna.ask(record, number({ value: 0, note: ' Roligt ' }));
    expect(answer.data).toMatchObject({
      recordMeasurement: {
        version: 1,
        state: 'MEASURED',
        value: 0,
        note: 'Roligt',
        measure: {
          missingPeriods: ['2021-07-05'],
          series: {
            periods: ['2021-06-14', '2021-06-21', FREE_WEEK],
            values: [4, 4, 0],
            enteredBy: [null, null, 'Anna Lykke'],
          },
        },
      },
    });
  });

  test('of counts is their percentage, exactly, and both are kept', async () => {
    const measureId = await measureOf('WEEKLY', 'RATIO');
    const answer = await anna.ask(record, number({ measureId, value: null, numerator: 11, denominator: 20 }));
    expect(answer.data).toMatchObject({ recordMeasurement: { value: 55, numerator: 11, denominator: 20 } });
  });

  test('may be "not measured" for a reason, or excluded for one, and then keeps its value', async () => {
    expect(await recorded({ value: null, notMeasuredReason: 'HOLIDAY' })).toMatchObject({
      state: 'NOT_MEASURED',
      value: null,
      notMeasuredReason: 'HOLIDAY',
    });
    expect(await recorded({ period: '2021-07-05', excludedReason: ' Strejke ' })).toMatchObject({
      state: 'EXCLUDED',
      value: 7,
      excludedReason: 'Strejke',
    });
  });

  test('per event has several in a day, told apart', async () => {
    const measureId = await measureOf('PER_EVENT');
    for (const ordinal of [0, 1, 2])
      expect(await recorded({ measureId, period: '2021-07-14', ordinal })).toMatchObject({ ordinal });
    expect(refusal(await anna.ask(record, number({ measureId, period: '2021-07-14', ordinal: 1 })))).toMatch(
      /^CONFLICT/,
    );
  });

  test('is refused where it says nothing, too much, or what cannot be', async () => {
    const ask = async (more: object) => refusal(await anna.ask(record, number(more)));
    const ratio = { measureId: await measureOf('WEEKLY', 'RATIO'), value: null };
    expect(await ask({ value: null })).toBe('MEASUREMENT_EMPTY value');
    expect(await ask({ notMeasuredReason: 'NOT_POSSIBLE' })).toBe('MEASUREMENT_BOTH notMeasuredReason');
    expect(await ask({ value: -1 })).toBe('MEASUREMENT_TOO_LOW value');
    expect(await ask({ ...ratio, value: 101 })).toBe('MEASUREMENT_TOO_HIGH value');
    expect(await ask({ ...ratio, numerator: 5 })).toBe('MEASUREMENT_EMPTY numerator');
    expect(await ask({ ...ratio, numerator: 0, denominator: 0 })).toBe(
      'MEASUREMENT_ZERO_DENOMINATOR denominator',
    );
    expect(await ask({ ...ratio, numerator: 6, denominator: 5 })).toBe(
      'MEASUREMENT_NUMERATOR_ABOVE numerator',
    );
    expect(await ask({ ...ratio, numerator: -1, denominator: 5 })).toBe('MEASUREMENT_TOO_LOW numerator');
    expect(await ask({ period: '2021-06-30' })).toBe('MEASUREMENT_PERIOD period');
    expect(await ask({ period: '2021-07-19' })).toBe('MEASUREMENT_FUTURE period');
    expect(await ask({ note: 'Ringede til 010150-1237' })).toBe('PERSONAL_DATA note');
    expect(await ask({ note: 'x'.repeat(501) })).toBe('TOO_LONG note');
    expect(await ask({ ordinal: 1001 })).toBe('VALIDATION ordinal');
    expect(await ask({ measureId: uuidv7() })).toBe('NOT_FOUND measureId');
    expect(await ask({ measureId: second.work.measureId })).toBe('NOT_FOUND measureId');
    const endless = `mutation { recordMeasurement(input: { id: "${uuidv7()}", measureId: "${work.measureId}", period: "${FREE_WEEK}", value: 1e999 }) { id } }`;
    expect(refusal(await anna.ask(endless))).toBe('MEASUREMENT_NOT_A_NUMBER value');
  });

  test('far above what can be is asked about with the number that was probably meant', async () => {
    const measureId = await measureOf('WEEKLY', 'RATIO');
    const answer = await anna.ask(record, number({ measureId, value: 850 }));
    expect(answer).toMatchObject({ code: 'MEASUREMENT_TOO_HIGH', details: { maximum: 100, suggestion: 85 } });
    expect(answer.message).toBe('Højst 100. Mente du 85?');
  });
});

describe('the same period', () => {
  test('taken by somebody else is a clash, with the row as it stands, whatever ordinal a week is sent with', async () => {
    const first = await recorded();
    for (const ordinal of [0, 5]) {
      const clash = await (await api.as('Mette Kjær')).ask(record, number({ value: 9, ordinal }));
      expect(clash).toMatchObject({
        code: 'CONFLICT',
        details: { current: { id: first.id, value: 7, version: 1 } },
      });
    }
  });

  test('is replaced by whoever has seen what stands there', async () => {
    const first = await recorded();
    expect(await recorded({ value: 8, version: 1 })).toMatchObject({ id: first.id, version: 2, value: 8 });
    expect(refusal(await anna.ask(record, number({ value: 9, version: 1 })))).toMatch(/^CONFLICT/);
    expect(refusal(await anna.ask(record, number({ period: '2021-07-05', version: 1 })))).toBe(
      'NOT_FOUND version',
    );
  });

  test('of twenty at once is won by one; the others are told of it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, value) => anna.ask(record, number({ value }))),
    );
    const won = answers.filter(({ code }) => code === undefined);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(19);
  });

  test('is emptied by erasing, with the version that was seen', async () => {
    const first = await recorded();
    expect((await anna.ask(erase, { id: first.id, version: 2 })).code).toBe('CONFLICT');
    const answer = await anna.ask(erase, { id: first.id, version: 1 });
    expect(answer.data).toMatchObject({ eraseMeasurement: { missingPeriods: [FREE_WEEK, '2021-07-05'] } });
    expect((await anna.ask(erase, { id: first.id, version: 1 })).code).toBe('NOT_FOUND');
  });
});

describe('the prediction of a running cycle', () => {
  const lockOf = async (
    measureId: string,
    startsOn: string,
    endsOn: string | null,
    entry: object,
  ): Promise<boolean> => {
    await api.rows(
      'UPDATE pdsa_cycle SET measure_id = $2, starts_on = $3, ends_on = $4, prediction_locked_at = NULL WHERE id = $1',
      [work.cycles.observe, measureId, startsOn, endsOn],
    );
    const answer = await anna.ask(record, number({ measureId, ...entry }));
    expect(answer.code).toBeUndefined();
    const row = await api.row<{ locked: boolean }>(
      'SELECT prediction_locked_at IS NOT NULL AS locked FROM pdsa_cycle WHERE id = $1',
      [work.cycles.observe],
    );
    return row.locked;
  };

  test('is locked by a number in the cycle’s days', async () => {
    expect(await lockOf(work.measureId, '2021-07-04', '2021-07-10', {})).toBe(true);
    expect(await lockOf(await measureOf('MONTHLY'), '2021-07-14', null, { period: '2021-07-01' })).toBe(true);
    expect(await lockOf(await measureOf('FORTNIGHTLY'), '2021-07-11', null, { period: '2021-06-28' })).toBe(
      true,
    );
  });

  test('is not locked by a number outside them, nor by a week without measuring', async () => {
    expect(await lockOf(work.measureId, '2021-07-05', null, {})).toBe(false);
    expect(await lockOf(await measureOf('DAILY'), '2021-07-14', null, { period: '2021-07-13' })).toBe(false);
    const holiday = { period: '2021-07-05', value: null, notMeasuredReason: 'HOLIDAY' };
    expect(await lockOf(work.measureId, '2021-07-05', null, holiday)).toBe(false);
  });
});

test('numbers are not for a stranger to write or erase', async () => {
  const row = await recorded();
  for (const [name, code] of [
    ['Ole Brandt', 'FORBIDDEN'],
    ['Karin Friis', 'FORBIDDEN'],
    ['Tom Rask', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND'],
  ] as const) {
    const actor = await api.as(name);
    expect((await actor.ask(record, number({ period: '2021-07-05' }))).code).toBe(code);
    expect((await actor.ask(erase, { id: row.id, version: 1 })).code).toBe(code);
  }
  expect((await api.stranger.ask(record, number())).code).toBe('UNAUTHENTICATED');
  expect((await api.stranger.ask(erase, { id: row.id, version: 1 })).code).toBe('UNAUTHENTICATED');
});
