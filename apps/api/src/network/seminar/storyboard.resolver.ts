import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { PeerQuestion, Storyboard } from './seminar.entity.js';
import { ArrangeStoryboardArgs, PeerQuestionInput, StoryboardInput } from './seminar.inputs.js';
import { StoryboardService } from './storyboard.service.js';

@Resolver(() => Storyboard)
export class StoryboardResolver {
  constructor(private readonly service: StoryboardService) {}

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
