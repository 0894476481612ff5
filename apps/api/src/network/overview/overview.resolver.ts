import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { OverviewService } from './overview.service.js';
import { CycleCounts, Overview, OverviewArgs } from './overview.types.js';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(private readonly overviews: OverviewService) {}

  @Allow('overview:read')
  @Query(() => Overview)
  async overview(
    @AllowedScope() scope: Scope,
    @Args() { trackKey }: OverviewArgs,
  ): Promise<Pick<Overview, 'cells'>> {
    return { cells: await this.overviews.cells(scope, trackKey ?? null) };
  }

  @ResolveField(() => CycleCounts)
  cycleCounts(): Promise<CycleCounts> {
    return this.overviews.cycleCounts(currentOperation().scopeFor('overview:read'));
  }
}
