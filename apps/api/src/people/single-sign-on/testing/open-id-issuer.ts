import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { Browser } from '../../../testing/browser.js';

export interface OpenIdIssuer {
  readonly issuer: string;
  /** What it says of a person, by the name they sign in with. */
  readonly claims: Map<string, Record<string, unknown>>;
  /** Signs in at the issuer, in a browser that has just been sent there. @returns the address it is sent back to */
  signIn(browser: Browser, departure: string, login: string): Promise<string>;
  close(): Promise<void>;
}

/** A real OpenID provider, with its own sign-in and consent pages, at a port of its own. */
export async function startOpenIdIssuer(ourOrigin: string, secret: string): Promise<OpenIdIssuer> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claims = new Map<string, Record<string, unknown>>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'laeringsrum',
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${ourOrigin}/sign-in/oidc/answer`],
        post_logout_redirect_uris: [`${ourOrigin}/log-ind`],
      },
    ],
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub'],
      profile: ['name', 'oid', 'tid', 'groups', 'upn', 'kommune', 'loa'],
      email: ['email'],
      acrs: null,
      auth_time: null,
    },
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      claimsParameter: { enabled: true },
    },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => Promise.resolve({ sub: accountId, ...claims.get(accountId) }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    claims,
    async signIn(browser, departure, login) {
      const back = (address: string): boolean => address.startsWith(ourOrigin);
      let page = await browser.go(departure, undefined, back);
      for (let step = 0; step < 4 && !back(page.address); step++) {
        const prompt: Record<string, string> = page.text.includes('name="login"')
          ? { prompt: 'login', login, password: 'x' }
          : { prompt: 'consent' };
        page = await browser.go(page.address, prompt, back);
      }
      if (!back(page.address))
        throw new Error(`The issuer did not send back: ${page.address} ${page.text.slice(0, 400)}`);
      return page.address;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
