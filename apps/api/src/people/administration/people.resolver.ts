import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Response } from 'express';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Site } from '../sign-in/site.js';
import { ForgettingService } from './forgetting.service.js';
import { HandoverService } from './handover.service.js';
import { InvitationService } from './invitation.service.js';
import {
  EndMembershipArgs,
  GiveMembershipInput,
  HandOverArgs,
  InvitePersonInput,
  PersonArgs,
} from './people.inputs.js';
import { PeopleService } from './people.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { ForgottenThings, Invitation, KeptPerson, OwnedThings } from './people.types.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationService,
    private readonly handovers: HandoverService,
    private readonly forgetting: ForgettingService,
    private readonly secondFactors: SecondFactorService,
    private readonly site: Site,
  ) {}

  @Allow('people:read')
  @Query(() => [KeptPerson], {
    description: 'Those whom the reader keeps: of the programme, or of the own place.',
  })
  keptPeople(@AllowedScope() scope: Scope): Promise<KeptPerson[]> {
    return this.people.all(scope);
  }

  @Allow('people:keep')
  @Mutation(() => Invitation)
  invitePerson(
    @AllowedScope() scope: Scope,
    @Args('input') input: InvitePersonInput,
    @Context('res') response: Response,
  ): Promise<Invitation> {
    return this.people.invite(scope, input, this.site.of(response.req).origin);
  }

  @Allow('people:keep')
  @Mutation(() => Invitation)
  async renewInvitation(
    @AllowedScope() scope: Scope,
    @Args() { personId }: PersonArgs,
    @Context('res') response: Response,
  ): Promise<Invitation> {
    const person = await this.people.person(scope, personId);
    return this.invitations.renew(scope, person, this.site.of(response.req).origin);
  }

  @Allow('people:keep')
  @Mutation(() => KeptPerson)
  giveMembership(
    @AllowedScope() scope: Scope,
    @Args('input') input: GiveMembershipInput,
  ): Promise<KeptPerson> {
    return this.people.giveMembership(scope, input);
  }

  @Allow('people:keep')
  @Mutation(() => KeptPerson)
  endMembership(@AllowedScope() scope: Scope, @Args() args: EndMembershipArgs): Promise<KeptPerson> {
    return this.people.endMembership(scope, args);
  }

  @Allow('people:handOver')
  @Query(() => [OwnedThings], {
    nullable: true,
    description: 'What a person answers for, counted before it is handed over.',
  })
  ownedThings(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<OwnedThings[] | null> {
    return this.handovers.owned(scope, personId);
  }

  @Allow('people:handOver')
  @Mutation(() => [OwnedThings], { description: 'What went into other hands.' })
  handOver(@AllowedScope() scope: Scope, @Args() args: HandOverArgs): Promise<OwnedThings[]> {
    return this.handovers.handOver(scope, args);
  }

  @Allow('person:shutOut')
  @Mutation(() => KeptPerson, { description: 'Ends all sessions, and no way in is left.' })
  shutOutPerson(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<KeptPerson> {
    return this.people.shutOut(scope, personId, true);
  }

  @Allow('person:shutOut')
  @Mutation(() => KeptPerson)
  letInPerson(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<KeptPerson> {
    return this.people.shutOut(scope, personId, false);
  }

  @Allow('person:clearFactors')
  @Mutation(() => KeptPerson, {
    description:
      'Of somebody who has lost their phone: passkeys, codes and sessions go, and the person is told.',
  })
  clearSecondFactorOf(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<KeptPerson> {
    return this.secondFactors.clear(scope, personId);
  }

  @Allow('person:forget')
  @Query(() => [ForgottenThings], {
    nullable: true,
    description:
      'What would fall with a person, and what would stand without a name: counted before anything is done.',
  })
  forgettingOf(
    @AllowedScope() scope: Scope,
    @Args() { personId }: PersonArgs,
  ): Promise<ForgottenThings[] | null> {
    return this.forgetting.of(scope, personId);
  }

  @Allow('person:forget')
  @Mutation(() => KeptPerson, {
    description: 'Out at once, deleted in the night; until then it can be taken back.',
  })
  forgetPerson(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<KeptPerson> {
    return this.forgetting.ask(scope, personId);
  }

  @Allow('person:forget')
  @Mutation(() => KeptPerson)
  withdrawForgetting(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<KeptPerson> {
    return this.forgetting.withdraw(scope, personId);
  }

  @Allow('person:shutOut')
  @Mutation(() => KeptPerson)
  endSessionsOf(@AllowedScope() scope: Scope, @Args() { personId }: PersonArgs): Promise<KeptPerson> {
    return this.people.endSessions(scope, personId);
  }
}
