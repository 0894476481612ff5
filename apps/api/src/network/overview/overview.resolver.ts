import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { OverviewService } from './overview.service.js';
import { CycleCounts, Overview, OverviewArgs, type OverviewPage } from './overview.types.js';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(private readonly overviews: OverviewService) {}

  @Allow('overview:read')
  @Query(() => Overview)
  overview(@AllowedScope() scope: Scope, @Args() { trackKey, skip }: OverviewArgs): Promise<OverviewPage> {
    return this.overviews.cells(scope, { trackKey, skip });
  }

  @ResolveField(() => CycleCounts)
  cycleCounts(): Promise<CycleCounts> {
    return this.overviews.cycleCounts(currentOperation().scopeFor('overview:read'));
  }
}
