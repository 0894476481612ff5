import { Injectable } from '@nestjs/common';
import { deviceOf, guardedRoles, Role, sessionLimit, type Assurance } from '@laeringsrum/domain';
import { type Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { giveSessionCookie, hashToken, newSessionToken } from '../../platform/http/session-cookie.js';
import { SecurityEvents } from '../../platform/access/security-events.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';

export type SignInMethod = 'PASSWORD' | 'CODE' | 'PASSKEY' | 'LINK' | 'OIDC' | 'SAML' | 'PERSONA';

/** How sure the local ways are by themselves. What a municipality vouches for says so itself. */
const ASSURANCE: Record<Exclude<SignInMethod, 'OIDC' | 'SAML'>, Assurance> = {
  PASSWORD: 'LOW',
  LINK: 'LOW',
  CODE: 'SUBSTANTIAL',
  PASSKEY: 'SUBSTANTIAL',
  // In the demonstration one click is all the proof there is.
  PERSONA: 'HIGH',
};

export interface OpenedFor {
  readonly personId: string;
  readonly method: SignInMethod;
  readonly providerId?: string;
  /** Where a municipality vouches: how sure it is. */
  readonly assurance?: Assurance;
  /** When the person showed who they are; now, unless somebody else says. */
  readonly provedAt?: Date | null;
}

/** A session that was opened. */
export interface Opened {
  /** Minutes it may lie unused. */
  readonly idleMinutes: number;
  /** The person's roles ask for more than this sign-in was; null: they do not. */
  readonly half: HalfSignedIn | null;
}

export interface HalfSignedIn {
  readonly personId: string;
  /** The level that is asked for. */
  readonly level: Assurance;
  readonly method: SignInMethod;
  readonly providerId: string | null;
}

const guarded = guardedRoles(Object.values(Role));

/** Where every way in ends: a session. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly database: Database,
    private readonly events: SecurityEvents,
  ) {}

  /** A new token at every sign-in; whoever was signed in on this device before is signed out. */
  async open(opened: OpenedFor, response: Response): Promise<Opened> {
    const { personId, method, providerId, provedAt } = opened;
    const assurance =
      method === 'OIDC' || method === 'SAML' ? (opened.assurance ?? 'LOW') : ASSURANCE[method];
    const operation = currentOperation();
    if (operation.tokenHash !== null)
      await this.database.rows('SELECT end_session($1)', [operation.tokenHash]);
    // What is given is a cookie: no receipt could answer for it, least of all to the person who was here before.
    operation.idempotencyKey = null;
    const held = await this.database.row<{ roles: Role[] }>('SELECT roles_of($1) AS roles', [personId]);
    const limit = sessionLimit(held?.roles ?? []);
    const token = newSessionToken();
    const { browser, system } = deviceOf(response.req.headers['user-agent'] ?? '');
    await this.database.rows('SELECT begin_session($1, $2, $3, $4, $5)', [
      uuidv7(),
      hashToken(token),
      personId,
      limit.idleMinutes,
      limit.absoluteMinutes,
    ]);
    await this.database.rows('SELECT describe_session($1, $2, $3, $4, $5, $6)', [
      ...[hashToken(token), method, browser, system, providerId ?? null, provedAt ?? null],
    ]);
    const assured = await this.database.row<{ lacks: Assurance | null }>(
      'SELECT assure_session($1, $2, $3) AS lacks',
      [hashToken(token), assurance, guarded],
    );
    await this.events.note('SIGNED_IN', { personId, method });
    giveSessionCookie(response, token, limit.absoluteMinutes);
    await this.database.rows("SELECT set_config('app.person', $1, true)", [personId]);
    const level = assured?.lacks ?? null;
    return {
      idleMinutes: limit.idleMinutes,
      half: level === null ? null : { personId, level, method, providerId: providerId ?? null },
    };
  }
}
