import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { dailyRun } from '../../safety/retention/daily-run.js';
import { connectAsOwner } from '../../database/migrate.js';
import { CONFIG, type Config } from '../../config.js';
import { startMailServer, type MailServer } from '../../testing/mail-server.js';
import { addPerson } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { until } from '../../testing/until.js';

/** Somebody asks by themselves to be deleted, and it lands with the administrator. */
let api: TestApi;
let server: MailServer;
let rune: Actor;
let vilma: Actor;
let id: string;

beforeAll(async () => {
  server = await startMailServer();
  api = await startTestApi({ jobs: true, smtpUrl: server.url });
  rune = await api.as('Rune Skov');
  id = await addPerson(api, { name: 'Vilma Væk', role: 'LEARNING_AGENT', place: 'HEL' });
});
beforeEach(async () => {
  vilma = await api.as('Vilma Væk');
});
afterAll(async () => {
  await api.close();
  await server.close();
});

const asking = 'mutation ($on: Boolean!) { askToBeDeleted(on: $on) { deletionAskedAt } }';
const people = '{ keptPeople { name deletionAskedAt } }';
const waiting = async (who: Actor): Promise<string[]> =>
  answered<{ name: string; deletionAskedAt: string | null }[]>(await who.ask(people), 'keptPeople')
    .filter(({ deletionAskedAt }) => deletionAskedAt !== null)
    .map(({ name }) => name);

describe('asking to be deleted', () => {
  test('waits with the administrator, who is told once by a letter that names nobody', async () => {
    const first = await vilma.ask(asking, { on: true });
    expect(first.data).toEqual({ askToBeDeleted: { deletionAskedAt: expect.any(String) } });
    expect((await vilma.ask(asking, { on: true })).text).toBe(first.text);
    expect((await vilma.ask('{ myAccount { deletionAskedAt } }')).data).toEqual({
      myAccount: {
        deletionAskedAt: (first.data as unknown as { askToBeDeleted: { deletionAskedAt: string } })
          .askToBeDeleted.deletionAskedAt,
      },
    });
    expect(await waiting(rune)).toEqual(['Vilma Væk']);
    await until(() => server.received.length > 0);
    expect(server.received.map(({ to }) => to)).toEqual([['rune.skov@demonstration.example']]);
    expect(server.received[0]?.text).toContain('/nye-veje/administration/personer');
    expect(server.received[0]?.text).not.toContain('Vilma');
  });

  test('is not told to those who keep people without administering', async () => {
    expect(await waiting(await api.as('Birgitte Holm'))).toEqual([]);
    expect(await waiting(await api.as('Mette Kjær'))).toEqual([]);
  });

  test('can be taken back, and is not for a stranger', async () => {
    expect((await vilma.ask(asking, { on: false })).data).toEqual({
      askToBeDeleted: { deletionAskedAt: null },
    });
    expect(await waiting(rune)).toEqual([]);
    expect((await api.stranger.ask(asking, { on: true })).code).toBe('UNAUTHENTICATED');
    expect(await waiting(rune)).toEqual([]);
    // However often it is made and taken back, the administrator has one letter a day.
    for (const on of [true, false, true, false]) await vilma.ask(asking, { on });
    expect(await api.rows("SELECT 1 FROM letter WHERE kind = 'DELETION_ASKED'")).toHaveLength(1);
  });

  test('ends with the person: once they are deleted, nobody waits', async () => {
    await vilma.ask(asking, { on: true });
    const done = await rune.ask('mutation ($personId: ID!) { forgetPerson(personId: $personId) { id } }', {
      personId: id,
    });
    expect(done.code).toBeUndefined();
    const owner = await connectAsOwner(api.app.get<Config>(CONFIG));
    await dailyRun(owner, TEST_TODAY);
    await owner.destroy();
    expect(await waiting(rune)).toEqual([]);
  });
});
