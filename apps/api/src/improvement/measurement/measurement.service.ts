import { Injectable } from '@nestjs/common';
import { readMeasurement, Refusal } from '@laeringsrum/domain';
import { periodStart, type Frequency } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope, type Writer } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, requirePlace } from '../../platform/rows/versioned.js';
import { Measure } from '../measure/measure.entity.js';
import { type MeasureForEntry, measureForEntry, RememberedMeasures } from './measure-for-entry.js';
import { Measurement } from './measurement.entity.js';
import { type RecordMeasurementInput } from './measurement.inputs.js';
import { periodInCycle } from './period-in-cycle.js';

@Injectable()
export class MeasurementService {
  private readonly remembered = new RememberedMeasures();

  constructor(private readonly database: Database) {}

  /** The version of the definition follows the period, not the time of entry. @throws Refusal NOT_FOUND, FORBIDDEN */
  async forEntry(scope: Writer, measureId: string, period: string): Promise<MeasureForEntry> {
    const measure = await this.database.row<MeasureForEntry>(forEntry, [measureId, period]);
    if (!measure) throw new Refusal('NOT_FOUND', { field: 'measureId' });
    requirePlace(scope, measure.placeId);
    return measure;
  }

  async record(scope: Writer, input: RecordMeasurementInput): Promise<Measurement> {
    const known =
      input.version == null && currentOperation().mayGuess ? this.remembered.of(input.measureId) : undefined;
    const guessed = known && this.recordIfStill(scope, input, known);
    if (guessed) return guessed;
    const measure = await this.forEntry(scope, input.measureId, input.period);
    this.remembered.remember(measure);
    const row = await this.database.row<Measurement>(input.version == null ? insert : replace, [
      ...valuesOf(cells(scope, input, measure)),
      ...(input.version == null ? [] : [input.version]),
    ]);
    if (row) return row;
    throw await this.taken(measure.id, input.period, ordinalOf(input, measure));
  }

  /**
   * On what the measure was the last time, as a new number: asked and written in one statement, in the packet in which the operation begins
   * and ends. What the measure is now decides: where that differs, or the period has a number, nothing is written and it is asked first.
   */
  private recordIfStill(
    scope: Writer,
    input: RecordMeasurementInput,
    known: MeasureForEntry,
  ): Measurement | null {
    let row: Cells;
    try {
      row = cells(scope, input, known);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
    const { frequency, valueKind, minimum, maximum } = known;
    currentOperation().guess(
      this.database.rows(insertIfStill, [...valuesOf(row), frequency, valueKind, minimum, maximum]),
    );
    return Object.assign(new Measurement(), row, { version: 1 });
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

type Cells = Omit<Measurement, 'version' | 'updatedAt'>;

const ordinalOf = (input: RecordMeasurementInput, { frequency }: MeasureForEntry): number =>
  frequency === 'PER_EVENT' ? (input.ordinal ?? 0) : 0;

/** The row as it is written, in the order of its columns. @throws Refusal where the place is not the writer's, or the number is none for this measure and period */
function cells(scope: Writer, input: RecordMeasurementInput, measure: MeasureForEntry): Cells {
  requirePlace(scope, measure.placeId);
  requirePeriod(measure, input.period, scope.today);
  const read = readMeasurement(input, measure);
  return {
    id: input.id,
    programmeId: measure.programmeId,
    placeId: measure.placeId,
    measureId: measure.id,
    period: input.period,
    ordinal: ordinalOf(input, measure),
    state: read.state,
    value: read.value,
    numerator: read.numerator,
    denominator: read.denominator,
    notMeasuredReason: input.notMeasuredReason ?? null,
    excludedReason: read.state === 'EXCLUDED' ? (input.excludedReason?.trim() ?? null) : null,
    note: input.note?.trim() ?? '',
    definitionNumber: measure.definitionNumber,
    enteredOn: scope.today,
    updatedById: scope.personId,
  };
}
const valuesOf = (row: Cells): unknown[] => Object.values(row);

/** @throws Refusal MEASUREMENT_PERIOD, MEASUREMENT_FUTURE */
export function requirePeriod(measure: { frequency: Frequency }, period: string, today: string): void {
  if (periodStart(period, measure.frequency) !== period)
    throw new Refusal('MEASUREMENT_PERIOD', { field: 'period' });
  if (period > today) throw new Refusal('MEASUREMENT_FUTURE', { field: 'period' });
}

const forEntry = measureForEntry('$1', '$2');

const columns = `id, measure_id AS "measureId", place_id AS "placeId", period, ordinal, state, value, numerator, denominator,
  not_measured_reason AS "notMeasuredReason", excluded_reason AS "excludedReason", note, version`;

/** SQL on a cycle `c` and its measure `m`: a number of this period is the first to lock the prediction. */
const locks = (period: string): string =>
  `c.state IN ('RUNNING', 'STUDYING') AND c.prediction_locked_at IS NULL AND ${periodInCycle('c', period, 'm.frequency')}`;

/** The same for many numbers at once: an import. $1 the measure, $2 the periods with a number. */
export const lockPredictions = `UPDATE pdsa_cycle c SET prediction_locked_at = now() FROM measure m
  WHERE m.id = $1 AND c.measure_id = m.id AND EXISTS (SELECT FROM unnest($2::date[]) AS period WHERE ${locks('period')})`;

/** The first measurement of the linked measure inside a running cycle's days locks its prediction, in the statement that writes it. */
const locking = (
  written: string,
  answer = 'SELECT * FROM written',
): string => `WITH written AS (${written}), locked AS (
    UPDATE pdsa_cycle c SET prediction_locked_at = now() FROM written w JOIN measure m ON m.id = w."measureId"
    WHERE c.measure_id = m.id AND w.state <> 'NOT_MEASURED' AND ${locks('w.period')})
  ${answer}`;

const row = `measurement (id, programme_id, place_id, measure_id, period, ordinal, state, value, numerator, denominator,
    not_measured_reason, excluded_reason, note, definition_number, entered_on, updated_by_id)`;
const unlessTaken = `ON CONFLICT (measure_id, period, ordinal) DO NOTHING
  RETURNING ${columns}`;

const insert = locking(`INSERT INTO ${row}
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ${unlessTaken}`);

const insertIfStill = locking(
  `INSERT INTO ${row}
  SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::date, $6::smallint, $7::text, $8::float8, $9::float8, $10::float8, $11::text, $12::text,
    $13::text, $14::int, $15::date, $16::uuid
  FROM (${measureForEntry('$4', '$5')}) AS now
  WHERE now."programmeId" = $2 AND now."placeId" = $3 AND now."definitionNumber" = $14 AND now.frequency = $17 AND now."valueKind" = $18
    AND now.minimum IS NOT DISTINCT FROM $19::float8 AND now.maximum IS NOT DISTINCT FROM $20::float8
  ${unlessTaken}`,
  'SELECT require_one(count(*)) FROM written',
);

const replace =
  locking(`UPDATE measurement SET state = $7, value = $8, numerator = $9, denominator = $10, not_measured_reason = $11,
    excluded_reason = $12, note = $13, definition_number = $14, entered_on = $15, updated_by_id = $16, updated_at = now(), version = version + 1
  WHERE measure_id = $4 AND period = $5 AND ordinal = $6 AND version = $17 AND programme_id = $2 AND place_id = $3 AND $1::uuid IS NOT NULL
  RETURNING ${columns}`);
