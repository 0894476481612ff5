import { describe, expect, test } from '@jest/globals';
import { type Request, type Response } from 'express';
import {
  giveSessionCookie,
  hashToken,
  newSessionToken,
  readSessionToken,
  takeSessionCookie,
} from './session-cookie.js';

const token = newSessionToken();
const request = (secure: boolean, cookie?: string) => ({ secure, headers: { cookie } }) as unknown as Request;

/** What a browser would be told. */
function told(secure: boolean, tell: (response: Response) => void): unknown[] {
  const said: unknown[] = [];
  const note = (...words: unknown[]) => void said.push(...words);
  tell({ req: request(secure), cookie: note, clearCookie: note } as unknown as Response);
  return said;
}

describe('the session cookie', () => {
  test('over TLS has the name that browsers keep to this host alone, and is never sent in the clear', () => {
    expect(told(true, (response) => giveSessionCookie(response, token, 60))).toEqual([
      '__Host-sid',
      token,
      { httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 3_600_000 },
    ]);
    expect(told(true, takeSessionCookie)).toEqual([
      '__Host-sid',
      { httpOnly: true, sameSite: 'lax', secure: true, path: '/' },
    ]);
  });

  test('without TLS has a plain name', () => {
    expect(told(false, (response) => giveSessionCookie(response, token, 60))[0]).toBe('sid');
  });

  test('is read among others, by its own name only', () => {
    expect(readSessionToken(request(false, `theme=dark; sid=${token}; a=b`))).toBe(token);
    expect(readSessionToken(request(true, `__Host-sid=${token}`))).toBe(token);
    expect(readSessionToken(request(true, `sid=${token}`))).toBeNull();
    expect(readSessionToken(request(false, `xsid=${token}`))).toBeNull();
    expect(readSessionToken(request(false))).toBeNull();
  });

  test('is nothing when it has not the shape of a token', () => {
    for (const forged of ['', 'short', `${token}x`, `${token.slice(0, 42)}'`, "' or true --"])
      expect(readSessionToken(request(false, `sid=${forged}`))).toBeNull();
  });

  test('holds 256 bits, new each time, and its hash does not show it', () => {
    const many = new Set(Array.from({ length: 1000 }, newSessionToken));
    expect(many.size).toBe(1000);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(token)).not.toContain(token);
  });
});
