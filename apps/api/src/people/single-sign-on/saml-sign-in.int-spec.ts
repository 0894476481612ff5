import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Browser } from '../../testing/browser.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import {
  assertionOf,
  makeSigningKey,
  readRequest,
  responseOf,
  sign,
  signedResponse,
  type Said,
  type SigningKey,
} from './testing/saml-issuer.js';

/** The municipality's context handler, played by a key that was made here. */
let api: TestApi;
let origin: string;
let key: SigningKey;
const wayId = uuidv7();
const issuer = 'https://context-handler.example';
const audience = 'https://laeringsrum.example/saml';
const cvr = 'https://data.gov.dk/model/core/eid/professional/cvr';
const failed = '/log-ind?fejl=PROVIDER_FAILED';

beforeAll(async () => {
  api = await startTestApi();
  origin = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
  key = makeSigningKey();
  await api.rows(
    `INSERT INTO identity_provider (id, programme_id, place_id, kind, name, issuer, client_id, entry_point, certificate, domains, group_roles, required_claim, required_value)
     SELECT $1, programme_id, id, 'SAML', 'Context Handler', $2, $3, 'https://context-handler.example/sso', $4, '{helsingor.example}',
       '[{"group":"laeringsagent","role":"LEARNING_AGENT"}]', $5, '64502018' FROM place WHERE id = $6`,
    [wayId, issuer, audience, key.certificate, cvr, await idOfPlace(api, 'HEL')],
  );
});
afterAll(() => api.close());

interface Journey {
  readonly browser: Browser;
  readonly relayState: string;
  readonly said: Said;
  /** Sends the answer as the issuer's page would: a form of another site. @returns where it leads in the end */
  answer(xml: string, relayState?: string): Promise<string>;
}

async function setOut(more: Partial<Said> = {}): Promise<Journey> {
  const browser = new Browser();
  const departure = await browser.ask(`${origin}/sign-in/${wayId}?til=/nye-veje/klyngen`);
  const { id, relayState } = readRequest(departure.headers.get('location') ?? '');
  const said: Said = {
    ...{ issuer, audience, recipient: `${origin}/sign-in/saml/answer`, inResponseTo: id, nameId: 'p-4711' },
    attributes: {
      name: 'Mona Berg',
      email: 'mona@helsingor.example',
      groups: ['laeringsagent'],
      [cvr]: '64502018',
    },
    ...more,
  };
  const answer = async (xml: string, state = relayState): Promise<string> => {
    const form = { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: state };
    // Across sites no cookie of ours is sent with a form.
    const posted = await new Browser().ask(said.recipient, form, { origin: issuer });
    const next = posted.headers.get('location') ?? '';
    if (!next.startsWith('/sign-in/')) return next;
    return (await browser.ask(origin + next)).headers.get('location') ?? '';
  };
  return { browser, relayState, said, answer };
}

async function whoIs(browser: Browser): Promise<string | undefined> {
  const actor = api.withCookie(`sid=${browser.cookie(new URL(origin).host, 'sid') ?? ''}`);
  const { data } = await actor.ask('{ session { person { name } } }');
  return (data as unknown as { session: { person: { name: string } | null } }).session.person?.name;
}

describe('signing in by the context handler', () => {
  test('asks for it in its own name, and lets in whom it vouches for, at its place', async () => {
    const { browser, said, answer } = await setOut();
    expect(await answer(signedResponse(said, key))).toBe('/nye-veje/klyngen');
    expect(await whoIs(browser)).toBe('Mona Berg');
    const held = await api.rows(
      `SELECT m.role, l.key FROM membership m JOIN person p ON p.id = m.person_id JOIN place l ON l.id = m.place_id WHERE p.name = 'Mona Berg'`,
    );
    expect(held).toEqual([{ role: 'LEARNING_AGENT', key: 'HEL' }]);
  });

  test('knows the same person again, and signs requests only where there is a key', async () => {
    const { browser, said, answer } = await setOut();
    await answer(signedResponse({ ...said, attributes: { [cvr]: '64502018' } }, key));
    expect(await whoIs(browser)).toBe('Mona Berg');
    const departure = await new Browser().ask(`${origin}/sign-in/${wayId}`);
    const { xml } = readRequest(departure.headers.get('location') ?? '');
    expect(xml).toContain(audience);
    expect(xml).toContain(`${origin}/sign-in/saml/answer`);
  });
});

/** Each is right in everything but one. */
const wrong: Record<string, (said: Said) => string> = {
  'is not signed': (said) => responseOf(assertionOf(said), said),
  'is signed by somebody else': (said) => signedResponse(said, makeSigningKey()),
  'has an unsigned assertion': (said) => sign(responseOf(assertionOf(said), said), 'Response', key),
  'has an unsigned response': (said) => responseOf(sign(assertionOf(said), 'Assertion', key), said),
  'was changed after it was signed': (said) => signedResponse(said, key).replace('p-4711', 'p-0001'),
  'is for another audience': (said) => signedResponse({ ...said, audience: 'https://andre.example' }, key),
  'is for another recipient': (said) =>
    signedResponse({ ...said, recipient: 'https://andre.example/acs' }, key),
  'is another issuer’s': (said) => signedResponse({ ...said, issuer: 'https://andre.example' }, key),
  'answers another request': (said) => signedResponse({ ...said, inResponseTo: '_en-anden' }, key),
  'was over a minute ago': (said) => signedResponse({ ...said, from: -240_000, until: -60_000 }, key),
  'does not hold for another minute': (said) =>
    signedResponse({ ...said, from: 60_000, until: 240_000 }, key),
  'was said six minutes ago': (said) => signedResponse({ ...said, from: -360_000, until: 3_600_000 }, key),
  'is another authority’s, by the same issuer': (said) =>
    signedResponse({ ...said, attributes: { ...said.attributes, [cvr]: '29188335' } }, key),
  'names somebody for this visit only': (said) =>
    signedResponse({ ...said, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }, key),
  'is no XML': () => 'hej',
  'expands entities': (said) =>
    `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${signedResponse(said, key).replace('Mona Berg', '&b;')}`,
};

describe('an answer of the issuer that', () => {
  test.each(Object.keys(wrong))('%s opens nothing', async (name) => {
    const { browser, said, answer } = await setOut();
    expect(await answer(wrong[name]?.(said) ?? '')).toBe(failed);
    expect(await whoIs(browser)).toBeUndefined();
  });

  test('wraps a forged assertion round the signed one opens nothing, wherever the signed one is put', async () => {
    for (const where of ['BEFORE', 'AFTER', 'INSIDE', 'EXTENSION', 'OBJECT'] as const) {
      const { browser, said, answer } = await setOut();
      const signed = signedResponse(said, key);
      const [genuine = ''] = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(signed) ?? [];
      const forged = assertionOf({ ...said, nameId: 'p-0001' });
      const wrapped = {
        BEFORE: signed.replace(genuine, forged + genuine),
        AFTER: signed.replace(genuine, genuine + forged),
        INSIDE: signed.replace(
          genuine,
          forged.replace('</saml:Assertion>', `<saml:Advice>${genuine}</saml:Advice></saml:Assertion>`),
        ),
        EXTENSION: signed.replace(genuine, `<samlp:Extensions>${genuine}</samlp:Extensions>${forged}`),
        OBJECT: responseOf(
          `${forged.replace('</saml:Issuer>', `</saml:Issuer><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Object>${signed}</ds:Object></ds:Signature>`)}`,
          said,
        ),
      }[where];
      expect({ where, to: await answer(wrapped) }).toEqual({ where, to: failed });
      expect(await whoIs(browser)).toBeUndefined();
    }
  });

  test('hides the end of a name behind a comment is read whole', async () => {
    const { browser, said, answer } = await setOut();
    await answer(
      signedResponse({ ...said, nameId: 'p-47<!-- -->11-en-anden', attributes: { [cvr]: '64502018' } }, key),
    );
    expect(await whoIs(browser)).toBeUndefined();
  });

  test('comes twice is answered once', async () => {
    const { said, answer } = await setOut();
    const xml = signedResponse(said, key);
    expect(await answer(xml)).toBe('/nye-veje/klyngen');
    expect(await answer(xml)).toBe('/log-ind?fejl=LINK_SPENT');
    const another = await setOut();
    expect(await another.answer(xml)).toBe(failed);
  });

  test('nobody asked for opens nothing', async () => {
    const { said, answer } = await setOut();
    expect(await answer(signedResponse(said, key), 'a'.repeat(43))).toBe('/log-ind?fejl=LINK_SPENT');
  });

  test('belongs to another browser does not sign this one in', async () => {
    const { said, relayState } = await setOut();
    const form = {
      SAMLResponse: Buffer.from(signedResponse(said, key)).toString('base64'),
      RelayState: relayState,
    };
    const victim = new Browser();
    const posted = await victim.ask(said.recipient, form, { origin: issuer });
    const next = await victim.ask(origin + (posted.headers.get('location') ?? ''));
    expect(next.headers.get('location')).toBe('/log-ind?fejl=LINK_SPENT');
    expect(await whoIs(victim)).toBeUndefined();
  });
});

test('no other door takes what another site sends', async () => {
  const response = await fetch(`${origin}/sign-in/${wayId}`, {
    headers: { origin: issuer },
    redirect: 'manual',
  });
  expect(response.status).toBe(403);
});
