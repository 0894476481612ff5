import { Injectable } from '@nestjs/common';
import { Refusal, tallySum } from '@laeringsrum/domain';
import { periodEnd, periodStart, previousPeriod } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { type ContributorScope } from '../../platform/operation/operation.js';
import { Measurement } from '../measurement/measurement.entity.js';
import { MeasurementService } from '../measurement/measurement.service.js';
import { Observation } from '../observation/observation.entity.js';
import { ObservationService } from '../observation/observation.service.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { TallyService } from '../tally/tally.service.js';
import {
  type ContributeMeasurementInput,
  type ContributeObservationInput,
  type ContributeTapInput,
} from './contribution.inputs.js';
import {
  type Contribution,
  type ContributionCycle,
  type ContributionMeasure,
  type ContributionPeriod,
} from './contribution.types.js';

interface MeasureRow extends Omit<ContributionMeasure, 'periods'> {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const measureWithLatestDefinition = `SELECT v.name, v.question, v.value_kind AS "valueKind", v.unit, v.numerator_text AS "numeratorText",
    v.denominator_text AS "denominatorText", v.minimum, v.maximum, v.decimals, m.frequency, m.starts_on AS "startsOn", m.ends_on AS "endsOn"
  FROM measure m JOIN measure_definition_version v ON v.definition_id = m.definition_id
  WHERE m.id = $1 ORDER BY v.number DESC LIMIT 1`;

/** What comes by a contributor link goes the way of everything else: the same rules, without a name. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly database: Database,
    private readonly measurements: MeasurementService,
    private readonly observations: ObservationService,
    private readonly tallies: TallyService,
  ) {}

  async open(scope: ContributorScope): Promise<Contribution> {
    const { contribution, today } = scope;
    const { label, expiresOn, placeName, interventionTitle, measureId, cycleId } = contribution;
    return {
      ...{ label, expiresOn, today, placeName, interventionTitle },
      measure: measureId === null ? null : await this.measure(scope, measureId),
      cycle: cycleId === null ? null : await this.cycle(scope, cycleId),
    };
  }

  /** A number where none stands. The device that gave one knows its id and may correct it, until a person has. */
  async measurement(scope: ContributorScope, input: ContributeMeasurementInput): Promise<Contribution> {
    const { measureId } = scope.contribution;
    if (measureId === null) throw new Refusal('NOT_FOUND');
    const { frequency, periods } = await this.measure(scope, measureId);
    if (!periods.some(({ period }) => period === input.period))
      throw new Refusal('MEASUREMENT_PERIOD', { field: 'period' });
    const standing = await this.database.manager.findOneBy(Measurement, {
      measureId,
      period: input.period,
      ordinal: 0,
    });
    if (standing && (standing.id !== input.id || standing.updatedById !== null))
      throw new Refusal('CONTRIBUTION_TAKEN', { field: 'period' });
    await this.measurements.record(scope, { ...input, measureId, version: standing?.version ?? null });
    if (input.notMeasuredReason == null) await this.lock(input.period, periodEnd(input.period, frequency));
    return this.open(scope);
  }

  async observation(scope: ContributorScope, input: ContributeObservationInput): Promise<Contribution> {
    const cycleId = this.requireCycle(scope);
    const standing = await this.database.manager.findOneBy(Observation, { id: input.id });
    if (standing) return this.open(scope);
    await this.observations.add(scope, { ...input, cycleId });
    await this.lock(input.observedOn, input.observedOn);
    return this.open(scope);
  }

  async tap(scope: ContributorScope, input: ContributeTapInput): Promise<Contribution> {
    await this.tallies.tap(scope, { ...input, cycleId: this.requireCycle(scope) });
    await this.lock(input.day, input.day);
    return this.open(scope);
  }

  async retractTap(scope: ContributorScope, id: string): Promise<Contribution> {
    await this.tallies.untap(scope, id);
    return this.open(scope);
  }

  private requireCycle({ contribution }: ContributorScope): string {
    if (contribution.cycleId === null) throw new Refusal('NOT_FOUND');
    return contribution.cycleId;
  }

  private async lock(firstDay: string, lastDay: string): Promise<void> {
    await this.database.rows('SELECT lock_by_contribution($1, $2)', [firstDay, lastDay]);
  }

  private async measure(scope: ContributorScope, id: string): Promise<ContributionMeasure> {
    const row = await this.database.row<MeasureRow>(measureWithLatestDefinition, [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    const { startsOn, endsOn, ...measure } = row;
    const current = periodStart(scope.today, row.frequency);
    const first = periodStart(startsOn, row.frequency);
    const last =
      [endsOn, scope.contribution.programmeEndsOn].filter((day) => day !== null).sort()[0] ?? current;
    const asked = [previousPeriod(current, row.frequency), current].filter(
      (period) => period >= first && period <= last,
    );
    return { ...measure, periods: await this.periods(id, asked) };
  }

  private async periods(measureId: string, asked: readonly string[]): Promise<ContributionPeriod[]> {
    const standing = await this.database.rows<{ period: string; value: number | null }>(
      'SELECT period, value FROM measurement WHERE measure_id = $1 AND period = ANY ($2) AND ordinal = 0',
      [measureId, asked],
    );
    const numbers = new Map(standing.map((row) => [row.period, row.value]));
    return asked.map((period) => ({
      period,
      taken: numbers.has(period),
      value: numbers.get(period) ?? null,
    }));
  }

  private async cycle({ today }: ContributorScope, id: string): Promise<ContributionCycle> {
    const cycle = await this.database.manager.findOneBy(PdsaCycle, { id });
    if (!cycle) throw new Refusal('NOT_FOUND');
    const counted = await this.database.rows<{ yes: number; no: number }>(
      `SELECT count(*) FILTER (WHERE answer = 'YES')::int AS yes, count(*) FILTER (WHERE answer = 'NO')::int AS no
       FROM tally_tap WHERE cycle_id = $1 AND day = $2`,
      [id, today],
    );
    const { yes, no } = tallySum(counted);
    const { number, plan, tallyQuestion, state } = cycle;
    return { number, plan, tallyQuestion, state, yesToday: yes, noToday: no };
  }
}
