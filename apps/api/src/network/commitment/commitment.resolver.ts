import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { CommitmentService } from './commitment.service.js';
import { PlaceCommitments } from './commitment.types.js';

@Resolver(() => PlaceCommitments)
export class CommitmentResolver {
  constructor(private readonly service: CommitmentService) {}

  @Allow('overview:read')
  @Query(() => [PlaceCommitments], {
    description: 'What each place has bound itself to, in the places’ order.',
  })
  commitments(@AllowedScope() scope: Scope): Promise<PlaceCommitments[]> {
    return this.service.all(scope);
  }
}
