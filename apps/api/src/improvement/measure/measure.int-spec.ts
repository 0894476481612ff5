import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;
let work: Work;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  ole = await api.as('Ole Brandt');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const fields = `id version letter position kind frequency startsOn endsOn baselinePoints interventionCode missingPeriods
  definition { id definitionId number name unit valueKind decimals minimum maximum } phases { startsOn origin name reason } series { periods definitionNumbers }`;
const create = `mutation ($input: CreateMeasureInput!) { createMeasure(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: MeasurePatch!) { updateMeasure(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const read = `query ($id: ID!) { measure(id: $id) { ${fields} } }`;
const record = 'mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }';

interface Measure {
  id: string;
  version: number;
  letter: string;
  definition: { definitionId: string };
  phases: { startsOn: string; origin: string; reason: string }[];
}
const definition = (more: object = {}) => ({
  id: uuidv7(),
  name: 'Svartid',
  valueKind: 'VALUE',
  unit: 'dage',
  direction: 'DOWN',
  ...more,
});
const input = (more: object = {}) => ({
  input: {
    id: uuidv7(),
    interventionId: work.interventionId,
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    startsOn: '2021-06-16',
    definition: definition(),
    ...more,
  },
});
const made = async (more: object = {}): Promise<Measure> =>
  answered<Measure>(await anna.ask(create, input(more)), 'createMeasure');
const patched = (measure: Measure, patch: object) => ({ id: measure.id, version: measure.version, patch });
const refusal = async (asked: Promise<{ code: string | undefined; field: string | undefined }>) => {
  const { code, field } = await asked;
  return `${code} ${field}`;
};

describe('a new measure', () => {
  test('takes the next letter, starts with its period, and asks for the weeks since', async () => {
    const measure = await made();
    expect(measure).toMatchObject({
      letter: 'b',
      startsOn: '2021-06-14',
      interventionCode: work.code,
      baselinePoints: 12,
      definition: { name: 'Svartid', unit: 'dage', number: 1 },
      missingPeriods: ['2021-06-14', '2021-06-21', '2021-06-28', '2021-07-05'],
    });
    const letters = await Promise.all([made(), made(), made()]);
    expect(letters.map(({ letter }) => letter).sort()).toEqual(['c', 'd', 'e']);
  });

  test('of counts is in per cent, whatever unit is sent', async () => {
    const measure = await made({ definition: definition({ valueKind: 'RATIO', unit: 'kroner' }) });
    expect(measure).toMatchObject({ definition: { unit: '%', decimals: 1 } });
  });

  test('may take over a definition of the programme, not of another one', async () => {
    const [heard] = await api.rows<{ id: string }>(
      "SELECT definition_id AS id FROM measure_definition_version WHERE name = 'Svartid til pårørende'",
    );
    const taken = await made({ definition: null, definitionId: heard?.id });
    expect(taken.definition).toMatchObject({ definitionId: heard?.id, name: 'Svartid til pårørende' });
    for (const definitionId of [second.work.definitionId, uuidv7()])
      expect(await refusal(anna.ask(create, input({ definition: null, definitionId })))).toBe(
        'UNKNOWN_REFERENCE definitionId',
      );
  });

  test('is defined once: written or taken over', async () => {
    expect(await refusal(anna.ask(create, input({ definition: null })))).toBe(
      'MEASURE_NEEDS_DEFINITION definition',
    );
    expect(await refusal(anna.ask(create, input({ definitionId: work.definitionId })))).toBe(
      'MEASURE_NEEDS_DEFINITION definition',
    );
  });

  test('refuses what cannot be measured', async () => {
    const ask = (more: object) => refusal(anna.ask(create, input(more)));
    expect(await ask({ definition: definition({ minimum: 10, maximum: 5 }) })).toBe(
      'MEASURE_DEFINITION_RANGE maximum',
    );
    expect(await ask({ definition: definition({ name: ' ' }) })).toBe('REQUIRED definition.name');
    expect(await ask({ definition: definition({ question: 'Hvor tit 010150-1237?' }) })).toBe(
      'PERSONAL_DATA definition.question',
    );
    expect(await ask({ definition: definition({ decimals: 4 }) })).toBe('VALIDATION definition.decimals');
    expect(await ask({ baselinePoints: 9 })).toBe('VALIDATION baselinePoints');
    expect(await ask({ startsOn: '1921-06-14' })).toBe('VALIDATION startsOn');
    expect(await ask({ interventionId: uuidv7() })).toBe('NOT_FOUND undefined');
  });
});

describe('changing a measure', () => {
  test('moves its start to its period, and its rhythm while there are no numbers', async () => {
    const measure = await made();
    const monthly = answered<Measure>(
      await anna.ask(update, patched(measure, { frequency: 'MONTHLY' })),
      'updateMeasure',
    );
    expect(monthly).toMatchObject({ frequency: 'MONTHLY', startsOn: '2021-06-01', version: 2 });
    const later = answered<Measure>(
      await anna.ask(update, patched(monthly, { startsOn: '2021-07-20' })),
      'updateMeasure',
    );
    expect(later).toMatchObject({ startsOn: '2021-07-01' });
  });

  test('keeps its rhythm once it has numbers', async () => {
    const measure = await made();
    await anna.ask(record, {
      input: { id: uuidv7(), measureId: measure.id, period: '2021-06-14', value: 1 },
    });
    expect(await refusal(anna.ask(update, patched(measure, { frequency: 'DAILY' })))).toBe(
      'VALIDATION frequency',
    );
  });

  test('does not end before it starts, nor start in another century', async () => {
    const measure = await made();
    expect(await refusal(anna.ask(update, patched(measure, { endsOn: '2021-06-13' })))).toBe(
      'VALIDATION endsOn',
    );
    expect(await refusal(anna.ask(update, patched(measure, { startsOn: '2121-06-14' })))).toBe(
      'VALIDATION startsOn',
    );
    expect(await refusal(anna.ask(update, patched(measure, { kind: null })))).toBe('REQUIRED kind');
    const ended = answered<Measure>(
      await anna.ask(update, patched(measure, { endsOn: '2021-06-27' })),
      'updateMeasure',
    );
    expect(ended).toMatchObject({ missingPeriods: ['2021-06-14', '2021-06-21'] });
  });

  test('from an older version is told of the measure as it stands', async () => {
    const measure = await made();
    await anna.ask(update, patched(measure, { baselinePoints: 15 }));
    expect(await anna.ask(update, patched(measure, { baselinePoints: 20 }))).toMatchObject({
      code: 'CONFLICT',
      details: { current: { baselinePoints: 15 } },
    });
  });
});

describe('reading measures', () => {
  test('by id, and null where there is none to see', async () => {
    expect((await ole.ask(read, { id: work.measureId })).data).toMatchObject({ measure: { letter: 'a' } });
    for (const id of [uuidv7(), second.work.measureId])
      expect((await anna.ask(read, { id })).data).toEqual({ measure: null });
    expect((await anna.ask(read, { id: 'a' })).code).toBe('VALIDATION');
  });
});

test('measures are not for a stranger to write', async () => {
  const measure = await made();
  const asked: [string, Record<string, unknown>][] = [
    [create, input()],
    [update, patched(measure, { baselinePoints: 15 })],
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
