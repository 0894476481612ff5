import { Injectable } from '@nestjs/common';
import { deviceOf, sessionLimit, type Role } from '@laeringsrum/domain';
import { type Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { giveSessionCookie, hashToken, newSessionToken } from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';

export type SignInMethod = 'PASSWORD' | 'CODE' | 'PASSKEY' | 'LINK' | 'OIDC' | 'SAML' | 'PERSONA';

export interface OpenedFor {
  readonly personId: string;
  readonly method: SignInMethod;
  readonly providerId?: string;
  /** When the person showed who they are; now, unless somebody else says. */
  readonly provedAt?: Date | null;
}

/** Where every way in ends: a session. */
@Injectable()
export class SessionOpening {
  constructor(private readonly database: Database) {}

  /** A new token at every sign-in; whoever was signed in on this device before is signed out. @returns minutes it may lie unused */
  async open({ personId, method, providerId, provedAt }: OpenedFor, response: Response): Promise<number> {
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
    giveSessionCookie(response, token, limit.absoluteMinutes);
    await this.database.rows("SELECT set_config('app.person', $1, true)", [personId]);
    return limit.idleMinutes;
  }
}
