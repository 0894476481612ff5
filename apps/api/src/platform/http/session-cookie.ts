import { createHash, randomBytes } from 'node:crypto';
import { type Request, type Response } from 'express';

/** A reference token of 256 bits; only its hash is kept in the database. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const overTls = (request: Request): boolean => request.secure;
const nameFor = (request: Request): string => (overTls(request) ? '__Host-sid' : 'sid');

export function readSessionToken(request: Request): string | null {
  const wanted = `${nameFor(request)}=`;
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(wanted));
  const token = found?.slice(wanted.length) ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

export function giveSessionCookie(response: Response, token: string, minutes: number): void {
  response.cookie(nameFor(response.req), token, { ...attributes(response.req), maxAge: minutes * 60_000 });
}

export function takeSessionCookie(response: Response): void {
  response.clearCookie(nameFor(response.req), attributes(response.req));
}

function attributes(request: Request) {
  return { httpOnly: true, sameSite: 'lax' as const, secure: overTls(request), path: '/' };
}
