import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addMembership, addPerson, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

/** Who sees the list of people, shuts somebody out, and hands over what somebody answers for. */
let api: TestApi;
let administrator: Actor;
let lead: Actor;
let worker: Actor;
let hel: string;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  administrator = await api.as('Rune Skov');
  lead = await api.as('Birgitte Holm');
  worker = await api.as('Mette Kjær');
  hel = await idOfPlace(api, 'HEL');
});
afterAll(() => api.close());

const list = '{ keptPeople { id name email memberships { role } } }';
const shutOut = 'mutation ($personId: ID!) { shutOutPerson(personId: $personId) { disabledAt } }';
const letIn = 'mutation ($personId: ID!) { letInPerson(personId: $personId) { disabledAt } }';
const invite = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { person { id } } }';
const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
const newcomer = () => ({
  input: {
    ...{ id: uuidv7(), personId: uuidv7(), name: 'Nanna Ny', email: `${uuidv7()}@helsingor.example` },
    ...{ role: 'STAFF', placeId: hel },
  },
});

describe('the list of people', () => {
  test('is the programme’s for administrator and lead, the place’s for its project worker, and has no content', async () => {
    const names = async (actor: Actor) =>
      answered<{ name: string }[]>(await actor.ask(list), 'keptPeople').map(({ name }) => name);
    expect(await names(administrator)).toEqual(
      expect.arrayContaining(['Anna Lykke', 'Lone Falk', 'Ida Storm']),
    );
    const local = await names(worker);
    expect(local).toContain('Anna Lykke');
    expect(local).not.toContain('Lone Falk');
    expect(local).not.toContain('Signe Holt');
  });

  test('is not for others: neither other roles, nor another programme, nor nobody', async () => {
    for (const name of ['Anna Lykke', 'Karin Friis', 'Kirsten Thue', 'Ida Storm'])
      expect((await (await api.as(name)).ask(list)).code).toBe('FORBIDDEN');
    expect((await (await api.as('Signe Holt')).ask(list)).code).toBe('NOT_FOUND');
    expect((await api.stranger.ask(list)).code).toBe('UNAUTHENTICATED');
  });

  test('is shut by the database too, for a service that forgets to ask', async () => {
    const anna = await idOf('Anna Lykke');
    const { programme_id: programme } = await api.row<{ programme_id: string }>(
      'SELECT programme_id FROM place WHERE id = $1',
      [hel],
    );
    const seen = await api.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT set_config('app.person', $1, false), set_config('app.programme', $2, false)) s, people_of_programme(NULL, NULL)`,
      [anna, programme],
    );
    await api.rows("SELECT set_config('app.person', '', false), set_config('app.programme', '', false)");
    expect(seen.count).toBe(0);
  });
});

describe('shutting out', () => {
  test('ends every session and leaves no way in, until the person is let in again', async () => {
    const id = await addPerson(api, { name: 'Lukket Ude', role: 'STAFF', place: 'HEL' });
    const actor = await api.as('Lukket Ude');
    expect((await actor.ask('{ programme { title } }')).code).toBeUndefined();
    expect((await administrator.ask(shutOut, { personId: id })).code).toBeUndefined();
    expect((await actor.ask('{ programme { title } }')).code).toBe('UNAUTHENTICATED');
    await administrator.ask(letIn, { personId: id });
    expect((await actor.ask('{ programme { title } }')).code).toBe('UNAUTHENTICATED');
    expect((await (await api.as('Lukket Ude')).ask('{ programme { title } }')).code).toBeUndefined();
  });

  test('is the administrator’s alone, not against themselves, and not where another programme has the person too', async () => {
    const both = await addPerson(api, { name: 'I To Programmer', role: 'STAFF', place: 'HEL' });
    await addMembership(api, both, { role: 'STAFF', place: 'DRO', programme: SECOND });
    expect((await administrator.ask(shutOut, { personId: both })).code).toBe('PERSON_ELSEWHERE');
    expect((await administrator.ask(shutOut, { personId: await idOf('Rune Skov') })).code).toBe(
      'MEMBERSHIP_OWN',
    );
    for (const actor of [lead, worker])
      expect((await actor.ask(shutOut, { personId: both })).code).toBe('FORBIDDEN');
    expect((await administrator.ask(shutOut, { personId: await idOf('Signe Holt') })).code).toBe('NOT_FOUND');
  });
});

describe('handing over', () => {
  const owned = 'query ($personId: ID!) { ownedThings(personId: $personId) { kind count } }';
  const handOver =
    'mutation ($personId: ID!, $successorId: ID!) { handOver(personId: $personId, successorId: $successorId) { kind count } }';

  test('puts all that a person answers for into other hands in one step, and says first how much it is', async () => {
    const anna = await idOf('Anna Lykke');
    const mette = await idOf('Mette Kjær');
    await api.rows(
      "UPDATE intervention SET responsible_id = $1 WHERE place_id = $2 OR code IN ('FRE-1', 'DRO-1')",
      [anna, hel],
    );
    const local = answered<{ kind: string; count: number }[]>(
      await worker.ask(owned, { personId: anna }),
      'ownedThings',
    );
    const all = answered<{ kind: string; count: number }[]>(
      await administrator.ask(owned, { personId: anna }),
      'ownedThings',
    );
    expect(all).toEqual([{ kind: 'intervention', count: (local[0]?.count ?? 0) + 1 }]);
    expect((await administrator.ask(handOver, { personId: anna, successorId: mette })).data).toEqual({
      handOver: all,
    });
    // What is another programme's stays where it is.
    expect(await api.rows('SELECT code FROM intervention WHERE responsible_id = $1', [anna])).toEqual([
      { code: 'DRO-1' },
    ]);
    expect(answered(await administrator.ask(owned, { personId: anna }), 'ownedThings')).toEqual([]);
    const trail = await api.rows(
      "SELECT 1 FROM audit_entry WHERE table_name = 'intervention' AND operation = 'handOver'",
    );
    expect(trail).toHaveLength(all[0]?.count ?? 0);
  });

  test('reaches every table that names somebody as responsible, also one that comes later', async () => {
    const columns = await api.rows<{ name: string }>(
      `SELECT c.relname || '.' || a.attname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
       WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND a.attname ~ '(responsible|owner|contact|reader|moderator)_id$'
         AND EXISTS (SELECT 1 FROM pg_attribute p WHERE p.attrelid = k.conrelid AND p.attname = 'place_id')`,
    );
    const reached = await api.rows<{ name: string }>(
      "SELECT tbl::text || '.' || col AS name FROM owned_columns()",
    );
    expect(reached.map(({ name }) => name).sort()).toEqual(columns.map(({ name }) => name).sort());
    expect(reached.length).toBeGreaterThan(0);
  });

  test('needs a successor who is here and somebody else', async () => {
    const [anna, mette] = [await idOf('Anna Lykke'), await idOf('Mette Kjær')];
    const gone = await addPerson(api, { name: 'Er Gået', role: 'STAFF', place: 'HEL', endsOn: '2021-01-31' });
    for (const successorId of [anna, gone])
      expect((await administrator.ask(handOver, { personId: anna, successorId })).code).toBe(
        'HANDOVER_SUCCESSOR',
      );
    expect((await worker.ask(handOver, { personId: mette, successorId: await idOf('Lone Falk') })).code).toBe(
      'FORBIDDEN',
    );
    expect(
      (await (await api.as('Anna Lykke')).ask(handOver, { personId: anna, successorId: mette })).code,
    ).toBe('FORBIDDEN');
  });
});

test('what is sensitive asks for a fresh sign-in: within ten minutes', async () => {
  const stale = await api.as('Rune Skov');
  await api.rows("UPDATE session SET authenticated_at = now() - interval '11 minutes' WHERE person_id = $1", [
    await idOf('Rune Skov'),
  ]);
  const refused = await stale.ask(invite, newcomer());
  expect(refused.code).toBe('FRESH_SIGN_IN_NEEDED');
  expect((await stale.ask(list)).code).toBeUndefined();
  expect((await stale.ask('mutation { confirmAsPersona { person { name } } }')).code).toBeUndefined();
  expect((await stale.ask(invite, newcomer())).code).toBeUndefined();
});
