import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { KnowledgeSharing } from './knowledge-sharing.entity.js';
import { KnowledgeSharingInput } from './knowledge-sharing.inputs.js';
import { KnowledgeSharingService } from './knowledge-sharing.service.js';

@Resolver(() => KnowledgeSharing)
export class KnowledgeSharingResolver {
  constructor(private readonly service: KnowledgeSharingService) {}

  @Allow('frame:read')
  @Query(() => [KnowledgeSharing], {
    description: 'With the funder and others outside the network, newest first.',
  })
  knowledgeSharings(@AllowedScope() scope: Scope): Promise<KnowledgeSharing[]> {
    return this.service.all(scope);
  }

  @Allow('frame:keep')
  @Mutation(() => KnowledgeSharing)
  logKnowledgeSharing(
    @AllowedScope() scope: Scope,
    @Args('input') input: KnowledgeSharingInput,
  ): Promise<KnowledgeSharing> {
    return this.service.log(scope, input);
  }

  @Allow('frame:keep')
  @Mutation(() => KnowledgeSharing)
  removeKnowledgeSharing(@Args() { id, version }: VersionedArgs): Promise<KnowledgeSharing> {
    return this.service.remove(id, version);
  }
}
