import { type Request, type Response } from 'express';

const MINUTES = 15;
const nameFor = (request: Request): string => (request.secure ? '__Secure-travel' : 'travel');

/** By which a browser is known again when it comes back from a municipality's own sign-in. It opens nothing. */
export function giveTravelCookie(response: Response, token: string): void {
  response.cookie(nameFor(response.req), token, {
    ...{ httpOnly: true, sameSite: 'lax', secure: response.req.secure },
    ...{ path: '/sign-in', maxAge: MINUTES * 60_000 },
  });
}

export function readTravelCookie(request: Request): string | null {
  const wanted = `${nameFor(request)}=`;
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(wanted));
  const token = found?.slice(wanted.length) ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** Only an address of our own: a link must not send somebody who just signed in to another site. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return '/';
  // A browser reads a backslash as a slash, and leaves out tabs and line breaks.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
  const base = 'https://own.invalid';
  return URL.canParse(wanted, base) && new URL(wanted, base).origin === base ? wanted : '/';
}
