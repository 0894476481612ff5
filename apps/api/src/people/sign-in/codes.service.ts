import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { Refusal } from '@laeringsrum/domain';
import { hashToken } from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { CONFIG, type Config } from '../../config.js';
import { SingleUseService } from '../single-use/single-use.service.js';
import { Attempts, personSubject } from './attempts.service.js';
import { argon } from './passwords.service.js';
import { seal, unseal } from './sealing.js';

const period = 30;
const recoveryCodes = 10;

export interface NewCodes {
  readonly setup: string;
  readonly secret: string;
  readonly uri: string;
}

/** One-time codes from an app (RFC 6238), and recovery codes for the day the phone is lost. */
@Injectable()
export class Codes {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly singleUse: SingleUseService,
    private readonly attempts: Attempts,
  ) {}

  /** A secret for the app. Nothing is turned on before a code of it has been seen. @throws Refusal CODES_UNAVAILABLE */
  async begin(personId: string, label: string): Promise<NewCodes> {
    const secret = generateSecret();
    const setup = await this.singleUse.keep('CODES', personId, { sealed: this.seal(secret, personId) });
    currentOperation().idempotencyKey = null;
    return { setup, secret, uri: generateURI({ issuer: 'Læringsrum', label, secret }) };
  }

  /** @returns the recovery codes, shown once @throws Refusal CODE_WRONG, LINK_SPENT */
  async confirm(personId: string, setup: string, code: string): Promise<string[]> {
    const { personId: owner, data } = await this.singleUse.see(setup, 'CODES');
    if (owner !== personId) throw new Refusal('LINK_SPENT');
    const sealed = String(data['sealed']);
    const step = this.stepOf(this.unseal(sealed, personId), code);
    if (step === null) throw new Refusal('CODE_WRONG', { field: 'code' });
    await this.singleUse.take(setup, 'CODES');
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    await this.database.rows('SELECT keep_codes($1, $2, $3)', [
      sealed,
      step,
      await Promise.all(codes.map((one) => hashed(personId, one))),
    ]);
    currentOperation().idempotencyKey = null;
    return codes;
  }

  /** A code of the app or a recovery code, each good for one time. @throws Refusal CODE_WRONG, TOO_MANY_ATTEMPTS */
  async spend(personId: string, code: string): Promise<void> {
    const subject = personSubject(personId);
    await this.attempts.require(subject);
    if (!(await this.spends(personId, code.replace(/[\s-]/g, '').toLowerCase()))) {
      await this.attempts.failed(subject, 'CODE', personId);
      throw new Refusal('CODE_WRONG', { field: 'code' });
    }
    await this.attempts.forget(subject);
  }

  private async spends(personId: string, code: string): Promise<boolean> {
    if (!/^\d{6}$/.test(code)) return this.spendsRecovery(personId, code);
    const kept = await this.database.row<{ sealed: string; last_step: string }>(
      'SELECT * FROM codes_of($1)',
      [personId],
    );
    const step = kept ? this.stepOf(this.unseal(kept.sealed, personId), code) : null;
    return step !== null && this.done('SELECT spend_code($1, $2) AS done', personId, step);
  }

  private async spendsRecovery(personId: string, code: string): Promise<boolean> {
    const spend = 'SELECT spend_recovery_code($1, $2) AS done';
    return (
      (await this.done(spend, personId, await hashed(personId, code))) ||
      // Those that were made before they were hashed as passwords are.
      this.done(spend, personId, hashToken(`${personId} ${code}`))
    );
  }

  private async done(sql: string, ...parameters: unknown[]): Promise<boolean> {
    return (await this.database.row<{ done: boolean }>(sql, parameters))?.done === true;
  }

  /** Which half minute a code belongs to: now, or the one before or after. */
  private stepOf(secret: string, code: string): number | null {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const result = verifySync({ secret, token, epochTolerance: period });
    return result.valid && 'epoch' in result ? Math.floor(result.epoch / period) : null;
  }

  private seal(secret: string, personId: string): string {
    return seal(secret, this.key(), personId);
  }

  private unseal(sealed: string, personId: string): string {
    return unseal(sealed, this.key(), personId);
  }

  private key(): string {
    const { secretsKey } = this.config;
    if (secretsKey === undefined) throw new Refusal('CODES_UNAVAILABLE');
    return secretsKey;
  }
}

/** 50 bits in letters that are not taken for one another. */
function newRecoveryCode(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** As a password: fifty bits are too few for a quick hash. The salt is the person's, so that a code can be found by its hash. */
const hashed = (personId: string, code: string): Promise<string> =>
  hash(code.replace('-', ''), {
    ...argon,
    salt: createHash('sha256').update(`recovery code ${personId}`).digest().subarray(0, 16),
  });
