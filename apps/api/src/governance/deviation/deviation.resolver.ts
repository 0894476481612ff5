import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Deviation } from './deviation.entity.js';
import {
  AnswerQuestionArgs,
  ApplyDeviationArgs,
  AskAboutDeviationInput,
  CreateDeviationInput,
  DecideDeviationArgs,
  DeviationNumberArgs,
  FunderAnswerArgs,
  RecommendDeviationArgs,
  UpdateDeviationArgs,
  VoteInput,
  WithdrawDeviationArgs,
} from './deviation.inputs.js';
import { DecidedDeviation } from './deviation.types.js';
import { DeviationDecisionService } from './deviation-decision.service.js';
import { DeviationService } from './deviation.service.js';

@Resolver(() => Deviation)
export class DeviationResolver {
  constructor(
    private readonly desk: DeviationService,
    private readonly decisions: DeviationDecisionService,
  ) {}

  @Allow('deviation:read')
  @Query(() => [Deviation], { description: 'Newest first: those one is a party to, or decides.' })
  deviations(@AllowedScope() scope: Scope): Promise<Deviation[]> {
    return this.desk.list(scope);
  }

  @Allow('deviation:read')
  @Query(() => Deviation, { nullable: true })
  deviation(
    @AllowedScope() scope: Scope,
    @Args() { number }: DeviationNumberArgs,
  ): Promise<Deviation | null> {
    return this.desk.byNumber(scope, number);
  }

  @Allow('programme:read')
  @Query(() => [DecidedDeviation], { description: 'The decision log, newest first.' })
  decidedDeviations(): Promise<DecidedDeviation[]> {
    return this.desk.decided();
  }

  @Allow('deviation:write')
  @Mutation(() => Deviation)
  createDeviation(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateDeviationInput,
  ): Promise<Deviation> {
    return this.desk.create(scope, input);
  }

  @Allow('deviation:write')
  @Mutation(() => Deviation)
  updateDeviation(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateDeviationArgs,
  ): Promise<Deviation> {
    return this.desk.update(scope, id, version, patch);
  }

  @Allow('deviation:propose')
  @Mutation(() => Deviation, { description: 'The draft is reported: it leaves the place.' })
  proposeDeviation(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Deviation> {
    return this.desk.propose(scope, id, version);
  }

  @Allow('deviation:write')
  @Mutation(() => Deviation)
  withdrawDeviation(
    @AllowedScope() scope: Scope,
    @Args() { id, version, reason }: WithdrawDeviationArgs,
  ): Promise<Deviation> {
    return this.desk.withdraw(scope, id, version, reason);
  }

  @Allow('deviation:see')
  @Mutation(() => Deviation, { description: 'Seen by the own chief.' })
  markDeviationSeen(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Deviation> {
    return this.desk.markSeen(scope, id, version);
  }

  @Allow('deviation:recommend')
  @Mutation(() => Deviation)
  recommendDeviation(
    @AllowedScope() scope: Scope,
    @Args() { id, version, choice, line, needsFunder }: RecommendDeviationArgs,
  ): Promise<Deviation> {
    return this.decisions.recommend(scope, id, version, {
      choice,
      line: line ?? null,
      needsFunder: needsFunder ?? false,
    });
  }

  @Allow('deviation:vote')
  @Mutation(() => Deviation, {
    description: 'Two equal outcomes decide; until then the answer can be changed.',
  })
  voteOnDeviation(@AllowedScope() scope: Scope, @Args('input') input: VoteInput): Promise<Deviation> {
    return this.decisions.vote(scope, input);
  }

  @Allow('deviation:recommend')
  @Mutation(() => Deviation, {
    description: 'The lead notes a smaller one; a larger one only where no group decides deviations.',
  })
  decideDeviation(
    @AllowedScope() scope: Scope,
    @Args() { id, version, choice, line }: DecideDeviationArgs,
  ): Promise<Deviation> {
    return this.decisions.decideAlone(scope, id, version, choice, line ?? null);
  }

  @Allow('deviation:recommend')
  @Mutation(() => Deviation)
  noteFunderAnswer(
    @AllowedScope() scope: Scope,
    @Args() { id, version, approved }: FunderAnswerArgs,
  ): Promise<Deviation> {
    return this.decisions.noteFunderAnswer(scope, id, version, approved);
  }

  @Allow('deviation:recommend')
  @Mutation(() => Deviation, {
    description: 'Approved, and something was changed meanwhile: carried out knowingly, with a reason.',
  })
  applyDeviation(
    @AllowedScope() scope: Scope,
    @Args() { id, version, reason }: ApplyDeviationArgs,
  ): Promise<Deviation> {
    return this.decisions.applyKnowingly(scope, id, version, reason);
  }

  @Allow('deviation:ask')
  @Mutation(() => Deviation, { description: 'A question before answering.' })
  askAboutDeviation(
    @AllowedScope() scope: Scope,
    @Args('input') input: AskAboutDeviationInput,
  ): Promise<Deviation> {
    return this.desk.ask(scope, input);
  }

  @Allow('deviation:write')
  @Mutation(() => Deviation)
  answerDeviationQuestion(
    @AllowedScope() scope: Scope,
    @Args() { id, version, answer }: AnswerQuestionArgs,
  ): Promise<Deviation> {
    return this.desk.answer(scope, id, version, answer);
  }
}
