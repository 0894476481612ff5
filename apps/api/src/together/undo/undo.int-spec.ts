import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { documentFor, examples } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

/** Does it, and hands back the key it was done under. */
async function does(field: string, actor = anna): Promise<string> {
  const key = uuidv7();
  const answer = await actor.ask(documentFor(api.schema, field, 1), examples[field]?.variables(work), {
    'idempotency-key': key,
  });
  answered(answer, field);
  return key;
}
const undo = (key: string, actor = anna) =>
  actor.ask('mutation ($key: ID!) { undoChange(key: $key) }', { key });

/** All that stands of the work, but for the marks of who wrote last and how often. */
const standing = async (): Promise<string> => {
  const tables = [
    'intervention',
    'goal',
    'pdsa_cycle',
    'prediction',
    'observation',
    'measure',
    'measurement',
  ];
  const rows = [...tables, 'annotation', 'phase'].map((table) =>
    api.rows<{ rows: unknown }>(
      `SELECT jsonb_agg(to_jsonb(t) - '{version,updated_at,updated_by_id}'::text[] ORDER BY id) AS rows FROM ${table} t WHERE place_id = $1`,
      [work.placeId],
    ),
  );
  return JSON.stringify(await Promise.all(rows));
};

/** What the interface offers to take back. */
const undoable = [
  ...['startPdsaCycle', 'studyPdsaCycle', 'closePdsaCycle', 'cancelPdsaCycle', 'reopenPdsaCycle'],
  ...['sharePdsaCycle', 'amendPrediction', 'addObservation', 'removeObservation', 'createPdsaCycle'],
  ...[
    'recordMeasurement',
    'eraseMeasurement',
    'addAnnotation',
    'removeAnnotation',
    'startPhase',
    'removePhase',
  ],
  'createMeasure',
  'createIntervention',
] as const;

describe('a change is taken back', () => {
  test.each(undoable)('%s: everything stands as it stood', async (field) => {
    const before = await standing();
    const key = await does(field);
    expect(await standing()).not.toEqual(before);
    expect((await undo(key)).code).toBeUndefined();
    expect(await standing()).toEqual(before);
  });

  test('with a version of its own, so that others see that something happened', async () => {
    const key = await does('sharePdsaCycle');
    await undo(key);
    expect(
      await api.row('SELECT version, cycle_shared AS shared FROM pdsa_cycle WHERE id = $1', [
        work.cycles.share,
      ]),
    ).toEqual({ version: 3, shared: false });
  });

  test('and the taking back can be taken back', async () => {
    const key = await does('cancelPdsaCycle');
    const back = uuidv7();
    await anna.ask('mutation ($key: ID!) { undoChange(key: $key) }', { key }, { 'idempotency-key': back });
    expect((await undo(back)).code).toBeUndefined();
    expect(await api.row('SELECT state FROM pdsa_cycle WHERE id = $1', [work.cycles.cancel])).toEqual({
      state: 'CANCELLED',
    });
  });

  test('a closed Tilpas with its untouched successor, whose number is free again', async () => {
    const key = uuidv7();
    const variables = examples['closePdsaCycle']?.variables(work) as { input: object };
    const input = { ...variables.input, decision: 'ADAPT', successorId: uuidv7() };
    const counter = () =>
      api.row('SELECT last_cycle_number FROM intervention WHERE id = $1', [work.interventionId]);
    const before = await counter();
    await anna.ask(
      documentFor(api.schema, 'closePdsaCycle', 1),
      { ...variables, input },
      { 'idempotency-key': key },
    );
    expect(await counter()).not.toEqual(before);
    expect((await undo(key)).code).toBeUndefined();
    expect(await counter()).toEqual(before);
    expect(await api.rows('SELECT 1 FROM pdsa_cycle WHERE follows_id = $1', [work.cycles.close])).toEqual([]);
  });
});

describe('a new row is taken back', () => {
  const born = async (id = uuidv7(), key = uuidv7()) => {
    const { interventionId } = work;
    const variables = { input: { id, interventionId } };
    answered(
      await anna.ask(documentFor(api.schema, 'createPdsaCycle', 1), variables, { 'idempotency-key': key }),
      'createPdsaCycle',
    );
    return { id, key };
  };
  const stands = async (id: string) =>
    (await api.rows('SELECT 1 FROM pdsa_cycle WHERE id = $1', [id])).length;

  test('though a colleague has begun another one since: hers stands, and the number stays used', async () => {
    const mine = await born();
    const hers = await born();
    expect((await undo(mine.key)).code).toBeUndefined();
    expect([await stands(mine.id), await stands(hers.id)]).toEqual([0, 1]);
    const next = await born();
    const numbers = await api.rows<{ number: number }>(
      'SELECT number FROM pdsa_cycle WHERE id = ANY ($1) ORDER BY number',
      [[hers.id, next.id]],
    );
    expect(numbers[1]?.number).toBe((numbers[0]?.number ?? 0) + 1);
  });

  test('not when somebody has written in it, nor an intervention that somebody has planned a cycle in', async () => {
    const { id, key } = await born();
    const mette = await api.as('Mette Kjær');
    await mette.ask(
      'mutation ($id: ID!) { updatePdsaCycle(id: $id, version: 1, patch: { who: "Mette" }) { id } }',
      { id },
    );
    expect((await undo(key)).code).toBe('UNDO_CHANGED_SINCE');
    expect(await stands(id)).toBe(1);

    const interventionId = uuidv7();
    const made = uuidv7();
    const { input } = examples['createIntervention']?.variables(work) as { input: object };
    await anna.ask(
      documentFor(api.schema, 'createIntervention', 1),
      { input: { ...input, id: interventionId } },
      { 'idempotency-key': made },
    );
    await mette.ask(documentFor(api.schema, 'createPdsaCycle', 1), {
      input: { id: uuidv7(), interventionId },
    });
    expect((await undo(made)).code).toBe('UNDO_CHANGED_SINCE');
    expect(await api.rows('SELECT 1 FROM intervention WHERE id = $1', [interventionId])).toHaveLength(1);
    expect(
      await api.rows('SELECT 1 FROM intervention_version WHERE intervention_id = $1', [interventionId]),
    ).toHaveLength(1);
  });
});

describe('it is refused', () => {
  test('when something has been written since: nothing is lost, nothing is half undone', async () => {
    const key = await does('startPdsaCycle');
    const mette = await api.as('Mette Kjær');
    await mette.ask(
      'mutation ($id: ID!) { updatePdsaCycle(id: $id, version: 2, patch: { who: "Mette" }) { id } }',
      { id: work.cycles.start },
    );
    const before = await standing();
    expect((await undo(key)).code).toBe('UNDO_CHANGED_SINCE');
    expect(await standing()).toEqual(before);
  });

  test('when something hangs on it now', async () => {
    const id = uuidv7();
    const key = uuidv7();
    const note = { id, measureId: work.measureId, period: '2021-06-28', text: 'Ny vagtplan' };
    await anna.ask(
      'mutation ($input: AddAnnotationInput!) { addAnnotation(input: $input) { id } }',
      { input: note },
      { 'idempotency-key': key },
    );
    await anna.ask('mutation ($input: StartPhaseInput!) { startPhase(input: $input) { id } }', {
      input: {
        ...{ id: uuidv7(), measureId: work.measureId, startsOn: '2021-06-28', name: 'Ny' },
        ...{ reason: 'Ny vagtplan', annotationId: id },
      },
    });
    expect((await undo(key)).code).toBe('UNDO_CHANGED_SINCE');
  });

  test('twice: the second time there is nothing to take back that stands as it was', async () => {
    const key = await does('sharePdsaCycle');
    await undo(key);
    expect((await undo(key)).code).toBe('UNDO_CHANGED_SINCE');
  });
});

describe('a stranger', () => {
  test('takes back nothing of anybody else’s, and learns nothing', async () => {
    const key = await does('sharePdsaCycle');
    const before = await standing();
    for (const name of ['Mette Kjær', 'Lone Falk'])
      expect((await undo(key, await api.as(name))).data).toEqual({ undoChange: [] });
    expect((await undo(key, api.stranger)).code).toBe('UNAUTHENTICATED');
    expect(await standing()).toEqual(before);
  });
});
