import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { normalisedPassword, passwordProblem, Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { Attempts, emailSubject, personSubject } from './attempts.service.js';

/** Argon2id with 19 MiB and two passes (OWASP's floor): about 30 ms a sign-in. */
export const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Checked when nobody has the address, so that the answer takes the same time. */
let nobody: Promise<string> | null = null;

@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
  ) {}

  /**
   * The same answer, in the same time, whether the address is unknown or the password wrong.
   * @returns whose password it is @throws Refusal SIGN_IN_FAILED, TOO_MANY_ATTEMPTS
   */
  async personBy(email: string, password: string): Promise<string> {
    const subject = emailSubject(email);
    await this.attempts.require(subject);
    const credential = await this.database.row<{ person_id: string; password_hash: string }>(
      'SELECT * FROM credential_for($1)',
      [email.trim()],
    );
    const right = await this.matches(credential?.password_hash ?? null, password);
    if (!credential || !right) {
      await this.attempts.failed(subject, 'PASSWORD', credential?.person_id ?? null);
      throw new Refusal('SIGN_IN_FAILED');
    }
    await this.attempts.forget(subject);
    return credential.person_id;
  }

  /** @throws Refusal SIGN_IN_FAILED, TOO_MANY_ATTEMPTS */
  async requireOf(personId: string, password: string): Promise<void> {
    const subject = personSubject(personId);
    await this.attempts.require(subject);
    const row = await this.database.row<{ hash: string | null }>('SELECT password_of($1) AS hash', [
      personId,
    ]);
    if (await this.matches(row?.hash ?? null, password)) return this.attempts.forget(subject);
    await this.attempts.failed(subject, 'PASSWORD', personId);
    throw new Refusal('SIGN_IN_FAILED', { field: 'password' });
  }

  /** @throws Refusal PASSWORD_SHORT, PASSWORD_COMMON, TOO_LONG */
  async set(personId: string, password: string): Promise<void> {
    const row = await this.database.row<{ words: string[] }>('SELECT known_words_of($1) AS words', [
      personId,
    ]);
    const problem = passwordProblem(password, row?.words ?? []);
    if (problem) throw new Refusal(problem, { field: 'password', max: 128 });
    await this.database.rows('SELECT set_password($1, $2)', [
      personId,
      await hash(normalisedPassword(password), argon),
    ]);
  }

  private async matches(stored: string | null, password: string): Promise<boolean> {
    nobody ??= hash('nobody has this password', argon);
    const right = await verify(stored ?? (await nobody), normalisedPassword(password)).catch(() => false);
    return stored !== null && right;
  }
}
