import { randomBytes } from 'node:crypto';
import { type Request } from 'express';

/** What a token begins with, so that a scanner of code finds one that was left lying. */
const PREFIX = 'lrum_';

/** A personal API token of 256 bits; only its hash is kept in the database. */
export function newApiToken(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`;
}

/** The token of `Authorization: Bearer ...`; null where there is none, or none of ours. */
export function readApiToken(request: Request): string | null {
  const found = /^Bearer +(lrum_[A-Za-z0-9_-]{43})$/i.exec(request.headers.authorization ?? '');
  return found?.[1] ?? null;
}
