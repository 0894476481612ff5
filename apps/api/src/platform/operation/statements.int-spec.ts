import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@laeringsrum/locale';
import { v7 as uuidv7 } from 'uuid';
import { expectSameCount, SAME_COUNT_WITHIN, statementsOf } from '../../testing/counted-statements.js';
import { documentFor } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

/** A page asks the same number of questions whether it shows one of a thing or many. */
let api: TestApi;
let agent: Actor;
let placeId: string;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  placeId = await idOfPlace(api, 'HAL');
  agent = await api.as('Per Lund');
  for (let i = 0; i < 2; i++) work = await buildWork(api, placeId);
});
afterAll(() => api.close());

const counted = async (query: string, variables: Record<string, unknown> = {}): Promise<number> => {
  // Once before, so that nothing of the first time is counted.
  await agent.ask(query, variables);
  let code: string | undefined;
  const sent = await statementsOf(async () => {
    ({ code } = await agent.ask(query, variables));
  });
  expect(code).toBeUndefined();
  return sent.length;
};

/** More of everything below an intervention: cycles with observations and predictions, measures with notes, goals. */
async function grow(interventionId: string, first: number, last: number): Promise<void> {
  const id = `SELECT gen_random_uuid(), w.programme_id, w.place_id`;
  const numbers = `FROM intervention w CROSS JOIN generate_series(${first}, ${last}) n WHERE w.id = $1`;
  await api.rows(
    `INSERT INTO pdsa_cycle (id, programme_id, place_id, intervention_id, number, state, plan, starts_on, measure_id)
     ${id}, w.id, n, 'RUNNING', 'Vi spørger', '2021-06-14', (SELECT id FROM measure WHERE intervention_id = w.id LIMIT 1) ${numbers}`,
    [interventionId],
  );
  await api.rows(
    `INSERT INTO observation (id, programme_id, place_id, cycle_id, observed_on, text) SELECT gen_random_uuid(), programme_id, place_id, id, '2021-06-15', 'Set' FROM pdsa_cycle WHERE intervention_id = $1 AND number >= ${first}`,
    [interventionId],
  );
  await api.rows(
    `INSERT INTO prediction (id, programme_id, place_id, cycle_id, number, kind, by_id) SELECT gen_random_uuid(), programme_id, place_id, id, 1, 'NONE', $2 FROM pdsa_cycle WHERE intervention_id = $1 AND number >= ${first}`,
    [interventionId, work.personId],
  );
  await api.rows(
    `UPDATE pdsa_cycle c SET follows_id = (SELECT id FROM pdsa_cycle b WHERE b.intervention_id = c.intervention_id AND b.number = c.number - 1) WHERE intervention_id = $1 AND number > 20 AND follows_id IS NULL`,
    [interventionId],
  );
  await api.rows(
    `INSERT INTO measure (id, programme_id, place_id, intervention_id, definition_id, letter, position, kind, frequency, starts_on)
     ${id}, w.id, (SELECT definition_id FROM measure WHERE intervention_id = w.id LIMIT 1), 'x' || n, n, 'PROCESS', 'WEEKLY', '2021-06-14' ${numbers}`,
    [interventionId],
  );
  await api.rows(
    `INSERT INTO annotation (id, programme_id, place_id, measure_id, period, text, author_id) SELECT gen_random_uuid(), programme_id, place_id, id, '2021-06-14', 'Note', $2 FROM measure WHERE intervention_id = $1`,
    [interventionId, work.personId],
  );
  await api.rows(
    `INSERT INTO goal (id, programme_id, place_id, intervention_id, direction) ${id}, w.id, 'INCREASE' ${numbers}`,
    [interventionId],
  );
  await api.rows(
    `INSERT INTO documentation_task (id, programme_id, place_id, intervention_id, theme_key, name, times_per_week, staff)
     ${id}, w.id, $2, 'Notat', 5, 6 ${numbers}`,
    [interventionId, work.themeKey],
  );
  await api.rows(
    `INSERT INTO stop_proposal (id, programme_id, place_id, intervention_id, kind, what) ${id}, w.id, 'STOP', 'Notat' ${numbers}`,
    [interventionId],
  );
  await api.rows(
    `INSERT INTO stop_proposal_step (id, programme_id, place_id, proposal_id, number, round, kind, on_day, by_id)
     SELECT gen_random_uuid(), programme_id, place_id, id, 1, 0, 'CREATED', '2021-06-14', $2 FROM stop_proposal
     WHERE intervention_id = $1 AND id NOT IN (SELECT proposal_id FROM stop_proposal_step)`,
    [interventionId, work.personId],
  );
}

describe('the number of statements does not grow', () => {
  test.each([
    'overview',
    'myWork',
    'interventions',
    'measureDefinitions',
    'programme',
    'documentationTasks',
    'stopProposals',
  ])(
    'of %s with the number of interventions',
    async (field) => {
      const query = documentFor(api.schema, field, 3);
      const before = await counted(query);
      for (let i = 0; i < 2 * SAME_COUNT_WITHIN; i++) await buildWork(api, placeId);
      expectSameCount(before, await counted(query));
      // Everything that can be asked of a list, three steps deep.
      expect(before).toBeLessThan(80);
    },
    120_000,
  );

  test('of an intervention’s page with its cycles, measures, notes and goals', async () => {
    const query = documentFor(api.schema, 'intervention', 3);
    await grow(work.interventionId, 20, 21);
    const before = await counted(query, { code: work.code });
    await grow(work.interventionId, 22, 21 + 2 * SAME_COUNT_WITHIN);
    expectSameCount(before, await counted(query, { code: work.code }));
    expect(before).toBeLessThan(50);
  });

  test('of an import with its rows', async () => {
    const document = documentFor(api.schema, 'importMeasurements');
    const sending = async (weeks: readonly string[]): Promise<number> => {
      const { measureId } = await buildWork(api, placeId);
      const rows = weeks.map((period) => ({ id: uuidv7(), measureId, period, value: 3 }));
      const sent = await statementsOf(() => agent.ask(document, { input: { id: uuidv7(), rows } }));
      return sent.length;
    };
    await sending(['2021-06-28']);
    const ten = Array.from({ length: 10 }, (_, at) => addDays('2021-06-28', 7 * at));
    expectSameCount(await sending(['2021-06-28']), await sending(ten));
  });
});
