import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Milestone, MilestoneStatus } from './milestone.entity.js';
import { MilestoneReportInput, ReachMilestoneArgs } from './milestone.inputs.js';
import { MilestoneService } from './milestone.service.js';

@Resolver(() => Milestone)
export class MilestoneResolver {
  constructor(private readonly milestones: MilestoneService) {}

  @Allow('milestone:report')
  @Mutation(() => Milestone, { description: 'How far one place is with a milestone.' })
  reportMilestone(
    @AllowedScope() scope: Scope,
    @Args('input') input: MilestoneReportInput,
  ): Promise<Milestone> {
    return this.milestones.report(scope, input);
  }

  @Allow('milestone:reach')
  @Mutation(() => Milestone, { description: 'The whole programme has reached it, or has not after all.' })
  reachMilestone(
    @AllowedScope() scope: Scope,
    @Args() { id, version, reachedOn }: ReachMilestoneArgs,
  ): Promise<Milestone> {
    return this.milestones.reach(scope, id, version, reachedOn ?? null);
  }

  @ResolveField(() => [MilestoneStatus], {
    description: 'By place; a place that has said nothing is not here.',
  })
  statuses(@Parent() milestone: Milestone): Promise<MilestoneStatus[]> {
    return this.milestones.statuses(milestone.id);
  }
}
