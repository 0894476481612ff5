import { Injectable } from '@nestjs/common';
import {
  copiedPlan,
  hasSuccessor,
  nextScaleStep,
  Refusal,
  requireUndoable,
  scaleVector,
  type PreparedCycle,
} from '@laeringsrum/domain';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { PdsaCycle } from './pdsa-cycle.entity.js';
import { type CopyPdsaPlanInput, type CreatePdsaCycleInput } from './pdsa-cycle.inputs.js';

/** How cycles get their number and come after each other: planned, prepared by a decision, copied, taken back. */
@Injectable()
export class CycleRampService {
  constructor(private readonly database: Database) {}

  /** The counter on the locked intervention keeps numbers gap-free under concurrency. */
  async insert(
    scope: Scope,
    wall: { programmeId: string; placeId: string },
    row: QueryDeepPartialEntity<PdsaCycle> & { id: string; interventionId: string },
  ): Promise<PdsaCycle> {
    const counted = await this.database.row<{ number: number }>(
      'UPDATE intervention SET last_cycle_number = last_cycle_number + 1 WHERE id = $1 RETURNING last_cycle_number AS number',
      [row.interventionId],
    );
    await this.database.manager.insert(PdsaCycle, {
      ...row,
      programmeId: wall.programmeId,
      placeId: wall.placeId,
      number: counted?.number ?? 1,
      updatedById: scope.personId,
    });
    return this.database.manager.findOneByOrFail(PdsaCycle, { id: row.id });
  }

  async prepareNext(scope: Scope, closed: PdsaCycle, successorId: string): Promise<void> {
    const standing = await this.database.manager.findOneBy(PdsaCycle, { followsId: closed.id });
    if (standing) return;
    const step = closed.decision === 'ADAPT' ? nextScaleStep(closed.scaleStep) : closed.scaleStep;
    const { title, plan, because, who, kind, measureId, interventionId, tallyQuestion, changeIdeaId } =
      closed;
    await this.insert(scope, closed, {
      id: successorId,
      interventionId,
      followsId: closed.id,
      title,
      plan: closed.nextChange.trim() === '' ? plan : `${plan}\n${closed.nextChange.trim()}`,
      because,
      who,
      kind,
      measureId,
      tallyQuestion,
      changeIdeaId,
      scaleStep: step,
      ...scaleVector(step),
    });
  }

  async requireFollowable(input: CreatePdsaCycleInput, interventionId: string): Promise<PdsaCycle> {
    const before = await this.database.manager.findOneBy(PdsaCycle, { id: input.followsId ?? '' });
    if (!before || before.interventionId !== interventionId || before.id === input.id)
      throw new Refusal('UNKNOWN_REFERENCE', { field: 'followsId' });
    const taken = await this.database.manager.findOneBy(PdsaCycle, { followsId: before.id });
    if (taken) throw new Refusal('CYCLE_ALREADY_FOLLOWED', { field: 'followsId', number: taken.number });
    return before;
  }

  /** A draft of one's own from another place's plan; who, when, how large and what is expected are one's own to say. */
  async copyPlan(scope: Scope, { id, fromCycleId, interventionId }: CopyPdsaPlanInput): Promise<PdsaCycle> {
    const own = await fetchForChange(this.database.manager, Intervention, interventionId, scope);
    const source = await this.database.manager.findOneBy(PdsaCycle, { id: fromCycleId });
    if (!source) throw new Refusal('NOT_FOUND', { field: 'fromCycleId' });
    if (source.placeId === own.placeId) throw new Refusal('CYCLE_COPY_OWN', { field: 'fromCycleId' });
    return this.insert(scope, own, {
      id,
      interventionId: own.id,
      copiedFromId: source.id,
      ...copiedPlan(source),
    });
  }

  /** Takes a decision back: the cycle is studied again, and what the decision prepared is gone with its number. */
  async undoDecision(scope: Scope, id: string, version: number): Promise<PdsaCycle> {
    const { manager } = this.database;
    const cycle = await fetchForChange(manager, PdsaCycle, id, scope);
    if (cycle.version !== version) throw conflict(cycle);
    // The row that numbers are counted on is locked first, as when a cycle is made.
    await this.database.rows('SELECT 1 FROM intervention WHERE id = $1 FOR UPDATE', [cycle.interventionId]);
    const prepared = cycle.decision && hasSuccessor(cycle.decision) ? await this.prepared(cycle) : null;
    requireUndoable(cycle.state, await this.hoursSinceClosed(cycle), prepared);
    if (prepared) await this.takeBack(cycle, prepared.id);
    return updateVersion(manager, PdsaCycle, cycle, version, {
      state: 'STUDYING',
      closedAt: null,
      learningShared: false,
      observationsShared: false,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
  }

  private prepared(cycle: PdsaCycle): Promise<(PreparedCycle & { id: string }) | null> {
    return this.database.row(
      `SELECT c.id, c.number = i.last_cycle_number AS last,
         c.version = 1 AND c.state = 'DRAFT' AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.cycle_id = c.id) AS untouched
       FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id WHERE c.follows_id = $1`,
      [cycle.id],
    );
  }

  private async hoursSinceClosed(cycle: PdsaCycle): Promise<number> {
    const found = await this.database.row<{ hours: number }>(
      'SELECT (extract(epoch FROM now() - closed_at) / 3600)::float8 AS hours FROM pdsa_cycle WHERE id = $1',
      [cycle.id],
    );
    return found?.hours ?? Infinity;
  }

  /** Somebody may have begun to write since it was looked at: then it is not version 1 any more, and stays. */
  private async takeBack(cycle: PdsaCycle, successorId: string): Promise<void> {
    const gone = await this.database.rows(
      "DELETE FROM pdsa_cycle WHERE id = $1 AND version = 1 AND state = 'DRAFT' RETURNING id",
      [successorId],
    );
    if (gone.length === 0) throw new Refusal('CYCLE_SUCCESSOR_STAYS');
    await this.database.rows(
      'UPDATE intervention SET last_cycle_number = last_cycle_number - 1 WHERE id = $1',
      [cycle.interventionId],
    );
  }
}
