import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { captureLog } from '../../testing/captured-log.js';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { FREE_WEEK } from '../../testing/improvement-rows.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const create = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret token { id name scopes expiresOn version lastUsedAt revokedAt } } }`;
const wanted = (more: object = {}) => ({
  input: { id: uuidv7(), name: 'Regneark', scopes: ['READ'], expiresOn: '2099-01-01', ...more },
});
const inAYear = () => ({ expiresOn: '2021-12-31' });

interface Made {
  secret: string;
  token: { id: string; version: number };
}

/** A system of Anna's: no cookie, a key. The key's last day is a real one, since the database looks at the real clock. */
async function system(scopes: string[], actor = anna): Promise<{ made: Made; ask: Actor['ask'] }> {
  const made = answered<Made>(await actor.ask(create, wanted({ scopes, ...inAYear() })), 'createApiToken');
  await api.rows("UPDATE api_token SET expires_on = '2099-01-01' WHERE id = $1", [made.token.id]);
  const ask: Actor['ask'] = (query, variables, headers) =>
    api.stranger.ask(query, variables, { authorization: `Bearer ${made.secret}`, ...headers });
  return { made, ask };
}

const read = '{ interventions { code title } }';
const record = `mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }`;
const number = () => ({
  input: { id: uuidv7(), measureId: work.measureId, period: FREE_WEEK, value: 9 },
});

describe('a key of one’s own', () => {
  test('is shown once, and kept as a hash that nobody reads back', async () => {
    const { made } = await system(['READ']);
    expect(made.secret).toMatch(/^lrum_[A-Za-z0-9_-]{43}$/);
    const [kept] = await api.rows<{ all: string }>(
      `SELECT string_agg(t::text, '') AS all FROM (SELECT to_jsonb(k) FROM api_token_key k UNION ALL SELECT to_jsonb(t) FROM api_token t
         UNION ALL SELECT to_jsonb(r) FROM receipt r UNION ALL SELECT to_jsonb(a) FROM audit_entry a) t`,
    );
    expect(kept?.all).not.toContain(made.secret);
    const mine = await anna.ask('{ myApiTokens { id name scopes lastUsedAt } }');
    expect(mine.text).not.toContain(made.secret);
    expect(mine.text).toContain(made.token.id);
  });

  test('asks as its person, within its scope', async () => {
    const reader = await system(['READ']);
    const list = await reader.ask(read);
    expect(list.code).toBeUndefined();
    expect(list.text).toContain(work.code);
    expect(list.text).toBe((await anna.ask(read)).text);
    expect((await reader.ask(record, number())).code).toBe('TOKEN_SCOPE');
    const recorder = await system(['MEASURE']);
    expect((await recorder.ask(read)).code).toBe('TOKEN_SCOPE');
    expect((await recorder.ask(record, number())).code).toBeUndefined();
  });

  test('tells when it was last used', async () => {
    const { made, ask } = await system(['READ']);
    await ask(read);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const mine = answered<{ id: string; lastUsedAt: string | null }[]>(
      await anna.ask('{ myApiTokens { id lastUsedAt } }'),
      'myApiTokens',
    );
    expect(mine.find(({ id }) => id === made.token.id)?.lastUsedAt).toMatch(/^20/);
  });

  test('makes no other keys, reaches neither the own data nor the trail, whoever’s it is', async () => {
    const rune = await system(['READ', 'MEASURE', 'IMPROVE'], await api.as('Rune Skov'));
    const doors = [
      '{ apiTokens { id } }',
      '{ retentionRules { period } }',
      '{ myAccessLog { at } }',
      '{ auditSearch(firstDay: "2021-06-01", lastDay: "2021-07-14") { id } }',
    ];
    for (const door of doors) expect((await rune.ask(door)).code).toBe('TOKEN_SCOPE');
    expect((await rune.ask(create, wanted(inAYear()))).code).toBe('TOKEN_SCOPE');
  });

  test('is for one programme, whatever the address says', async () => {
    const { ask } = await system(['READ']);
    expect((await ask(read, {}, { 'x-programme': SECOND })).code).toBe('UNAUTHENTICATED');
  });

  test('needs a name, a scope, and a last day within a year', async () => {
    const codes = async (more: object): Promise<Answer> =>
      anna.ask(create, wanted({ ...inAYear(), ...more }));
    expect((await codes({ name: ' ' })).code).toBe('REQUIRED');
    expect((await codes({ name: 'Til 010150-1237' })).code).toBe('PERSONAL_DATA');
    expect((await codes({ scopes: [] })).code).toBe('VALIDATION');
    expect((await codes({ scopes: ['READ', 'READ'] })).code).toBe('VALIDATION');
    expect((await codes({ expiresOn: '2021-07-13' })).code).toBe('TOKEN_TERM');
    expect((await codes({ expiresOn: '2099-01-01' })).code).toBe('TOKEN_TERM');
  });

  test('there are ten of at most', async () => {
    const tom = await api.as('Tom Rask');
    for (let i = 0; i < 10; i++) expect((await tom.ask(create, wanted(inAYear()))).code).toBeUndefined();
    expect(await tom.ask(create, wanted(inAYear()))).toMatchObject({
      code: 'TOKEN_TOO_MANY',
      details: { max: 10 },
    });
  });
});

describe('a key that is stolen, closed, over or made up', () => {
  test.each([
    ['closed by its person', 'UPDATE api_token SET revoked_at = now() WHERE id = $1'],
    ['past its last day', "UPDATE api_token SET expires_on = '2020-01-01' WHERE id = $1"],
    [
      'of a person who is shut out',
      'UPDATE person SET disabled_at = now() WHERE id = (SELECT person_id FROM api_token WHERE id = $1)',
    ],
  ])('%s: opens nothing from then on', async (_, sql) => {
    const karin = await api.as('Karin Friis');
    const { made, ask } = await system(['READ'], karin);
    expect((await ask(read)).code).toBeUndefined();
    await api.rows(sql, [made.token.id]);
    expect((await ask(read)).code).toBe('UNAUTHENTICATED');
    await api.rows('UPDATE person SET disabled_at = NULL');
  });

  test('without a role in the programme any more finds nothing', async () => {
    const { ask } = await system(['READ'], await api.as('Jens Aagaard'));
    await api.rows(
      "UPDATE membership SET ends_on = '2021-01-31' WHERE person_id = (SELECT id FROM person WHERE name = 'Jens Aagaard')",
    );
    expect((await ask(read)).code).toBe('NOT_FOUND');
  });

  test.each([
    'Bearer',
    'Bearer lrum_',
    `Bearer lrum_${'A'.repeat(43)}`,
    `Bearer ${'x'.repeat(9000)}`,
    'Basic YTpi',
    '',
  ])('Authorization "%.20s" opens nothing, and does not fall back to the cookie', async (authorization) => {
    const answer = await anna.ask(read, {}, { authorization });
    expect(answer.code).toBe('UNAUTHENTICATED');
    expect(answer.data).toBeNull();
  });

  test('a session’s token is no key, and a key no session', async () => {
    const token = anna.cookie.replace('sid=', '');
    expect((await api.stranger.ask(read, {}, { authorization: `Bearer ${token}` })).code).toBe(
      'UNAUTHENTICATED',
    );
    const { made } = await system(['READ']);
    expect((await api.withCookie(`sid=${made.secret}`).ask(read)).code).toBe('UNAUTHENTICATED');
  });

  test('is closed by its person, by the administrator, and by nobody else; and stands in no log', async () => {
    const printed = captureLog();
    const { made, ask } = await system(['READ']);
    const revoke =
      'mutation ($id: ID!, $version: Int!) { revokeApiToken(id: $id, version: $version) { revokedAt } }';
    const close = 'mutation ($id: ID!) { closeApiToken(id: $id) { personName revokedAt } }';
    const target = { id: made.token.id, version: 1 };
    expect((await (await api.as('Tom Rask')).ask(revoke, target)).code).toBe('NOT_FOUND');
    expect((await (await api.as('Birgitte Holm')).ask(close, target)).code).toBe('FORBIDDEN');
    expect((await (await api.as('Bo Vang', SECOND)).ask(revoke, target)).code).toBe('NOT_FOUND');
    expect((await anna.ask(revoke, { ...target, version: 7 })).code).toBe('CONFLICT');
    expect((await ask(read)).code).toBeUndefined();
    const closed = await (await api.as('Rune Skov')).ask(close, target);
    expect(answered<{ personName: string }>(closed, 'closeApiToken').personName).toBe('Anna Lykke');
    expect((await ask(read)).code).toBe('UNAUTHENTICATED');
    printed.stop();
    expect(printed.text()).not.toContain(made.secret);
  });
});
