import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addPerson } from '../../testing/people.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';

/** A new agent's first visit: who is with us, the first intervention, the first number. */
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.rows(
    `INSERT INTO place (id, programme_id, key, code, name, slug, position)
     SELECT $1, programme_id, 'NYK', 'NYK', 'Nykommune', 'nykommune', 99 FROM place WHERE key = 'HEL'`,
    [uuidv7()],
  );
  await addPerson(api, { name: 'Nina Ny', role: 'LEARNING_AGENT', place: 'NYK' });
  await addPerson(api, { name: 'Niels Ny', role: 'UNIT_LEADER', place: 'NYK' });
  await addPerson(api, { name: 'Nora Før', role: 'STAFF', place: 'NYK', endsOn: '2021-01-01' });
});
afterAll(() => api.close());

const steps = '{ myFirstSteps { placeName people { name roles } interventionCode numbers } }';

test('shows a new agent who is there, and that nothing has begun', async () => {
  expect((await (await api.as('Nina Ny')).ask(steps)).data).toEqual({
    myFirstSteps: [
      {
        placeName: 'Nykommune',
        people: [
          { name: 'Niels Ny', roles: ['UNIT_LEADER'] },
          { name: 'Nina Ny', roles: ['LEARNING_AGENT'] },
        ],
        interventionCode: null,
        numbers: 0,
      },
    ],
  });
});

test('shows an agent at a place that has begun where it stands, and nobody else’s place', async () => {
  const [helsingoer, ...more] = answered<
    { placeName: string; interventionCode: string | null; numbers: number }[]
  >(await (await api.as('Anna Lykke')).ask(steps), 'myFirstSteps');
  expect(more).toEqual([]);
  expect(helsingoer).toMatchObject({
    placeName: 'Helsingør',
    numbers: expect.any(Number),
    interventionCode: expect.stringMatching(/^HEL-/),
  });
});

test('is for those who write interventions', async () => {
  expect((await (await api.as('Karin Friis')).ask(steps)).code).toBe('FORBIDDEN');
  expect((await api.stranger.ask(steps)).code).toBe('UNAUTHENTICATED');
});
