import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type Response } from 'express';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { SessionService } from '../session/session.service.js';
import { Codes } from '../sign-in/codes.service.js';
import { Passkeys, type PasskeyQuestion } from '../sign-in/passkeys.service.js';
import { Passwords } from '../sign-in/passwords.service.js';
import { OwnFactors } from './own-factors.service.js';
import {
  type AddPasskeyArgs,
  type CodesSetup,
  type MyAccount,
  type MyPasskey,
  type MySession,
} from './account.types.js';

/** One's own keys and sessions. Nobody reaches another's: every row is found by who asks. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly passwords: Passwords,
    private readonly codes: Codes,
    private readonly passkeys: Passkeys,
    private readonly factors: OwnFactors,
  ) {}

  async mine(scope: Scope): Promise<MyAccount> {
    const kept = await this.database.row<Record<string, unknown>>(
      'SELECT a.*, my_forgetting_wish() AS deletion_asked_at FROM my_account() a',
    );
    return {
      id: scope.personId,
      hasPassword: kept?.['has_password'] === true,
      codesSince: (kept?.['codes_since'] as Date | null) ?? null,
      recoveryLeft: Number(kept?.['recovery_left'] ?? 0),
      passkeys: (kept?.['passkeys'] as MyPasskey[] | undefined) ?? [],
      providers: (kept?.['providers'] as string[] | undefined) ?? [],
      sessions: await this.mySessions(),
      deletionAskedAt: (kept?.['deletion_asked_at'] as Date | null) ?? null,
    };
  }

  /** The others on other devices are ended: whoever knew the old password is out. */
  async changePassword(scope: Scope, password: string): Promise<MyAccount> {
    await this.factors.requireWholeOrBare(scope);
    await this.passwords.set(scope.personId, password);
    await this.database.rows('SELECT end_my_sessions(NULL, $1)', [currentOperation().tokenHash]);
    await this.factors.tell(scope, 'PASSWORD');
    return this.mine(scope);
  }

  async endSessions(scope: Scope, id: string | null): Promise<MyAccount> {
    const row = await this.database.row<{ ended: number }>('SELECT end_my_sessions($1, $2) AS ended', [
      id,
      currentOperation().tokenHash,
    ]);
    if (id !== null && row?.ended !== 1) throw new Refusal('NOT_FOUND');
    return this.mine(scope);
  }

  async setUpCodes(scope: Scope): Promise<CodesSetup> {
    await this.factors.requireWholeOrBare(scope);
    const me = await this.sessions.person(scope.personId);
    return this.codes.begin(scope.personId, me?.email ?? '');
  }

  async turnOnCodes(scope: Scope, setup: string, code: string): Promise<string[]> {
    await this.factors.requireWholeOrBare(scope);
    const recovery = await this.codes.confirm(scope.personId, setup, code);
    await this.factors.added(scope, 'CODE');
    return recovery;
  }

  async turnOffCodes(scope: Scope): Promise<MyAccount> {
    if ((await this.mine(scope)).codesSince === null) return this.mine(scope);
    await this.database.rows('SELECT drop_codes()');
    await this.factors.removed(scope, 'CODE');
    return this.mine(scope);
  }

  async askForNewPasskey(scope: Scope, response: Response): Promise<PasskeyQuestion> {
    const me = await this.sessions.person(scope.personId);
    if (!me) throw new Refusal('NOT_FOUND');
    return this.passkeys.askForNew(me, response.req);
  }

  async addPasskey(
    scope: Scope,
    { id, name, ticket, answer }: AddPasskeyArgs,
    response: Response,
  ): Promise<MyAccount> {
    await this.factors.requireWholeOrBare(scope);
    await this.passkeys.add(scope.personId, id, name.trim(), ticket, answer, response.req);
    await this.factors.added(scope, 'PASSKEY');
    return this.mine(scope);
  }

  async removePasskey(scope: Scope, id: string): Promise<MyAccount> {
    const row = await this.database.row<{ done: boolean }>('SELECT drop_passkey($1) AS done', [id]);
    if (row?.done !== true) throw new Refusal('NOT_FOUND');
    await this.factors.removed(scope, 'PASSKEY');
    return this.mine(scope);
  }

  private mySessions(): Promise<MySession[]> {
    return this.database.rows<MySession>(
      `SELECT id, browser, system, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", current
       FROM my_sessions($1)`,
      [currentOperation().tokenHash],
    );
  }
}
