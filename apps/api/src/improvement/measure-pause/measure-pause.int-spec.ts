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
  await api.rows('DELETE FROM measure_pause WHERE measure_id = $1', [work.measureId]);
});
afterAll(() => api.close());

const fields = 'id missingPeriods pauses { id startsOn endsOn reason version }';
const pause = `mutation ($input: PauseMeasureInput!) { pauseMeasure(input: $input) { ${fields} } }`;
const resume = `mutation ($id: ID!, $version: Int!, $endsOn: Date!) { resumeMeasure(id: $id, version: $version, endsOn: $endsOn) { ${fields} } }`;
const remove = `mutation ($id: ID!, $version: Int!) { removeMeasurePause(id: $id, version: $version) { ${fields} } }`;

interface Measure {
  missingPeriods: string[];
  pauses: { id: string; startsOn: string; endsOn: string | null; reason: string; version: number }[];
}
const paused = (more: object = {}) => ({
  input: { id: uuidv7(), measureId: work.measureId, startsOn: FREE_WEEK, reason: ' Sommerferie ', ...more },
});
const made = async (more: object = {}) => {
  const { input } = paused(more);
  const measure = answered<Measure>(await anna.ask(pause, { input }), 'pauseMeasure');
  return { id: input.id, measure };
};
const refusal = ({ code, field }: Answer): string => `${code} ${field}`;

describe('pausing a measure', () => {
  test('asks for no number while it lasts, and is told with its reason', async () => {
    const { id, measure } = await made();
    expect(measure).toEqual(
      expect.objectContaining({
        missingPeriods: [],
        pauses: [{ id, startsOn: FREE_WEEK, endsOn: null, reason: 'Sommerferie', version: 1 }],
      }),
    );
  });

  test('until a day lets the weeks after it be asked for', async () => {
    const { measure } = await made({ endsOn: '2021-07-04' });
    expect(measure.missingPeriods).toEqual(['2021-07-05']);
  });

  test('keeps Mit arbejde still', async () => {
    const asked = '{ myWork { nextSteps { kind measure { id } } } }';
    await api.rows(
      "UPDATE intervention SET state = 'PAUSED' WHERE place_id = $1 AND id <> $2 AND state = 'ACTIVE'",
      [work.placeId, work.interventionId],
    );
    const steps = async () =>
      answered<{ nextSteps: { kind: string }[] }>(await anna.ask(asked), 'myWork').nextSteps.map(
        ({ kind }) => kind,
      );
    expect(await steps()).toContain('MISSING_MEASUREMENT');
    await made();
    expect(await steps()).not.toContain('MISSING_MEASUREMENT');
  });

  test('is refused twice in the same days, outside the measure, turned over, or with a CPR number', async () => {
    const ask = async (more: object) => refusal(await anna.ask(pause, paused(more)));
    expect(await ask({ startsOn: '2021-06-13' })).toBe('VALIDATION startsOn');
    expect(await ask({ endsOn: '2021-06-27' })).toBe('VALIDATION endsOn');
    expect(await ask({ reason: 'Fru 010150-1237' })).toBe('PERSONAL_DATA reason');
    await made({ endsOn: '2021-07-04' });
    expect(await ask({ startsOn: '2021-07-04' })).toBe('MEASURE_PAUSE_OVERLAP startsOn');
    expect(await ask({ measureId: second.work.measureId })).toBe('NOT_FOUND undefined');
  });

  test('at the same moment by two people is one pause', async () => {
    const answers = await Promise.all([anna.ask(pause, paused()), anna.ask(pause, paused())]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['MEASURE_PAUSE_OVERLAP', 'done']);
  });
});

describe('afterwards', () => {
  test('a pause is ended on its last day, and numbers are asked for again', async () => {
    const { id } = await made();
    const measure = answered<Measure>(
      await anna.ask(resume, { id, version: 1, endsOn: '2021-07-04' }),
      'resumeMeasure',
    );
    expect(measure).toMatchObject({
      missingPeriods: ['2021-07-05'],
      pauses: [{ endsOn: '2021-07-04', version: 2 }],
    });
    expect(refusal(await anna.ask(resume, { id, version: 2, endsOn: '2021-06-01' }))).toBe(
      'VALIDATION endsOn',
    );
    expect((await anna.ask(resume, { id, version: 1, endsOn: '2021-07-04' })).code).toBe('CONFLICT');
  });

  test('it can be taken away as if it had not been', async () => {
    const { id } = await made();
    expect((await anna.ask(remove, { id, version: 2 })).code).toBe('CONFLICT');
    const measure = answered<Measure>(await anna.ask(remove, { id, version: 1 }), 'removeMeasurePause');
    expect(measure).toMatchObject({ missingPeriods: [FREE_WEEK, '2021-07-05'], pauses: [] });
    expect((await anna.ask(remove, { id, version: 1 })).code).toBe('NOT_FOUND');
  });
});

test('pauses are not for a stranger to make, end or take away', async () => {
  const { id } = await made({ endsOn: '2021-07-04' });
  const asked: [string, Record<string, unknown>][] = [
    [pause, paused({ startsOn: '2021-07-05' })],
    [resume, { id, version: 1, endsOn: '2021-07-03' }],
    [remove, { id, version: 1 }],
  ];
  for (const [name, code] of [
    ['Ole Brandt', 'FORBIDDEN'],
    ['Karin Friis', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND'],
  ] as const) {
    const actor = await api.as(name);
    for (const [mutation, variables] of asked) expect((await actor.ask(mutation, variables)).code).toBe(code);
  }
  for (const [mutation, variables] of asked)
    expect((await api.stranger.ask(mutation, variables)).code).toBe('UNAUTHENTICATED');
});
