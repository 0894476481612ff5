import { Injectable } from '@nestjs/common';
import { addDays } from '@laeringsrum/locale';
import { LETTER_PAUSE_DAYS, REMINDED_ROLES, requireLetterChoice, type Language } from '@laeringsrum/domain';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { type LetterChoice, type LetterChoiceArgs } from './letter-choice.types.js';

/** Whether letters come to somebody who is not signed in, by the signed address in one of them. */
export interface LettersOf {
  readonly language: Language;
  readonly anyLeft: boolean;
  readonly pausedUntil: string | null;
}

@Injectable()
export class LetterChoiceService {
  constructor(
    private readonly database: Database,
    private readonly post: Post,
  ) {}

  async mine({ personId, today }: Scope): Promise<LetterChoice> {
    const row = await this.database.row<Omit<LetterChoice, 'leaves'>>(
      `SELECT reminder, digest, weekday, CASE WHEN paused_until >= $2 THEN paused_until END AS "pausedUntil" FROM letter_choice WHERE person_id = $1`,
      [personId, today],
    );
    const reminder = currentOperation().roles.some(({ role }) => REMINDED_ROLES.includes(role));
    return {
      ...(row ?? { reminder, digest: false, weekday: 1, pausedUntil: null }),
      leaves: this.post.leaves,
    };
  }

  async choose(scope: Scope, choice: LetterChoiceArgs): Promise<LetterChoice> {
    const { reminder, digest, weekday, pausedUntil = null } = choice;
    requireLetterChoice({ weekday, pausedUntil }, scope.today);
    await this.database.rows(
      `INSERT INTO letter_choice (person_id, reminder, digest, weekday, paused_until) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id) DO UPDATE SET reminder = $2, digest = $3, weekday = $4, paused_until = $5`,
      [scope.personId, reminder, digest, weekday, pausedUntil],
    );
    return this.mine(scope);
  }

  of(personId: string): Promise<LettersOf | null> {
    return this.database.row<LettersOf>(
      'SELECT language, any_left AS "anyLeft", paused_until AS "pausedUntil" FROM letters_of($1, $2)',
      [personId, REMINDED_ROLES],
    );
  }

  async stop(personId: string): Promise<void> {
    await this.database.rows('SELECT stop_letters($1)', [personId]);
  }

  /** For four weeks. */
  async pause(personId: string, today: string): Promise<void> {
    await this.database.rows('SELECT pause_letters($1, $2, $3)', [
      ...[personId, addDays(today, LETTER_PAUSE_DAYS), REMINDED_ROLES],
    ]);
  }
}
