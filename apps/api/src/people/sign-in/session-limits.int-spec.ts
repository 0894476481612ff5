import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

/** Sessions that are there already when somebody is given a role. */
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('a session that was begun on the ward for thirty days lasts as a unit leader’s from the day the role is given, also one to come', async () => {
  for (const startsOn of [undefined, '2099-01-01']) {
    const personId = await addPerson(api, { name: 'Bliver Leder', role: 'STAFF', place: 'HEL' });
    await api.rows('SELECT begin_session($1, $2, $3, 43200, 43200)', [uuidv7(), uuidv7(), personId]);
    const { id: placeId } = await api.row<{ id: string }>("SELECT id FROM place WHERE key = 'HEL'");
    const given = await (
      await api.as('Rune Skov')
    ).ask('mutation ($input: GiveMembershipInput!) { giveMembership(input: $input) { id } }', {
      input: { id: uuidv7(), personId, placeId, role: 'UNIT_LEADER', startsOn },
    });
    expect(given.code).toBeUndefined();
    const kept = await api.row<object>(
      `SELECT idle_minutes AS idle, expires_at <= created_at + interval '12 hours' AS short, 'UNIT_LEADER' = ANY (roles_of(person_id)) AS counts
         FROM session WHERE person_id = $1`,
      [personId],
    );
    expect(kept).toEqual({ idle: 60, short: true, counts: true });
  }
});
