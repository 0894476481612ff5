import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import {
  buildSecondProgramme,
  SECOND,
  SECOND_WORD,
  type SecondProgramme,
} from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let lone: Actor;
let work: Work;
let neighbour: Work;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  lone = await api.as('Lone Falk');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  neighbour = await buildWork(api, await idOfPlace(api, 'FRE'));
});
afterAll(() => api.close());

const create =
  'mutation ($input: CreateMeasureInput!) { createMeasure(input: $input) { id kind definition { definitionId name unit samplingPlan } definedBy { id templateKey usedBy { placeName interventionCode } } } }';
const revise =
  'mutation ($input: ReviseMeasureDefinitionInput!) { reviseMeasureDefinition(input: $input) { id placeId current { number name question minimum } versions { number name validFrom } usedBy { placeName interventionCode letter } } }';
const read = `query ($id: ID!) { measure(id: $id) { definition { definitionId number name } phases { startsOn origin name reason } series { definitionNumbers } } }`;
const record = 'mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }';

interface Measure {
  id: string;
  definition: { definitionId: string; number: number; name: string };
  definedBy: { id: string; templateKey: string | null; usedBy: { placeName: string }[] };
  phases: { startsOn: string; origin: string; name: string; reason: string }[];
}
interface Definition {
  id: string;
  usedBy: { placeName: string; interventionCode: string; letter: string }[];
}
const refusal = ({ code, field }: Answer): string => `${code} ${field}`;
const measureOf = async (actor: Actor, id: string): Promise<Measure> =>
  answered<Measure>(await actor.ask(read, { id }), 'measure');
const newMeasure = (of: Work, more: object) => ({
  input: {
    id: uuidv7(),
    interventionId: of.interventionId,
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    startsOn: '2021-06-14',
    ...more,
  },
});
const made = async (actor: Actor, of: Work, more: object): Promise<Measure> =>
  answered<Measure>(await actor.ask(create, newMeasure(of, more)), 'createMeasure');
const revised = (more: object = {}) => ({
  input: {
    id: uuidv7(),
    definitionId: work.definitionId,
    validFrom: '2021-06-28',
    reason: 'Vi tæller også aftenen',
    name: 'Hele døgnet',
    ...more,
  },
});
const definitionPhase = {
  startsOn: '2021-06-28',
  origin: 'DEFINITION',
  name: 'Hele døgnet',
  reason: 'Vi tæller også aftenen',
};

describe('a new version of a definition', () => {
  test('that only the place uses starts a phase at its measure', async () => {
    const answer = await anna.ask(revise, revised());
    expect(answer.data).toMatchObject({
      reviseMeasureDefinition: {
        id: work.definitionId,
        current: { number: 2, name: 'Hele døgnet', minimum: 0 },
        versions: [{ number: 1 }, { number: 2, validFrom: '2021-06-28' }],
      },
    });
    expect((await measureOf(anna, work.measureId)).phases).toContainEqual(definitionPhase);
  });

  test('is a break also where a phase begins that day, whose reason is kept', async () => {
    const [phase] = await api.rows<{ starts_on: string; reason: string }>(
      'SELECT starts_on, reason FROM phase WHERE id = $1',
      [work.phaseId],
    );
    await anna.ask(revise, revised({ validFrom: phase?.starts_on }));
    const { phases } = await measureOf(anna, work.measureId);
    expect(phases).toHaveLength(1);
    expect(phases[0]).toMatchObject({ origin: 'DEFINITION', startsOn: phase?.starts_on });
    expect(phases[0]?.reason).toContain('Vi tæller også aftenen');
    expect(phases[0]?.reason).toContain(phase?.reason);
  });

  test('holds for the periods from its day, whenever their numbers were entered', async () => {
    const enter = (period: string) =>
      anna.ask(record, { input: { id: uuidv7(), measureId: work.measureId, period, value: 3 } });
    await enter('2021-06-28');
    await anna.ask(revise, revised());
    await enter('2021-07-05');
    expect(await measureOf(anna, work.measureId)).toMatchObject({
      series: { definitionNumbers: [1, 1, 2, 2] },
    });
  });

  test('needs a reason, a later day that has come, a range that can be, and a definition that is there', async () => {
    const ask = async (more: object) => refusal(await anna.ask(revise, revised(more)));
    expect(await ask({ reason: ' ' })).toBe('REQUIRED reason');
    expect(await ask({ name: null })).toBe('REQUIRED name');
    expect(await ask({ validFrom: '2021-06-14' })).toBe('VALIDATION validFrom');
    expect(await ask({ validFrom: '2121-06-14' })).toBe('VALIDATION validFrom');
    expect(await ask({ minimum: 5, maximum: 5 })).toBe('MEASURE_DEFINITION_RANGE maximum');
    expect(await ask({ samplingPlan: '010150-1237' })).toBe('PERSONAL_DATA samplingPlan');
    expect(await ask({ definitionId: uuidv7() })).toBe('NOT_FOUND undefined');
    expect(await ask({ definitionId: second.work.definitionId })).toBe('NOT_FOUND undefined');
  });
});

describe('a definition that another place measures by', () => {
  let theirs: Measure;
  beforeEach(async () => {
    theirs = await made(lone, neighbour, { definitionId: work.definitionId });
  });

  test('tells who measures by it', () => {
    expect(theirs.definedBy.usedBy.map(({ placeName }) => placeName)).toEqual(['Fredensborg', 'Helsingør']);
  });

  test('is not changed without saying whom it is for: the places are named, nothing is written', async () => {
    const answer = await anna.ask(revise, revised());
    expect(answer).toMatchObject({ code: 'DEFINITION_SHARED', details: { places: ['Fredensborg'] } });
    expect(answer.message).toContain('Fredensborg');
    expect((await measureOf(anna, work.measureId)).definition.number).toBe(1);
  });

  test('changed for the own place only leaves the others where they were', async () => {
    const own = answered<Definition>(
      await anna.ask(revise, revised({ reach: 'OWN_PLACE' })),
      'reviseMeasureDefinition',
    );
    expect(own.id).not.toBe(work.definitionId);
    expect(own.usedBy).toEqual([{ placeName: 'Helsingør', interventionCode: work.code, letter: 'a' }]);
    const ours = await measureOf(anna, work.measureId);
    expect(ours.definition).toEqual({ definitionId: own.id, number: 2, name: 'Hele døgnet' });
    expect(ours.phases).toContainEqual(definitionPhase);
    const other = await measureOf(lone, theirs.id);
    expect(other.definition).toMatchObject({ definitionId: work.definitionId, number: 1 });
    expect(other.phases).toEqual([]);
  });

  test('changed for everyone breaks their curve too, with the reason standing there', async () => {
    await anna.ask(revise, revised({ reach: 'EVERYONE' }));
    const other = await measureOf(lone, theirs.id);
    expect(other.definition).toMatchObject({ definitionId: work.definitionId, number: 2 });
    expect(other.phases).toEqual([definitionPhase]);
  });

  test('may be changed for itself by a place that took it over, not for everyone', async () => {
    expect((await lone.ask(revise, revised({ reach: 'EVERYONE' }))).code).toBe('FORBIDDEN');
    await lone.ask(revise, revised({ reach: 'OWN_PLACE' }));
    expect((await measureOf(lone, theirs.id)).definition.name).toBe('Hele døgnet');
    expect((await measureOf(anna, work.measureId)).definition.number).toBe(1);
  });
});

describe('the programme’s definitions', () => {
  test('are there for every place to take over, and found by a part of their name', async () => {
    const asked = 'query ($search: String) { measureDefinitions(search: $search) { id current { name } } }';
    const here = await lone.ask(asked, {});
    const ids = answered<{ id: string }[]>(here, 'measureDefinitions').map(({ id }) => id);
    expect(ids).toContain(work.definitionId);
    expect(here.text).not.toContain(SECOND_WORD);
    const found = answered<{ current: { name: string } }[]>(
      await lone.ask(asked, { search: 'SVARTID' }),
      'measureDefinitions',
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ current }) => /svartid/i.test(current.name))).toBe(true);
    const there = await (await api.as('Signe Holt', SECOND)).ask(asked, {});
    expect(answered<unknown[]>(there, 'measureDefinitions')).toHaveLength(2);
  });
});

test('a list that is too long says so, and is shorter when one searches', async () => {
  const { programmeId, placeId, trackId } = await api.row<Record<string, string>>(
    'SELECT programme_id AS "programmeId", place_id AS "placeId", track_id AS "trackId" FROM intervention WHERE id = $1',
    [second.work.interventionId],
  );
  await api.rows(
    `WITH made AS (INSERT INTO measure_definition (id, programme_id, place_id) SELECT gen_random_uuid(), $1, $2 FROM generate_series(1, 2001) RETURNING id)
     INSERT INTO measure_definition_version (id, programme_id, place_id, definition_id, number, valid_from, name, value_kind, direction)
     SELECT gen_random_uuid(), $1, $2, id, 1, '2021-01-01', 'Mange', 'VALUE', 'UP' FROM made`,
    [programmeId, placeId],
  );
  await api.rows(
    `INSERT INTO intervention (id, programme_id, place_id, number, code, title, track_id, starts_on)
     SELECT gen_random_uuid(), $1, $2, 1000 + n, 'X-' || n, 'Mange', $3, '2021-01-01' FROM generate_series(1, 2001) AS n`,
    [programmeId, placeId, trackId],
  );
  const there = await api.as('Signe Holt', SECOND);
  const definitions = await there.ask('{ measureDefinitions { id } }');
  expect(definitions).toMatchObject({ code: 'TOO_MANY', field: 'search', details: { max: 2000 } });
  expect(definitions.message).toContain('2000');
  const one = await there.ask('{ measureDefinitions(search: "findes ikke") { id } }');
  expect(one.data).toEqual({ measureDefinitions: [] });
  expect((await there.ask('{ interventions { id } }')).code).toBe('TOO_MANY');
  expect((await there.ask('{ interventions(state: ENDED) { id } }')).code).toBeUndefined();
});

describe('a ready-made measure', () => {
  const key = 'enige-i-hverdagens-plan';

  test('is one of those the applications name, with where it stands', async () => {
    const asked = '{ measureTemplates { key kind frequency nameDa samplingPlanDa sourceDa } }';
    const templates = answered<{ key: string; kind: string; sourceDa: string }[]>(
      await anna.ask(asked),
      'measureTemplates',
    );
    expect(templates.map((template) => template.key)).toEqual([
      key,
      'tilfredshed',
      'ensomhed',
      'forskellige-medarbejdere',
      'dokumentationstid',
      'dokumentation-relevant',
    ]);
    expect(templates.every(({ sourceDa }) => /ansøgning/i.test(sourceDa))).toBe(true);
    const other = await (await api.as('Signe Holt', SECOND)).ask(asked);
    expect(answered<unknown[]>(other, 'measureTemplates')).toEqual([]);
  });

  test('makes a measure in the person’s language, and the next place measures the same', async () => {
    const ours = await made(anna, work, { templateKey: key });
    expect(ours).toMatchObject({
      definition: { name: 'Stadig enige i hverdagens plan', unit: '%' },
      definedBy: { templateKey: key },
    });
    const theirs = await made(lone, neighbour, { templateKey: key });
    expect(theirs.definition.definitionId).toBe(ours.definition.definitionId);
    expect(theirs.definedBy.usedBy).toHaveLength(2);
  });

  test('chosen by two at once is one definition', async () => {
    const both = await Promise.all([
      made(anna, work, { templateKey: 'ensomhed' }),
      made(lone, neighbour, { templateKey: 'ensomhed' }),
    ]);
    expect(new Set(both.map(({ definition }) => definition.definitionId)).size).toBe(1);
  });

  test('is refused when it is not there, or beside another choice', async () => {
    const ask = async (more: object) => refusal(await anna.ask(create, newMeasure(work, more)));
    expect(await ask({ templateKey: 'ukendt' })).toBe('UNKNOWN_REFERENCE templateKey');
    expect(await ask({ templateKey: key, definitionId: work.definitionId })).toBe(
      'MEASURE_NEEDS_DEFINITION definition',
    );
  });
});

test('definitions are not for a stranger to change', async () => {
  for (const [name, code] of [
    ['Ole Brandt', 'FORBIDDEN'],
    ['Karin Friis', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND'],
  ] as const)
    for (const reach of [null, 'OWN_PLACE', 'EVERYONE'])
      expect((await (await api.as(name)).ask(revise, revised({ reach }))).code).toBe(code);
  expect((await api.stranger.ask(revise, revised())).code).toBe('UNAUTHENTICATED');
});
