import { linkToken } from '@laeringsrum/domain';

export interface MadeLink {
  readonly id: string;
  readonly label: string;
  readonly token: string;
}

/** Links made in this visit: only here their tokens are known, and nowhere are they kept. */
const made = new Map<string, readonly MadeLink[]>();

export function newLinkToken(): string {
  return linkToken(crypto.getRandomValues(new Uint8Array(20)));
}

export function rememberLink(interventionId: string, link: MadeLink): void {
  made.set(interventionId, [...madeLinks(interventionId), link]);
}

export function madeLinks(interventionId: string): readonly MadeLink[] {
  return made.get(interventionId) ?? [];
}

/** After the # nothing is sent by a browser: no log and no other page sees it. */
export const linkAddress = (token: string): string => `${window.location.origin}/bidrag/#${token}`;
