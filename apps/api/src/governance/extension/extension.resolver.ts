import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { ExtensionAdvice, ExtensionRequest } from './extension.entity.js';
import {
  ExtensionAdviceInput,
  ExtensionAnswerArgs,
  ExtensionRequestInput,
  UpdateExtensionRequestArgs,
} from './extension.inputs.js';
import { ExtensionService } from './extension.service.js';

@Resolver(() => ExtensionRequest)
export class ExtensionResolver {
  constructor(
    private readonly desk: ExtensionService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('steering:read')
  @Query(() => [ExtensionRequest], { description: 'Newest first.' })
  extensionRequests(@AllowedScope() scope: Scope): Promise<ExtensionRequest[]> {
    return this.desk.list(scope);
  }

  @Allow('extension:keep')
  @Mutation(() => ExtensionRequest, {
    description: 'Only where the application names an extension; one at a time.',
  })
  createExtensionRequest(
    @AllowedScope() scope: Scope,
    @Args('input') input: ExtensionRequestInput,
  ): Promise<ExtensionRequest> {
    return this.desk.create(scope, input);
  }

  @Allow('extension:keep')
  @Mutation(() => ExtensionRequest, { description: 'Until it is sent.' })
  updateExtensionRequest(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateExtensionRequestArgs,
  ): Promise<ExtensionRequest> {
    return this.desk.update(scope, id, version, patch);
  }

  @Allow('extension:keep')
  @Mutation(() => ExtensionRequest, { description: 'It has left for the funder.' })
  sendExtensionRequest(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<ExtensionRequest> {
    return this.desk.send(scope, id, version);
  }

  @Allow('extension:keep')
  @Mutation(() => ExtensionRequest)
  withdrawExtensionRequest(@Args() { id, version }: VersionedArgs): Promise<ExtensionRequest> {
    return this.desk.withdraw(id, version);
  }

  @Allow('extension:keep')
  @Mutation(() => ExtensionRequest, { description: 'A yes moves the programme’s last day.' })
  noteExtensionAnswer(
    @AllowedScope() scope: Scope,
    @Args() args: ExtensionAnswerArgs,
  ): Promise<ExtensionRequest> {
    return this.desk.answer(scope, args);
  }

  @Allow('extension:advise')
  @Mutation(() => ExtensionRequest)
  adviseOnExtension(
    @AllowedScope() scope: Scope,
    @Args('input') input: ExtensionAdviceInput,
  ): Promise<ExtensionRequest> {
    return this.desk.advise(scope, input);
  }

  @ResolveField(() => [ExtensionAdvice], { description: 'For those who steer.' })
  advice(@Parent() request: ExtensionRequest): Promise<ExtensionAdvice[]> {
    return this.desk.advice(request);
  }

  @ResolveField(() => Boolean, { description: 'Whoever asks may advise on it now.' })
  mine(@Parent() request: ExtensionRequest): Promise<boolean> {
    const { session, today } = currentOperation();
    return this.desk.mayAdvise(request, session?.personId ?? '', today);
  }

  @ResolveField(() => PersonName, { nullable: true })
  writtenBy(@Parent() { writtenById }: ExtensionRequest): Promise<PersonName | null> {
    return this.people.byId(writtenById);
  }
}

@Resolver(() => ExtensionAdvice)
export class ExtensionAdviceResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { personId }: ExtensionAdvice): Promise<PersonName | null> {
    return this.people.byId(personId);
  }

  @ResolveField(() => Boolean, { description: 'Given by whoever asks.' })
  own(@Parent() { personId }: ExtensionAdvice): boolean {
    return currentOperation().session?.personId === personId;
  }
}
