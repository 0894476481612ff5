import { Injectable } from '@nestjs/common';
import { can, nextSteps, readyToStudy, type NextStepCandidate, type Permission } from '@laeringsrum/domain';
import { nextPeriod } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { type Intervention } from '../intervention/intervention.entity.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { type Measure } from '../measure/measure.entity.js';
import { MeasureService } from '../measure/measure.service.js';
import { MeasurePauseService } from '../measure-pause/measure-pause.service.js';
import { missingPeriods } from '../measure/missing-periods.js';
import { MeasurementSeriesService } from '../measurement/measurement-series.service.js';
import { type PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { PdsaCycleReadingService } from '../pdsa-cycle/pdsa-cycle-reading.service.js';
import { type MyWork, type SharedLearning } from './my-work.types.js';

@Injectable()
export class MyWorkService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly interventions: InterventionService,
    private readonly measures: MeasureService,
    private readonly series: MeasurementSeriesService,
    private readonly cycles: PdsaCycleReadingService,
    private readonly pauses: MeasurePauseService,
  ) {}

  async of(scope: Scope): Promise<MyWork> {
    const interventions = await this.interventions.ofPlaces(scope.ownPlaces);
    const [measures, cycles, programme] = await Promise.all([
      Promise.all(interventions.map((row) => this.measures.ofIntervention(row.id))).then((all) => all.flat()),
      Promise.all(interventions.map((row) => this.cycles.ofIntervention(row.id))).then((all) => all.flat()),
      this.programmes.byId(scope.programmeId),
    ]);
    // What somebody may not do is no step of theirs.
    const { roles } = currentOperation();
    const active = (permission: Permission) =>
      new Set(
        interventions
          .filter((row) => row.state === 'ACTIVE' && can(roles, permission, row.placeId))
          .map((row) => row.id),
      );
    const [recordable, writable] = [active('measurement:record'), active('pdsaCycle:write')];
    const missing = await Promise.all(
      measures
        .filter((measure) => recordable.has(measure.interventionId))
        .map((measure) => this.missing(measure, programme.endsOn, scope.today)),
    );
    const open = cycles
      .filter((cycle) => writable.has(cycle.interventionId))
      .flatMap((cycle) => cycleStep(cycle, scope.today));
    const chosen = nextSteps([...missing.flat(), ...open]);
    return {
      nextSteps: chosen.map((step) => ({
        kind: step.kind,
        intervention: interventions.find((row) => row.id === step.interventionId) as Intervention,
        measure: measures.find((row) => row.id === step.measureId) ?? null,
        period: step.period ?? null,
        cycle: cycles.find((row) => row.id === step.cycleId) ?? null,
      })),
      interventions,
      learningFromOthers: await this.learningFromOthers(scope, interventions),
    };
  }

  /** One step a measure: its latest missing period; older gaps wait in the grid. */
  private async missing(
    measure: Measure,
    programmeEndsOn: string | null,
    today: string,
  ): Promise<NextStepCandidate[]> {
    const [registered, pauses] = await Promise.all([
      this.series.registered(measure.id),
      this.pauses.of(measure),
    ]);
    const latest = missingPeriods(measure, programmeEndsOn, registered, today, pauses).at(-1);
    if (latest === undefined) return [];
    const since = nextPeriod(latest, measure.frequency);
    return [
      {
        kind: 'MISSING_MEASUREMENT',
        since,
        interventionId: measure.interventionId,
        measureId: measure.id,
        period: latest,
      },
    ];
  }

  /** One a week, from another place in a track that the person works in. */
  private learningFromOthers(
    scope: Scope,
    interventions: readonly Intervention[],
  ): Promise<SharedLearning | null> {
    const tracks = [...new Set(interventions.map((row) => row.trackId))];
    return this.database.row<SharedLearning>(
      `SELECT i.code AS "interventionCode", i.title AS "interventionTitle", l.name AS "placeName", c.number AS "cycleNumber", c.learning
       FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id JOIN place l ON l.id = i.place_id
       WHERE c.programme_id = $1 AND c.state = 'CLOSED' AND c.learning_shared AND NOT (c.place_id = ANY ($2::uuid[]))
         AND (cardinality($3::uuid[]) = 0 OR i.track_id = ANY ($3::uuid[]))
       ORDER BY md5(c.id::text || date_trunc('week', $4::date)::text) LIMIT 1`,
      [scope.programmeId, scope.ownPlaces, tracks, scope.today],
    );
  }
}

function cycleStep(cycle: PdsaCycle, today: string): NextStepCandidate[] {
  const about = { interventionId: cycle.interventionId, cycleId: cycle.id };
  if (readyToStudy(cycle, today)) return [{ kind: 'CYCLE_TO_STUDY', since: cycle.endsOn ?? today, ...about }];
  if (cycle.state === 'DRAFT')
    return [
      { kind: 'DRAFT_TO_START', since: new Date(cycle.updatedAt).toISOString().slice(0, 10), ...about },
    ];
  return [];
}
