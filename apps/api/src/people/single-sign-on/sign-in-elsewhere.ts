import {
  type Assurance,
  type AssuranceValue,
  type Claims,
  type GroupRole,
  type IdentityProviderKind,
  type IdentityShape,
} from '@laeringsrum/domain';

/** A provider as the sign-in needs it, before anybody is signed in. */
export interface WayIn {
  readonly id: string;
  readonly version: number;
  readonly kind: IdentityProviderKind;
  readonly shape: IdentityShape;
  readonly issuer: string;
  readonly client_id: string;
  readonly secret_name: string;
  readonly entry_point: string;
  readonly certificate: string;
  readonly name_claim: string;
  readonly email_claim: string;
  readonly groups_claim: string;
  readonly required_claim: string;
  readonly required_value: string;
  readonly group_roles: readonly GroupRole[];
  readonly assurance_claim: string;
  readonly assurance_values: readonly AssuranceValue[];
}

/** What the issuer is asked for beyond who it is. */
export interface Asked {
  /** The person must show anew who they are. */
  readonly again: boolean;
  /** As surely as this, at least. */
  readonly level: Assurance | null;
}

export interface Departure {
  /** Where the browser is sent. */
  readonly address: string;
  /** What is to be remembered until it comes back. */
  readonly remembered: Readonly<Record<string, string>>;
}

export interface Vouched {
  readonly claims: Claims;
  /** When the person showed the issuer who they are, where the issuer says so. */
  readonly provedAt: Date | null;
}

/** Where our own doors are, as the issuer is told. */
export interface OwnAddresses {
  readonly oidcAnswer: string;
  readonly samlAnswer: string;
  readonly signedOut: string;
}

/** One protocol of being vouched for elsewhere. Nothing of a library is seen beyond it. */
export interface SignInElsewhere {
  /** @param state by which the answer is recognised */
  depart(way: WayIn, own: OwnAddresses, state: string, asked: Asked): Promise<Departure>;
  /** @throws where anything about the answer is not as it must be */
  verify(
    way: WayIn,
    own: OwnAddresses,
    answer: Answered,
    remembered: Readonly<Record<string, unknown>>,
  ): Promise<Vouched>;
}

/** What the issuer answered, by the browser. */
export interface Answered {
  /** The whole address it came back to (OIDC). */
  readonly address: string;
  /** The form it came with (SAML). */
  readonly form: Readonly<Record<string, string>>;
  readonly state: string;
}
