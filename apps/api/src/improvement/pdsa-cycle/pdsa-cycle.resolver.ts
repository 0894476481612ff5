import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { CycleRampService } from './cycle-ramp.service.js';
import {
  AmendPredictionArgs,
  ClosePdsaCycleArgs,
  CycleAddressArgs,
  PredictionArgs,
  ReasonArgs,
  SharePdsaCycleArgs,
  UpdatePdsaCycleArgs,
} from './pdsa-cycle.args.js';
import { PdsaCycle } from './pdsa-cycle.entity.js';
import { CopyPdsaPlanInput, CreatePdsaCycleInput } from './pdsa-cycle.inputs.js';
import { PdsaCycleReadingService } from './pdsa-cycle-reading.service.js';
import { PdsaCycleService } from './pdsa-cycle.service.js';

@Resolver(() => PdsaCycle)
export class PdsaCycleResolver {
  constructor(
    private readonly cycles: PdsaCycleService,
    private readonly ramp: CycleRampService,
    private readonly reading: PdsaCycleReadingService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('pdsaCycle:read')
  @Query(() => PdsaCycle, { nullable: true, description: 'null: it does not exist, or you have no access.' })
  async pdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { interventionCode, number }: CycleAddressArgs,
  ): Promise<PdsaCycle | null> {
    const intervention = await this.interventions.byCode(scope, interventionCode);
    return intervention === null ? null : this.reading.byNumber(intervention.id, number);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  createPdsaCycle(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreatePdsaCycleInput,
  ): Promise<PdsaCycle> {
    return this.cycles.create(scope, input);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  updatePdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdatePdsaCycleArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.update(scope, id, version, patch);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  startPdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { id, version, prediction }: PredictionArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.start(scope, id, version, prediction);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle, {
    description: 'Before the lock it rewrites version 1; afterwards it makes a new version, with a reason.',
  })
  amendPrediction(
    @AllowedScope() scope: Scope,
    @Args() { id, version, prediction, reason }: AmendPredictionArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.amendPrediction(scope, id, version, prediction, reason);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  studyPdsaCycle(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<PdsaCycle> {
    return this.cycles.study(scope, id, version);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle, {
    description: 'Tilpas and Gentag prepare the next cycle in the same transaction.',
  })
  closePdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { id, version, input }: ClosePdsaCycleArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.close(scope, id, version, input);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle, {
    description: 'Within a day. Removes an untouched next cycle and gives its number back.',
  })
  undoPdsaCycleDecision(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<PdsaCycle> {
    return this.ramp.undoDecision(scope, id, version);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle, {
    description: "A draft of one's own from another place's shared plan, begun small, the prediction empty.",
  })
  copyPdsaPlan(@AllowedScope() scope: Scope, @Args('input') input: CopyPdsaPlanInput): Promise<PdsaCycle> {
    return this.ramp.copyPlan(scope, input);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  cancelPdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { id, version, reason }: ReasonArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.cancel(scope, id, version, reason);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  reopenPdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { id, version, reason }: ReasonArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.reopen(scope, id, version, reason);
  }

  @Allow('pdsaCycle:write')
  @Mutation(() => PdsaCycle)
  sharePdsaCycle(
    @AllowedScope() scope: Scope,
    @Args() { id, version, ...shared }: SharePdsaCycleArgs,
  ): Promise<PdsaCycle> {
    return this.cycles.share(scope, id, version, shared);
  }
}
