import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Response } from 'express';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Site } from '../../people/sign-in/site.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs } from '../../platform/rows/versioned.args.js';
import { PeerQuestion, Storyboard } from './seminar.entity.js';
import { ArrangeStoryboardArgs, PeerQuestionInput, StoryboardInput } from './seminar.inputs.js';
import { StoryboardRemindersType } from './seminar.types.js';
import { StoryboardReminderService, type StoryboardReminders } from './storyboard-reminder.service.js';
import { StoryboardService } from './storyboard.service.js';

@Resolver(() => Storyboard)
export class StoryboardResolver {
  constructor(
    private readonly service: StoryboardService,
    private readonly reminders: StoryboardReminderService,
    private readonly site: Site,
  ) {}

  @Allow('storyboard:write')
  @Mutation(() => Storyboard, { description: 'The place’s own two lines; the rest builds itself.' })
  writeStoryboard(@AllowedScope() scope: Scope, @Args('input') input: StoryboardInput): Promise<Storyboard> {
    return this.service.write(scope, input);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Storyboard)
  arrangeStoryboard(@Args() { id, version, minutes, index }: ArrangeStoryboardArgs): Promise<Storyboard> {
    return this.service.arrange(id, version, minutes, index);
  }

  @Allow('seminar:arrange')
  @Mutation(() => StoryboardRemindersType, {
    description: 'To those whose place has none ready; nobody is reminded more than once a week.',
  })
  remindOfStoryboards(
    @AllowedScope() scope: Scope,
    @Args() { id }: IdArgs,
    @Context('res') response: Response,
  ): Promise<StoryboardReminders> {
    const { origin } = this.site.of(response.req);
    return this.reminders.remind(scope, id, { origin, now: new Date() });
  }

  @ResolveField(() => [PeerQuestion])
  questions(@Parent() storyboard: Storyboard): Promise<PeerQuestion[]> {
    return this.service.questions(storyboard.id);
  }
}

@Resolver(() => PeerQuestion)
export class PeerQuestionResolver {
  constructor(
    private readonly service: StoryboardService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('peerQuestion:ask')
  @Mutation(() => PeerQuestion, { description: '"Nye øjne".' })
  askPeerQuestion(
    @AllowedScope() scope: Scope,
    @Args('input') input: PeerQuestionInput,
  ): Promise<PeerQuestion> {
    return this.service.ask(scope, input);
  }

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() question: PeerQuestion): Promise<PersonName | null> {
    return this.people.byId(question.byId);
  }
}
