import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { AccessLogService } from './access-log.service.js';
import { AccessLogArgs, AccessLogEntry } from './access-log.types.js';

@Resolver(() => AccessLogEntry)
export class AccessLogResolver {
  constructor(private readonly log: AccessLogService) {}

  @Allow('ownData:read')
  @Query(() => [AccessLogEntry], {
    description: 'What has been looked up about me in this programme, newest first; by whom is not told.',
  })
  myAccessLog(): Promise<AccessLogEntry[]> {
    return this.log.mine();
  }

  @Allow('accessLog:read')
  @Query(() => [AccessLogEntry], { description: 'What has been looked up about a person, and by whom.' })
  accessLog(@Args() { personId }: AccessLogArgs): Promise<AccessLogEntry[]> {
    return this.log.of(personId);
  }
}
