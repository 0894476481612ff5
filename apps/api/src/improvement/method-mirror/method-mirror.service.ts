import { Injectable } from '@nestjs/common';
import {
  cycleAdvice,
  hasSuccessor,
  methodProfile,
  methodPrompts,
  methodStep,
  type CycleDecision,
  type MethodCycle,
  type MethodFacts,
  type MethodMeasure,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { requirePlace } from '../../platform/rows/versioned.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { periodInCycle } from '../measurement/period-in-cycle.js';
import { type MethodMirror } from './method-mirror.types.js';

/** What is read of a cycle. The plan is looked at here and goes no further. */
interface CycleRow extends Omit<MethodCycle, 'learningActivity' | 'severalChanges' | 'endsRamp'> {
  readonly plan: string;
  readonly decision: CycleDecision | null;
}

/** Read through the walls like every row: of another place's cycles a coach's mirror holds those that are shared. */
const cyclesOf = `
  WITH seen AS (
    SELECT c.*, i.driver_id, i.balancing_concern AS concern, least(c.prediction_locked_at, (SELECT min(x.period)::timestamptz FROM measure m
        JOIN measurement x ON x.measure_id = m.id AND x.state = 'MEASURED'
        WHERE m.id = c.measure_id AND ${periodInCycle('c', 'x.period', 'm.frequency')})) AS first_entry,
      (SELECT p.kind FROM prediction p WHERE p.cycle_id = c.id AND p.number = 1) AS guess,
      EXISTS (SELECT 1 FROM measure b WHERE b.intervention_id = c.intervention_id AND b.kind = 'BALANCING') AS balanced
    FROM pdsa_cycle c LEFT JOIN change_idea i ON i.id = c.change_idea_id WHERE c.intervention_id = $1)
  SELECT id, number, follows_id AS "followsId", kind, state, plan, decision, starts_on AS "startsOn", ends_on AS "endsOn",
    citizens, staff, units, days, measure_id AS "measureId",
    state <> 'DRAFT' AND (state <> 'CANCELLED' OR guess IS NOT NULL) AS initiated,
    plan <> '' AND (first_entry IS NOT NULL OR happened <> '') AND verdict IS NOT NULL AND learning <> '' AND decision IS NOT NULL AS documented,
    coalesce(first_entry <= closed_at, false) AS "studiedAfterDo",
    coalesce(guess <> 'NONE', false) AS predicted,
    coalesce(verdict <> 'TOO_EARLY', false) AS compared,
    change_idea_id AS "changeIdeaId", driver_id AS "driverId",
    because <> '' OR change_idea_id IS NOT NULL AS theory, risk <> '' OR balanced OR coalesce(concern, '') <> '' AS balancing
  FROM seen ORDER BY number`;

const measuresOf = `
  SELECT m.id, coalesce(json_agg(json_build_object('period', x.period, 'index', CASE m.frequency
      WHEN 'DAILY' THEN x.period - m.starts_on WHEN 'WEEKLY' THEN (x.period - m.starts_on) / 7
      WHEN 'FORTNIGHTLY' THEN (x.period - m.starts_on) / 14
      WHEN 'MONTHLY' THEN 12 * extract(year FROM x.period) + extract(month FROM x.period) ELSE x.event END)
      ORDER BY x.period) FILTER (WHERE x.period IS NOT NULL), '[]') AS points
  FROM measure m LEFT JOIN LATERAL (
    SELECT period, row_number() OVER (ORDER BY period, ordinal) AS event FROM measurement
    WHERE measure_id = m.id AND state = 'MEASURED') x ON true
  WHERE m.intervention_id = $1 GROUP BY m.id`;

@Injectable()
export class MethodMirrorService {
  constructor(
    private readonly database: Database,
    private readonly interventions: InterventionService,
  ) {}

  async of(scope: Scope, code: string): Promise<MethodMirror | null> {
    const intervention = await this.interventions.byCode(scope, code);
    if (!intervention) return null;
    requirePlace(scope, intervention.placeId);
    const [rows, measures, goal] = await Promise.all([
      this.database.rows<CycleRow>(cyclesOf, [intervention.id]),
      this.database.rows<MethodMeasure>(measuresOf, [intervention.id]),
      this.database.row(
        'SELECT 1 FROM goal WHERE intervention_id = $1 AND target_value IS NOT NULL AND due_on IS NOT NULL LIMIT 1',
        [intervention.id],
      ),
    ]);
    const facts: MethodFacts = {
      cycles: rows.map(asMethodCycle),
      measures,
      narrative: intervention.narrative,
      quantifiedGoal: goal !== null,
    };
    const prompts = methodPrompts(facts);
    return {
      interventionId: intervention.id,
      prompts,
      profile: methodProfile(facts),
      step: methodStep(prompts),
      sharedOnly: !scope.ownPlaces.includes(intervention.placeId),
    };
  }
}

function asMethodCycle({ plan, decision, ...row }: CycleRow): MethodCycle {
  const advice = cycleAdvice({ ...row, plan, scale: row, scaleStep: 'ONE_CITIZEN', previousScale: null });
  return {
    ...row,
    learningActivity: !advice.includes('LOOKS_LIKE_A_TASK'),
    severalChanges: advice.includes('SEVERAL_CHANGES'),
    endsRamp: row.state === 'CLOSED' && decision !== null && !hasSuccessor(decision),
  };
}
