import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { connectAsOwner } from '../../database/migrate.js';
import { CONFIG, type Config } from '../../config.js';
import { applyTombstones, dailyRun } from '../../safety/retention/daily-run.js';
import { addMembership, addPerson } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';

/** Somebody asks to be deleted before the time is up. */
let api: TestApi;
let administrator: Actor;
let owner: DataSource;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  administrator = await api.as('Rune Skov');
  owner = await connectAsOwner(api.app.get<Config>(CONFIG));
});
afterAll(async () => {
  await owner.destroy();
  await api.close();
});

const counting = 'query ($personId: ID!) { forgettingOf(personId: $personId) { kind count falls } }';
const forget =
  'mutation ($personId: ID!) { forgetPerson(personId: $personId) { disabledAt forgottenSince } }';
const withdraw =
  'mutation ($personId: ID!) { withdrawForgetting(personId: $personId) { disabledAt forgottenSince } }';
const nameOf = async (id: string): Promise<string> =>
  (await api.row<{ name: string }>('SELECT name FROM person WHERE id = $1', [id])).name;
const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;

describe('somebody who asks to be deleted', () => {
  test('is counted first: what falls, and what stands without a name', async () => {
    const id = await addPerson(api, { name: 'Vera Væk', role: 'LEARNING_AGENT', place: 'HEL' });
    const vera = await api.as('Vera Væk');
    await vera.ask('{ programme { title } }');
    await api.rows("UPDATE intervention SET responsible_id = $1 WHERE code = 'HEL-2'", [id]);
    const told = answered<{ kind: string; count: number; falls: boolean }[]>(
      await administrator.ask(counting, { personId: id }),
      'forgettingOf',
    );
    expect(told).toContainEqual({ kind: 'session', count: 1, falls: true });
    expect(told).toContainEqual({ kind: 'intervention', count: 1, falls: false });
    expect(await nameOf(id)).toBe('Vera Væk');
  });

  test('is out at once, nobody after the night, and stays nobody when an older backup is restored', async () => {
    const id = await idOf('Vera Væk');
    const vera = await api.as('Vera Væk');
    const asked = await administrator.ask(forget, { personId: id });
    expect(asked.data).toEqual({
      forgetPerson: { disabledAt: expect.any(String), forgottenSince: expect.any(String) },
    });
    expect((await vera.ask('{ programme { title } }')).code).toBe('UNAUTHENTICATED');
    expect(await nameOf(id)).toBe('Vera Væk');
    expect(await dailyRun(owner, TEST_TODAY)).toContainEqual({
      ...{ dataClass: 'FORMER_PERSON', table: 'person', rows: 1 },
    });
    expect(await nameOf(id)).toBe('Tidligere bruger');
    expect(await api.rows('SELECT 1 FROM forgetting_request')).toEqual([]);
    expect(await api.rows('SELECT 1 FROM intervention WHERE responsible_id = $1', [id])).toHaveLength(1);
    expect(
      await api.rows('SELECT 1 FROM audit_entry WHERE before::text || after::text LIKE $1', ['%Vera%']),
    ).toEqual([]);
    await api.rows("UPDATE person SET name = 'Vera Væk', email = 'vera@example.org' WHERE id = $1", [id]);
    expect(await applyTombstones(owner)).toBe(1);
    expect(await nameOf(id)).toBe('Tidligere bruger');
  });

  test('can change their mind until the night; whoever was shut out before stays shut out', async () => {
    const [open, shut] = [
      await addPerson(api, { name: 'Fortryder Frit', role: 'STAFF', place: 'HEL' }),
      await addPerson(api, { name: 'Fortryder Lukket', role: 'STAFF', place: 'HEL' }),
    ];
    await api.rows('UPDATE person SET disabled_at = now() WHERE id = $1', [shut]);
    for (const personId of [open, shut]) await administrator.ask(forget, { personId });
    const back = async (personId: string) =>
      answered<{ disabledAt: string | null }>(
        await administrator.ask(withdraw, { personId }),
        'withdrawForgetting',
      ).disabledAt;
    expect(await back(open)).toBeNull();
    expect(await back(shut)).not.toBeNull();
    await dailyRun(owner, TEST_TODAY);
    expect(await nameOf(open)).toBe('Fortryder Frit');
  });

  test('is not oneself, not the last administrator, and not somebody another programme has too', async () => {
    expect((await administrator.ask(forget, { personId: await idOf('Rune Skov') })).code).toMatch(
      /^(FORGETTING_OWN|LAST_ADMINISTRATOR)$/,
    );
    const both = await addPerson(api, { name: 'I Begge', role: 'STAFF', place: 'HEL' });
    await addMembership(api, both, { role: 'STAFF', place: 'DRO', programme: SECOND });
    expect((await administrator.ask(forget, { personId: both })).code).toBe('PERSON_ELSEWHERE');
  });

  test('is deleted by nobody but an administrator of the programme, who has just shown who they are', async () => {
    const id = await addPerson(api, { name: 'Bliver Her', role: 'STAFF', place: 'HEL' });
    for (const name of ['Birgitte Holm', 'Mette Kjær', 'Anna Lykke']) {
      const actor = await api.as(name);
      for (const asked of [forget, withdraw, counting])
        expect((await actor.ask(asked, { personId: id })).code).toBe('FORBIDDEN');
    }
    const elsewhere = await idOf('Signe Holt');
    expect((await administrator.ask(forget, { personId: elsewhere })).code).toBe('NOT_FOUND');
    expect((await administrator.ask(counting, { personId: elsewhere })).data).toEqual({ forgettingOf: null });
    await api.rows(
      "UPDATE session SET authenticated_at = now() - interval '11 minutes' WHERE person_id = (SELECT id FROM person WHERE name = 'Rune Skov')",
    );
    expect((await administrator.ask(forget, { personId: id })).code).toBe('FRESH_SIGN_IN_NEEDED');
    expect(await nameOf(id)).toBe('Bliver Her');
  });

  test('is not deleted by the serving role itself', async () => {
    const granted = await api.row<{ may: boolean }>(
      "SELECT has_function_privilege('laeringsrum_app', 'forget_requested()', 'EXECUTE') AS may",
    );
    expect(granted.may).toBe(false);
  });
});
