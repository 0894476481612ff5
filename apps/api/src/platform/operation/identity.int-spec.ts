import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { buildWork, type Work } from '../../testing/work.js';
import { hashToken } from '../http/session-cookie.js';
import { Database } from './database.js';
import { Operation, runOperation } from './operation.js';
import { RouteOperations } from './route-operations.js';

/** Work begins on who somebody was the last time. What it does counts only for who they are now. */
let api: TestApi;
let anna: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  anna = await api.as('Anna Lykke');
  expect((await anna.ask(seeing)).data).toEqual({ interventions: expect.any(Array) });
});
afterAll(() => api.close());

const seeing = '{ interventions { id } }';
const observe = 'mutation ($input: AddObservationInput!) { addObservation(input: $input) { id } }';
const observing = () =>
  anna.ask(
    observe,
    { input: { id: uuidv7(), cycleId: work.cycles.observe, observedOn: '2021-07-01', text: 'Hun smilede' } },
    { 'idempotency-key': uuidv7() },
  );
const observations = async (): Promise<number> =>
  Number(
    (
      await api.row<{ count: string }>('SELECT count(*) FROM observation WHERE cycle_id = $1', [
        work.cycles.observe,
      ])
    ).count,
  );
const memberships = (change: string) =>
  api.rows(
    `UPDATE membership SET ${change} WHERE person_id = (SELECT id FROM person WHERE name = 'Anna Lykke')`,
  );

test('somebody whose session was ended elsewhere is signed out at the next request, whatever it asks', async () => {
  await api.rows(
    "UPDATE session SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE name = 'Anna Lykke')",
  );
  expect((await observing()).code).toBe('UNAUTHENTICATED');
  expect((await anna.ask(seeing)).code).toBe('UNAUTHENTICATED');
  expect(await observations()).toBe(0);
});

test('a membership that has ended opens nothing any more, from the first request on', async () => {
  await memberships("ends_on = '2021-07-01'");
  expect((await anna.ask(seeing)).code).toBe('NOT_FOUND');
  expect((await observing()).code).toBe('NOT_FOUND');
  expect(await observations()).toBe(0);
  await memberships('ends_on = NULL');
  expect((await observing()).code).toBeUndefined();
  expect(await observations()).toBe(1);
});

test('another role holds from the first request on, to less and to more', async () => {
  await memberships("role = 'STEERING_MEMBER'");
  expect((await observing()).code).toBe('FORBIDDEN');
  await memberships("role = 'LEARNING_AGENT'");
  expect((await observing()).code).toBeUndefined();
  expect(await observations()).toBe(1);
});

describe('by a route, which no GraphQL stands before', () => {
  const door = { name: 'route', permission: 'observation:write' } as const;
  const route = (change: boolean): Promise<unknown> => {
    const hash = hashToken(anna.cookie.replace('sid=', ''));
    const operation = new Operation(hash, 'nye-veje', '', 'da', TEST_TODAY);
    operation.idempotencyKey = uuidv7();
    const routes = api.app.get(RouteOperations);
    const find = () =>
      api.app.get(Database).rows('SELECT id FROM intervention WHERE id = $1', [work.interventionId]);
    return runOperation(operation, () =>
      change ? routes.change(door, null, find) : routes.read(door, find),
    );
  };

  test.each([false, true])(
    'a new role holds at once, and one that has ended opens nothing (a change: %s)',
    async (change) => {
      await memberships("role = 'STEERING_MEMBER'");
      await anna.ask(seeing);
      await memberships("role = 'LEARNING_AGENT'");
      expect(await route(change)).toEqual([{ id: work.interventionId }]);
      await memberships("role = 'STEERING_MEMBER'");
      await expect(route(change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await memberships("role = 'LEARNING_AGENT'");
      expect(await route(change)).toEqual([{ id: work.interventionId }]);
      await memberships("ends_on = '2021-07-01'");
      await expect(route(change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await memberships('ends_on = NULL');
    },
  );

  test.each([false, true])('a session that was ended elsewhere is told so (a change: %s)', async (change) => {
    expect(await route(change)).toEqual([{ id: work.interventionId }]);
    await api.rows(
      "UPDATE session SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE name = 'Anna Lykke')",
    );
    await expect(route(change)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('a person who was shut out is out', async () => {
  await api.rows("UPDATE person SET disabled_at = now() WHERE name = 'Anna Lykke'");
  expect((await anna.ask(seeing)).code).toBe('UNAUTHENTICATED');
  await api.rows("UPDATE person SET disabled_at = NULL WHERE name = 'Anna Lykke'");
  expect((await anna.ask(seeing)).code).toBeUndefined();
});
