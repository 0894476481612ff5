import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowContributor, LinkScope } from '../../platform/access/allow.js';
import { type ContributorScope } from '../../platform/operation/operation.js';
import { IdArgs } from '../../platform/rows/versioned.args.js';
import {
  ContributeMeasurementInput,
  ContributeObservationInput,
  ContributeTapInput,
} from './contribution.inputs.js';
import { ContributionService } from './contribution.service.js';
import { Contribution } from './contribution.types.js';

/** For whoever comes by a contributor link. A session, were there one, counts for nothing here. */
@Resolver(() => Contribution)
export class ContributionResolver {
  constructor(private readonly contributions: ContributionService) {}

  @AllowContributor()
  @Query(() => Contribution)
  contribution(@LinkScope() scope: ContributorScope): Promise<Contribution> {
    return this.contributions.open(scope);
  }

  @AllowContributor()
  @Mutation(() => Contribution, { description: 'Only where none stands, or in place of one’s own.' })
  contributeMeasurement(
    @LinkScope() scope: ContributorScope,
    @Args('input') input: ContributeMeasurementInput,
  ): Promise<Contribution> {
    return this.contributions.measurement(scope, input);
  }

  @AllowContributor()
  @Mutation(() => Contribution)
  contributeObservation(
    @LinkScope() scope: ContributorScope,
    @Args('input') input: ContributeObservationInput,
  ): Promise<Contribution> {
    return this.contributions.observation(scope, input);
  }

  @AllowContributor()
  @Mutation(() => Contribution)
  contributeTap(
    @LinkScope() scope: ContributorScope,
    @Args('input') input: ContributeTapInput,
  ): Promise<Contribution> {
    return this.contributions.tap(scope, input);
  }

  @AllowContributor()
  @Mutation(() => Contribution, { description: 'One’s own tap: only who made it knows its id.' })
  retractContributedTap(@LinkScope() scope: ContributorScope, @Args() { id }: IdArgs): Promise<Contribution> {
    return this.contributions.retractTap(scope, id);
  }
}
