import { Injectable } from '@nestjs/common';
import { isInForce, Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type HandOverArgs } from './people.inputs.js';
import { PeopleService, placesOf } from './people.service.js';
import { type OwnedThings } from './people.types.js';

/** What somebody answers for, put into other hands in one step. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  /** null: no such person, or none that may be seen here. */
  async owned(scope: Scope, personId: string): Promise<OwnedThings[] | null> {
    if (!(await this.people.isKnown(personId))) return null;
    await this.people.person(scope, personId);
    return this.database.rows('SELECT * FROM owned_by($1, $2)', [personId, placesOf(scope)]);
  }

  /** All of it or nothing: the operation's transaction. @throws Refusal HANDOVER_SUCCESSOR */
  async handOver(scope: Scope, { personId, successorId }: HandOverArgs): Promise<OwnedThings[]> {
    await this.people.person(scope, personId);
    const successor = await this.people.person(scope, successorId);
    const held = successor.memberships.some((one) => isInForce(one, scope.today));
    if (successorId === personId || !held || successor.disabledAt !== null)
      throw new Refusal('HANDOVER_SUCCESSOR', { field: 'successorId' });
    return this.database.rows('SELECT * FROM hand_over($1, $2, $3)', [
      personId,
      successorId,
      placesOf(scope),
    ]);
  }
}
