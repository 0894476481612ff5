import { ROLE_RULES } from '../membership/membership.js';
import { type RefusalCode } from '../refusal/refusal.js';
import { type Role } from '../access/role.js';

export const IdentityProviderKind = { OIDC: 'OIDC', SAML: 'SAML' } as const;
export type IdentityProviderKind = keyof typeof IdentityProviderKind;

/** Whose habits a provider has: what it calls the thing about a person that never changes. */
export const IdentityShape = {
  STANDARD: 'STANDARD',
  ENTRA_ID: 'ENTRA_ID',
  AD_FS: 'AD_FS',
} as const;
export type IdentityShape = keyof typeof IdentityShape;

/** Which claim says what. */
export interface ClaimNames {
  readonly name: string;
  readonly email: string;
  readonly groups: string;
  /** A claim that must have a certain value: the authority's number, where one issuer serves many. It can only refuse. */
  readonly required: string;
  readonly requiredValue: string;
}

export interface GroupRole {
  readonly group: string;
  readonly role: Role;
}

/** A person as an issuer vouches for one. */
export interface VouchedPerson {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
}

export type Claims = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' || typeof one === 'number' ? String(one).trim() : '';
};
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(text).filter((one) => one !== '');

/**
 * The part of the claims that stays the same for a person's whole life at the issuer, or null where it is missing.
 * Entra ID: `oid` within `tid` (`sub` differs from application to application). AD FS: `sub`, or where it is left out `upn`.
 */
function subjectOf(claims: Claims, shape: IdentityShape): string | null {
  if (shape === 'ENTRA_ID') {
    const [tenant, object] = [text(claims['tid']), text(claims['oid'])];
    return tenant !== '' && object !== '' ? `${tenant}/${object}` : null;
  }
  const subject = text(claims['sub']) || (shape === 'AD_FS' ? text(claims['upn']) : '');
  return subject === '' ? null : subject;
}

/** Reads the claims of an issuer that has been verified already; null when they do not say who it is, or are another authority's. */
export function readClaims(claims: Claims, shape: IdentityShape, names: ClaimNames): VouchedPerson | null {
  const subject = subjectOf(claims, shape);
  if (subject === null) return null;
  if (names.required !== '' && !texts(claims[names.required]).includes(names.requiredValue)) return null;
  const email = text(claims[names.email]) || text(claims['preferred_username']) || text(claims['upn']);
  return {
    subject,
    name: text(claims[names.name]),
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? email.toLowerCase() : '',
    groups: texts(claims[names.groups]),
  };
}

/** The roles that a person's groups give at the provider's own place. Which place it is no claim decides. */
export function rolesOfGroups(groups: readonly string[], map: readonly GroupRole[]): readonly Role[] {
  const held = new Set(groups);
  const roles = map.filter(({ group, role }) => held.has(group) && ROLE_RULES[role].byProvider);
  return [...new Set(roles.map(({ role }) => role))];
}

/** What is wrong with a mapping; null when it may be used. */
export function groupMapProblem(map: readonly GroupRole[]): RefusalCode | null {
  const wrong = map.some(({ group, role }) => group.trim() === '' || !ROLE_RULES[role].byProvider);
  return wrong ? 'PROVIDER_MAPPING' : null;
}

/** `Anna@Kommune.dk` belongs to `kommune.dk`; empty where there is no address. */
export function domainOfEmail(email: string): string {
  return /^[^\s@]+@([^\s@]+\.[^\s@]+)$/.exec(email.trim().toLowerCase())?.[1] ?? '';
}
