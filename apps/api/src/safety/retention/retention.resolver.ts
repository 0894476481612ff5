import { periodOfDays, RETENTION } from '@laeringsrum/domain';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { RetentionRule } from './retention.entity.js';
import { RetentionService } from './retention.service.js';
import { RetentionRun, SetRetentionArgs } from './retention.types.js';

@Resolver(() => RetentionRule)
export class RetentionResolver {
  constructor(private readonly retention: RetentionService) {}

  @Allow('retention:read')
  @Query(() => [RetentionRule], { description: 'How long each class of data is kept in the programme.' })
  retentionRules(): Promise<RetentionRule[]> {
    return this.retention.rules();
  }

  @Allow('retention:read')
  @Query(() => [ID], { description: 'Places whose work is due and waits for its archive file.' })
  retentionAwaitsArchive(): Promise<string[]> {
    return this.retention.awaitingArchive();
  }

  @Allow('retention:read')
  @Query(() => [RetentionRun], { description: 'The latest thirty, newest first.' })
  retentionRuns(): Promise<RetentionRun[]> {
    return this.retention.runs();
  }

  @Allow('retention:set')
  @Mutation(() => RetentionRule)
  setRetentionRule(@Args() args: SetRetentionArgs): Promise<RetentionRule> {
    return this.retention.set(args);
  }

  @ResolveField(() => String, { description: 'Days as the subject index writes them: P365D.' })
  period(@Parent() rule: RetentionRule): string {
    return periodOfDays(rule.days);
  }

  @ResolveField(() => Int, { description: 'What the next run would delete of it.' })
  due(@Parent() rule: RetentionRule): Promise<number> {
    return this.retention.due(rule.dataClass);
  }

  @ResolveField(() => Boolean, {
    description:
      'Papers of the programme are due and wait until the lead has handed them over. A place’s work: retentionAwaitsArchive.',
  })
  awaitsHandover(@Parent() rule: RetentionRule): Promise<boolean> {
    return this.retention.awaitsPapers(rule.dataClass);
  }

  @ResolveField(() => Int)
  leastDays(@Parent() rule: RetentionRule): number {
    return RETENTION[rule.dataClass].least;
  }

  @ResolveField(() => Int)
  mostDays(@Parent() rule: RetentionRule): number {
    return RETENTION[rule.dataClass].most;
  }
}
