import { Injectable } from '@nestjs/common';
import { isInForce, Refusal, type GivenMembership, type RefusalCode } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { PeopleService } from './people.service.js';
import { type ForgottenThings, type KeptPerson } from './people.types.js';

/**
 * A person who asks to be deleted before the time is up. The serving role can delete nobody: it writes down that it was asked, shuts the
 * person out, and the nightly run does the rest. Until then it can be taken back.
 */
@Injectable()
export class ForgettingService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  /** What would fall, and what would stand without a name, in numbers. null: no such person, or none that may be seen here. */
  async of(scope: Scope, personId: string): Promise<ForgottenThings[] | null> {
    if (!(await this.people.isKnown(personId))) return null;
    await this.people.person(scope, personId);
    currentOperation().noteReading(personId, 'forgettingOf');
    return this.database.rows<ForgottenThings>('SELECT kind, count, falls FROM forgetting_of($1)', [
      personId,
    ]);
  }

  /** @throws Refusal FORGETTING_OWN, PERSON_ELSEWHERE, LAST_ADMINISTRATOR */
  async ask(scope: Scope, personId: string): Promise<KeptPerson> {
    await this.requireAnotherAdministrator(personId, scope.today);
    await this.done('SELECT ask_forgetting($1) AS outcome', personId);
    return this.people.person(scope, personId);
  }

  async withdraw(scope: Scope, personId: string): Promise<KeptPerson> {
    await this.done('SELECT withdraw_forgetting($1) AS outcome', personId);
    return this.people.person(scope, personId);
  }

  private async done(sql: string, personId: string): Promise<void> {
    const done = await this.database.row<{ outcome: RefusalCode | 'DONE' }>(sql, [personId]);
    if (done && done.outcome !== 'DONE') throw new Refusal(done.outcome);
  }

  private async requireAnotherAdministrator(personId: string, today: string): Promise<void> {
    const held = await this.database.rows<GivenMembership & { personId: string }>(
      `SELECT person_id AS "personId", starts_on::text AS "startsOn", ends_on::text AS "endsOn", acting_until::text AS "actingUntil"
       FROM membership WHERE role = 'ADMINISTRATOR'`,
    );
    const left = held.filter((one) => isInForce(one, today));
    if (left.length > 0 && left.every((one) => one.personId === personId))
      throw new Refusal('LAST_ADMINISTRATOR');
  }
}
