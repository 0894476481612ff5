import { LinkState } from '@laeringsrum/domain';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { ContributorLink } from './contributor-link.entity.js';
import { CreateContributorLinkInput } from './contributor-link.inputs.js';
import { ContributorLinkService } from './contributor-link.service.js';

@Resolver(() => ContributorLink)
export class ContributorLinkResolver {
  constructor(private readonly links: ContributorLinkService) {}

  @Allow('contributorLink:write')
  @Mutation(() => ContributorLink)
  createContributorLink(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateContributorLinkInput,
  ): Promise<ContributorLink> {
    return this.links.create(scope, input);
  }

  @Allow('contributorLink:write')
  @Mutation(() => ContributorLink, { description: 'It works no longer; what came by it stands.' })
  revokeContributorLink(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<ContributorLink> {
    return this.links.revoke(scope, id, version);
  }

  @ResolveField(() => LinkState, { name: 'state' })
  stateOf(@Parent() link: ContributorLink): LinkState {
    return this.links.state(link);
  }

  @ResolveField(() => Int, {
    name: 'uses',
    description: 'How often something came by it; by whom is not kept.',
  })
  usesOf(@Parent() link: ContributorLink): Promise<number> {
    return this.links.uses(link.id);
  }
}

@Resolver(() => Intervention)
export class InterventionContributorLinksResolver {
  constructor(private readonly links: ContributorLinkService) {}

  @ResolveField(() => [ContributorLink], { description: 'The own place’s; empty for others.' })
  contributorLinks(@Parent() intervention: Intervention): Promise<ContributorLink[]> {
    return this.links.ofIntervention(intervention.id);
  }
}
