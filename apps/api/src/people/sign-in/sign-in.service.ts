import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type Response } from 'express';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { SessionService } from '../session/session.service.js';
import { type SessionInfo } from '../session/session.types.js';
import { SingleUseService } from '../single-use/single-use.service.js';
import { Attempts } from './attempts.service.js';
import { Codes } from './codes.service.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.service.js';
import { SessionOpening, type SignInMethod } from './session-opening.service.js';
import { type InvitedPerson, type SignInWay } from './sign-in.types.js';

interface Factors {
  readonly codes: boolean;
  readonly passkeys: string[];
}

/** The local ways in. Each ends at the same door. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly opening: SessionOpening,
    private readonly singleUse: SingleUseService,
    private readonly passwords: Passwords,
    private readonly codes: Codes,
    private readonly passkeys: Passkeys,
    private readonly attempts: Attempts,
  ) {}

  ways(): Promise<SignInWay[]> {
    return this.database.rows<SignInWay>(
      'SELECT id, name, kind, place_name AS "placeName", domains FROM sign_in_ways()',
    );
  }

  async withPassword(email: string, password: string, response: Response): Promise<SessionInfo> {
    return this.afterFirst(await this.passwords.personBy(email, password), 'PASSWORD', response);
  }

  /** The second step. The ticket stays until the code is right or its five minutes are over. */
  async withCode(ticket: string, code: string, response: Response): Promise<SessionInfo> {
    const { personId } = await this.singleUse.see(ticket, 'TICKET');
    if (personId === null) throw new Refusal('LINK_SPENT');
    await this.codes.spend(personId, code);
    await this.singleUse.take(ticket, 'TICKET');
    return this.open(personId, 'CODE', response);
  }

  async withPasskey(ticket: string, answer: string, response: Response): Promise<SessionInfo> {
    const personId = await this.passkeys
      .personBy(ticket, answer, response.req)
      .catch(async (error: unknown) => {
        if (error instanceof Refusal && error.code === 'PASSKEY_FAILED') await this.attempts.told('PASSKEY');
        throw error;
      });
    return this.open(personId, 'PASSKEY', response);
  }

  async withLink(token: string, response: Response): Promise<SessionInfo> {
    const { personId } = await this.singleUse.take(token, 'LINK');
    if (personId === null) throw new Refusal('LINK_SPENT');
    return this.afterFirst(personId, 'LINK', response);
  }

  async invited(token: string): Promise<InvitedPerson> {
    const { personId } = await this.singleUse.see(token, 'INVITATION');
    const [name = '', email = ''] = await this.knownWords(personId);
    return { name, email };
  }

  /** The account is its owner's from here on: with a password, or without one for those who go on to add a passkey. */
  async acceptInvitation(token: string, password: string | null, response: Response): Promise<SessionInfo> {
    const { personId } = await this.singleUse.take(token, 'INVITATION');
    if (personId === null) throw new Refusal('LINK_SPENT');
    if (password !== null) await this.passwords.set(personId, password);
    return this.afterFirst(personId, 'LINK', response);
  }

  /** Whoever is signed in shows once more that it is them; what is sensitive is open for ten minutes. */
  async confirm(
    scope: Scope,
    proof: { password?: string | null; code?: string | null },
  ): Promise<SessionInfo> {
    const { codes } = await this.factors(scope.personId);
    if (proof.code) {
      await this.codes.spend(scope.personId, proof.code);
      return this.freshenWhole();
    }
    if (codes) throw new Refusal('SECOND_FACTOR_NEEDED', { field: 'code' });
    await this.passwords.requireOf(scope.personId, proof.password ?? '');
    return this.freshen();
  }

  async confirmWithPasskey(
    scope: Scope,
    ticket: string,
    answer: string,
    response: Response,
  ): Promise<SessionInfo> {
    const personId = await this.passkeys.personBy(ticket, answer, response.req);
    if (personId !== scope.personId) throw new Refusal('PASSKEY_FAILED');
    return this.freshenWhole();
  }

  /** In the demonstration one click is all the proof there is. */
  async confirmAsPersona(scope: Scope): Promise<SessionInfo> {
    const personas = await this.sessions.demoPersonas();
    if (!personas.some(({ id }) => id === scope.personId)) throw new Refusal('NOT_FOUND');
    return this.freshen();
  }

  /** A second factor was shown: a sign-in that was half is whole from the next request on. */
  private async freshenWhole(): Promise<SessionInfo> {
    const { tokenHash, session } = currentOperation();
    const row = await this.database.row<{ raised: boolean }>('SELECT raise_session($1) AS raised', [
      tokenHash,
    ]);
    const told = await this.freshen();
    if (row?.raised !== true || session?.lacks !== 'SUBSTANTIAL') return told;
    return this.sessions.infoFor(session.personId, session.idleMinutes);
  }

  private async freshen(): Promise<SessionInfo> {
    await this.database.rows('SELECT freshen_session($1)', [currentOperation().tokenHash]);
    return this.sessions.info();
  }

  /** Codes or a passkey of one's own make a password or a link half a sign-in. */
  private async afterFirst(personId: string, method: SignInMethod, response: Response): Promise<SessionInfo> {
    const { codes, passkeys } = await this.factors(personId);
    if (!codes && passkeys.length === 0) return this.open(personId, method, response);
    currentOperation().idempotencyKey = null;
    const nobody = await this.sessions.nobody();
    if (!codes) return { ...nobody, nextStep: 'PASSKEY' };
    return { ...nobody, nextStep: 'CODE', ticket: await this.singleUse.keep('TICKET', personId) };
  }

  private async open(personId: string, method: SignInMethod, response: Response): Promise<SessionInfo> {
    const words = await this.knownWords(personId);
    if (words.length === 0) throw new Refusal('LINK_SPENT');
    return this.sessions.openedInfo(personId, await this.opening.open({ personId, method }, response));
  }

  private async factors(personId: string): Promise<Factors> {
    const row = await this.database.row<Factors>('SELECT * FROM factors_of($1)', [personId]);
    return row ?? { codes: false, passkeys: [] };
  }

  /** Name, address, places; nothing for somebody who is shut out. */
  private async knownWords(personId: string | null): Promise<string[]> {
    const row = await this.database.row<{ words: string[] | null }>('SELECT known_words_of($1) AS words', [
      personId,
    ]);
    return row?.words ?? [];
  }
}
