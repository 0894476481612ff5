import { Injectable } from '@nestjs/common';
import { givableRoles, isInForce, Refusal, type GivenMembership } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { Post } from '../../platform/mail/post.js';
import { invitationLetter } from '../sign-in/letters.js';
import { SingleUseService } from '../single-use/single-use.service.js';
import { type Invitation, type KeptPerson } from './people.types.js';

/** Links that put an account into its owner's hands. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly singleUse: SingleUseService,
    private readonly post: Post,
  ) {}

  /** Whoever has been here before needs no link: the new role is there the next time they sign in. */
  async invite(person: KeptPerson, origin: string): Promise<Invitation> {
    const may = await this.database.row<{ may: boolean }>('SELECT may_be_invited($1) AS may', [person.id]);
    if (may?.may !== true || person.signsIn) return { person, link: null, mailed: false };
    return this.send(person, origin);
  }

  /**
   * A new link in place of the old. It signs in as the person, so it is shown only to somebody who could have given the person every role
   * they hold. @throws Refusal
   */
  async renew(scope: Scope, person: KeptPerson, origin: string): Promise<Invitation> {
    if (person.id === scope.personId) throw new Refusal('MEMBERSHIP_OWN');
    // All of them, not only those at the places that this keeper keeps.
    const all = await this.database.rows<GivenMembership>(
      `SELECT role, place_id AS "placeId", starts_on::text AS "startsOn", ends_on::text AS "endsOn", acting_until::text AS "actingUntil"
       FROM membership WHERE person_id = $1`,
      [person.id],
    );
    for (const held of all.filter((one) => isInForce({ ...one, startsOn: scope.today }, scope.today)))
      if (!givableRoles(currentOperation().roles, held.placeId).includes(held.role))
        throw new Refusal('ROLE_NOT_YOURS_TO_GIVE');
    const may = await this.database.row<{ may: boolean }>('SELECT may_be_invited($1) AS may', [person.id]);
    if (may?.may !== true) throw new Refusal('PERSON_ELSEWHERE');
    return this.send(person, origin);
  }

  private async send(person: KeptPerson, origin: string): Promise<Invitation> {
    await this.singleUse.forget(person.id, 'INVITATION');
    const link = `/velkommen#${await this.singleUse.keep('INVITATION', person.id)}`;
    // The answer is shown once: no receipt keeps a link that signs in.
    currentOperation().idempotencyKey = null;
    if (!this.post.leaves) return { person, link, mailed: false };
    const words = invitationLetter(currentOperation().language, person.name, `${origin}${link}`);
    await this.post.write({ personId: person.id, kind: 'INVITATION', ...words });
    return { person, link: null, mailed: true };
  }
}
