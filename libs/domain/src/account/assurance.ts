import { sessionLimit, type Role } from '../access/role.js';
import { type Permission } from '../access/permission.js';
import { type Claims } from './identity-claims.js';
import { type RefusalCode } from '../refusal/refusal.js';

/**
 * How sure a sign-in is that it is that person, in the three levels of the national standard for identities' assurance (NSIS): low,
 * substantial, high. A password or a link alone is low; a passkey, or a code beside the password, counts as substantial here; high
 * is only what a municipality's own sign-in vouches for.
 */
export const Assurance = { LOW: 'LOW', SUBSTANTIAL: 'SUBSTANTIAL', HIGH: 'HIGH' } as const;
export type Assurance = keyof typeof Assurance;

const ORDER: readonly Assurance[] = ['LOW', 'SUBSTANTIAL', 'HIGH'];
const rank = (level: Assurance): number => ORDER.indexOf(level);

export function isEnough(has: Assurance, needed: Assurance): boolean {
  return rank(has) >= rank(needed);
}

/**
 * What a role asks for before any programme asks for more: two factors for whoever signs in again after an hour unused, one for those
 * who keep a device on the ward to register on.
 */
export function leastAssurance(role: Role): Assurance {
  return sessionLimit([role]).idleMinutes <= 60 ? 'SUBSTANTIAL' : 'LOW';
}

/** The roles for which a password alone does not do, whatever the programme has set. */
export function guardedRoles(roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => leastAssurance(role) !== 'LOW');
}

/**
 * Whoever is half in may do no more than become whole: see the account, add a second factor, show once more who they are, and choose
 * a language to read it in.
 */
export function opensToHalfSignedIn(permission: Permission): boolean {
  return (
    permission === 'account:read' || permission === 'account:secure' || permission === 'preferences:write'
  );
}

/** A value of an issuer's claim, and the level it stands for. */
export interface AssuranceValue {
  readonly value: string;
  readonly level: Assurance;
}

/** As OIOSAML writes the levels, where nothing else is agreed with the issuer. */
export const NSIS_VALUES: readonly AssuranceValue[] = [
  { value: 'https://data.gov.dk/concept/core/nsis/loa/Low', level: 'LOW' },
  { value: 'https://data.gov.dk/concept/core/nsis/loa/Substantial', level: 'SUBSTANTIAL' },
  { value: 'https://data.gov.dk/concept/core/nsis/loa/High', level: 'HIGH' },
  { value: 'Low', level: 'LOW' },
  { value: 'Substantial', level: 'SUBSTANTIAL' },
  { value: 'High', level: 'HIGH' },
];

/**
 * The level an issuer vouches for. Where no claim is agreed on, the municipality's own rules for its staff are trusted, as two factors
 * are; where one is, what it does not say is low.
 */
export function vouchedAssurance(
  claims: Claims,
  claim: string,
  values: readonly AssuranceValue[],
): Assurance {
  if (claim === '') return 'SUBSTANTIAL';
  const said = [claims[claim]].flat().map(String);
  const known = values.length > 0 ? values : NSIS_VALUES;
  const levels = known.filter(({ value }) => said.includes(value)).map(({ level }) => level);
  return levels.reduce<Assurance>((best, level) => (isEnough(best, level) ? best : level), 'LOW');
}

/** What an issuer is asked for when at least this level is wanted: the weakest that does, first. */
export function valuesAskedFor(wanted: Assurance, values: readonly AssuranceValue[]): readonly string[] {
  const known = values.length > 0 ? values : NSIS_VALUES.filter(({ value }) => value.includes(':'));
  return known
    .filter(({ level }) => isEnough(level, wanted))
    .sort((a, b) => rank(a.level) - rank(b.level))
    .map(({ value }) => value);
}

/**
 * What is wrong with asking this of a role; null when nothing is. Nobody asks more of their own role than they came in with: the door
 * would fall shut behind them.
 */
export function roleAssuranceProblem(
  role: Role,
  level: Assurance,
  own: { readonly roles: readonly Role[]; readonly has: Assurance },
): RefusalCode | null {
  if (!isEnough(level, leastAssurance(role))) return 'ASSURANCE_BELOW';
  return own.roles.includes(role) && !isEnough(own.has, level) ? 'ASSURANCE_BEYOND_OWN' : null;
}
