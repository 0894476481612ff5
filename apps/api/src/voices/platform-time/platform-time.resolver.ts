import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Programme } from '../../programme/programme/programme.entity.js';
import { PlatformTimeService } from './platform-time.service.js';
import { AddPlatformTimeArgs, DocumentationRulesArgs, PlatformTimeWeek } from './platform-time.types.js';

@Resolver()
export class PlatformTimeResolver {
  constructor(private readonly times: PlatformTimeService) {}

  @Allow('platformTime:read')
  @Query(() => [PlatformTimeWeek], {
    description: 'Newest first, weeks that are over; empty while the programme does not count.',
  })
  platformTime(@AllowedScope() scope: Scope): Promise<PlatformTimeWeek[]> {
    return this.times.weeks(scope);
  }

  @Allow('platformTime:add')
  @Mutation(() => Boolean, { description: 'false: the programme does not count.' })
  addPlatformTime(@AllowedScope() scope: Scope, @Args() { seconds }: AddPlatformTimeArgs): Promise<boolean> {
    return this.times.add(scope, seconds);
  }

  @Allow('documentationRules:set')
  @Mutation(() => Programme)
  setDocumentationRules(
    @AllowedScope() scope: Scope,
    @Args() rules: DocumentationRulesArgs,
  ): Promise<Programme> {
    return this.times.setRules(scope, rules);
  }
}
