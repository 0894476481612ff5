import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GoalGap } from '@laeringsrum/domain';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { Goal, GoalGapType, GoalSteps } from './goal.entity.js';
import { CreateGoalInput, UpdateGoalArgs } from './goal.inputs.js';
import { GoalService } from './goal.service.js';

@Resolver(() => Goal)
export class GoalResolver {
  constructor(private readonly goals: GoalService) {}

  @Allow('goal:write')
  @Mutation(() => Goal)
  createGoal(@AllowedScope() scope: Scope, @Args('input') input: CreateGoalInput): Promise<Goal> {
    return this.goals.create(scope, input);
  }

  @Allow('goal:write')
  @Mutation(() => Goal, {
    description: 'Free until the goal is agreed; afterwards its substance goes through a deviation.',
  })
  updateGoal(@AllowedScope() scope: Scope, @Args() { id, version, patch }: UpdateGoalArgs): Promise<Goal> {
    return this.goals.update(scope, id, version, patch);
  }

  @Allow('goal:write')
  @Mutation(() => Goal)
  agreeGoal(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Goal> {
    return this.goals.agree(scope, id, version);
  }

  @ResolveField(() => [GoalGapType])
  gaps(@Parent() goal: Goal): Promise<readonly GoalGap[]> {
    return this.goals.gaps(goal);
  }

  @ResolveField(() => GoalSteps)
  steps(@Parent() goal: Goal): Promise<GoalSteps> {
    return this.goals.steps(goal.id);
  }
}

@Resolver(() => Intervention)
export class InterventionGoalsResolver {
  constructor(private readonly goals: GoalService) {}

  @ResolveField(() => [Goal], { name: 'goals' })
  goalsOf(@Parent() intervention: Intervention): Promise<Goal[]> {
    return this.goals.ofIntervention(intervention.id);
  }
}
