import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { ApiToken } from './api-token.entity.js';
import { CreateApiTokenInput } from './api-token.inputs.js';
import { ApiTokenService } from './api-token.service.js';
import { NewApiToken, ProgrammeApiToken } from './api-token.types.js';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokenService) {}

  @Allow('apiToken:write')
  @Query(() => [ApiToken], { description: 'My own in this programme, newest first.' })
  myApiTokens(): Promise<ApiToken[]> {
    return this.tokens.mine();
  }

  @Allow('apiToken:write')
  @Mutation(() => NewApiToken)
  createApiToken(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateApiTokenInput,
  ): Promise<NewApiToken> {
    return this.tokens.create(scope, input);
  }

  @Allow('apiToken:write')
  @Mutation(() => ApiToken, { description: 'It works no longer.' })
  revokeApiToken(@Args() { id, version }: VersionedArgs): Promise<ApiToken> {
    return this.tokens.revoke(id, version);
  }

  @Allow('apiToken:administer')
  @Query(() => [ProgrammeApiToken], {
    description: 'Everybody’s in the programme, newest first; at most 500.',
  })
  apiTokens(): Promise<ProgrammeApiToken[]> {
    return this.tokens.ofProgramme();
  }

  @Allow('apiToken:administer')
  @Mutation(() => ProgrammeApiToken, { description: 'It works no longer, whoever’s it is.' })
  closeApiToken(@Args() { id }: IdArgs): Promise<ProgrammeApiToken> {
    return this.tokens.close(id);
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'To the minute.' })
  lastUsedAt(@Parent() token: ApiToken): Promise<string | null> {
    return this.tokens.lastUsedAt(token.id);
  }
}
