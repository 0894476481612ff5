import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import request from 'supertest';
import { captureLog, type CapturedLog } from '../../testing/captured-log.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

/** The API as it stands in production: only what the client asks, and whatever a key asks, within limits. */
let api: TestApi;
let anna: Actor;
let system: Actor['ask'];
let folder: string;
let printed: CapturedLog;

const known = [
  'query Session { session { person { name } today } }',
  'mutation CreateApiToken($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
  'query Programme { programme { ...Head } } fragment Head on Programme { title shortTitle }',
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laeringsrum-known-'));
  writeFileSync(join(folder, 'known-operations.json'), JSON.stringify(known));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Læringsrum</title>');
  api = await startTestApi({ production: true, apiOperations: 'tokens', webRoot: folder });
  anna = await api.as('Anna Lykke');
  const made = await anna.ask(known[1] ?? '', {
    input: { id: uuidv7(), name: 'Afprøvning', scopes: ['READ'], expiresOn: '2021-12-31' },
  });
  await api.rows("UPDATE api_token SET expires_on = '2099-01-01'");
  const { secret } = answered<{ secret: string }>(made, 'createApiToken');
  system = (query, variables, headers) =>
    api.stranger.ask(query, variables, { authorization: `Bearer ${secret}`, ...headers });
  printed = captureLog();
});
afterAll(async () => {
  printed.stop();
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: string | object, headers: Record<string, string> = {}) =>
  request(api.app.getHttpServer())
    .post('/graphql')
    .set({ cookie: anna.cookie, 'content-type': 'application/json', ...headers })
    .send(body);

describe('what is not known', () => {
  test('is not carried out with a session, nor for a stranger; what is known is, however it is laid out', async () => {
    expect((await anna.ask('{ programme { title } }')).code).toBe('OPERATION_UNKNOWN');
    expect((await api.stranger.ask('{ demoPersonas { name } }')).code).toBe('OPERATION_UNKNOWN');
    expect((await anna.ask('{ __typename }')).code).toBe('OPERATION_UNKNOWN');
    expect((await anna.ask(known[2] ?? '')).code).toBeUndefined();
    const laidOut = `fragment Head on Programme { title, __typename shortTitle }
      query Programme { __typename programme { ...Head __typename } }`;
    expect((await anna.ask(laidOut)).code).toBeUndefined();
    expect((await anna.ask(laidOut.replace('shortTitle', 'purposeDa'))).code).toBe('OPERATION_UNKNOWN');
  });

  test('is told in a sentence', async () => {
    expect((await anna.ask('{ programme { title } }')).message).toBe(
      'Læringsrum er blevet opdateret. Hent siden igen. Det, du har skrevet, ligger her stadig.',
    );
  });

  test('is carried out for a key, within its scope', async () => {
    expect((await system('{ programme { title } }')).code).toBeUndefined();
    expect((await system('{ programme { title } }', {}, { authorization: 'Bearer lrum_x' })).code).toBe(
      'OPERATION_UNKNOWN',
    );
  });
});

describe('a request that asks for too much', () => {
  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `measures { id pauses { id } } pdsaCycles { id ${nested(levels - 1)} }`;
  const deep = (levels: number): string =>
    levels === 0 ? '__typename' : `... on Programme { places { id } ${deep(levels - 1)} }`;
  const wide = (count: number): string =>
    Array.from({ length: count }, (_, i) => `a${i}: programme { title }`).join(' ');

  test.each<[what: string, query: string]>([
    [
      'fifteen levels deep',
      `{ interventions { pdsaCycles { successor { ${'successor { '.repeat(12)}id${' }'.repeat(12)} } } } }`,
    ],
    ['a thousand names at the root', `{ ${wide(1000)} }`],
    [
      'a thousand names below it',
      `{ programme { ${Array.from({ length: 1000 }, (_, i) => `a${i}: title`).join(' ')} } }`,
    ],
    ['a thousand directives', `{ programme { ${'title @skip(if: false) '.repeat(1000)} } }`],
    ['ten thousand tokens', `{ programme { ${'title '.repeat(10_000)} } }`],
    [
      'fragments that spread each other',
      '{ programme { ...A } } fragment A on Programme { title ...B } fragment B on Programme { ...A }',
    ],
    ['a fragment that spreads itself', '{ programme { ...A } } fragment A on Programme { ...A }'],
    ['introspection', '{ __schema { types { name fields { name } } } }'],
    ['introspection of a type', '{ __type(name: "Person") { fields { name } } }'],
    ['a subscription', 'subscription { programme { title } }'],
    ['a word of nobody’s', '{ programm { titl } }'],
    ['inline fragments without end', `{ programme { ${deep(900)} } }`],
    [
      'lists in lists in lists',
      `{ interventions { ${nested(1)} } }`.replace(
        'id pauses',
        `id ${'intervention { measures { '.repeat(6)}id${' } }'.repeat(6)} pauses`,
      ),
    ],
  ])('%s: is refused, and tells nothing of the schema', async (_, query) => {
    const answer = await system(query);
    expect(answer.data).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(200);
    expect(answer.text).not.toMatch(/did you mean|stack|node_modules|at Object|\/apps\//i);
  });

  test('a megabyte, a batch, a form and a question in the address are refused before they are read', async () => {
    expect((await post({ query: `{ programme { title } } #${'x'.repeat(1_100_000)}` })).status).toBe(413);
    expect((await post([{ query: known[0] }, { query: known[0] }])).status).toBe(400);
    expect(
      (
        await post('query=%7Bprogramme%7Btitle%7D%7D', {
          'content-type': 'application/x-www-form-urlencoded',
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
    const torn = await post('{', {});
    expect(torn.status).toBe(422);
    expect(torn.text).not.toMatch(/JSON|position|SyntaxError/);
    const asked = await request(api.app.getHttpServer())
      .get('/graphql')
      .query({ query: known[0] })
      .set({ cookie: anna.cookie });
    expect(asked.status).toBeGreaterThanOrEqual(400);
  });

  test('does not stand in the log with what it said', async () => {
    const word = 'Hemmelighed4711';
    await system(`{ programme { title(${word}: "${word}") } }`);
    await post(`{"query": "${word}`, {});
    expect(printed.text()).not.toContain(word);
  });
});

describe('another site', () => {
  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example', 'file://'])(
    'with Origin %s is turned away, by every door',
    async (origin) => {
      for (const path of [
        '/graphql',
        '/live/nye-veje',
        '/attachments/nye-veje/x',
        '/own-data/nye-veje',
        '/archive/nye-veje',
      ]) {
        const answer = await request(api.app.getHttpServer()).post(path).set({ origin, cookie: anna.cookie });
        expect({ path, status: answer.status }).toEqual({ path, status: 403 });
      }
    },
  );
});

describe('the page', () => {
  test('runs no script but its own, is framed by nobody, and tells nobody where it came from', async () => {
    const { headers } = await request(api.app.getHttpServer()).get('/');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy).toMatch(/style-src 'self' 'nonce-[\w-]{24}'(;|$)/);
    expect(policy).not.toContain('unsafe-inline');
    const again = await request(api.app.getHttpServer()).get('/log-ind');
    expect(again.headers['content-security-policy']).not.toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
