import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { SecurityEventService } from './security-event.service.js';
import { SecurityEvent, SecurityEventArgs } from './security-event.types.js';

@Resolver(() => SecurityEvent)
export class SecurityEventResolver {
  constructor(private readonly events: SecurityEventService) {}

  @Allow('audit:search')
  @Query(() => [SecurityEvent], {
    description: 'Sign-ins, failures, sign-outs and refusals: newest first, a hundred at a time.',
  })
  securityEvents(@Args() args: SecurityEventArgs): Promise<SecurityEvent[]> {
    return this.events.search(args);
  }
}
