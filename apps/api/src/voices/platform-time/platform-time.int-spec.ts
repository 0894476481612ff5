import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let birgitte: Actor;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  birgitte = await api.as('Birgitte Holm');
});
beforeEach(async () => {
  await api.rows('DELETE FROM platform_time_week');
  await set({ countsPlatformTime: false, threePartyAcceptance: false });
});
afterAll(() => api.close());

const add = 'mutation ($seconds: Int!) { addPlatformTime(seconds: $seconds) }';
const rules =
  'mutation ($countsPlatformTime: Boolean, $threePartyAcceptance: Boolean) { setDocumentationRules(countsPlatformTime: $countsPlatformTime, threePartyAcceptance: $threePartyAcceptance) { countsPlatformTime threePartyAcceptance } }';
const read = '{ platformTime { week minutes } }';
const set = (variables: Record<string, boolean>) => birgitte.ask(rules, variables);
const thisMonday = '2021-07-12';

interface Stored {
  week: string;
  seconds: number;
  people: number;
}
const stored = () => api.rows<Stored>('SELECT week::text, seconds, people FROM platform_time_week');
/** A week that is over, as it would have been counted. */
const week = (day: string, seconds: number, people: number, slug = 'nye-veje') =>
  api.rows(
    'INSERT INTO platform_time_week (programme_id, week, seconds, people) SELECT id, $1, $2, $3 FROM programme WHERE slug = $4',
    [day, seconds, people, slug],
  );
const shown = async (actor: Actor) =>
  answered<{ week: string; minutes: number | null }[]>(await actor.ask(read), 'platformTime');

describe('the platform’s own time', () => {
  test('is off until the lead turns it on: what is told before is not counted', async () => {
    expect((await anna.ask(add, { seconds: 90 })).data).toEqual({ addPlatformTime: false });
    expect(await stored()).toEqual([]);
    await set({ countsPlatformTime: true });
    expect((await anna.ask(add, { seconds: 90 })).data).toEqual({ addPlatformTime: true });
    expect(await stored()).toMatchObject([{ week: thisMonday, seconds: 90 }]);
  });

  test('is one sum for the whole programme, whoever tells it and wherever', async () => {
    await set({ countsPlatformTime: true });
    for (const name of ['Anna Lykke', 'Lone Falk', 'Ida Storm'])
      await (await api.as(name)).ask(add, { seconds: 120 });
    expect(await stored()).toMatchObject([{ week: thisMonday, seconds: 360 }]);
  });

  test('leaves no trace of whose it was: no trail, no receipt, no column', async () => {
    await set({ countsPlatformTime: true });
    const before = await api.row<{ audits: number; receipts: number }>(
      'SELECT (SELECT count(*) FROM audit_entry) AS audits, (SELECT count(*) FROM receipt) AS receipts',
    );
    await anna.ask(add, { seconds: 90 });
    expect(
      await api.row(
        'SELECT (SELECT count(*) FROM audit_entry) AS audits, (SELECT count(*) FROM receipt) AS receipts',
      ),
    ).toEqual(before);
    const columns = await api.rows<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'platform_time_week'",
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(['people', 'programme_id', 'seconds', 'week']);
  });

  test('is told in small bounded numbers', async () => {
    await set({ countsPlatformTime: true });
    for (const seconds of [0, -5, 901]) expect((await anna.ask(add, { seconds })).code).toBe('VALIDATION');
    expect(await stored()).toEqual([]);
  });

  test('is not for a stranger to add to', async () => {
    await set({ countsPlatformTime: true });
    expect((await api.stranger.ask(add, { seconds: 90 })).code).toBe('UNAUTHENTICATED');
    expect((await (await api.as('Signe Holt')).ask(add, { seconds: 90 })).code).toBe('NOT_FOUND');
    const there = await api.as('Signe Holt', SECOND);
    expect((await there.ask(add, { seconds: 90 })).data).toEqual({ addPlatformTime: false });
    expect(await stored()).toEqual([]);
  });
});

describe('what is shown of it', () => {
  test('is weeks that are over, in minutes, to everybody in the programme', async () => {
    await set({ countsPlatformTime: true });
    await week('2021-06-28', 3_690, 3);
    await week('2021-07-05', 5_400, 7);
    await week(thisMonday, 600, 9);
    for (const name of ['Anna Lykke', 'Kirsten Thue', 'Else Nygaard', 'Rune Skov'])
      expect(await shown(await api.as(name))).toEqual([
        { week: '2021-07-05', minutes: 90 },
        { week: '2021-06-28', minutes: 62 },
      ]);
  });

  test('is nothing for a week that fewer than three have used it in', async () => {
    await set({ countsPlatformTime: true });
    await week('2021-07-05', 5_400, 2);
    expect(await shown(anna)).toEqual([{ week: '2021-07-05', minutes: null }]);
  });

  test('counts people, not their devices', async () => {
    await set({ countsPlatformTime: true });
    await api.rows("UPDATE session SET last_seen_at = now() - interval '9 days'");
    const again = [await api.as('Anna Lykke'), await api.as('Anna Lykke'), await api.as('Anna Lykke')];
    for (const device of again) await device.ask(add, { seconds: 90 });
    expect(await stored()).toMatchObject([{ people: 1 }]);
    birgitte = await api.as('Birgitte Holm');
    anna = await api.as('Anna Lykke');
  });

  test('is nothing while it is off, and nothing of another programme', async () => {
    await week('2021-07-05', 5_400, 7);
    expect(await shown(anna)).toEqual([]);
    await set({ countsPlatformTime: true });
    await week('2021-06-28', 60_000, 7, SECOND);
    expect(await shown(anna)).toEqual([{ week: '2021-07-05', minutes: 90 }]);
  });
});

describe('the rules', () => {
  test('are set by the lead, one or both, and the trail says who', async () => {
    expect((await set({ countsPlatformTime: true })).data).toEqual({
      setDocumentationRules: { countsPlatformTime: true, threePartyAcceptance: false },
    });
    expect((await set({ threePartyAcceptance: true })).data).toEqual({
      setDocumentationRules: { countsPlatformTime: true, threePartyAcceptance: true },
    });
    const trail = await api.row<{ name: string }>(
      "SELECT p.name FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE a.table_name = 'programme' AND a.operation = 'setDocumentationRules' ORDER BY a.at DESC LIMIT 1",
    );
    expect(trail.name).toBe('Birgitte Holm');
  });

  test('sent as something else are refused', async () => {
    const answer = await birgitte.ask(rules, { countsPlatformTime: 'ja' });
    expect(answer.status).toBe(400);
  });

  test('are nobody else’s to set, at the door and in the database alike', async () => {
    for (const name of ['Anna Lykke', 'Mette Kjær', 'Kirsten Thue', 'Rune Skov'])
      expect((await (await api.as(name)).ask(rules, { countsPlatformTime: true })).code).toBe('FORBIDDEN');
    expect((await (await api.as('Signe Holt')).ask(rules, { countsPlatformTime: true })).code).toBe(
      'NOT_FOUND',
    );
    expect((await api.stranger.ask(rules, { countsPlatformTime: true })).code).toBe('UNAUTHENTICATED');
    const { id, programme } = await api.row<{ id: string; programme: string }>(
      "SELECT p.id, g.id AS programme FROM person p, programme g WHERE p.name = 'Anna Lykke' AND g.slug = 'nye-veje'",
    );
    await api.rows(
      `DO $$ BEGIN PERFORM set_config('app.person', '${id}', true), set_config('app.programme', '${programme}', true);
         PERFORM set_documentation_rules(true, true); END $$`,
    );
    const after = await api.row(
      "SELECT counts_platform_time AS counts, three_party_acceptance AS three FROM programme WHERE slug = 'nye-veje'",
    );
    expect(after).toEqual({ counts: false, three: false });
  });

  test('have a receipt like any other change', async () => {
    const key = { 'idempotency-key': uuidv7() };
    const first = await birgitte.ask(rules, { countsPlatformTime: true }, key);
    await set({ countsPlatformTime: false });
    const again = await birgitte.ask(rules, { countsPlatformTime: true }, key);
    expect(again.data).toEqual(first.data);
  });
});
