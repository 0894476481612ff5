import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addDays } from '@laeringsrum/locale';
import { v7 as uuidv7 } from 'uuid';
import { Printer } from '../../platform/documents/printer.js';
import { mailParts, type MailPart } from '../../testing/mail-parts.js';
import { startMailServer, type MailServer } from '../../testing/mail-server.js';
import { documentFor } from '../../testing/operations.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { until } from '../../testing/until.js';
import { WeeklyLetterJob } from './weekly-letter.job.js';

/** On HEL-2 seven numbers in a row lie above the median, after a cycle. Anna's next one, recorded today, completes the shift. */
let server: MailServer;
let api: TestApi;
let anna: string;
let lead: Actor;
let leadId: string;
let interventionId: string;
const yesterday = addDays(TEST_TODAY, -1);
const tomorrow = addDays(TEST_TODAY, 1);

beforeAll(async () => {
  server = await startMailServer();
  api = await startTestApi({ jobs: true, smtpUrl: server.url, publicUrl: 'http://laeringsrum.example' });
  lead = await api.as('Birgitte Holm');
  anna = await idOf('Anna Lykke');
  leadId = await idOf('Birgitte Holm');
  const row = await api.row<{ intervention: string; measure: string }>(
    `SELECT i.id AS intervention, m.id AS measure FROM measure m JOIN intervention i ON i.id = m.intervention_id WHERE i.code = 'HEL-2'`,
  );
  interventionId = row.intervention;
  const recorded = await (
    await api.as('Anna Lykke')
  ).ask(documentFor(api.schema, 'recordMeasurement'), {
    input: { id: uuidv7(), measureId: row.measure, period: '2021-07-05', numerator: 17, denominator: 22 },
  });
  expect(recorded.code).toBeUndefined();
}, 60_000);
afterAll(async () => {
  await api.close();
  await server.close();
});
const drawPng = Printer.prototype.drawPng;
afterEach(() => void (api.app.get(Printer).drawPng = drawPng));
beforeEach(async () => {
  server.received.splice(0);
  await api.rows(
    'DELETE FROM weekly_letter; DELETE FROM letter_choice; DELETE FROM letter; DELETE FROM follow',
  );
});

const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
/** The letter before this one left on that day, when the curve said something else. */
const lastLetterOn = (personId: string, day: string) =>
  api.rows(
    `INSERT INTO weekly_letter (person_id, week, left_with_words, at) VALUES ($1, date_trunc('week', $2::date - 7)::date, true, $2)`,
    [personId, day],
  );
const follow = () =>
  lead.ask(documentFor(api.schema, 'followSubject'), {
    subject: 'INTERVENTION',
    subjectId: interventionId,
    on: true,
  });
const wantNews = () =>
  lead.ask(documentFor(api.schema, 'chooseMyLetters'), { reminder: false, digest: true, weekday: 1 });

async function letterTo(address: string): Promise<MailPart[]> {
  await api.app.get(WeeklyLetterJob).run();
  await until(
    async () => (await api.rows("SELECT 1 FROM letter WHERE state = 'WAITING'")).length === 0,
    30_000,
  );
  const [letter] = server.received.filter(({ to }) => to.includes(`${address}@demonstration.example`));
  return letter ? mailParts(letter.text) : [];
}
const part = (parts: readonly MailPart[], type: string): string =>
  parts.find((each) => each.type === type)?.content.toString('utf8') ?? '';
const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

test('an own curve with a shift comes as a picture, named by its sentence', async () => {
  await lastLetterOn(anna, yesterday);
  const parts = await letterTo('anna.lykke');
  const plain = part(parts, 'text/plain');
  expect(plain).toContain('Kurver, der siger noget nyt');
  const sentence = /- HEL-2 [^:]+: (.*Der er sket et skift.*)\r?$/m.exec(plain)?.[1]?.trim() ?? '';
  expect(sentence).toMatch(/^Der er sket et skift: \d+ målinger i træk .* Det går i ønsket retning\./);
  expect(plain).toContain('http://laeringsrum.example/nye-veje/indsatser/HEL-2?maaling=a&om=kurven');

  const pictures = parts.filter(({ type }) => type === 'image/png');
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.length).toBeLessThanOrEqual(3);
  const html = unescaped(part(parts, 'text/html'));
  for (const { content, headers } of pictures) {
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([1600, 768]);
    const cid = /^Content-Id: <([^>]+)>/im.exec(headers)?.[1] ?? 'none';
    expect(html).toContain(`cid:${cid}`);
  }
  expect(html).toContain(`alt="${sentence}"`);
  expect(html).not.toContain('data:image');
  // What has left is forgotten, pictures too.
  expect(await api.rows("SELECT 1 FROM letter WHERE html <> '' OR body <> ''")).toEqual([]);
}, 60_000);

test('what was known at the last letter is not told again', async () => {
  await lastLetterOn(anna, tomorrow);
  const parts = await letterTo('anna.lykke');
  expect(part(parts, 'text/plain')).not.toContain('Kurver');
  expect(parts.filter(({ type }) => type === 'image/png')).toEqual([]);
}, 60_000);

test('a curve that is followed is told to whoever wants news, with nothing that its place has not shared', async () => {
  await api.rows(
    'UPDATE pdsa_cycle SET cycle_shared = false, learning_shared = false WHERE intervention_id = $1',
    [interventionId],
  );
  await wantNews();
  await lastLetterOn(leadId, yesterday);
  expect(part(await letterTo('birgitte.holm'), 'text/plain')).not.toContain('HEL-2');

  await api.rows('DELETE FROM weekly_letter');
  server.received.splice(0);
  await follow();
  await lastLetterOn(leadId, yesterday);
  const parts = await letterTo('birgitte.holm');
  expect(part(parts, 'text/plain')).toMatch(/HEL-2 .*Der er sket et skift/);
  expect(part(parts, 'text/plain')).not.toMatch(/cyklus/i);
  expect(parts.filter(({ type }) => type === 'image/png')).toHaveLength(1);
}, 60_000);

test('where nothing can draw, the letter leaves with the sentence', async () => {
  api.app.get(Printer).drawPng = () => Promise.reject(new Error('There is no browser'));
  await lastLetterOn(anna, yesterday);
  const parts = await letterTo('anna.lykke');
  expect(part(parts, 'text/plain')).toContain('Der er sket et skift');
  expect(part(parts, 'text/html')).toContain('Der er sket et skift');
  expect(part(parts, 'text/html')).not.toContain('<img');
  expect(parts.filter(({ type }) => type === 'image/png')).toEqual([]);
}, 60_000);
