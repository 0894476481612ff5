import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { hashToken } from '../../platform/http/session-cookie.js';
import { SecurityEvents } from '../../platform/access/security-events.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';

const mostForOne = 8;
const mostFromMachine = 80;
const windowMinutes = 15;

/** Counts what was tried in vain: for one account, and from one machine over all accounts. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly events: SecurityEvents,
  ) {}

  /** @throws Refusal TOO_MANY_ATTEMPTS */
  async require(subject: string): Promise<void> {
    const waits = [await this.wait(hashed(subject), mostForOne), await this.wait(machine(), mostFromMachine)];
    const minutes = Math.max(...waits);
    if (minutes > 0) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes });
  }

  /**
   * A refused operation is rolled back; the count of failures must not go with it, so it is committed here (nothing else may have been
   * written). On the operation's own connection: a second one, waited for with the first in hand, lets a crowd of guesses hold
   * the whole pool.
   * @param personId whose account was tried, where the address is somebody's
   */
  async failed(subject: string, method: 'PASSWORD' | 'CODE', personId: string | null): Promise<void> {
    await this.note(subject);
    await this.events.note('SIGN_IN_FAILED', { personId, method });
    await this.database.rows('COMMIT');
    await this.database.rows('BEGIN');
  }

  /** What failed without an account that could be guessed at further: it is written down, though the operation is refused. */
  async told(method: 'PASSKEY'): Promise<void> {
    await this.events.note('SIGN_IN_FAILED', { method });
    await this.database.rows('COMMIT');
    await this.database.rows('BEGIN');
  }

  /** Counts what is no failure and still not to be done without end: asking for a link. */
  async note(subject: string): Promise<void> {
    await this.database.rows('SELECT note_sign_in_failure($1, $2)', [
      [hashed(subject), machine()],
      windowMinutes,
    ]);
  }

  async forget(subject: string): Promise<void> {
    await this.database.rows('SELECT forget_sign_in_failures($1)', [[hashed(subject)]]);
  }

  private async wait(subject: string, most: number): Promise<number> {
    const row = await this.database.row<{ wait: number }>('SELECT sign_in_wait($1, $2, $3) AS wait', [
      [subject],
      most,
      windowMinutes,
    ]);
    return row?.wait ?? 0;
  }
}

const hashed = (subject: string): string => {
  const [kind = '', rest = ''] = [subject.split(':')[0], subject.slice(subject.indexOf(':') + 1)];
  return `${kind}:${hashToken(rest)}`;
};
const machine = (): string => `address:${hashToken(currentOperation().remoteAddress)}`;
export const emailSubject = (email: string): string => `email:${email.trim().toLowerCase()}`;
export const personSubject = (personId: string): string => `person:${personId}`;
