import { type AddressInfo } from 'node:net';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiScope, apiScopeOf, type Permission } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.js';
import { buildApp } from '../../start-api.js';
import { documentFor, examples } from '../../testing/operations.js';
import { addMembership, addPerson, idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { buildWork, type Work } from '../../testing/work.js';
import { Clock } from '../http/clock.js';
import { hashToken } from '../http/session-cookie.js';
import { rootPermissions } from './allow.js';

/**
 * Cookies and keys that were stolen, sent again, forged, swapped or are over: tried at the doors of the contract, on two servers
 * that share a database and remember by themselves whom a cookie stood for.
 */
let api: TestApi;
let other: NestExpressApplication;
let work: Work;
let rune: Actor;

beforeAll(async () => {
  api = await startTestApi();
  other = await buildApp(api.app.get<Config>(CONFIG), new Clock(TEST_TODAY));
  await other.listen(0, '127.0.0.1');
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  rune = await api.as('Rune Skov');
}, 60_000);
afterAll(async () => {
  await other.close();
  await api.close();
});

const guarded = [...rootPermissions].flatMap(([field, permission]): [string, Permission][] =>
  permission === 'anyone' || permission === 'contributor' ? [] : [[field, permission]],
);

interface Sent {
  readonly cookie?: string;
  readonly authorization?: string;
}
/** Of the one server or of the other. */
async function ask(
  server: number,
  query: string,
  variables: object,
  sent: Sent,
): Promise<{ code: string | null; text: string }> {
  const app = server === 0 ? api.app : other;
  const { port } = app.getHttpServer().address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-programme': 'nye-veje', ...sent },
      ...(query.startsWith('mutation') ? { 'idempotency-key': uuidv7() } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return { code: errors?.[0]?.extensions?.code ?? null, text };
}

const THIRDS = 3;
let turn = 0;

/**
 * A third of the guarded doors, the next one each time, at the one server and the other by turns: over the stories below each door is tried
 * several times. @returns the answers that are none of those, in words
 */
async function tryAll(sent: Sent, allowed: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  turn++;
  for (const [index, [field]] of guarded.entries()) {
    if ((index + turn) % THIRDS !== 0) continue;
    const { code, text } = await ask(
      index % 2,
      documentFor(api.schema, field),
      examples[field]?.variables(work) ?? {},
      sent,
    );
    if (code === null || !allowed.includes(code)) found.push(`${field}: ${text.slice(0, 200)}`);
  }
  return found;
}

/** A person of their own for each story, with whatever opens most. */
async function somebody(name: string): Promise<{ id: string; actor: Actor }> {
  const id = await addPerson(api, { name, role: 'LOCAL_PROJECT_WORKER', place: 'HEL' });
  await addMembership(api, id, { role: 'CLUSTER_LEAD' });
  const actor = await api.as(name);
  // Both servers remember whom the cookie stands for.
  for (const server of [0, 1])
    expect((await ask(server, '{ programme { id } }', {}, { cookie: actor.cookie })).code).toBeNull();
  return { id, actor };
}
const endSessions = 'mutation ($personId: ID!) { endSessionsOf(personId: $personId) { id } }';

describe('a cookie that is over', () => {
  const ends: Record<string, (person: { id: string; actor: Actor }) => Promise<unknown>> = {
    'after signing out': ({ actor }) => actor.ask('mutation { signOut { demo } }'),
    'after a new sign-in on the same device': ({ actor, id }) =>
      api
        .rows('SELECT end_session($1)', [hashToken(actor.cookie.replace('sid=', ''))])
        .then(() => api.rows('SELECT begin_session($1, $2, $3, 600, 600)', [uuidv7(), uuidv7(), id])),
    'after the password was changed on another device': async ({ id }) => {
      const { name } = await api.row<{ name: string }>('SELECT name FROM person WHERE id = $1', [id]);
      const elsewhere = await api.as(name);
      const changed = await elsewhere.ask(
        'mutation ($password: String!) { changeMyPassword(password: $password) { id } }',
        {
          password: 'otte gule tog i modvind',
        },
      );
      expect(changed.code).toBeUndefined();
    },
    'after the person ended it from another device': async ({ id, actor }) => {
      const { name } = await api.row<{ name: string }>('SELECT name FROM person WHERE id = $1', [id]);
      const { id: session } = await api.row<{ id: string }>('SELECT id FROM session WHERE token_hash = $1', [
        hashToken(actor.cookie.replace('sid=', '')),
      ]);
      const ended = await (
        await api.as(name)
      ).ask('mutation ($id: ID) { endMySessions(id: $id) { id } }', { id: session });
      expect(ended.code).toBeUndefined();
    },
    'after an administrator ended it': ({ id }) => rune.ask(endSessions, { personId: id }),
    'after the person was shut out': ({ id }) =>
      rune.ask('mutation ($personId: ID!) { shutOutPerson(personId: $personId) { id } }', { personId: id }),
    'unused for too long': ({ id }) =>
      api.rows("UPDATE session SET last_seen_at = now() - interval '11 hours' WHERE person_id = $1", [id]),
    'past its last hour': ({ id }) =>
      api.rows("UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id = $1", [id]),
  };

  test.each(Object.entries(ends))(
    '%s opens no door, at neither server',
    async (words, end) => {
      const person = await somebody(words);
      await end(person);
      expect(await tryAll({ cookie: person.actor.cookie }, ['UNAUTHENTICATED'])).toEqual([]);
    },
    60_000,
  );

  test('of somebody whose roles have ended opens no door but says no more than that there is nothing', async () => {
    const { id, actor } = await somebody('Roller der slutter');
    await api.rows(
      "UPDATE membership SET ends_on = '2021-01-01', acting_until = '2021-01-01' WHERE person_id = $1",
      [id],
    );
    expect(await tryAll({ cookie: actor.cookie }, ['NOT_FOUND'])).toEqual([]);
  }, 60_000);
});

describe('a cookie that is none', () => {
  test('made up, changed by a letter, cut, or read from a stolen database, opens no door', async () => {
    const { actor } = await somebody('Bestjålet Person');
    const token = actor.cookie.replace('sid=', '');
    const forged = [
      token.slice(0, -2) + (token.endsWith('A') ? 'BB' : 'AA'),
      token.slice(1),
      `${token}A`,
      hashToken(token).slice(0, 43),
      hashToken(token),
      '',
      "' OR '1'='1",
    ];
    for (const one of forged) {
      expect((await ask(0, '{ programme { id } }', {}, { cookie: `sid=${one}` })).code).toBe(
        'UNAUTHENTICATED',
      );
      expect((await ask(1, '{ programme { id } }', {}, { cookie: `sid=${one}` })).code).toBe(
        'UNAUTHENTICATED',
      );
    }
    expect(await tryAll({ cookie: `sid=${hashToken(token).slice(0, 43)}` }, ['UNAUTHENTICATED'])).toEqual([]);
  }, 60_000);
});

describe('an API token', () => {
  async function tokenOf(actor: Actor, scopes: readonly ApiScope[]): Promise<{ id: string; secret: string }> {
    const made = answered<{ secret: string; token: { id: string } }>(
      await actor.ask(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id } } }',
        {
          input: { id: uuidv7(), name: 'System', scopes, expiresOn: '2021-12-31' },
        },
      ),
      'createApiToken',
    );
    await api.rows("UPDATE api_token SET expires_on = '2099-01-01' WHERE id = $1", [made.token.id]);
    return { id: made.token.id, secret: made.secret };
  }

  test.each(Object.values(ApiScope))(
    'for %s alone is refused by its scope at every other door, whatever its person may do',
    async (scope) => {
      const { actor } = await somebody(`System for ${scope}`);
      const { secret } = await tokenOf(actor, [scope]);
      const found: string[] = [];
      for (const [index, [field, permission]] of guarded.entries()) {
        const answer = await ask(
          index % 2,
          documentFor(api.schema, field),
          examples[field]?.variables(work) ?? {},
          {
            authorization: `Bearer ${secret}`,
          },
        );
        if ((answer.code === 'TOKEN_SCOPE') !== (apiScopeOf(permission) !== scope))
          found.push(`${field}: ${answer.text.slice(0, 160)}`);
      }
      expect(found).toEqual([]);
    },
    60_000,
  );

  test('of one person beside the cookie of another is the token’s person, and no more than its scope', async () => {
    const [one, two] = [await somebody('Cookiens Person'), await somebody('Nøglens Person')];
    const { secret } = await tokenOf(two.actor, ['READ']);
    const sent = { cookie: one.actor.cookie, authorization: `Bearer ${secret}` };
    for (const server of [0, 1]) {
      expect((await ask(server, '{ session { person { name } } }', {}, sent)).text).not.toContain('Cookiens');
      expect((await ask(server, '{ keptPeople { name } }', {}, sent)).code).toBe('TOKEN_SCOPE');
    }
  });

  test('in the cookie’s place, a cookie in its place, or nonsense beside a good cookie, opens nothing', async () => {
    const { actor } = await somebody('Byttet Rundt');
    const { secret } = await tokenOf(actor, ['READ']);
    const token = actor.cookie.replace('sid=', '');
    for (const sent of [
      { cookie: `sid=${secret}` },
      { cookie: `sid=${secret.replace('lrum_', '')}` },
      { authorization: `Bearer ${token}` },
      { authorization: `Bearer lrum_${token}` },
      { authorization: 'Bearer nonsense', cookie: actor.cookie },
      { authorization: 'Basic cnVuZTpza292', cookie: actor.cookie },
    ])
      expect(await tryAll(sent, ['UNAUTHENTICATED'])).toEqual([]);
  }, 90_000);

  test('that was closed, is over, or whose person was shut out or lost the roles opens no door, at neither server', async () => {
    const { id, actor } = await somebody('Nøgler der slutter');
    const made = [
      await tokenOf(actor, ['READ']),
      await tokenOf(actor, ['READ']),
      await tokenOf(actor, ['READ']),
    ] as const;
    for (const { secret } of made)
      for (const server of [0, 1])
        expect(
          (await ask(server, '{ programme { id } }', {}, { authorization: `Bearer ${secret}` })).code,
        ).toBeNull();
    const [closed, over, left] = made;
    const closing = await rune.ask('mutation ($id: ID!) { closeApiToken(id: $id) { id } }', {
      id: closed.id,
    });
    expect(closing.code).toBeUndefined();
    await api.rows("UPDATE api_token SET expires_on = '2021-01-01' WHERE id = $1", [over.id]);
    for (const { secret } of [closed, over])
      expect(await tryAll({ authorization: `Bearer ${secret}` }, ['UNAUTHENTICATED'])).toEqual([]);
    await api.rows(
      "UPDATE membership SET ends_on = '2021-01-01', acting_until = '2021-01-01' WHERE person_id = $1",
      [id],
    );
    expect(
      await tryAll({ authorization: `Bearer ${left.secret}` }, ['NOT_FOUND', 'UNAUTHENTICATED']),
    ).toEqual([]);
    await api.rows('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
    expect(await tryAll({ authorization: `Bearer ${left.secret}` }, ['UNAUTHENTICATED'])).toEqual([]);
  }, 90_000);
});
