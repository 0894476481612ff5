import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Dilemma } from './dilemma.entity.js';
import {
  AnswerDilemmaArgs,
  DraftDilemmaInput,
  HandOverDilemmaArgs,
  UpdateDilemmaArgs,
} from './dilemma.inputs.js';
import { DilemmaService } from './dilemma.service.js';

@Resolver(() => Dilemma)
export class DilemmaResolver {
  constructor(private readonly dilemmas: DilemmaService) {}

  @Allow('dilemma:write')
  @Mutation(() => Dilemma, { description: 'One’s own until it is handed over.' })
  draftDilemma(@AllowedScope() scope: Scope, @Args('input') input: DraftDilemmaInput): Promise<Dilemma> {
    return this.dilemmas.draft(scope, input);
  }

  @Allow('dilemma:write')
  @Mutation(() => Dilemma, { description: 'Only the author, and only a draft.' })
  updateDilemma(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateDilemmaArgs,
  ): Promise<Dilemma> {
    return this.dilemmas.update(scope, id, version, patch);
  }

  @Allow('dilemma:write')
  @Mutation(() => Dilemma, { description: 'To the team, without the author’s name.' })
  handOverDilemma(
    @AllowedScope() scope: Scope,
    @Args() { id, version, unnamed }: HandOverDilemmaArgs,
  ): Promise<Dilemma> {
    return this.dilemmas.handOver(scope, id, version, unnamed);
  }

  @Allow('dilemma:write')
  @Mutation(() => Intervention, { description: 'A draft of one’s own.' })
  removeDilemma(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Intervention> {
    return this.dilemmas.remove(scope, id, version);
  }

  @Allow('dilemma:handle')
  @Mutation(() => Dilemma)
  answerDilemma(
    @AllowedScope() scope: Scope,
    @Args() { id, version, answer }: AnswerDilemmaArgs,
  ): Promise<Dilemma> {
    return this.dilemmas.answer(scope, id, version, answer);
  }

  @ResolveField(() => Boolean)
  mine(@Parent() dilemma: Dilemma): boolean {
    return dilemma.authorId === currentOperation().session?.personId;
  }
}

@Resolver(() => Intervention)
export class InterventionDilemmasResolver {
  constructor(private readonly dilemmas: DilemmaService) {}

  @ResolveField(() => [Dilemma], { name: 'dilemmas', description: 'The own place’s; empty for others.' })
  dilemmasOf(@Parent() intervention: Intervention): Promise<Dilemma[]> {
    return this.dilemmas.ofIntervention(intervention.id);
  }
}
