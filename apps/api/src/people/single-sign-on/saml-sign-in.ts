import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CacheProvider, type Profile, type SAML } from '@node-saml/node-saml';
import { valuesAskedFor } from '@laeringsrum/domain';
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

/** How far clocks may differ, and how old a statement may be, in milliseconds. */
const SKEW_MS = 30_000;
const OLDEST_MS = 5 * 60_000;
const persistentUuid = 'https://data.gov.dk/model/core/eid/professional/uuid/persistent';
const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** SAML 2, web browser SSO: the request by redirect, the answer by form. For the municipalities' context handler. */
@Injectable()
export class SamlSignIn implements SignInElsewhere {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async depart(way: WayIn, own: OwnAddresses, state: string, asked: Asked): Promise<Departure> {
    const requestId = `_${randomBytes(20).toString('hex')}`;
    const saml = await this.library(way, own, requestId, asked);
    return {
      address: await saml.getAuthorizeUrlAsync(state, undefined, {}),
      remembered: { requestId },
    };
  }

  async verify(
    way: WayIn,
    own: OwnAddresses,
    { form }: Answered,
    remembered: Readonly<Record<string, unknown>>,
  ): Promise<Vouched> {
    const requestId = String(remembered['requestId']);
    const { profile } = await (
      await this.library(way, own, requestId, { again: false, level: null })
    ).validatePostResponseAsync({
      SAMLResponse: form['SAMLResponse'] ?? '',
    });
    if (!profile) throw new Error('The answer vouches for nobody.');
    if (profile.issuer !== way.issuer) throw new Error('The answer is another issuer’s.');
    requireAddressed(profile, own.samlAnswer, requestId);
    const attributes = (profile['attributes'] ?? {}) as Record<string, unknown>;
    const named = profile.nameIDFormat === transient ? undefined : profile.nameID;
    return {
      claims: {
        ...attributes,
        AuthnContextClassRef: contextOf(profile),
        sub: attributes[persistentUuid] ?? named,
      },
      provedAt: provedAt(profile),
    };
  }

  private async library(
    way: WayIn,
    own: OwnAddresses,
    requestId: string,
    { again, level }: Asked,
  ): Promise<SAML> {
    // It brings an XML parser and its signatures: for the installations that have such a door.
    const { SAML, ValidateInResponseTo } = await import('@node-saml/node-saml');
    const contexts = level === null ? [] : valuesAskedFor(level, way.assurance_values);
    const key = way.secret_name === '' ? undefined : this.config.providerSecret(way.secret_name);
    return new SAML({
      issuer: way.client_id,
      audience: way.client_id,
      callbackUrl: own.samlAnswer,
      entryPoint: way.entry_point,
      idpCert: way.certificate,
      idpIssuer: way.issuer,
      ...(key === undefined ? {} : { privateKey: key, signatureAlgorithm: 'sha256' as const }),
      wantAuthnResponseSigned: true,
      wantAssertionsSigned: true,
      acceptedClockSkewMs: SKEW_MS,
      maxAssertionAgeMs: OLDEST_MS,
      identifierFormat: null,
      disableRequestedAuthnContext: contexts.length === 0,
      authnContext: [...contexts],
      racComparison: 'exact',
      forceAuthn: again,
      generateUniqueId: () => requestId,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: 15 * 60_000,
      cacheProvider: only(requestId),
    });
  }
}

/** The one request that is answered here. It was kept in the database, and taken from it before this began: it is answered once. */
function only(requestId: string): CacheProvider {
  const at = new Date().toISOString();
  return {
    saveAsync: (_, value) => Promise.resolve({ value, createdAt: Date.now() }),
    getAsync: (key) => Promise.resolve(key === requestId ? at : null),
    removeAsync: (key) => Promise.resolve(key),
  };
}

interface Confirmation {
  readonly $?: { readonly Method?: string };
  readonly SubjectConfirmationData?: { readonly $?: Record<string, string> }[];
}
interface Statement {
  readonly Subject?: { readonly SubjectConfirmation?: Confirmation[] }[];
  readonly AuthnStatement?: {
    readonly $?: Record<string, string>;
    readonly AuthnContext?: { readonly AuthnContextClassRef?: unknown[] }[];
  }[];
}

const statementOf = (profile: Profile): Statement =>
  (profile.getAssertion?.() as { Assertion?: Statement } | undefined)?.Assertion ?? {};

/** The library leaves it to us to see that the statement was made for this door, and for this request. */
function requireAddressed(profile: Profile, address: string, requestId: string): void {
  const confirmations = statementOf(profile).Subject?.[0]?.SubjectConfirmation ?? [];
  const fitting = confirmations.some(({ $, SubjectConfirmationData }) => {
    const data = SubjectConfirmationData?.[0]?.$;
    return (
      $?.Method === bearer &&
      data?.['Recipient'] === address &&
      data['InResponseTo'] === requestId &&
      data['NotOnOrAfter'] !== undefined
    );
  });
  if (!fitting) throw new Error('The answer is for another door or another request.');
}

function provedAt(profile: Profile): Date | null {
  const instant = statementOf(profile).AuthnStatement?.[0]?.$?.['AuthnInstant'];
  const at = instant === undefined ? NaN : Date.parse(instant);
  return Number.isNaN(at) ? null : new Date(at);
}

/** How the person showed the issuer who they are, where it is said in the statement itself. */
function contextOf(profile: Profile): string {
  const said = statementOf(profile).AuthnStatement?.[0]?.AuthnContext?.[0]?.AuthnContextClassRef?.[0];
  return typeof said === 'string' ? said : String((said as { _?: unknown } | undefined)?._ ?? '');
}
