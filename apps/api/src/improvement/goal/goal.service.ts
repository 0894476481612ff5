import { Injectable } from '@nestjs/common';
import {
  changedFields,
  goalGaps,
  goalRange,
  goalSteps,
  Refusal,
  requireAgreeable,
  requireGoalChange,
  type GoalChangeField,
  type GoalGap,
  type GoalValues,
} from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { rideAlong } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import {
  emptiedFields,
  fetchForChange,
  givenFields,
  sentFields,
  updateVersion,
} from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { MeasureService } from '../measure/measure.service.js';
import { Goal, GoalVersion, type GoalSteps } from './goal.entity.js';
import { type CreateGoalInput, type GoalPatch } from './goal.inputs.js';

/** What a version keeps. */
const kept = [
  'measureId',
  'direction',
  'what',
  'forWhom',
  'unit',
  'baselineValue',
  'targetValue',
  'dueOn',
  'duePrecision',
  'evaluation',
  'state',
] as const satisfies readonly (keyof Goal & keyof GoalVersion)[];

rideAlong(
  Intervention,
  'goals',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(Goal, 'goal', asked)} ORDER BY goal.created_at, goal.id), '[]') FROM goal WHERE goal.intervention_id = intervention.id`,
);

@Injectable()
export class GoalService {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasureService,
    private readonly programmes: ProgrammeService,
  ) {}

  ofIntervention(interventionId: string): Promise<Goal[]> {
    return load(GoalService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(Goal, 'intervention_id = ANY ($1) ORDER BY created_at, id', [
        ids,
      ]);
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  /** Oldest first. */
  async versions(goalId: string): Promise<GoalVersion[]> {
    const rows = await load(GoalService.prototype.versions, goalId, async (ids) => {
      const all = await this.database.read(GoalVersion, 'goal_id = ANY ($1) ORDER BY number', [ids]);
      return grouped(all, ids, (row) => row.goalId);
    });
    return rows ?? [];
  }

  async steps(goalId: string): Promise<GoalSteps> {
    const steps = goalSteps(await this.versions(goalId));
    return { from: steps.map((row) => row.validFrom), targets: steps.map((row) => row.targetValue) };
  }

  async gaps(goal: Goal): Promise<readonly GoalGap[]> {
    const programme = await this.programmes.byId(goal.programmeId);
    const definition = goal.measureId === null ? null : await this.measures.definitionOf(goal.measureId);
    return goalGaps(goal, { programmeEndsOn: programme.endsOn, ...goalRange(definition) });
  }

  async create(scope: Scope, input: CreateGoalInput): Promise<Goal> {
    const intervention = await fetchForChange(
      this.database.manager,
      Intervention,
      input.interventionId,
      scope,
    );
    await this.requireMeasure(input.measureId, intervention.id);
    await this.database.manager.insert(Goal, {
      ...givenFields(input),
      programmeId: intervention.programmeId,
      placeId: intervention.placeId,
      updatedById: scope.personId,
    });
    const goal = await this.database.manager.findOneByOrFail(Goal, { id: input.id });
    await this.keepVersion(scope, goal);
    return goal;
  }

  async update(scope: Scope, id: string, version: number, patch: GoalPatch): Promise<Goal> {
    const goal = await fetchForChange(this.database.manager, Goal, id, scope);
    const sent = emptiedFields(this.database.manager, Goal, sentFields(patch));
    requireGoalChange(goal, sent);
    await this.requireMeasure(sent.measureId, goal.interventionId);
    const updated = await updateVersion(this.database.manager, Goal, goal, version, {
      ...sent,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
    if (changedFields(goal, updated, kept).length > 0) await this.keepVersion(scope, updated);
    return updated;
  }

  async agree(scope: Scope, id: string, version: number): Promise<Goal> {
    const goal = await fetchForChange(this.database.manager, Goal, id, scope);
    if (goal.state === 'AGREED') return goal;
    requireAgreeable(await this.gaps(goal));
    const agreed = await updateVersion(this.database.manager, Goal, goal, version, {
      state: 'AGREED',
      agreedAt: () => 'now()',
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
    await this.keepVersion(scope, agreed);
    return agreed;
  }

  /** What was approved as a deviation: an agreed goal says something else from today, and keeps what it said. */
  async carryOut(scope: Scope, goal: Goal, change: GoalValues): Promise<Goal> {
    const changed = await updateVersion(this.database.manager, Goal, goal, goal.version, {
      ...(change as Partial<Pick<Goal, GoalChangeField>>),
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
    await this.keepVersion(scope, changed);
    return changed;
  }

  private async requireMeasure(measureId: string | null | undefined, interventionId: string): Promise<void> {
    if (!measureId) return;
    const measure = await this.measures.byId(measureId);
    if (measure?.interventionId !== interventionId)
      throw new Refusal('UNKNOWN_REFERENCE', { field: 'measureId' });
  }

  /** Changes on one day are one version, and at most one step of the goal line. */
  private async keepVersion(scope: Scope, goal: Goal): Promise<void> {
    const latest = await this.database.manager.findOne(GoalVersion, {
      where: { goalId: goal.id },
      order: { number: 'DESC' },
    });
    const said = Object.fromEntries(kept.map((name) => [name, goal[name]]));
    if (latest?.validFrom === scope.today) {
      await this.database.manager.update(
        GoalVersion,
        { id: latest.id },
        { ...said, at: () => 'now()', byId: scope.personId },
      );
      return;
    }
    await this.database.manager.insert(GoalVersion, {
      id: uuidv7(),
      programmeId: goal.programmeId,
      placeId: goal.placeId,
      goalId: goal.id,
      number: (latest?.number ?? 0) + 1,
      validFrom: scope.today,
      ...said,
      byId: scope.personId,
    });
  }
}
