import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startMailServer, type MailServer } from '../../testing/mail-server.js';
import { until } from '../../testing/until.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { Database } from '../operation/database.js';
import { OnBehalf, type Behalf } from '../operation/on-behalf.js';
import { Post } from './post.js';

let server: MailServer;
let api: TestApi;
let anna: string;

beforeAll(async () => {
  server = await startMailServer();
  api = await startTestApi({ jobs: true, smtpUrl: server.url });
  anna = await idOf('Anna Lykke');
});
beforeEach(() => void server.received.splice(0));
afterAll(async () => {
  await api.close();
  await server.close();
});

const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
const door = { name: 'writeLetter', permission: 'programme:read' } as const;
const behalf = (): Behalf => ({ personId: anna, programmeSlug: 'nye-veje', language: 'da' });
const letter = (subject: string) => ({
  ...{ personId: anna, kind: 'TEST', subject },
  body: 'Åbn https://example.dk/nye-veje – tak.',
});
const write = (subject: string): Promise<void> =>
  api.app.get(OnBehalf).change(behalf(), door, () => api.app.get(Post).write(letter(subject)));
const states = async (subject: string): Promise<string[]> =>
  (await api.rows<{ state: string }>('SELECT state FROM letter WHERE subject = $1', [subject])).map(
    ({ state }) => state,
  );

describe('a letter', () => {
  test('leaves by the mail server when what it tells of is committed, and is then forgotten', async () => {
    await write('Læring på vej');
    await until(() => server.received.length === 1);
    const [mail] = server.received;
    expect(mail?.to).toEqual(['anna.lykke@demonstration.example']);
    expect(mail?.text).toMatch(/^From: =\?UTF-8/m);
    expect(mail?.text).toContain('Auto-Submitted: auto-generated');
    await until(async () => (await states('Læring på vej'))[0] === 'SENT');
    expect(await api.rows('SELECT body FROM letter')).toEqual([{ body: '' }]);
  });

  test('does not leave when what it tells of was rolled back', async () => {
    const broken = api.app.get(OnBehalf).change(behalf(), door, async () => {
      await api.app.get(Post).write(letter('Aldrig'));
      throw new Error('Something else went wrong');
    });
    await expect(broken).rejects.toThrow();
    await write('Bagefter');
    await until(() => server.received.length === 1);
    expect(await states('Aldrig')).toEqual([]);
  });

  test('is tried again when the mail server is busy, and not when the address is refused for good', async () => {
    server.refusals.push(550);
    await write('Findes ikke');
    await until(async () => (await states('Findes ikke'))[0] === 'FAILED');
    server.refusals.push(451);
    await write('Optaget');
    await until(() => server.received.length === 1, 20_000);
    const [kept] = await api.rows('SELECT attempts FROM letter WHERE subject = $1', ['Optaget']);
    expect(kept).toEqual({ attempts: 2 });
  }, 40_000);

  test('is read by nobody but the person it is to', async () => {
    await write('Til Anna');
    const mette = { ...behalf(), personId: await idOf('Mette Kjær') };
    const seenBy = (whom: typeof mette) =>
      api.app
        .get(OnBehalf)
        .read(whom, door, () =>
          api.app.get(Database).rows('SELECT subject FROM letter WHERE kind = $1', ['ALONE']),
        );
    await api.rows(`UPDATE letter SET kind = 'ALONE' WHERE subject = 'Til Anna'`);
    expect(await seenBy(mette)).toEqual([]);
    expect(await seenBy(behalf())).toEqual([{ subject: 'Til Anna' }]);
  });
});
