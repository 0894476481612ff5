import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import { addPerson } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

/** Who came in, who did not, who left, and what was refused - for the administrator, in words of ours alone. */
let api: TestApi;
let administrator: Actor;
const password = 'ingen cykler i kælderen i dag';

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  administrator = await api.as('Rune Skov');
});
afterAll(() => api.close());

const signIn =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { person { name } } }';
const search = `query ($firstDay: Date!, $lastDay: Date!, $personId: ID, $kind: SecurityEventKind, $olderThan: ID) {
  securityEvents(firstDay: $firstDay, lastDay: $lastDay, personId: $personId, kind: $kind, olderThan: $olderThan) {
    id kind personName byName method door code times } }`;
interface Event {
  id: string;
  kind: string;
  personName: string | null;
  method: string | null;
  door: string | null;
  code: string | null;
  times: number;
}
// The clock of the trail is the database's, not the one a test sets.
const days = { firstDay: '2020-01-01', lastDay: '2099-12-31' };
const found = async (more: object = {}): Promise<Event[]> =>
  answered<Event[]>(await administrator.ask(search, { ...days, ...more }), 'securityEvents');
const keeping = (answer: Answer): Actor => api.withCookie((answer.cookies[0] ?? '').split(';')[0] ?? '');
async function somebody(name: string): Promise<{ id: string; email: string }> {
  const id = await addPerson(api, { name, role: 'STAFF', place: 'HEL' });
  await api.rows('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [
    id,
    await hash(password),
  ]);
  return { id, email: `${id}@example.org` };
}

describe('what the administrator can find', () => {
  test('is a day of somebody’s: a wrong password, a right one, and out again', async () => {
    const { id, email } = await somebody('Dagny Dagligdag');
    await api.stranger.ask(signIn, { email, password: 'helt forkert' });
    await api.stranger.ask(signIn, { email, password: 'også forkert' });
    const actor = keeping(await api.stranger.ask(signIn, { email, password }));
    await actor.ask('mutation { signOut { today } }');
    const events = await found({ personId: id });
    expect(events.map(({ kind, method, times }) => [kind, method, times])).toEqual([
      ['SIGNED_OUT', null, 1],
      ['SIGNED_IN', 'PASSWORD', 1],
      ['SIGN_IN_FAILED', 'PASSWORD', 2],
    ]);
    expect(events.every(({ personName }) => personName === 'Dagny Dagligdag')).toBe(true);
  });

  test('tells of a failure at an address that nobody has, and never which address', async () => {
    await api.stranger.ask(signIn, { email: 'ingen.hemmelig@example.org', password: 'x' });
    const [event] = await found({ kind: 'SIGN_IN_FAILED' });
    expect(event).toMatchObject({ personName: null, method: 'PASSWORD' });
    const kept = await api.rows<{ text: string }>('SELECT e::text AS text FROM security_event e');
    expect(kept.map(({ text }) => text).join()).not.toMatch(/hemmelig|forkert|@/);
  });

  test('is what was refused by permission, by door and code; knocking on is counted, not written anew', async () => {
    const anna = await api.as('Anna Lykke');
    for (let i = 0; i < 3; i++) await anna.ask('{ keptPeople { name } }');
    await anna.ask('mutation ($id: ID!) { sharePdsaCycle(id: $id, version: 1) { id } }', { id: uuidv7() });
    const abroad = await api.as('Anna Lykke', SECOND);
    await abroad.ask('{ programme { title } }');
    const refused = (await found({ kind: 'REFUSED' })).filter(
      ({ personName }) => personName === 'Anna Lykke',
    );
    expect(refused).toContainEqual(
      expect.objectContaining({ door: 'keptPeople', code: 'FORBIDDEN', times: 3 }),
    );
    expect(refused).toContainEqual(
      expect.objectContaining({ door: 'programme', code: 'NOT_FOUND', times: 1 }),
    );
  });

  test('comes from routes as well', async () => {
    const { cookie } = await api.as('Rune Skov');
    const response = await fetch(`${await api.app.getUrl()}/archive/nye-veje`, {
      method: 'POST',
      headers: { cookie, 'x-requested-with': 'laeringsrum' },
    });
    expect(response.status).toBe(403);
    const own = await found({ kind: 'REFUSED' });
    expect(own.map(({ code, personName }) => [personName, code])).toContainEqual(['Rune Skov', 'FORBIDDEN']);
  });

  test('goes on where the last page ended', async () => {
    const all = await found();
    const older = await found({ olderThan: all[1]?.id });
    expect(older.map(({ id }) => id)).toEqual(all.slice(2).map(({ id }) => id));
  });

  test('is no other programme’s, and nobody else’s', async () => {
    await (await api.as('Signe Holt', SECOND)).ask('{ keptPeople { name } }');
    expect((await found()).some(({ personName }) => personName === 'Signe Holt')).toBe(false);
    for (const name of ['Birgitte Holm', 'Mette Kjær', 'Anna Lykke'])
      expect((await (await api.as(name)).ask(search, days)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(search, days)).code).toBe('UNAUTHENTICATED');
    expect((await administrator.ask(search, { firstDay: '2021-07-02', lastDay: '2021-07-01' })).code).toBe(
      'VALIDATION',
    );
  });

  test('about one person is itself a look-up that the person can see', async () => {
    const { id } = await somebody('Set Efter');
    await found({ personId: id });
    const log = await api.rows<{ what: string }>('SELECT what FROM access_log WHERE subject_id = $1', [id]);
    expect(log.map(({ what }) => what)).toContain('securityEvents');
  });
});

test('who reads the list of people is told to everybody on it, in one statement', async () => {
  await api.rows('DELETE FROM access_log');
  const people = answered<{ id: string }[]>(await administrator.ask('{ keptPeople { id } }'), 'keptPeople');
  const noted = await api.rows<{ subject_id: string }>(
    "SELECT subject_id FROM access_log WHERE what = 'people'",
  );
  // Nobody looks oneself up.
  expect(noted).toHaveLength(people.length - 1);
});

test('what is older than the look-ups are kept goes with them', async () => {
  await api.rows(
    "INSERT INTO security_event (id, at, kind) VALUES ($1, now() - interval '9 years', 'SIGNED_OUT')",
    [uuidv7()],
  );
  const due = await api.rows("SELECT 1 FROM retention_candidates() WHERE table_name = 'security_event'");
  expect(due).toHaveLength(1);
});
