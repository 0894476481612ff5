import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { StopProposal, StopProposalStep } from './stop-proposal.entity.js';
import {
  CheckStopProposalLegalityArgs,
  CreateStopProposalInput,
  MoveStopProposalArgs,
  SignStopProposalArgs,
  UpdateStopProposalArgs,
} from './stop-proposal.inputs.js';
import { StopProposalService } from './stop-proposal.service.js';

@Resolver(() => StopProposal)
export class StopProposalResolver {
  constructor(
    private readonly proposals: StopProposalService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('documentationTime:read')
  @Query(() => [StopProposal], { description: 'Drafts are the own place’s only.' })
  stopProposals(@AllowedScope() scope: Scope): Promise<StopProposal[]> {
    return this.proposals.list(scope);
  }

  @Allow('stopProposal:write')
  @Mutation(() => StopProposal)
  createStopProposal(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateStopProposalInput,
  ): Promise<StopProposal> {
    return this.proposals.create(scope, input);
  }

  @Allow('stopProposal:write')
  @Mutation(() => StopProposal)
  updateStopProposal(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateStopProposalArgs,
  ): Promise<StopProposal> {
    return this.proposals.update(scope, id, version, patch);
  }

  @Allow('stopProposal:write')
  @Mutation(() => StopProposal)
  checkStopProposalLegality(
    @AllowedScope() scope: Scope,
    @Args() { id, version, input }: CheckStopProposalLegalityArgs,
  ): Promise<StopProposal> {
    return this.proposals.checkLegality(scope, id, version, input);
  }

  @Allow('stopProposal:sign')
  @Mutation(() => StopProposal)
  signStopProposal(
    @AllowedScope() scope: Scope,
    @Args() { id, version, input }: SignStopProposalArgs,
  ): Promise<StopProposal> {
    return this.proposals.sign(scope, id, version, input);
  }

  @Allow('stopProposal:write')
  @Mutation(() => StopProposal)
  moveStopProposal(
    @AllowedScope() scope: Scope,
    @Args() { id, version, to, reason }: MoveStopProposalArgs,
  ): Promise<StopProposal> {
    return this.proposals.move(scope, id, version, to, reason ?? null);
  }

  @ResolveField(() => Intervention, { nullable: true })
  async intervention(@Parent() proposal: StopProposal): Promise<Intervention | null> {
    return (await this.interventions.byId(proposal.interventionId)) ?? null;
  }

  @ResolveField(() => [StopProposalStep], { description: 'The history, oldest first.' })
  steps(@Parent() proposal: StopProposal): Promise<StopProposalStep[]> {
    return this.proposals.steps(proposal.id);
  }
}

@Resolver(() => StopProposalStep)
export class StopProposalStepResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() step: StopProposalStep): Promise<PersonName | null> {
    return this.people.byId(step.byId);
  }
}

@Resolver(() => Intervention)
export class InterventionStopProposalsResolver {
  constructor(private readonly proposals: StopProposalService) {}

  @ResolveField(() => [StopProposal], { name: 'stopProposals' })
  stopProposalsOf(@Parent() intervention: Intervention): Promise<StopProposal[]> {
    return this.proposals.ofIntervention(intervention.id);
  }
}
