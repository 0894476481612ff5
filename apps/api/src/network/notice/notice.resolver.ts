import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { NoticeService } from './notice.service.js';
import { Notice, SeminarPerson } from './notice.types.js';

@Resolver()
export class NoticeResolver {
  constructor(private readonly notices: NoticeService) {}

  @Allow('work:read')
  @Query(() => [Notice], { description: 'At most twenty, what is promised first.' })
  myNotices(@AllowedScope() scope: Scope): Promise<Notice[]> {
    return this.notices.of(scope);
  }

  @Allow('seminar:arrange')
  @Query(() => [SeminarPerson], { description: 'Who works in the programme, by place.' })
  seminarPeople(@AllowedScope() scope: Scope): Promise<SeminarPerson[]> {
    return this.notices.people(scope);
  }
}
