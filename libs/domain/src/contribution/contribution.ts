import { Refusal } from '../refusal/refusal.js';

/** A contributor link works for eight weeks unless the team says otherwise, and never longer than half a year. */
export const LINK_WEEKS = 8;
export const MOST_LINK_WEEKS = 26;
/** Links of one intervention that work at the same time. */
export const MOST_LINKS = 20;
/** So much can come through one link in a quarter of an hour: a busy thumb, not a machine. */
export const MOST_CONTRIBUTIONS = 240;
/** So many unknown links can be tried from one address in a quarter of an hour. */
export const MOST_UNKNOWN_LINKS = 60;
export const CONTRIBUTION_MINUTES = 15;

export const LinkState = { OPEN: 'OPEN', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const;
export type LinkState = (typeof LinkState)[keyof typeof LinkState];

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day of a link that is made today. @param weeks 1 to 26 */
export function linkExpiry(today: string, weeks: number = LINK_WEEKS): string {
  return daysAfter(today, 7 * weeks);
}

/** A link works to the end of its last day, or until the team takes it back. */
export function linkState(link: { expiresOn: string; revoked: boolean }, today: string): LinkState {
  if (link.revoked) return 'REVOKED';
  return link.expiresOn < today ? 'EXPIRED' : 'OPEN';
}

/** @throws Refusal CONTRIBUTION_TERM when the last day has been or is more than half a year away */
export function requireLinkTerm(expiresOn: string, today: string): void {
  if (expiresOn < today || expiresOn > linkExpiry(today, MOST_LINK_WEEKS))
    throw new Refusal('CONTRIBUTION_TERM', { field: 'expiresOn' });
}

/** Letters and digits that nobody mixes up when they are copied from a whiteboard: no i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const TOKEN_LENGTH = 20;

/**
 * The secret part of a link: twenty signs of five bits, in groups of five so that it can be written down.
 * @param bytes twenty bytes of chance
 */
export function linkToken(bytes: Uint8Array): string {
  if (bytes.length !== TOKEN_LENGTH) throw new RangeError(`A link token is made of ${TOKEN_LENGTH} bytes.`);
  const signs = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
  return signs.replace(/(.{5})(?=.)/g, '$1-');
}

/** A token as it was written by hand: capitals, spaces and the look-alikes are forgiven. null where it cannot be one. */
export function readLinkToken(written: string): string | null {
  const signs = written.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  if (signs.length !== TOKEN_LENGTH || [...signs].some((sign) => !alphabet.includes(sign))) return null;
  return signs.replace(/(.{5})(?=.)/g, '$1-');
}
