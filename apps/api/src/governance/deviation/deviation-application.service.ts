import { Injectable } from '@nestjs/common';
import { goalClash, Refusal, type GoalChangeField } from '@laeringsrum/domain';
import { Goal } from '../../improvement/goal/goal.entity.js';
import { GoalService } from '../../improvement/goal/goal.service.js';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Track } from '../../programme/programme/reference-terms.entity.js';
import { MilestoneService } from '../milestone/milestone.service.js';
import { Deviation, type Clash } from './deviation.entity.js';
import { DeviationService } from './deviation.service.js';

/**
 * Carries out what was approved, where it belongs and in the same transaction: goal, milestone, budget line, track, stop. All of it or
 * nothing: what was changed meanwhile is told and not overwritten.
 */
@Injectable()
export class DeviationApplicationService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalService,
    private readonly programmes: ProgrammeService,
    private readonly milestones: MilestoneService,
    private readonly deviations: DeviationService,
  ) {}

  /** @param knowingly why it is carried out on something else than what was asked about */
  async carryOut(scope: Scope, deviation: Deviation, knowingly?: string): Promise<Deviation> {
    const [door] = await this.database.rows<{ opened: boolean }>(
      'SELECT open_approved_deviation($1) AS opened',
      [deviation.id],
    );
    if (!door?.opened) throw new Refusal('DEVIATION_NOT_CLASHED');
    const goal = await this.heldGoal(deviation);
    const clashes = knowingly === undefined ? await this.clashes(deviation, goal) : [];
    if (clashes.length > 0) {
      const told = await this.keep(deviation, { clashes: [...clashes] });
      await this.deviations.tell(scope, told, 'CLASHED', clashes.map(({ field }) => field).join(', '));
      return told;
    }
    if (goal) await this.goals.carryOut(scope, goal, deviation.goalAfter);
    if (deviation.milestoneId !== null && deviation.dueAfter !== null && deviation.dueAfterPrecision !== null)
      await this.milestones.setDue(deviation, deviation.milestoneId, {
        on: deviation.dueAfter,
        precision: deviation.dueAfterPrecision,
      });
    if (deviation.budgetLineId !== null)
      await this.database.rows(
        'UPDATE budget_line SET granted_ore = $2, version = version + 1 WHERE id = $1',
        [deviation.budgetLineId, deviation.grantedAfterOre],
      );
    await this.moveIntervention(deviation);
    const applied = await this.keep(deviation, { appliedOn: scope.today, clashes: [] });
    await this.deviations.tell(scope, applied, 'APPLIED', knowingly ?? '');
    return applied;
  }

  private async moveIntervention({ interventionId, stops, newTrackKey }: Deviation): Promise<void> {
    if (!stops && newTrackKey === null) return;
    const intervention = await this.database.manager.findOneByOrFail(Intervention, { id: interventionId });
    const track =
      newTrackKey === null ? null : await this.programmes.requireTerm(Track, newTrackKey, 'newTrackKey');
    await updateVersion(this.database.manager, Intervention, intervention, intervention.version, {
      ...(stops ? { state: 'ENDED' as const } : {}),
      ...(track ? { trackId: track.id } : {}),
    });
  }

  /** Held, so that an edit of the same moment comes before or after, and is not lost between. */
  private async heldGoal({ goalId }: Deviation): Promise<Goal | null> {
    if (goalId === null) return null;
    await this.database.rows('SELECT id FROM goal WHERE id = $1 FOR UPDATE', [goalId]);
    return this.database.manager.findOneByOrFail(Goal, { id: goalId });
  }

  private async clashes(deviation: Deviation, goal: Goal | null): Promise<readonly Clash[]> {
    const clashes: Clash[] = [];
    if (goal)
      clashes.push(
        ...goalClash(
          goal as Record<GoalChangeField, string | number | null>,
          deviation.goalBefore,
          deviation.goalAfter,
        ),
      );
    if (deviation.milestoneId !== null) {
      const { on } = await this.milestones.dueAt(deviation.milestoneId, deviation.placeId);
      if (on !== deviation.dueBefore)
        clashes.push({ field: 'milestone', then: deviation.dueBefore, now: on });
    }
    if (deviation.budgetLineId !== null) {
      const line = await this.database.row<{ granted: string }>(
        'SELECT granted_ore AS granted FROM budget_line WHERE id = $1 FOR UPDATE',
        [deviation.budgetLineId],
      );
      const [then, now] = [Number(deviation.grantedBeforeOre), Number(line?.granted ?? 0)];
      if (then !== now) clashes.push({ field: 'budget', then, now });
    }
    return clashes;
  }

  private keep(
    deviation: Deviation,
    patch: Partial<Pick<Deviation, 'appliedOn' | 'clashes'>>,
  ): Promise<Deviation> {
    return updateVersion(this.database.manager, Deviation, deviation, deviation.version, patch as never);
  }
}
