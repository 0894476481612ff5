import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { hashToken, newSessionToken } from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';

/** What works once, and how long, in minutes. */
export const SINGLE_USE_MINUTES = {
  /** Puts a new person's account into their hands. */
  INVITATION: 7 * 24 * 60,
  /** Signs in by e-mail. */
  LINK: 15,
  /** Somebody has asked for such a link; nobody has looked whose address it is. */
  LINK_WISH: 15,
  /** A password was right; the second factor is still to come. */
  TICKET: 5,
  /** The challenge of a passkey. */
  PASSKEY: 5,
  /** On the way to a municipality's own sign-in, and back. */
  OIDC: 15,
  SAML: 15,
  /** Back from it, by a form of another site: the last step is our own page's. */
  ARRIVAL: 2,
  /** Codes that are being set up. */
  CODES: 15,
} as const;
export type SingleUseKind = keyof typeof SINGLE_USE_MINUTES;

export interface SingleUse {
  readonly personId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Tokens that open something once and for a short time. Only their hashes are kept. */
@Injectable()
export class SingleUseService {
  constructor(private readonly database: Database) {}

  /** @returns the token: 256 bits, to be handed over and forgotten */
  async keep(kind: SingleUseKind, personId: string | null, data: object = {}): Promise<string> {
    const token = newSessionToken();
    await this.keepUnder(token, kind, personId, data);
    return token;
  }

  /** The same under a token that somebody else has made. */
  async keepUnder(token: string, kind: SingleUseKind, personId: string | null, data: object): Promise<void> {
    await this.database.rows('SELECT keep_single_use($1, $2, $3, $4, $5)', [
      ...[hashToken(token), kind, personId, JSON.stringify(data), SINGLE_USE_MINUTES[kind]],
    ]);
  }

  /** Takes it; whoever comes second finds nothing. @throws Refusal LINK_SPENT */
  async take(token: string, kind: SingleUseKind): Promise<SingleUse> {
    const row = await this.database.row<{ person_id: string | null; data: SingleUse['data'] }>(
      'SELECT * FROM take_single_use($1, $2)',
      [hashToken(token), kind],
    );
    if (!row) throw new Refusal('LINK_SPENT');
    return { personId: row.person_id, data: row.data };
  }

  /** Looks without taking. @throws Refusal LINK_SPENT */
  async see(token: string, kind: SingleUseKind): Promise<SingleUse> {
    const row = await this.database.row<{ person_id: string | null; data: SingleUse['data'] }>(
      'SELECT * FROM see_single_use($1, $2)',
      [hashToken(token), kind],
    );
    if (!row) throw new Refusal('LINK_SPENT');
    return { personId: row.person_id, data: row.data };
  }

  async forget(personId: string, kind: SingleUseKind): Promise<void> {
    await this.database.rows('SELECT forget_single_use($1, $2)', [personId, kind]);
  }
}
