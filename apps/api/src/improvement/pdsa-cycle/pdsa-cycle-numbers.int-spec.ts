import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { documentFor, examples } from '../../testing/operations.js';
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

const refusal = ({ code, field }: Answer): string => `${code} ${field}`;
/** The example of a mutation, with some of its values changed. */
const ask = (
  field: string,
  change: (variables: Record<string, unknown>) => object = (given) => given,
): Promise<Answer> =>
  anna.ask(documentFor(api.schema, field, 2), { ...change(examples[field]?.variables(work) ?? {}) });
const read = (number: number): Promise<Answer> =>
  anna.ask(
    'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { number state result { median periods values } } }',
    { code: work.code, number },
  );

describe('a cycle and the numbers of its measure', () => {
  const linked = (cycle: string, startsOn: string, endsOn: string | null) =>
    api.rows('UPDATE pdsa_cycle SET measure_id = $2, starts_on = $3, ends_on = $4 WHERE id = $1', [
      cycle,
      work.measureId,
      startsOn,
      endsOn,
    ]);

  test('shows the median of the periods that any of its days lie in', async () => {
    await linked(work.cycles.observe, '2021-06-20', '2021-06-21');
    await api.rows("UPDATE measurement SET value = 9 WHERE measure_id = $1 AND period = '2021-06-21'", [
      work.measureId,
    ]);
    const result = { median: 6.5, periods: ['2021-06-14', '2021-06-21'], values: [4, 9] };
    expect((await read(4)).data).toMatchObject({ pdsaCycle: { result } });
    await linked(work.cycles.observe, '2021-06-21', null);
    expect((await read(4)).data).toMatchObject({ pdsaCycle: { result: { median: 9, values: [9] } } });
  });

  test('is ready to be studied by a number in its days, though nobody wrote an observation', async () => {
    const study = () => ask('studyPdsaCycle', () => ({ id: work.cycles.cancel, version: 1 }));
    expect((await study()).code).toBe('CYCLE_NEEDS_OBSERVATION');
    await linked(work.cycles.cancel, FREE_WEEK, null);
    expect((await study()).code).toBe('CYCLE_NEEDS_OBSERVATION');
    await api.rows("UPDATE measure SET frequency = 'MONTHLY' WHERE id = $1", [work.measureId]);
    await api.rows("UPDATE measurement SET period = '2021-06-01' WHERE id = $1", [work.measurementId]);
    expect((await study()).code).toBeUndefined();
  });

  test('is linked to a measure of its own intervention', async () => {
    const other = await buildWork(api, work.placeId);
    for (const measureId of [other.measureId, second.work.measureId, uuidv7()]) {
      const create = await ask('createPdsaCycle', ({ input }) => ({
        input: { ...(input as object), measureId },
      }));
      expect(refusal(create)).toBe('UNKNOWN_REFERENCE measureId');
      const update = await ask('updatePdsaCycle', (given) => ({ ...given, patch: { measureId } }));
      expect(refusal(update)).toBe('UNKNOWN_REFERENCE measureId');
      const start = await ask('startPdsaCycle', (given) => ({
        ...given,
        prediction: { ...(given['prediction'] as object), measureId },
      }));
      expect(refusal(start)).toBe('UNKNOWN_REFERENCE measureId');
    }
  });

  test('takes over the measure that the prediction is about', async () => {
    const start = await ask('startPdsaCycle', (given) => ({
      ...given,
      prediction: {
        id: uuidv7(),
        kind: 'NUMBER',
        comparator: 'AT_LEAST',
        value: 5,
        measureId: work.measureId,
      },
    }));
    expect(start.data).toMatchObject({
      startPdsaCycle: {
        measureId: work.measureId,
        state: 'RUNNING',
        startsOn: '2021-07-14',
        predictions: [{ kind: 'NUMBER', value: 5 }],
      },
    });
  });
});

describe('a cycle’s plan', () => {
  test('has its dates in order from the start', async () => {
    const create = await ask('createPdsaCycle', ({ input }) => ({
      input: { ...(input as object), startsOn: '2021-07-02', endsOn: '2021-07-01' },
    }));
    expect(refusal(create)).toBe('CYCLE_DATES endsOn');
    await api.rows("UPDATE pdsa_cycle SET ends_on = '2021-07-01' WHERE id = $1", [work.cycles.start]);
    expect(refusal(await ask('startPdsaCycle'))).toBe('CYCLE_DATES endsOn');
  });

  test('gives the stored size of its step, and keeps a size that was chosen', async () => {
    const patch = async (change: object, version: number) =>
      answered(
        await ask('updatePdsaCycle', (given) => ({ ...given, version, patch: change })),
        'updatePdsaCycle',
      );
    expect(await patch({ scaleStep: 'ONE_SHIFT' }, 1)).toMatchObject({
      citizens: 5,
      staff: 3,
      units: 1,
      days: 1,
    });
    expect(await patch({ scaleStep: 'ONE_TEAM', citizens: 4 }, 2)).toMatchObject({
      citizens: 4,
      staff: 8,
      days: 7,
    });
    expect(await patch({ scaleStep: 'SEVERAL' }, 3)).toMatchObject({ citizens: 120, advice: ['STARTS_BIG'] });
  });
});

describe('a cycle that is over', () => {
  test('takes no observation, no new prediction, and lets none be removed', async () => {
    await api.rows(
      "UPDATE pdsa_cycle SET state = 'CANCELLED', cancelled_reason = 'Ferie' WHERE id = ANY ($1)",
      [[work.cycles.observe, work.cycles.amend]],
    );
    for (const field of ['addObservation', 'amendPrediction', 'removeObservation'])
      expect((await ask(field)).code).toBe('CYCLE_CLOSED');
  });
});

describe('reading one cycle', () => {
  test('is by intervention and number, and null where there is none to see', async () => {
    expect((await read(1)).data).toMatchObject({ pdsaCycle: { number: 1, state: 'DRAFT' } });
    expect((await read(99)).data).toEqual({ pdsaCycle: null });
    const query = '{ pdsaCycle(interventionCode: "DRO-1", number: 1) { number } }';
    expect((await anna.ask(query)).data).toEqual({ pdsaCycle: null });
    expect((await (await api.as('Else Nygaard')).ask(query)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(query)).code).toBe('UNAUTHENTICATED');
  });
});
