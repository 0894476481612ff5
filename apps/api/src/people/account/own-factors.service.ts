import { Injectable } from '@nestjs/common';
import { guardedRoles, Refusal, Role } from '@laeringsrum/domain';
import { SecurityEvents } from '../../platform/access/security-events.js';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { factorLetter } from '../sign-in/letters.js';

const guarded = guardedRoles(Object.values(Role));

/** What goes with a second factor of one's own: who may add one, when the last must stay, and that the person hears of it. */
@Injectable()
export class OwnFactors {
  constructor(
    private readonly database: Database,
    private readonly events: SecurityEvents,
    private readonly post: Post,
  ) {}

  /** Whoever has stolen a password cannot add a key of their own beside the person's. @throws Refusal SECOND_FACTOR_NEEDED */
  async requireWholeOrBare(scope: Scope): Promise<void> {
    const { session } = currentOperation();
    if (session?.lacks && (await this.count(scope)) > 0) throw new Refusal('SECOND_FACTOR_NEEDED');
  }

  /** The sign-in that made it is whole from the next request on. */
  async added(scope: Scope, method: 'PASSKEY' | 'CODE'): Promise<void> {
    await this.database.rows('SELECT raise_session($1)', [currentOperation().tokenHash]);
    await this.events.note('FACTOR_ADDED', { personId: scope.personId, method });
    await this.tell(scope, 'ADDED');
  }

  /** @throws Refusal SECOND_FACTOR_KEPT when the roles ask for one and this was the last */
  async removed(scope: Scope, method: 'PASSKEY' | 'CODE'): Promise<void> {
    if ((await this.count(scope)) === 0 && (await this.isNeeded())) throw new Refusal('SECOND_FACTOR_KEPT');
    await this.events.note('FACTOR_REMOVED', { personId: scope.personId, method });
    await this.tell(scope, 'REMOVED');
  }

  /** Whoever comes by the municipality's own sign-in has theirs there. */
  private async isNeeded(): Promise<boolean> {
    const kept = await this.database.row<{ method: string }>('SELECT method FROM assurance_of_session($1)', [
      currentOperation().tokenHash,
    ]);
    if (kept?.method === 'OIDC' || kept?.method === 'SAML') return false;
    const row = await this.database.row<{ level: string | null }>(
      'SELECT lacks_without_factors($1) AS level',
      [guarded],
    );
    return row?.level !== null;
  }

  private async count({ personId }: Scope): Promise<number> {
    const row = await this.database.row<{ codes: boolean; passkeys: string[] }>(
      'SELECT * FROM factors_of($1)',
      [personId],
    );
    return (row?.passkeys.length ?? 0) + (row?.codes ? 1 : 0);
  }

  /** That what one signs in with was changed: by oneself, or by whoever should not have. */
  async tell({ personId, language }: Scope, what: 'ADDED' | 'REMOVED' | 'PASSWORD'): Promise<void> {
    if (!this.post.leaves) return;
    await this.post.write({ personId, kind: `FACTOR_${what}`, ...factorLetter(language, what) });
  }
}
