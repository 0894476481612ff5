import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { Anchoring, AnchoringVote } from './anchoring.entity.js';
import { AnchoringInput, AnchoringVoteInput, UpdateAnchoringArgs } from './anchoring.inputs.js';
import { AnchoringService } from './anchoring.service.js';

@Resolver(() => Anchoring)
export class AnchoringResolver {
  constructor(
    private readonly desk: AnchoringService,
    private readonly interventions: InterventionService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('steering:read')
  @Query(() => [Anchoring], { description: 'What is to stay, newest first.' })
  anchorings(@AllowedScope() scope: Scope): Promise<Anchoring[]> {
    return this.desk.list(scope);
  }

  @Allow('anchoring:propose')
  @Mutation(() => Anchoring, { description: 'Only where a group of the programme decides it.' })
  proposeAnchoring(@AllowedScope() scope: Scope, @Args('input') input: AnchoringInput): Promise<Anchoring> {
    return this.desk.propose(scope, input);
  }

  @Allow('anchoring:propose')
  @Mutation(() => Anchoring, { description: 'Written anew it is voted on anew.' })
  updateAnchoring(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateAnchoringArgs,
  ): Promise<Anchoring> {
    return this.desk.update(scope, id, version, patch);
  }

  @Allow('anchoring:vote')
  @Mutation(() => Anchoring)
  voteOnAnchoring(
    @AllowedScope() scope: Scope,
    @Args('input') input: AnchoringVoteInput,
  ): Promise<Anchoring> {
    return this.desk.vote(scope, input);
  }

  @ResolveField(() => Intervention, { nullable: true })
  async intervention(@Parent() { interventionId }: Anchoring): Promise<Intervention | null> {
    return interventionId === null ? null : ((await this.interventions.byId(interventionId)) ?? null);
  }

  @ResolveField(() => [AnchoringVote], { description: 'Of the present round, for those who decide.' })
  votes(@Parent() anchoring: Anchoring): Promise<AnchoringVote[]> {
    return this.desk.votes(anchoring);
  }

  @ResolveField(() => Boolean, { description: 'Whoever asks may vote on it now.' })
  mine(@Parent() anchoring: Anchoring): Promise<boolean> {
    const { session, today } = currentOperation();
    return this.desk.mayVote(anchoring, session?.personId ?? '', today);
  }

  @ResolveField(() => PersonName, { nullable: true })
  proposedBy(@Parent() { proposedById }: Anchoring): Promise<PersonName | null> {
    return this.people.byId(proposedById);
  }
}

@Resolver(() => AnchoringVote)
export class AnchoringVoteResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { personId }: AnchoringVote): Promise<PersonName | null> {
    return this.people.byId(personId);
  }
}
