import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Browser } from '../../testing/browser.js';
import { captureLog, type CapturedLog } from '../../testing/captured-log.js';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { startOpenIdIssuer, type OpenIdIssuer } from './testing/open-id-issuer.js';

/** Against a real OpenID provider: there, signed in there, and back. */
let api: TestApi;
let idp: OpenIdIssuer;
let origin: string;
let wayId: string;
let printed: CapturedLog;
const secret = 'the secret of the test';

beforeAll(async () => {
  api = await startTestApi();
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  idp = await startOpenIdIssuer(origin, secret);
  wayId = uuidv7();
  await api.rows(
    `INSERT INTO identity_provider (id, programme_id, place_id, kind, name, issuer, client_id, secret_name, domains, group_roles)
     SELECT $1, programme_id, id, 'OIDC', 'Helsingør Kommune', $2, 'laeringsrum', 'IDP_TEST_SECRET', '{helsingor.example}', $3
     FROM place WHERE id = $4`,
    [
      wayId,
      idp.issuer,
      JSON.stringify([
        { group: 'agents', role: 'LEARNING_AGENT' },
        { group: 'admins', role: 'ADMINISTRATOR' },
      ]),
      await idOfPlace(api, 'HEL'),
    ],
  );
  printed = captureLog();
});
afterAll(async () => {
  printed.stop();
  await idp.close();
  await api.close();
});

const host = (): string => new URL(origin).host;
const depart = (wanted = '/nye-veje/indsatser'): string =>
  `${origin}/sign-in/${wayId}?til=${encodeURIComponent(wanted)}`;
/** There and back. @returns where the person ends up here */
async function travel(browser: Browser, login: string, wanted?: string): Promise<string> {
  const answer = await idp.signIn(browser, depart(wanted), login);
  const { headers } = await browser.ask(answer);
  return headers.get('location') ?? '';
}
async function whoIs(browser: Browser): Promise<{ name: string; roles: string[] } | null> {
  const actor = api.withCookie(`sid=${browser.cookie(host(), 'sid') ?? ''}`);
  const answer = await actor.ask('{ session { person { name } memberships { role placeKey } } }');
  const { session } = answer.data as unknown as {
    session: { person: { name: string } | null; memberships: { role: string; placeKey: string }[] };
  };
  const roles = session.memberships.map(({ role, placeKey }) => `${role} ${placeKey}`);
  return session.person && { name: session.person.name, roles };
}
const staff = (email: string, more: object = {}) => ({ name: 'Mona Berg', email, ...more });

describe('signing in with the municipality’s own account', () => {
  test('lets in whoever was invited by that address, and leads back to where they were going', async () => {
    const id = await addPerson(api, { name: 'Mona Berg', role: 'STAFF', place: 'HEL' });
    await api.rows("UPDATE person SET email = 'mona@helsingor.example' WHERE id = $1", [id]);
    idp.claims.set('mona', staff('Mona@Helsingor.Example'));
    const browser = new Browser();
    expect(await travel(browser, 'mona', '/nye-veje/indsatser/HEL-2?fane=maal')).toBe(
      '/nye-veje/indsatser/HEL-2?fane=maal',
    );
    expect(await whoIs(browser)).toEqual({ name: 'Mona Berg', roles: ['STAFF HEL'] });
    const kept = await api.row('SELECT issuer, subject, person_id FROM external_identity');
    expect(kept).toEqual({ issuer: idp.issuer, subject: 'mona', person_id: id });
    expect(await api.row('SELECT method FROM session WHERE person_id = $1', [id])).toEqual({
      method: 'OIDC',
    });
  });

  test('knows them again by issuer and subject, whatever their address has become', async () => {
    idp.claims.set('mona', staff('mona.ny@helsingor.example'));
    const browser = new Browser();
    await travel(browser, 'mona');
    expect((await whoIs(browser))?.name).toBe('Mona Berg');
    expect(await api.rows("SELECT 1 FROM person WHERE name = 'Mona Berg'")).toHaveLength(1);
  });

  test('makes a new person where a group gives a role, at the issuer’s place, whatever place the claims name', async () => {
    idp.claims.set('ny', {
      name: 'Nils Ny',
      email: 'nils@helsingor.example',
      groups: ['agents', 'admins'],
      kommune: 'Fredensborg',
    });
    const browser = new Browser();
    await travel(browser, 'ny');
    expect(await whoIs(browser)).toEqual({ name: 'Nils Ny', roles: ['LEARNING_AGENT HEL'] });
  });

  test('takes back what a group gave when the group is gone, and leaves what people gave', async () => {
    idp.claims.set('ny', { name: 'Nils Ny', email: 'nils@helsingor.example', groups: [] });
    const browser = new Browser();
    await travel(browser, 'ny');
    expect((await whoIs(browser))?.roles).toEqual([]);
    idp.claims.set('mona', staff('mona@helsingor.example', { groups: [] }));
    const other = new Browser();
    await travel(other, 'mona');
    expect((await whoIs(other))?.roles).toEqual(['STAFF HEL']);
  });

  test('tells Entra ID’s people apart by object and tenant', async () => {
    await api.rows("UPDATE identity_provider SET shape = 'ENTRA_ID', version = version + 1 WHERE id = $1", [
      wayId,
    ]);
    try {
      const entra = {
        name: 'Ea Entra',
        email: 'ea@helsingor.example',
        groups: ['agents'],
        oid: 'o-1',
        tid: 't-1',
      };
      idp.claims.set('pairwise-1', entra);
      await travel(new Browser(), 'pairwise-1');
      idp.claims.set('pairwise-2', entra);
      await travel(new Browser(), 'pairwise-2');
      expect(await api.rows("SELECT subject FROM external_identity WHERE subject LIKE 't-1%'")).toEqual([
        { subject: 't-1/o-1' },
      ]);
      idp.claims.set('bare', { ...entra, oid: undefined });
      expect(await travel(new Browser(), 'bare')).toBe('/log-ind?fejl=PROVIDER_FAILED');
    } finally {
      await api.rows("UPDATE identity_provider SET shape = 'STANDARD', version = version + 1 WHERE id = $1", [
        wayId,
      ]);
    }
  });
});

describe('is refused, with a sentence at the sign-in page,', () => {
  test('somebody who is in no programme and in no group', async () => {
    idp.claims.set('fremmed', staff('fremmed@helsingor.example'));
    expect(await travel(new Browser(), 'fremmed')).toBe('/log-ind?fejl=PROVIDER_NO_ACCESS');
  });

  test('another municipality’s address: the issuer vouches for its own domains only', async () => {
    const id = await addPerson(api, { name: 'Freja Fra Fredensborg', role: 'STAFF', place: 'FRE' });
    await api.rows("UPDATE person SET email = 'freja@fredensborg.example' WHERE id = $1", [id]);
    idp.claims.set('freja', staff('freja@fredensborg.example', { groups: ['agents'] }));
    expect(await travel(new Browser(), 'freja')).toBe('/log-ind?fejl=PROVIDER_NO_ACCESS');
    const birgitte = await api.row<{ email: string }>(
      "SELECT email FROM person WHERE name = 'Birgitte Holm'",
    );
    idp.claims.set('som-lederen', staff(birgitte.email, { groups: ['agents'] }));
    expect(await travel(new Browser(), 'som-lederen')).toBe('/log-ind?fejl=PROVIDER_NO_ACCESS');
  });

  test('somebody who has been shut out', async () => {
    await api.rows("UPDATE person SET disabled_at = now() WHERE name = 'Nils Ny'");
    idp.claims.set('ny', { name: 'Nils Ny', email: 'nils@helsingor.example', groups: ['agents'] });
    expect(await travel(new Browser(), 'ny')).toBe('/log-ind?fejl=PROVIDER_NO_ACCESS');
  });

  test('an answer that comes twice, in another browser, or with another state', async () => {
    const browser = new Browser();
    const answer = await idp.signIn(browser, depart(), 'mona');
    const stranger = await new Browser().ask(answer);
    expect(stranger.headers.get('location')).toBe('/log-ind?fejl=LINK_SPENT');
    // Taken once is taken: not even the right browser comes in by it any more.
    expect((await browser.ask(answer)).headers.get('location')).toBe('/log-ind?fejl=LINK_SPENT');
    const forged = answer.replace(/state=[^&]+/, `state=${'a'.repeat(43)}`);
    expect((await browser.ask(forged)).headers.get('location')).toBe('/log-ind?fejl=LINK_SPENT');
  });

  test.each(['nonce', 'verifier'])('an answer that does not fit the %s', async (what) => {
    const browser = new Browser();
    const answer = await idp.signIn(browser, depart(), 'mona');
    await api.rows(
      `UPDATE single_use SET data = data || jsonb_build_object($1::text, $2::text) WHERE kind = 'OIDC'`,
      [what, 'b'.repeat(43)],
    );
    expect((await browser.ask(answer)).headers.get('location')).toBe('/log-ind?fejl=PROVIDER_FAILED');
    expect(await whoIs(browser)).toBeNull();
  });

  test('everybody, when the environment has no secret of that name; and no log holds one', async () => {
    await api.rows(
      "UPDATE identity_provider SET secret_name = 'IDP_ANDEN', version = version + 1 WHERE id = $1",
      [wayId],
    );
    const { headers } = await new Browser().ask(depart());
    expect(headers.get('location')).toBe('/log-ind?fejl=PROVIDER_FAILED');
    await api.rows(
      "UPDATE identity_provider SET secret_name = 'IDP_TEST_SECRET', version = version + 1 WHERE id = $1",
      [wayId],
    );
    for (const word of [secret, 'mona', 'helsingor.example']) expect(printed.text()).not.toContain(word);
  });

  test('a way that does not exist or is turned off', async () => {
    for (const id of [uuidv7(), 'x'])
      expect((await new Browser().ask(`${origin}/sign-in/${id}`)).headers.get('location')).toBe(
        '/log-ind?fejl=NOT_FOUND',
      );
  });
});

test.each([
  '//ond.example',
  '/\\ond.example',
  'https://ond.example',
  'javascript:alert(1)',
  '/\t/ond.example',
])('nobody is led away by the address they wanted to go to: %j', async (wanted) => {
  expect(await travel(new Browser(), 'mona', wanted)).toBe('/');
});

test('whoever signs out here is led to sign out there, and back', async () => {
  const browser = new Browser();
  await travel(browser, 'mona');
  const actor = api.withCookie(`sid=${browser.cookie(host(), 'sid') ?? ''}`);
  const out = await actor.ask('mutation { signOut { signOutAddress } }');
  const { signOutAddress } = (out.data as unknown as { signOut: { signOutAddress: string } }).signOut;
  expect(signOutAddress).toBe(`/sign-in/${wayId}/out`);
  const there = new URL((await browser.ask(origin + signOutAddress)).headers.get('location') ?? '');
  expect(there.origin).toBe(idp.issuer);
  expect(there.pathname).toBe('/session/end');
  expect(there.searchParams.get('client_id')).toBe('laeringsrum');
  expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/log-ind`);
  expect(await whoIs(browser)).toBeNull();
});

test('who is let through by an issuer that does not say when is here, but shows anew who they are for what is sensitive', async () => {
  await travel(new Browser(), 'mona');
  const { fresh } = await api.row<{ fresh: boolean }>(
    "SELECT authenticated_at > now() - interval '10 minutes' AS fresh FROM session WHERE method = 'OIDC' ORDER BY created_at DESC LIMIT 1",
  );
  expect(fresh).toBe(false);
});

test('who shows anew that it is them is asked by the issuer, and is fresh', async () => {
  const browser = new Browser();
  await travel(browser, 'mona');
  await api.rows("UPDATE session SET authenticated_at = now() - interval '1 hour'");
  const answer = await idp.signIn(browser, `${depart('/konto')}&igen=1`, 'mona');
  expect((await browser.ask(answer)).headers.get('location')).toBe('/konto');
  const actor = api.withCookie(`sid=${browser.cookie(host(), 'sid') ?? ''}`);
  expect((await actor.ask('mutation { setUpMyCodes { setup } }')).code).toBeUndefined();
});
