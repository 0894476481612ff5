import { Inject, Injectable } from '@nestjs/common';
import { type Assurance, valuesAskedFor } from '@laeringsrum/domain';
import * as client from 'openid-client';
import { CONFIG, type Config } from '../../config.js';
import {
  type Answered,
  type Asked,
  type Departure,
  type OwnAddresses,
  type SignInElsewhere,
  type Vouched,
  type WayIn,
} from './sign-in-elsewhere.js';

/** How long what the issuer says of itself is taken to be true, in milliseconds. */
const KNOWN_MS = 10 * 60_000;
/** How far clocks may differ, in seconds. */
const SKEW_SECONDS = 30;
/** How old a sign-in may be that was asked for anew, in seconds. */
const ANEW_SECONDS = 300;

interface Known {
  readonly version: number;
  readonly at: number;
  readonly issuer: client.Configuration;
}

/** OpenID Connect, authorization code with PKCE, state and nonce. Entra ID, AD FS, and whoever keeps to the standard. */
@Injectable()
export class OpenIdConnect implements SignInElsewhere {
  private readonly known = new Map<string, Known>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async depart(way: WayIn, own: OwnAddresses, state: string, { again, level }: Asked): Promise<Departure> {
    const issuer = await this.issuer(way);
    const verifier = client.randomPKCECodeVerifier();
    const nonce = client.randomNonce();
    const address = client.buildAuthorizationUrl(issuer, {
      redirect_uri: own.oidcAnswer,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(again ? { prompt: 'login', max_age: '0' } : {}),
      ...(level === null ? {} : surer(way, level)),
    });
    return { address: address.href, remembered: { verifier, nonce, again: again ? 'yes' : '' } };
  }

  async verify(
    way: WayIn,
    _: OwnAddresses,
    { address, state }: Answered,
    remembered: Readonly<Record<string, unknown>>,
  ): Promise<Vouched> {
    const issuer = await this.issuer(way);
    const tokens = await client.authorizationCodeGrant(issuer, new URL(address), {
      pkceCodeVerifier: String(remembered['verifier']),
      expectedNonce: String(remembered['nonce']),
      expectedState: state,
      idTokenExpected: true,
      ...(remembered['again'] === 'yes' ? { maxAge: ANEW_SECONDS } : {}),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The issuer sent no identity.');
    const more =
      claims[way.email_claim] === undefined && issuer.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(issuer, tokens.access_token, claims.sub)
        : {};
    const provedAt = typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : null;
    return { claims: { ...more, ...claims }, provedAt };
  }

  /** Where the person ends the session at the issuer; null where it has no such place. */
  async departForGood(way: WayIn, own: OwnAddresses): Promise<string | null> {
    const issuer = await this.issuer(way);
    if (issuer.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(issuer, {
      client_id: way.client_id,
      post_logout_redirect_uri: own.signedOut,
    }).href;
  }

  private async issuer(way: WayIn): Promise<client.Configuration> {
    const known = this.known.get(way.id);
    if (known && known.version === way.version && Date.now() - known.at < KNOWN_MS) return known.issuer;
    const secret = way.secret_name === '' ? undefined : this.config.providerSecret(way.secret_name);
    if (way.secret_name !== '' && secret === undefined)
      throw new Error(`The environment has no ${way.secret_name}.`);
    const issuer = await client.discovery(
      new URL(way.issuer),
      way.client_id,
      { [client.clockTolerance]: SKEW_SECONDS },
      secret === undefined ? client.None() : client.ClientSecretPost(secret),
      this.config.production ? { timeout: 10 } : { timeout: 10, execute: [client.allowInsecureRequests] },
    );
    // Discovery has compared the issuer with the address; it is the row's, to the letter.
    this.known.set(way.id, { version: way.version, at: Date.now(), issuer });
    return issuer;
  }
}

/**
 * How the issuer is asked for a surer sign-in: by name, or, where Entra ID knows it as an authentication context, as a claim that must be
 * there. Entra's guide to authentication contexts names one: the weakest that is enough.
 */
function surer({ assurance_claim, assurance_values }: WayIn, level: Assurance): Record<string, string> {
  const values = valuesAskedFor(level, assurance_values);
  const [weakest] = values;
  if (assurance_claim === '' || weakest === undefined) return {};
  if (assurance_claim === 'acrs')
    return { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: weakest } } }) };
  return { acr_values: values.join(' ') };
}
