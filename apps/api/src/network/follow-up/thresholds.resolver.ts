import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { ThresholdsService } from './thresholds.service.js';
import { SetThresholdsArgs, ThresholdSettings } from './thresholds.types.js';

@Resolver(() => ThresholdSettings)
export class ThresholdsResolver {
  constructor(private readonly service: ThresholdsService) {}

  @Allow('followUp:read')
  @Query(() => ThresholdSettings, { description: 'When a reason to follow up begins to hold.' })
  followUpThresholds(@AllowedScope() scope: Scope): Promise<ThresholdSettings> {
    return this.service.of(scope);
  }

  @Allow('frame:keep')
  @Mutation(() => ThresholdSettings, { description: 'With a reason that those who come later can read.' })
  setFollowUpThresholds(
    @AllowedScope() scope: Scope,
    @Args() args: SetThresholdsArgs,
  ): Promise<ThresholdSettings> {
    return this.service.set(scope, args);
  }
}
