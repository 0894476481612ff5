import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GoalGap } from '@laeringsrum/domain';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { Goal, GoalGapType, GoalSteps, GoalVersion } from './goal.entity.js';
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
    description:
      'Free until the goal is agreed; afterwards its substance goes through a deviation (NEEDS_DEVIATION).',
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

  @ResolveField(() => [GoalVersion], { description: 'What it has said, newest first; one version a day.' })
  async versions(@Parent() goal: Goal): Promise<GoalVersion[]> {
    return (await this.goals.versions(goal.id)).toReversed();
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

@Resolver(() => GoalVersion)
export class GoalVersionResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() version: GoalVersion): Promise<PersonName | null> {
    return this.people.byId(version.byId);
  }
}
