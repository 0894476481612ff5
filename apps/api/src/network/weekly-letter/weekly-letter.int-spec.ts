import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { documentFor } from '../../testing/operations.js';
import { startMailServer, type MailServer } from '../../testing/mail-server.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { until } from '../../testing/until.js';
import { stopToken } from './stop-address.js';
import { WeeklyLetterJob } from './weekly-letter.job.js';

let server: MailServer;
let api: TestApi;
let anna: Actor;
let lead: Actor;

beforeAll(async () => {
  server = await startMailServer();
  api = await startTestApi({
    ...{ jobs: true, smtpUrl: server.url, publicUrl: 'http://laeringsrum.example' },
    secretsKey: 'a key that is long enough for these tests',
  });
  [anna, lead] = [await api.as('Anna Lykke'), await api.as('Birgitte Holm')];
}, 60_000);
afterAll(async () => {
  await api.close();
  await server.close();
});
beforeEach(async () => {
  server.received.splice(0);
  await api.rows('DELETE FROM weekly_letter; DELETE FROM letter_choice; DELETE FROM letter');
});

const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
const choose = (who: Actor, choice: object) =>
  who.ask(documentFor(api.schema, 'chooseMyLetters'), {
    reminder: false,
    digest: false,
    weekday: 1,
    ...choice,
  });
const run = () => api.app.get(WeeklyLetterJob).run();
/** Everybody's letters have left when those that were written have. */
async function left(): Promise<void> {
  await until(
    async () => (await api.rows("SELECT 1 FROM letter WHERE state = 'WAITING'")).length === 0,
    20_000,
  );
}
const lettersTo = (address: string) =>
  server.received.filter(({ to }) => to.includes(`${address}@demonstration.example`));
/** As a mail program reads it. */
const readable = (text: string): string =>
  Buffer.from(
    text
      .replace(/\r\n[ \t]+/g, ' ')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_sign, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
const stopped = async (name: string): Promise<string> =>
  `/letters/${stopToken(await idOf(name), 'a key that is long enough for these tests')}`;

describe('the letter of the week', () => {
  test('reminds an agent of what is missing, once a week however often it is thought of', async () => {
    await run();
    await run();
    await left();
    const [letter, ...more] = lettersTo('anna.lykke');
    expect(more).toEqual([]);
    const text = readable(letter?.text ?? '');
    expect(text).toContain('Tal, der mangler');
    expect(text).toMatch(/http:\/\/laeringsrum\.example\/nye-veje\/registrer\/HEL-\d\/a\?uge=2021-W\d\d/);
    expect(text).toMatch(/Content-Type: text\/html/);
    expect(text).toContain(`List-Unsubscribe: <http://laeringsrum.example${await stopped('Anna Lykke')}>`);
    expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(text).not.toContain('Siden sidst');
    // Nobody else has chosen one.
    expect(lettersTo('birgitte.holm')).toEqual([]);
    expect(
      await api.rows("SELECT 1 FROM letter WHERE kind LIKE '%WEEKLY' AND (body <> '' OR html <> '')"),
    ).toEqual([]);
  }, 40_000);

  test('tells who has chosen it what is new, with titles and names and nothing that others wrote', async () => {
    const of = await api.row<{ id: string }>("SELECT id FROM intervention WHERE code = 'HEL-2'");
    const said = { subject: 'INTERVENTION', subjectId: of.id, text: 'Det er vores hemmelighed, @[1]' };
    await anna.ask(documentFor(api.schema, 'writeComment'), {
      input: { id: uuidv7(), ...said, mentionIds: [await idOf('Birgitte Holm')] },
    });
    await choose(lead, { digest: true });
    await run();
    await left();
    const text = readable(lettersTo('birgitte.holm')[0]?.text ?? '');
    expect(text).toContain('Anna Lykke nævner dig: HEL-2');
    expect(text).toContain('/indsatser/HEL-2?kommentar=');
    expect(text).not.toContain('hemmelighed');
  }, 40_000);

  test('reminds nobody who was reminded of a storyboard this week', async () => {
    await api.rows(
      "INSERT INTO letter (id, person_id, kind, subject, body, state) VALUES (gen_random_uuid(), $1, 'REMINDER_STORYBOARD', 'x', '', 'SENT')",
      [await idOf('Anna Lykke')],
    );
    await run();
    await left();
    expect(lettersTo('anna.lykke')).toEqual([]);
  });

  test('comes in the language of the reader', async () => {
    await api.rows("UPDATE person SET language = 'en' WHERE name = 'Anna Lykke'");
    await run();
    await left();
    await api.rows("UPDATE person SET language = 'da' WHERE name = 'Anna Lykke'");
    expect(readable(lettersTo('anna.lykke')[0]?.text ?? '')).toContain('Numbers that are missing');
  }, 40_000);

  test.each([
    ['who has said no', { reminder: false }],
    ['who has another day', { reminder: true, weekday: 5 }],
    ['who is on a pause', { reminder: true, pausedUntil: '2021-08-01' }],
  ])('does not come to one %s', async (_why, choice) => {
    expect((await choose(anna, choice)).code).toBeUndefined();
    await run();
    await left();
    expect(lettersTo('anna.lykke')).toEqual([]);
  });

  test('of somebody with nothing to be told is not written, and not thought of again that week', async () => {
    await choose(lead, { reminder: true });
    await api.rows('DELETE FROM action_point');
    await run();
    await left();
    expect(lettersTo('birgitte.holm')).toEqual([]);
    expect(
      await api.rows('SELECT left_with_words FROM weekly_letter WHERE person_id = $1', [
        await idOf('Birgitte Holm'),
      ]),
    ).toEqual([{ left_with_words: false }]);
  });
});

describe('choosing', () => {
  const mine = async (who: Actor) =>
    answered(await who.ask('{ myLetters { reminder digest weekday pausedUntil leaves } }'), 'myLetters');

  test('begins with a reminder for those who answer for numbers, and nothing for others', async () => {
    expect(await mine(anna)).toEqual({
      reminder: true,
      digest: false,
      weekday: 1,
      pausedUntil: null,
      leaves: true,
    });
    expect(await mine(lead)).toMatchObject({ reminder: false, digest: false });
  });

  test('is one’s own, with a day that there is and a pause that ends', async () => {
    expect((await choose(anna, { weekday: 7 })).code).toBe('VALIDATION');
    expect((await choose(anna, { pausedUntil: '2023-01-01' })).code).toBe('PAUSE_DAYS');
    expect((await choose(api.stranger, {})).code).toBe('UNAUTHENTICATED');
    await choose(anna, { digest: true, weekday: 3 });
    expect(await mine(anna)).toMatchObject({ reminder: false, digest: true, weekday: 3 });
    expect(await mine(lead)).toMatchObject({ digest: false });
  });
});

describe('the way out in a letter', () => {
  const http = () => request(api.app.getHttpServer());

  test('works without signing in; looking at it changes nothing', async () => {
    const address = await stopped('Anna Lykke');
    const looked = await http().get(address);
    expect(looked.status).toBe(200);
    expect(looked.text).toContain('Hold pause i fire uger');
    expect(await api.rows('SELECT 1 FROM letter_choice')).toEqual([]);
    const done = await http().post(address).type('form').send({ 'List-Unsubscribe': 'One-Click' });
    expect(done.text).toContain('Du får ikke flere breve');
    await run();
    await left();
    expect(lettersTo('anna.lykke')).toEqual([]);
  });

  test('pauses for four weeks, and what was chosen stands afterwards', async () => {
    await choose(anna, { reminder: true, digest: true, weekday: 2 });
    const done = await http()
      .post(await stopped('Anna Lykke'))
      .type('form')
      .send({ act: 'pause' });
    expect(done.text).toContain('holder pause til og med 11.08.2021');
    const [row] = await api.rows('SELECT reminder, digest, weekday, paused_until::text FROM letter_choice');
    expect(row).toEqual({ reminder: true, digest: true, weekday: 2, paused_until: '2021-08-11' });
  });

  test('is nobody’s who has not signed it, and comes from no other site', async () => {
    const address = await stopped('Anna Lykke');
    expect((await http().get(`${address.slice(0, -2)}AA`)).status).toBe(404);
    const page = await http().get('/letters/anything');
    // The browser lets a style through by its nonce alone.
    const nonce = /<style nonce="([^"]+)">/.exec(page.text)?.[1] ?? 'none';
    expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect((await http().post('/letters/anything')).status).toBe(404);
    const elsewhere = await http()
      .post(address)
      .set('origin', 'https://elsewhere.example')
      .type('form')
      .send({});
    expect(elsewhere.status).toBe(403);
    expect(await api.rows('SELECT 1 FROM letter_choice')).toEqual([]);
  });
});
