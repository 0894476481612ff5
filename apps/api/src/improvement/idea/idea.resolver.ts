import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { Idea, IdeaFate } from './idea.entity.js';
import { AnswerIdeaArgs, ConsentToIdeaArgs, LeaveIdeaInput, UseIdeaArgs } from './idea.inputs.js';
import { IdeaService } from './idea.service.js';

@Resolver(() => Idea)
export class IdeaResolver {
  constructor(
    private readonly ideas: IdeaService,
    private readonly people: PersonNameService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('idea:write')
  @Query(() => [Idea], { description: 'Those I have left, newest first, and what became of them.' })
  myIdeas(@AllowedScope() scope: Scope): Promise<Idea[]> {
    return this.ideas.ofAuthor(scope);
  }

  @Allow('idea:write')
  @Mutation(() => Idea)
  leaveIdea(@AllowedScope() scope: Scope, @Args('input') input: LeaveIdeaInput): Promise<Idea> {
    return this.ideas.leave(scope, input);
  }

  @Allow('idea:write')
  @Mutation(() => Idea, { description: 'Only the author.' })
  consentToIdea(
    @AllowedScope() scope: Scope,
    @Args() { id, version, consent }: ConsentToIdeaArgs,
  ): Promise<Idea> {
    return this.ideas.consent(scope, id, version, consent);
  }

  @Allow('idea:handle')
  @Mutation(() => Idea, { description: 'May we use it, and may your name stand beside it?' })
  askForIdea(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Idea> {
    return this.ideas.ask(scope, id, version);
  }

  @Allow('idea:handle')
  @Mutation(() => Idea)
  answerIdea(@AllowedScope() scope: Scope, @Args() { id, version, answer }: AnswerIdeaArgs): Promise<Idea> {
    return this.ideas.answer(scope, id, version, answer);
  }

  @Allow('idea:handle')
  @Mutation(() => Idea, { description: 'It becomes a change idea in the driver diagram.' })
  useIdea(@AllowedScope() scope: Scope, @Args() args: UseIdeaArgs): Promise<Idea> {
    return this.ideas.use(scope, args);
  }

  @ResolveField(() => PersonName, {
    nullable: true,
    description: 'Where they said that their name may stand there.',
  })
  author(@Parent() idea: Idea): Promise<PersonName | null> {
    return this.people.byId(idea.consent === 'NAMED' ? idea.authorId : null);
  }

  @ResolveField(() => Boolean)
  mine(@Parent() idea: Idea): boolean {
    return idea.authorId === currentOperation().session?.personId;
  }

  @ResolveField(() => IdeaFate)
  fate(@Parent() idea: Idea): Promise<IdeaFate> {
    return this.ideas.fate(idea);
  }

  @ResolveField(() => Intervention)
  intervention(@Parent() idea: Idea): Promise<Intervention | undefined> {
    return this.interventions.byId(idea.interventionId);
  }
}

@Resolver(() => Intervention)
export class InterventionIdeasResolver {
  constructor(private readonly ideas: IdeaService) {}

  @ResolveField(() => [Idea], { name: 'ideas', description: 'The own place’s; empty for others.' })
  ideasOf(@Parent() intervention: Intervention): Promise<Idea[]> {
    return this.ideas.ofIntervention(intervention.id);
  }
}
