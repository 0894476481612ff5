import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Browser } from '../../testing/browser.js';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { startOpenIdIssuer, type OpenIdIssuer } from './testing/open-id-issuer.js';
import { makeSigningKey, readRequest, signedResponse, type SigningKey } from './testing/saml-issuer.js';

/** How sure the municipality was, and going back there when that is not enough. */
let api: TestApi;
let idp: OpenIdIssuer;
let tenant: OpenIdIssuer;
let key: SigningKey;
let origin: string;
const [oidc, saml, entra] = [uuidv7(), uuidv7(), uuidv7()];
const loa = 'https://data.gov.dk/concept/core/nsis/loa';
const handler = 'https://context-handler.example';
/** The authentication contexts that the municipality's Entra ID has been given. */
const contexts = [
  { value: 'c2', level: 'HIGH' },
  { value: 'c1', level: 'SUBSTANTIAL' },
];

beforeAll(async () => {
  api = await startTestApi();
  origin = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
  idp = await startOpenIdIssuer(origin, 'the secret of the test');
  tenant = await startOpenIdIssuer(origin, 'the secret of the test');
  key = makeSigningKey();
  const hel = await idOfPlace(api, 'HEL');
  await api.rows(
    `INSERT INTO identity_provider (id, programme_id, place_id, kind, name, issuer, client_id, secret_name, entry_point, certificate, domains, assurance_claim)
     SELECT w.id, l.programme_id, l.id, w.kind, w.name, w.issuer, 'laeringsrum', w.secret, w.entry, w.certificate, w.domains, w.claim
     FROM place l, (VALUES ($1::uuid, 'OIDC', 'Kommunen', $2, 'IDP_TEST_SECRET', '', '', '{helsingor.example}'::text[], 'loa'),
       ($3::uuid, 'SAML', 'Context Handler', $4, '', $4 || '/sso', $5, '{handler.example}'::text[], $6)) w (id, kind, name, issuer, secret, entry, certificate, domains, claim)
     WHERE l.id = $7`,
    [oidc, idp.issuer, saml, handler, key.certificate, loa, hel],
  );
  await api.rows(
    `INSERT INTO identity_provider (id, programme_id, place_id, kind, shape, name, issuer, client_id, secret_name, domains, assurance_claim, assurance_values)
     SELECT $1, programme_id, id, 'OIDC', 'ENTRA_ID', 'Entra', $2, 'laeringsrum', 'IDP_TEST_SECRET', '{entra.example}', 'acrs', $3 FROM place WHERE id = $4`,
    [entra, tenant.issuer, JSON.stringify(contexts), hel],
  );
});
afterAll(async () => {
  await idp.close();
  await tenant.close();
  await api.close();
});

async function somebody(name: string, role: string, email: string): Promise<void> {
  const id = await addPerson(api, { name, role, place: 'HEL' } as never);
  await api.rows('UPDATE person SET email = $2 WHERE id = $1', [id, email]);
}
async function asked(
  browser: Browser,
): Promise<{ code: string | undefined; session: Record<string, unknown> }> {
  const actor = api.withCookie(`sid=${browser.cookie(new URL(origin).host, 'sid') ?? ''}`);
  const { data } = await actor.ask('{ session { person { name } nextStep missing providerId } }');
  const { code } = await actor.ask('{ programme { title } }');
  return { code, session: (data as unknown as { session: Record<string, unknown> }).session };
}
const travel = async (browser: Browser, login: string, more = ''): Promise<string> => {
  const answer = await idp.signIn(browser, `${origin}/sign-in/${oidc}?til=/nye-veje/klyngen${more}`, login);
  return (await browser.ask(answer)).headers.get('location') ?? '';
};

describe('a municipality that says how sure it was (OpenID Connect)', () => {
  test('lets a unit leader in at substantial, and no further than its door at low', async () => {
    await somebody('Ulla Leder', 'UNIT_LEADER', 'ulla@helsingor.example');
    const browser = new Browser();
    idp.claims.set('ulla', { name: 'Ulla Leder', email: 'ulla@helsingor.example', loa: 'Low' });
    await travel(browser, 'ulla');
    expect(await asked(browser)).toEqual({
      code: 'ASSURANCE_NEEDED',
      session: { person: null, nextStep: 'PROVIDER', missing: 'SUBSTANTIAL', providerId: oidc },
    });
    idp.claims.set('ulla', { name: 'Ulla Leder', email: 'ulla@helsingor.example', loa: 'Substantial' });
    expect(await travel(browser, 'ulla', '&sikring=SUBSTANTIAL')).toBe('/nye-veje/klyngen');
    expect((await asked(browser)).code).toBeUndefined();
  });

  test('is asked for the level that is wanted, and for a sign-in made anew', async () => {
    const departure = await new Browser().ask(`${origin}/sign-in/${oidc}?til=/nye-veje&sikring=HIGH`);
    const { searchParams } = new URL(departure.headers.get('location') ?? '');
    expect(searchParams.get('acr_values')).toBe(`${loa}/High`);
    expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '0']);
    const plain = await new Browser().ask(`${origin}/sign-in/${oidc}?til=/nye-veje&sikring=ALT`);
    expect(new URL(plain.headers.get('location') ?? '').searchParams.get('acr_values')).toBeNull();
  });

  test('counts as low where it says nothing, or what nobody has agreed on', async () => {
    await somebody('Tavs Leder', 'UNIT_LEADER', 'tavs@helsingor.example');
    for (const said of [undefined, 'Platin', { Substantial: true }, ['Low', 'Platin']]) {
      const browser = new Browser();
      idp.claims.set('tavs', { name: 'Tavs Leder', email: 'tavs@helsingor.example', loa: said });
      await travel(browser, 'tavs');
      expect((await asked(browser)).code).toBe('ASSURANCE_NEEDED');
    }
  });

  test('is not made more of by a key of one’s own', async () => {
    const browser = new Browser();
    idp.claims.set('tavs', { name: 'Tavs Leder', email: 'tavs@helsingor.example', loa: 'Low' });
    await travel(browser, 'tavs');
    const actor = api.withCookie(`sid=${browser.cookie(new URL(origin).host, 'sid') ?? ''}`);
    await actor.ask('mutation { setUpMyCodes { setup } }');
    await api.rows(
      "SELECT set_config('app.person', (SELECT id::text FROM person WHERE name = 'Tavs Leder'), false)",
    );
    const raised = await api.rows<{ raised: boolean }>(
      "SELECT raise_session(token_hash) AS raised FROM session WHERE method = 'OIDC' AND assurance = 'LOW'",
    );
    expect(raised.every((row) => !row.raised)).toBe(true);
    expect((await asked(browser)).code).toBe('ASSURANCE_NEEDED');
  });

  test('is enough at low for staff, until the programme asks for more', async () => {
    await somebody('Sara Stab', 'STAFF', 'sara@helsingor.example');
    const browser = new Browser();
    idp.claims.set('sara', { name: 'Sara Stab', email: 'sara@helsingor.example', loa: 'Low' });
    await travel(browser, 'sara');
    expect((await asked(browser)).code).toBeUndefined();
    await api.rows(
      "INSERT INTO assurance_rule (id, programme_id, role, level) SELECT gen_random_uuid(), id, 'STAFF', 'HIGH' FROM programme WHERE slug = 'nye-veje'",
    );
    expect((await asked(browser)).session).toMatchObject({ missing: 'HIGH', providerId: oidc });
    idp.claims.set('sara', { name: 'Sara Stab', email: 'sara@helsingor.example', loa: 'High' });
    await travel(browser, 'sara', '&sikring=HIGH');
    expect((await asked(browser)).code).toBeUndefined();
    await api.rows('DELETE FROM assurance_rule');
  });
});

test('who comes back and is not let in is written down, without a word of what was said of them', async () => {
  await api.rows('DELETE FROM security_event');
  idp.claims.set('ukendt', { name: 'Ukendt Person', email: 'ukendt@helsingor.example', loa: 'High' });
  expect(await travel(new Browser(), 'ukendt')).toBe('/log-ind?fejl=PROVIDER_NO_ACCESS');
  const [event] = await api.rows<{ text: string }>(
    "SELECT e::text AS text FROM security_event e WHERE kind = 'SIGN_IN_FAILED' AND method = 'OIDC'",
  );
  expect(event?.text).not.toMatch(/kendt|helsingor/);
  expect(event).toBeDefined();
});

describe('Entra ID, which knows surer sign-ins as authentication contexts', () => {
  const askedOf = (departure: string): unknown =>
    JSON.parse(new URL(departure).searchParams.get('claims') ?? 'null');
  const departs = async (wanted: string): Promise<string> => {
    const { headers } = await new Browser().ask(`${origin}/sign-in/${entra}?til=/nye-veje${wanted}`);
    return headers.get('location') ?? '';
  };
  const comes = async (browser: Browser, wanted = ''): Promise<string> => {
    const answer = await tenant.signIn(browser, `${origin}/sign-in/${entra}?til=/nye-veje${wanted}`, 'eva');
    return (await browser.ask(answer)).headers.get('location') ?? '';
  };
  const says = (acrs: unknown): void =>
    void tenant.claims.set('eva', {
      ...{
        oid: 'eva-oid',
        tid: 'tenant',
        name: 'Eva Entra',
        email: 'eva@entra.example',
        upn: 'eva@entra.example',
      },
      ...(acrs === undefined ? {} : { acrs }),
    });

  test('is asked for the weakest context that is enough, as a claim that must be there', async () => {
    expect(askedOf(await departs('&sikring=SUBSTANTIAL'))).toEqual({
      id_token: { acrs: { essential: true, value: 'c1' } },
    });
    expect(askedOf(await departs('&sikring=HIGH'))).toEqual({
      id_token: { acrs: { essential: true, value: 'c2' } },
    });
    expect(askedOf(await departs(''))).toBeNull();
  });

  test('and a real issuer that answers with the context lets a unit leader in; with none, or another, it does not', async () => {
    await somebody('Eva Entra', 'UNIT_LEADER', 'eva@entra.example');
    const browser = new Browser();
    for (const acrs of [undefined, ['c7'], []]) {
      says(acrs);
      await comes(browser);
      expect((await asked(browser)).session).toMatchObject({ missing: 'SUBSTANTIAL', providerId: entra });
    }
    says(['c7', 'c1']);
    expect(await comes(browser, '&sikring=SUBSTANTIAL')).toBe('/nye-veje');
    expect((await asked(browser)).code).toBeUndefined();
  });
});

describe('the context handler (SAML)', () => {
  async function bySaml(level: string | null, wanted = ''): Promise<{ browser: Browser; xml: string }> {
    const browser = new Browser();
    const departure = await browser.ask(`${origin}/sign-in/${saml}?til=/nye-veje/klyngen${wanted}`);
    const { id, relayState, xml } = readRequest(departure.headers.get('location') ?? '');
    const said = {
      ...{
        issuer: handler,
        audience: 'laeringsrum',
        recipient: `${origin}/sign-in/saml/answer`,
        inResponseTo: id,
      },
      nameId: 'p-77',
      attributes: {
        ...{ name: 'Helle Handler', email: 'helle@handler.example' },
        ...(level === null ? {} : { [loa]: level }),
      },
    };
    const form = {
      SAMLResponse: Buffer.from(signedResponse(said, key)).toString('base64'),
      RelayState: relayState,
    };
    const posted = await new Browser().ask(said.recipient, form, { origin: handler });
    await browser.ask(origin + (posted.headers.get('location') ?? ''));
    return { browser, xml };
  }

  test('says it by the attribute of OIOSAML; without it the level is low', async () => {
    await somebody('Helle Handler', 'UNIT_LEADER', 'helle@handler.example');
    expect((await asked((await bySaml(null)).browser)).session).toMatchObject({
      missing: 'SUBSTANTIAL',
      providerId: saml,
    });
    expect((await asked((await bySaml('Low')).browser)).code).toBe('ASSURANCE_NEEDED');
    expect((await asked((await bySaml('Substantial')).browser)).code).toBeUndefined();
  });

  test('is asked for the level that is wanted in the request itself', async () => {
    const { xml } = await bySaml('High', '&sikring=SUBSTANTIAL');
    expect(xml).toContain('ForceAuthn="true"');
    expect(xml).toMatch(/RequestedAuthnContext[^>]*Comparison="exact"/);
    expect(xml).toContain(`${loa}/Substantial`);
    expect(xml).toContain(`${loa}/High`);
    expect(xml).not.toContain(`${loa}/Low`);
  });
});
