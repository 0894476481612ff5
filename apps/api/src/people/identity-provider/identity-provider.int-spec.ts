import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let administrator: Actor;
let hel: string;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  administrator = await api.as('Rune Skov');
  hel = await idOfPlace(api, 'HEL');
});
afterAll(() => api.close());

const fields =
  'id placeId name issuer secretName secretFound domains groupRoles { group role } enabled version';
const add = `mutation ($input: IdentityProviderInput!) { addIdentityProvider(input: $input) { ${fields} } }`;
const change = `mutation ($version: Int!, $input: IdentityProviderInput!) { changeIdentityProvider(version: $version, input: $input) { ${fields} } }`;
const list = `{ identityProviders { ${fields} } }`;
const entra = (more: object = {}) => ({
  ...{ id: uuidv7(), placeId: hel, kind: 'OIDC', shape: 'ENTRA_ID', name: 'Helsingør Kommune' },
  ...{ issuer: `https://login.example/${uuidv7()}/v2.0`, clientId: 'laeringsrum' },
  ...more,
});

describe('a municipality’s own sign-in', () => {
  test('is added and changed by the administrator; its secret is a name, and the page says whether there is one', async () => {
    const input = entra({
      secretName: 'IDP_TEST_SECRET',
      domains: ['@Helsingor.Example'],
      groupRoles: [{ group: ' g-1 ', role: 'STAFF' }],
    });
    const made = answered<{ version: number }>(
      await administrator.ask(add, { input }),
      'addIdentityProvider',
    );
    expect(made).toMatchObject({
      secretFound: true,
      domains: ['helsingor.example'],
      groupRoles: [{ group: 'g-1', role: 'STAFF' }],
      version: 1,
    });
    const changed = { ...input, secretName: 'IDP_ANOTHER', enabled: false };
    expect((await administrator.ask(change, { version: 1, input: changed })).data).toMatchObject({
      changeIdentityProvider: { secretFound: false, enabled: false, version: 2 },
    });
    expect((await administrator.ask(change, { version: 1, input })).code).toBe('CONFLICT');
    expect((await administrator.ask(list)).text).not.toContain('the secret of the test');
  });

  test('can name no other secret of the environment, and give no role beyond its place', async () => {
    for (const secretName of ['DATABASE_URL', 'SECRETS_KEY', 'idp_x'])
      expect(await administrator.ask(add, { input: entra({ secretName }) })).toMatchObject({
        code: 'VALIDATION',
        field: 'secretName',
      });
    for (const role of ['ADMINISTRATOR', 'CLUSTER_LEAD', 'STEERING_MEMBER'])
      expect(
        (await administrator.ask(add, { input: entra({ groupRoles: [{ group: 'g', role }] }) })).code,
      ).toBe('PROVIDER_MAPPING');
  });

  test('has its issuer and its domains to itself', async () => {
    const first = entra({ domains: ['eneste.example'] });
    await administrator.ask(add, { input: first });
    expect(await administrator.ask(add, { input: entra({ issuer: first.issuer }) })).toMatchObject({
      code: 'PROVIDER_TAKEN',
      field: 'issuer',
    });
    expect(await administrator.ask(add, { input: entra({ domains: ['eneste.example'] }) })).toMatchObject({
      code: 'PROVIDER_TAKEN',
      field: 'domains',
    });
  });

  test('is reached by an address, and stays with its place', async () => {
    for (const issuer of ['ftp://login.example', 'login.example', 'https://a:b@login.example'])
      expect((await administrator.ask(add, { input: entra({ issuer }) })).code).toBe('PROVIDER_ADDRESS');
    const saml = entra({ kind: 'SAML', issuer: 'urn:kombit:ch', entryPoint: 'https://ch.example/sso' });
    expect(await administrator.ask(add, { input: saml })).toMatchObject({
      code: 'REQUIRED',
      field: 'certificate',
    });
    const input = entra();
    await administrator.ask(add, { input });
    const moved = { ...input, placeId: await idOfPlace(api, 'FRE') };
    expect((await administrator.ask(change, { version: 1, input: moved })).code).toBe('VALIDATION');
  });

  test('is no business of a stranger’s', async () => {
    for (const name of ['Birgitte Holm', 'Mette Kjær', 'Anna Lykke']) {
      const actor = await api.as(name);
      expect((await actor.ask(list)).code).toBe('FORBIDDEN');
      expect((await actor.ask(add, { input: entra() })).code).toBe('FORBIDDEN');
    }
    expect((await administrator.ask(add, { input: entra({ placeId: second.placeId }) })).code).toBe(
      'NOT_FOUND',
    );
    expect((await api.stranger.ask(list)).code).toBe('UNAUTHENTICATED');
    expect(
      answered<{ placeId: string }[]>(await administrator.ask(list), 'identityProviders').some(
        ({ placeId }) => placeId === second.placeId,
      ),
    ).toBe(false);
  });
});

test('the sign-in page is told the ways that are on: name, place and domains, nothing else', async () => {
  await administrator.ask(add, { input: entra({ name: 'Til listen', domains: ['listen.example'] }) });
  const ways = await api.stranger.ask('{ signInWays { name kind placeName domains } }');
  expect((ways.data as unknown as { signInWays: object[] }).signInWays).toContainEqual({
    ...{ name: 'Til listen', kind: 'OIDC', placeName: 'Helsingør', domains: ['listen.example'] },
  });
  expect(ways.text).not.toMatch(/issuer|login\.example|clientId/);
});
