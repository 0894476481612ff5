import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs } from '../../platform/rows/versioned.args.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { CycleTally } from './tally.entity.js';
import { TapTallyInput } from './tally.inputs.js';
import { TallyService } from './tally.service.js';

@Resolver(() => PdsaCycle)
export class TallyResolver {
  constructor(private readonly tallies: TallyService) {}

  @Allow('observation:write')
  @Mutation(() => PdsaCycle, { description: 'One yes or no. The first locks the prediction.' })
  tapTally(@AllowedScope() scope: Scope, @Args('input') input: TapTallyInput): Promise<PdsaCycle> {
    return this.tallies.tap(scope, input);
  }

  @Allow('observation:write')
  @Mutation(() => PdsaCycle)
  untapTally(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<PdsaCycle> {
    return this.tallies.untap(scope, id);
  }

  @ResolveField(() => CycleTally, { name: 'tally' })
  tallyOf(@Parent() cycle: PdsaCycle): Promise<CycleTally> {
    return this.tallies.ofCycle(cycle.id);
  }
}
