import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { LearningSpaceSession, SpaceNote } from './learning-space.entity.js';
import {
  PlanLearningSpaceInput,
  SpaceNoteInput,
  SpaceNoteOutcomeArgs,
  UpdateLearningSpaceArgs,
} from './learning-space.inputs.js';
import { LearningSpaceService } from './learning-space.service.js';

@Resolver(() => LearningSpaceSession)
export class LearningSpaceResolver {
  constructor(
    private readonly spaces: LearningSpaceService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('learningSpace:read')
  @Query(() => [LearningSpaceSession], { description: 'Of the own places, the latest day first.' })
  learningSpaces(@AllowedScope() scope: Scope): Promise<LearningSpaceSession[]> {
    return this.spaces.list(scope);
  }

  @Allow('learningSpace:read')
  @Query(() => LearningSpaceSession, { nullable: true })
  learningSpace(@Args() { id }: IdArgs): Promise<LearningSpaceSession | null> {
    return this.spaces.byId(id);
  }

  @Allow('learningSpace:write')
  @Mutation(() => LearningSpaceSession)
  planLearningSpace(
    @AllowedScope() scope: Scope,
    @Args('input') input: PlanLearningSpaceInput,
  ): Promise<LearningSpaceSession> {
    return this.spaces.plan(scope, input);
  }

  @Allow('learningSpace:write')
  @Mutation(() => LearningSpaceSession)
  updateLearningSpace(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateLearningSpaceArgs,
  ): Promise<LearningSpaceSession> {
    return this.spaces.update(scope, id, version, patch);
  }

  @Allow('learningSpace:write')
  @Mutation(() => LearningSpaceSession, { description: 'With all that was noted there.' })
  removeLearningSpace(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<LearningSpaceSession> {
    return this.spaces.remove(scope, id, version);
  }

  @Allow('learningSpace:write')
  @Mutation(() => SpaceNote, { description: 'Once the day has come.' })
  addSpaceNote(@AllowedScope() scope: Scope, @Args('input') input: SpaceNoteInput): Promise<SpaceNote> {
    return this.spaces.note(scope, input);
  }

  @Allow('learningSpace:write')
  @Mutation(() => SpaceNote)
  removeSpaceNote(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<SpaceNote> {
    return this.spaces.removeNote(scope, id, version);
  }

  @Allow('learningSpace:write')
  @Mutation(() => SpaceNote, {
    description: 'What became of it: an idea in the intervention, something done, or not now and why.',
  })
  settleSpaceNote(@AllowedScope() scope: Scope, @Args() args: SpaceNoteOutcomeArgs): Promise<SpaceNote> {
    return this.spaces.becomes(scope, args);
  }

  @ResolveField(() => [SpaceNote], { description: 'In the order they were noted.' })
  notes(@Parent() session: LearningSpaceSession): Promise<SpaceNote[]> {
    return this.spaces.notes(session.id);
  }

  @ResolveField(() => Intervention, { nullable: true })
  intervention(@Parent() { interventionId }: LearningSpaceSession): Promise<Intervention | undefined> | null {
    return interventionId === null ? null : this.interventions.byId(interventionId);
  }
}
