import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdentityProvider } from './identity-provider.entity.js';
import { IdentityProviderInput } from './identity-provider.inputs.js';
import { IdentityProviderService } from './identity-provider.service.js';

@Resolver(() => IdentityProvider)
export class IdentityProviderResolver {
  constructor(private readonly providers: IdentityProviderService) {}

  @Allow('identityProvider:read')
  @Query(() => [IdentityProvider])
  identityProviders(): Promise<IdentityProvider[]> {
    return this.providers.all();
  }

  @ResolveField(() => Boolean, { description: 'Whether the environment holds a secret of that name.' })
  secretFound(@Parent() provider: IdentityProvider): boolean {
    return this.providers.secretFound(provider);
  }

  @Allow('identityProvider:keep')
  @Mutation(() => IdentityProvider)
  addIdentityProvider(
    @AllowedScope() scope: Scope,
    @Args('input') input: IdentityProviderInput,
  ): Promise<IdentityProvider> {
    return this.providers.add(scope, input);
  }

  @Allow('identityProvider:keep')
  @Mutation(() => IdentityProvider)
  changeIdentityProvider(
    @AllowedScope() scope: Scope,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: IdentityProviderInput,
  ): Promise<IdentityProvider> {
    return this.providers.change(scope, version, input);
  }
}
