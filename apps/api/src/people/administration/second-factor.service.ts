import { Injectable } from '@nestjs/common';
import { Refusal, type Language, type RefusalCode } from '@laeringsrum/domain';
import { SecurityEvents } from '../../platform/access/security-events.js';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { factorLetter } from '../sign-in/letters.js';
import { PeopleService } from './people.service.js';
import { type KeptPerson } from './people.types.js';

/** A phone that was lost: an administrator clears what somebody signs in with beside the password. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly events: SecurityEvents,
    private readonly post: Post,
  ) {}

  /**
   * All passkeys and codes go, and every session with them; the person is told by letter, since it may not be them who asked. The next
   * sign-in makes a new one where the roles ask for it. @throws Refusal
   */
  async clear(scope: Scope, personId: string): Promise<KeptPerson> {
    if (personId === scope.personId) throw new Refusal('MEMBERSHIP_OWN');
    const done = await this.database.row<{ outcome: RefusalCode | 'DONE' }>(
      'SELECT clear_factors_of($1) AS outcome',
      [personId],
    );
    if (done && done.outcome !== 'DONE') throw new Refusal(done.outcome);
    await this.events.note('FACTORS_CLEARED', {
      ...{ personId, byId: scope.personId, programmeId: scope.programmeId },
    });
    if (this.post.leaves) {
      const row = await this.database.row<{ language: Language }>(
        'SELECT language FROM person WHERE id = $1',
        [personId],
      );
      const words = factorLetter(row?.language ?? 'da', 'CLEARED');
      await this.post.write({ personId, kind: 'FACTORS_CLEARED', ...words });
    }
    return this.people.person(scope, personId);
  }
}
