import { Injectable } from '@nestjs/common';
import { shownGoal, wayToGoal, type ProgressEvidence } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { type Goal } from '../goal/goal.entity.js';
import { GoalService } from '../goal/goal.service.js';
import { type Intervention } from '../intervention/intervention.entity.js';
import { evidenceOfSeries, type SeriesEvidence, type SeriesForProgress } from './level-of-series.js';

interface CycleCount {
  started: number;
  testsClosed: number;
  testsKeptOrAdapted: number;
  changesKept: number;
}
interface MeasureRow extends Omit<SeriesForProgress, 'target'> {
  readonly id: string;
  readonly interventionId: string;
}
const noCycles: CycleCount = { started: 0, testsClosed: 0, testsKeptOrAdapted: 0, changesKept: 0 };

/** What the platform's own rows say about how far an intervention has come; three statements however many are asked about. */
@Injectable()
export class ProgressEvidenceService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalService,
  ) {}

  async of(intervention: Intervention): Promise<ProgressEvidence> {
    const [goals, measures, cycles, adoptedElsewhere] = await Promise.all([
      this.goals.ofIntervention(intervention.id),
      this.measures(intervention.id),
      this.cycles(intervention.id),
      this.adoptedElsewhere(intervention.id),
    ]);
    const told = measures.map((measure) => tell(measure, shownGoal(goals, measure.id)));
    const ways = told.flatMap(({ way }) => way ?? []);
    return {
      goalWritten: goals.some(({ what, forWhom }) => what.trim() !== '' && forWhom.trim() !== ''),
      responsible: intervention.responsibleId !== null,
      measures: measures.length,
      points: Math.max(0, ...measures.map(({ values }) => values.length)),
      cyclesStarted: cycles.started,
      testsClosed: cycles.testsClosed,
      testsKeptOrAdapted: cycles.testsKeptOrAdapted,
      changesKept: cycles.changesKept,
      shift: told.some(({ shift }) => shift),
      way: ways.length > 0 ? Math.max(...ways) : null,
      goalHeld: told.some(({ goalHeld }) => goalHeld),
      adoptedElsewhere,
    };
  }

  private async measures(interventionId: string): Promise<readonly MeasureRow[]> {
    const rows = await load(ProgressEvidenceService.prototype.of, interventionId, async (ids) => {
      const all = await this.database.rows<MeasureRow>(
        `SELECT m.id, m.intervention_id AS "interventionId", m.baseline_points AS "baselinePoints", d.direction,
           coalesce(x.values, '[]') AS values, coalesce(x.periods, '[]') AS periods, coalesce(f.phases, '[]') AS phases
         FROM measure m
         JOIN LATERAL (SELECT direction FROM measure_definition_version v WHERE v.definition_id = m.definition_id ORDER BY v.number DESC LIMIT 1) d ON true
         LEFT JOIN LATERAL (SELECT json_agg(value ORDER BY period, ordinal) AS values, json_agg(period ORDER BY period, ordinal) AS periods
           FROM measurement WHERE measure_id = m.id AND state = 'MEASURED') x ON true
         LEFT JOIN LATERAL (SELECT json_agg(json_build_object('startsOn', starts_on, 'origin', origin) ORDER BY starts_on) AS phases
           FROM phase WHERE measure_id = m.id) f ON true
         WHERE m.intervention_id = ANY ($1) ORDER BY m.position`,
        [ids],
      );
      return new Map(ids.map((id) => [id, all.filter((row) => row.interventionId === id)]));
    });
    return rows ?? [];
  }

  /** The database answers: concepts are the network's, and whether a test has begun elsewhere is not for this person to see. */
  private async adoptedElsewhere(interventionId: string): Promise<boolean> {
    const found = await load(
      ProgressEvidenceService.prototype.adoptedElsewhere,
      interventionId,
      async (ids) => {
        const rows = await this.database.rows<{ id: string }>(
          'SELECT intervention_id AS id FROM adopted_elsewhere($1::uuid[])',
          [ids],
        );
        return new Map(rows.map(({ id }) => [id, true]));
      },
    );
    return found ?? false;
  }

  private async cycles(interventionId: string): Promise<CycleCount> {
    const counts = await load(ProgressEvidenceService, interventionId, async (ids) => {
      const rows = await this.database.rows<CycleCount & { id: string }>(
        `SELECT intervention_id AS id, started, tests_closed AS "testsClosed", tests_kept_or_adapted AS "testsKeptOrAdapted", changes_kept AS "changesKept"
         FROM cycles_for_progress($1::uuid[])`,
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });
    return counts ?? noCycles;
  }
}

function tell(measure: MeasureRow, goal: Goal | undefined): SeriesEvidence & { way: number | null } {
  const evidence = evidenceOfSeries({ ...measure, target: goal?.targetValue ?? null });
  return { ...evidence, way: goal ? wayToGoal(goal, evidence.level) : null };
}
