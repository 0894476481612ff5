import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { AnswerExpertiseArgs, ExpertiseInput } from './expertise.inputs.js';
import { ExpertiseRequest } from './expertise-request.entity.js';
import { ExpertiseService } from './expertise.service.js';

@Resolver(() => ExpertiseRequest)
export class ExpertiseResolver {
  constructor(
    private readonly service: ExpertiseService,
    private readonly programmes: ProgrammeService,
  ) {}

  @Allow('frame:read')
  @Query(() => [ExpertiseRequest], { description: 'Of the own place; the lead’s are all of them.' })
  expertiseRequests(@AllowedScope() scope: Scope): Promise<ExpertiseRequest[]> {
    return this.service.all(scope);
  }

  @Allow('expertise:ask')
  @Mutation(() => ExpertiseRequest)
  askForExpertise(
    @AllowedScope() scope: Scope,
    @Args('input') input: ExpertiseInput,
  ): Promise<ExpertiseRequest> {
    return this.service.ask(scope, input);
  }

  @Allow('frame:keep')
  @Mutation(() => ExpertiseRequest, { description: 'Who comes, and when.' })
  answerExpertise(
    @AllowedScope() scope: Scope,
    @Args() { id, version, answer }: AnswerExpertiseArgs,
  ): Promise<ExpertiseRequest> {
    return this.service.answer(scope, id, version, answer);
  }

  @ResolveField(() => Place)
  place(@Parent() { placeId }: ExpertiseRequest): Promise<Place | undefined> {
    return this.programmes.place(placeId);
  }
}
