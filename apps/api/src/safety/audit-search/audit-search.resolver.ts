import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { AuditSearchService } from './audit-search.service.js';
import { AuditEntry, AuditSearchArgs } from './audit-search.types.js';

@Resolver(() => AuditEntry)
export class AuditSearchResolver {
  constructor(private readonly audit: AuditSearchService) {}

  @Allow('audit:search')
  @Query(() => [AuditEntry], { description: 'Newest first, a hundred at a time.' })
  auditSearch(@Args() args: AuditSearchArgs): Promise<AuditEntry[]> {
    return this.audit.search(args);
  }
}
