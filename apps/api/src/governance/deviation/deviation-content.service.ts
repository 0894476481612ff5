import { Injectable } from '@nestjs/common';
import {
  goalChange,
  Refusal,
  requirePlannedOre,
  severityOf,
  type GoalChangeField,
  type GoalValues,
} from '@laeringsrum/domain';
import { daysBetween } from '@laeringsrum/locale';
import { Goal } from '../../improvement/goal/goal.entity.js';
import { type Intervention } from '../../improvement/intervention/intervention.entity.js';
import { type DatePrecision } from '../../platform/graphql/enums.js';
import { Database } from '../../platform/operation/database.js';
import { sentFields } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Track } from '../../programme/programme/reference-terms.entity.js';
import { MilestoneService } from '../milestone/milestone.service.js';
import { type Deviation } from './deviation.entity.js';
import { type DeviationPatch } from './deviation.inputs.js';

/** What is asked for, beside what stands there now; and how large that makes it. */
type Content = Pick<
  Deviation,
  | 'stops'
  | 'newTrackKey'
  | 'goalId'
  | 'goalBefore'
  | 'goalAfter'
  | 'milestoneId'
  | 'dueBefore'
  | 'dueBeforePrecision'
  | 'dueAfter'
  | 'dueAfterPrecision'
  | 'budgetLineId'
  | 'grantedBeforeOre'
  | 'grantedAfterOre'
  | 'affectsGrant'
>;

export type Written = Content & Pick<Deviation, 'title' | 'why' | 'severity' | 'reasons'>;

const empty: Content & Pick<Deviation, 'title' | 'why'> = {
  title: '',
  why: '',
  stops: false,
  newTrackKey: null,
  goalId: null,
  goalBefore: {},
  goalAfter: {},
  milestoneId: null,
  dueBefore: null,
  dueBeforePrecision: null,
  dueAfter: null,
  dueAfterPrecision: null,
  budgetLineId: null,
  grantedBeforeOre: null,
  grantedAfterOre: null,
  affectsGrant: false,
};

@Injectable()
export class DeviationContentService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly milestones: MilestoneService,
  ) {}

  /** What was sent over what stood in the draft, with its befores read anew and its severity by the programme's rule. */
  async read(intervention: Intervention, patch: DeviationPatch, draft?: Deviation): Promise<Written> {
    const base = draft ?? empty;
    const { goal: wanted, ...sent } = sentFields(patch);
    const over = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value ?? null]));
    const merged = { ...pick(base), ...over } as typeof empty;
    const content = {
      ...merged,
      title: (merged.title ?? '').trim(),
      why: (merged.why ?? '').trim(),
      stops: merged.stops ?? false,
      affectsGrant: merged.affectsGrant ?? false,
      ...(await this.goal(intervention, merged.goalId, wanted ? { ...wanted } : base.goalAfter)),
      ...(await this.time(intervention, merged)),
      ...(await this.money(intervention, merged)),
    };
    if (content.newTrackKey !== null)
      await this.programmes.requireTerm(Track, content.newTrackKey, 'newTrackKey');
    const rule = await this.programmes.byId(intervention.programmeId);
    const { severity, reasons } = severityOf(
      {
        stops: content.stops,
        changesTrack: content.newTrackKey !== null,
        milestoneDays:
          content.dueBefore !== null && content.dueAfter !== null
            ? daysBetween(content.dueBefore, content.dueAfter)
            : null,
        affectsGrant: content.affectsGrant,
        budget:
          content.grantedAfterOre === null
            ? null
            : { beforeOre: Number(content.grantedBeforeOre ?? 0), afterOre: Number(content.grantedAfterOre) },
      },
      { delayWeeks: rule.deviationDelayWeeks, budgetPercent: rule.deviationBudgetPercent },
    );
    return { ...content, severity, reasons: [...reasons] };
  }

  private async goal(
    { id: interventionId }: Intervention,
    goalId: string | null,
    wanted: GoalValues,
  ): Promise<Pick<Content, 'goalId' | 'goalBefore' | 'goalAfter'>> {
    if (goalId === null) return { goalId: null, goalBefore: {}, goalAfter: {} };
    const goal = await this.database.manager.findOneBy(Goal, { id: goalId, interventionId });
    if (!goal) throw new Refusal('UNKNOWN_REFERENCE', { field: 'goalId' });
    const { before, after } = goalChange(goal as Record<GoalChangeField, string | number | null>, wanted);
    return { goalId, goalBefore: before, goalAfter: after };
  }

  private async time(
    { placeId }: Intervention,
    { milestoneId, dueAfter, dueAfterPrecision }: Content,
  ): Promise<
    Pick<Content, 'milestoneId' | 'dueBefore' | 'dueBeforePrecision' | 'dueAfter' | 'dueAfterPrecision'>
  > {
    if (milestoneId === null)
      return {
        milestoneId,
        dueBefore: null,
        dueBeforePrecision: null,
        dueAfter: null,
        dueAfterPrecision: null,
      };
    const due = await this.milestones.dueAt(milestoneId, placeId);
    if (dueAfter === null) throw new Refusal('REQUIRED', { field: 'dueAfter' });
    return {
      milestoneId,
      dueBefore: due.on,
      dueBeforePrecision: due.precision,
      dueAfter,
      dueAfterPrecision: dueAfterPrecision ?? ('DAY' satisfies DatePrecision),
    };
  }

  private async money(
    { placeId }: Intervention,
    { budgetLineId, grantedAfterOre }: Content,
  ): Promise<Pick<Content, 'budgetLineId' | 'grantedBeforeOre' | 'grantedAfterOre'>> {
    if (budgetLineId === null) return { budgetLineId: null, grantedBeforeOre: null, grantedAfterOre: null };
    const line = await this.database.row<{ granted: string }>(
      'SELECT granted_ore AS granted FROM budget_line WHERE id = $1 AND (place_id = $2 OR place_id IS NULL)',
      [budgetLineId, placeId],
    );
    if (!line) throw new Refusal('UNKNOWN_REFERENCE', { field: 'budgetLineId' });
    if (grantedAfterOre === null) throw new Refusal('REQUIRED', { field: 'grantedAfterOre' });
    requirePlannedOre(Number(grantedAfterOre), 'grantedAfterOre');
    return { budgetLineId, grantedBeforeOre: line.granted, grantedAfterOre };
  }
}

function pick(row: typeof empty): typeof empty {
  return Object.fromEntries(
    Object.keys(empty).map((name) => [name, row[name as keyof typeof empty]]),
  ) as typeof empty;
}
