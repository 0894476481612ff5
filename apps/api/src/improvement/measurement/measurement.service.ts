import { Injectable } from '@nestjs/common';
import { readMeasurement, Refusal, type DefinitionRange } from '@laeringsrum/domain';
import { periodStart, type Frequency } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { type Scope, type Writer } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, requirePlace } from '../../platform/rows/versioned.js';
import { Measure } from '../measure/measure.entity.js';
import { Measurement } from './measurement.entity.js';
import { type RecordMeasurementInput } from './measurement.inputs.js';
import { periodInCycle } from './period-in-cycle.js';

/** A measure, what its numbers may be, and which version of the definition held in a period. */
export interface MeasureForEntry extends DefinitionRange {
  readonly id: string;
  readonly programmeId: string;
  readonly placeId: string;
  readonly frequency: Frequency;
  readonly definitionNumber: number;
}

const forEntry = `SELECT m.id, m.programme_id AS "programmeId", m.place_id AS "placeId", m.frequency,
    v.value_kind AS "valueKind", v.minimum, v.maximum, v.number AS "definitionNumber"
  FROM measure m JOIN LATERAL (
    SELECT * FROM measure_definition_version d WHERE d.definition_id = m.definition_id
    ORDER BY (d.valid_from <= $2::date) DESC, CASE WHEN d.valid_from <= $2::date THEN d.number ELSE -d.number END DESC LIMIT 1) v ON true
  WHERE m.id = $1`;

@Injectable()
export class MeasurementService {
  constructor(private readonly database: Database) {}

  /** The version of the definition follows the period, not the time of entry. @throws Refusal NOT_FOUND, FORBIDDEN */
  async forEntry(scope: Writer, measureId: string, period: string): Promise<MeasureForEntry> {
    const measure = await this.database.row<MeasureForEntry>(forEntry, [measureId, period]);
    if (!measure) throw new Refusal('NOT_FOUND', { field: 'measureId' });
    requirePlace(scope, measure.placeId);
    return measure;
  }

  async record(scope: Writer, input: RecordMeasurementInput): Promise<Measurement> {
    const measure = await this.forEntry(scope, input.measureId, input.period);
    requirePeriod(measure, input.period, scope.today);
    const read = readMeasurement(input, measure);
    const ordinal = measure.frequency === 'PER_EVENT' ? (input.ordinal ?? 0) : 0;
    const row = await this.database.row<Measurement>(input.version == null ? insert : replace, [
      input.id,
      measure.programmeId,
      measure.placeId,
      measure.id,
      input.period,
      ordinal,
      read.state,
      read.value,
      read.numerator,
      read.denominator,
      input.notMeasuredReason ?? null,
      read.state === 'EXCLUDED' ? input.excludedReason?.trim() : null,
      input.note?.trim() ?? '',
      measure.definitionNumber,
      scope.today,
      scope.personId,
      ...(input.version == null ? [] : [input.version]),
    ]);
    if (row) return row;
    throw await this.taken(measure.id, input.period, ordinal);
  }

  async erase(scope: Scope, id: string, version: number): Promise<Measure> {
    const row = await fetchForChange(this.database.manager, Measurement, id, scope);
    if (row.version !== version) throw conflict(row);
    await this.database.manager.delete(Measurement, { id, version });
    return this.database.manager.findOneByOrFail(Measure, { id: row.measureId });
  }

  private async taken(measureId: string, period: string, ordinal: number): Promise<Refusal> {
    const current = await this.database.row<Measurement>(
      `SELECT ${columns} FROM measurement WHERE measure_id = $1 AND period = $2 AND ordinal = $3`,
      [measureId, period, ordinal],
    );
    return current ? conflict(current) : new Refusal('NOT_FOUND', { field: 'version' });
  }
}

/** @throws Refusal MEASUREMENT_PERIOD, MEASUREMENT_FUTURE */
export function requirePeriod(measure: { frequency: Frequency }, period: string, today: string): void {
  if (periodStart(period, measure.frequency) !== period)
    throw new Refusal('MEASUREMENT_PERIOD', { field: 'period' });
  if (period > today) throw new Refusal('MEASUREMENT_FUTURE', { field: 'period' });
}

const columns = `id, measure_id AS "measureId", place_id AS "placeId", period, ordinal, state, value, numerator, denominator,
  not_measured_reason AS "notMeasuredReason", excluded_reason AS "excludedReason", note, version`;

/** SQL on a cycle `c` and its measure `m`: a number of this period is the first to lock the prediction. */
const locks = (period: string): string =>
  `c.state IN ('RUNNING', 'STUDYING') AND c.prediction_locked_at IS NULL AND ${periodInCycle('c', period, 'm.frequency')}`;

/** The same for many numbers at once: an import. $1 the measure, $2 the periods with a number. */
export const lockPredictions = `UPDATE pdsa_cycle c SET prediction_locked_at = now() FROM measure m
  WHERE m.id = $1 AND c.measure_id = m.id AND EXISTS (SELECT FROM unnest($2::date[]) AS period WHERE ${locks('period')})`;

/** The first measurement of the linked measure inside a running cycle's days locks its prediction, in the statement that writes it. */
const locking = (written: string): string => `WITH written AS (${written}), locked AS (
    UPDATE pdsa_cycle c SET prediction_locked_at = now() FROM written w JOIN measure m ON m.id = w."measureId"
    WHERE c.measure_id = m.id AND w.state <> 'NOT_MEASURED' AND ${locks('w.period')})
  SELECT * FROM written`;

const insert =
  locking(`INSERT INTO measurement (id, programme_id, place_id, measure_id, period, ordinal, state, value, numerator, denominator,
    not_measured_reason, excluded_reason, note, definition_number, entered_on, updated_by_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT (measure_id, period, ordinal) DO NOTHING
  RETURNING ${columns}`);

const replace =
  locking(`UPDATE measurement SET state = $7, value = $8, numerator = $9, denominator = $10, not_measured_reason = $11,
    excluded_reason = $12, note = $13, definition_number = $14, entered_on = $15, updated_by_id = $16, updated_at = now(), version = version + 1
  WHERE measure_id = $4 AND period = $5 AND ordinal = $6 AND version = $17 AND programme_id = $2 AND place_id = $3 AND $1::uuid IS NOT NULL
  RETURNING ${columns}`);
