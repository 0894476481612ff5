import { type Language } from '@laeringsrum/domain';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { LanguageEnum } from '../../platform/graphql/enums.js';
import { noticePath, noticeSentence } from './notice-words.js';
import { NoticeService } from './notice.service.js';
import { Notice, SeminarPerson } from './notice.types.js';

@Resolver(() => Notice)
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

  @ResolveField(() => String, {
    description: 'What it says, in the language of the page, or of the request.',
  })
  sentence(
    @Parent() notice: Notice,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language?: Language | null,
  ): string {
    return noticeSentence(notice, language ?? currentOperation().language);
  }

  @ResolveField(() => String, { description: 'Where it is done, below the programme’s address.' })
  path(@Parent() notice: Notice): string {
    return noticePath(notice);
  }
}
