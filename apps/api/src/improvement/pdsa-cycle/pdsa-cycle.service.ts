import { Injectable } from '@nestjs/common';
import {
  hasSuccessor,
  Refusal,
  requireEditable,
  requireTransition,
  scaleVector,
  type CycleState,
  type TransitionEvidence,
} from '@laeringsrum/domain';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import {
  conflict,
  emptiedFields,
  fetchForChange,
  givenFields,
  sentFields,
  updateVersion,
} from '../../platform/rows/versioned.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { periodInCycle } from '../measurement/period-in-cycle.js';
import { CycleRampService } from './cycle-ramp.service.js';
import { PdsaCycle } from './pdsa-cycle.entity.js';
import {
  type ClosePdsaCycleInput,
  type CreatePdsaCycleInput,
  type PdsaCyclePatch,
  type PredictionInput,
} from './pdsa-cycle.inputs.js';
import { PredictionService } from './prediction.service.js';

@Injectable()
export class PdsaCycleService {
  constructor(
    private readonly database: Database,
    private readonly predictions: PredictionService,
    private readonly ramp: CycleRampService,
  ) {}

  async create(scope: Scope, input: CreatePdsaCycleInput): Promise<PdsaCycle> {
    const intervention = await fetchForChange(
      this.database.manager,
      Intervention,
      input.interventionId,
      scope,
    );
    requireDates(input);
    await this.predictions.requireMeasure({ interventionId: intervention.id }, input.measureId);
    const before = input.followsId ? await this.ramp.requireFollowable(input, intervention.id) : null;
    if (input.changeIdeaId) await this.requireIdea(input.changeIdeaId, intervention.id);
    const step = input.scaleStep ?? 'ONE_CITIZEN';
    return this.ramp.insert(scope, intervention, {
      ...givenFields(input),
      changeIdeaId: input.changeIdeaId ?? before?.changeIdeaId ?? null,
      scaleStep: step,
      ...scaleVector(step),
    });
  }

  async update(scope: Scope, id: string, version: number, patch: PdsaCyclePatch): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    if (cycle.version !== version) throw conflict(cycle);
    requireEditable(cycle.state);
    const sent = emptiedFields(this.database.manager, PdsaCycle, sentFields(patch));
    requireDates({ ...cycle, ...sent });
    await this.predictions.requireMeasure(cycle, sent.measureId);
    return this.change(scope, cycle, version, {
      ...(sent.scaleStep ? scaleVector(sent.scaleStep) : {}),
      ...sent,
    });
  }

  async start(scope: Scope, id: string, version: number, prediction: PredictionInput): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    requireTransition(cycle, 'RUNNING');
    const startsOn = cycle.startsOn ?? scope.today;
    requireDates({ startsOn, endsOn: cycle.endsOn });
    await this.predictions.write(scope, cycle, prediction);
    return this.change(scope, cycle, version, {
      state: 'RUNNING',
      startsOn,
      measureId: cycle.measureId ?? prediction.measureId ?? null,
    });
  }

  async amendPrediction(
    scope: Scope,
    id: string,
    version: number,
    prediction: PredictionInput,
    reason?: string | null,
  ): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    requireEditable(cycle.state);
    if (cycle.version !== version) throw conflict(cycle);
    await this.predictions.write(scope, cycle, prediction, reason);
    return this.change(scope, cycle, version, { measureId: cycle.measureId ?? prediction.measureId ?? null });
  }

  async study(scope: Scope, id: string, version: number): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    requireTransition(cycle, 'STUDYING', { observations: await this.evidence(cycle) });
    return this.change(scope, cycle, version, { state: 'STUDYING', endsOn: cycle.endsOn ?? scope.today });
  }

  /** Closes, and for Tilpas and Gentag prepares the next cycle in the same transaction: all or nothing. */
  async close(scope: Scope, id: string, version: number, input: ClosePdsaCycleInput): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    if (cycle.version !== version && cycle.state !== 'CLOSED') throw conflict(cycle);
    const { successorId, shareLearning, shareObservations, ...act } = input;
    requireTransition(cycle, 'CLOSED', {
      ...act,
      decisionReason: act.decisionReason ?? cycle.decisionReason,
    });
    const closed = await this.change(scope, cycle, version, {
      ...emptiedFields(this.database.manager, PdsaCycle, sentFields(act)),
      learning: act.learning.trim(),
      state: 'CLOSED',
      closedAt: () => 'now()',
      learningShared: shareLearning,
      observationsShared: shareObservations,
    });
    if (hasSuccessor(input.decision)) await this.ramp.prepareNext(scope, closed, successorId);
    return closed;
  }

  cancel(scope: Scope, id: string, version: number, reason: string): Promise<PdsaCycle> {
    return this.move(scope, id, version, 'CANCELLED', { reason }, { cancelledReason: reason.trim() });
  }

  /** Kept in the audit trail with its reason; the successor stays. */
  async reopen(scope: Scope, id: string, version: number, reason: string): Promise<PdsaCycle> {
    await this.database.rows("SELECT set_config('app.reason', $1, true)", [reason.trim()]);
    return this.move(
      scope,
      id,
      version,
      'STUDYING',
      { reason },
      { reopenedAt: () => 'now()', learningShared: false },
    );
  }

  async share(
    scope: Scope,
    id: string,
    version: number,
    shared: { cycle: boolean; learning: boolean; observations: boolean },
  ): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    return this.change(scope, cycle, version, {
      cycleShared: shared.cycle,
      learningShared: shared.learning,
      observationsShared: shared.observations,
    });
  }

  private async move(
    scope: Scope,
    id: string,
    version: number,
    to: CycleState,
    evidence: TransitionEvidence,
    patch: QueryDeepPartialEntity<PdsaCycle>,
  ): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, id, scope);
    requireTransition(cycle, to, evidence);
    return this.change(scope, cycle, version, { ...patch, state: to });
  }

  private change(
    scope: Scope,
    cycle: PdsaCycle,
    version: number,
    patch: QueryDeepPartialEntity<PdsaCycle>,
  ): Promise<PdsaCycle> {
    return updateVersion(this.database.manager, PdsaCycle, cycle, version, {
      ...patch,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
  }

  /** @throws Refusal UNKNOWN_REFERENCE when the idea does not stand in this intervention's diagram */
  private async requireIdea(id: string, interventionId: string): Promise<void> {
    const found = await this.database.row(
      'SELECT 1 FROM change_idea WHERE id = $1 AND intervention_id = $2 AND removed_at IS NULL',
      [id, interventionId],
    );
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field: 'changeIdeaId' });
  }

  private async evidence(cycle: PdsaCycle): Promise<number> {
    const found = await this.database.row<{ count: number }>(
      `SELECT (SELECT count(*) FROM observation WHERE cycle_id = $1) + (SELECT count(*) FROM tally_tap WHERE cycle_id = $1)
        + (SELECT count(*) FROM pdsa_cycle c JOIN measure m ON m.id = c.measure_id JOIN measurement x ON x.measure_id = m.id
           WHERE c.id = $1 AND x.state <> 'NOT_MEASURED' AND ${periodInCycle('c', 'x.period', 'm.frequency')}) AS count`,
      [cycle.id],
    );
    return found?.count ?? 0;
  }
}

/** @throws Refusal CYCLE_DATES */
function requireDates({ startsOn, endsOn }: { startsOn?: string | null; endsOn?: string | null }): void {
  if (startsOn && endsOn && endsOn < startsOn) throw new Refusal('CYCLE_DATES', { field: 'endsOn' });
}
