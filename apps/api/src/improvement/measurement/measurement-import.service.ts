import { Injectable } from '@nestjs/common';
import { IMPORT_ROWS_MAX, readMeasurement, Refusal, type DefinitionRange } from '@laeringsrum/domain';
import { type Frequency } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, requirePlace } from '../../platform/rows/versioned.js';
import { Measurement, type MeasurementImport } from './measurement.entity.js';
import { type ImportMeasurementsInput, type ImportRowInput } from './measurement.inputs.js';
import { lockPredictions, requirePeriod } from './measurement.service.js';

/** What an import did to one row, so that the whole can be undone: the row before (null: it was not there) and its version after. */
interface ImportStep {
  readonly id: string;
  readonly measureId: string;
  readonly before: Record<string, unknown> | null;
  readonly versionAfter: number;
}

interface DefinitionInTime extends DefinitionRange {
  readonly validFrom: string;
  readonly number: number;
}

interface MeasureForImport {
  readonly id: string;
  readonly placeId: string;
  readonly frequency: Frequency;
  /** Oldest first. */
  readonly definitions: readonly DefinitionInTime[];
}

@Injectable()
export class MeasurementImportService {
  constructor(private readonly database: Database) {}

  async import(scope: Scope, input: ImportMeasurementsInput): Promise<MeasurementImport> {
    if (input.rows.length === 0) throw new Refusal('IMPORT_EMPTY', { field: 'rows' });
    if (input.rows.length > IMPORT_ROWS_MAX)
      throw new Refusal('IMPORT_TOO_LARGE', { field: 'rows', rows: input.rows.length, max: IMPORT_ROWS_MAX });
    const measures = await this.measures(scope, input.rows);
    const standing = await this.standing([...measures.keys()]);
    const steps: ImportStep[] = [];
    const written: Measurement[] = [];
    const seen = new Set<string>();
    let same = 0;
    for (const [index, row] of input.rows.entries()) {
      const { next, before } = read(scope, row, measures, standing, index);
      if (seen.has(keyOf(next))) throw new Refusal('VALIDATION', { field: `rows.${index}.period` });
      seen.add(keyOf(next));
      if (before && isSame(before, next)) {
        same++;
        continue;
      }
      if (before && before.version !== row.version) throw conflict(before);
      const full = { ...next, id: before?.id ?? row.id, version: (before?.version ?? 0) + 1 };
      written.push(full as Measurement);
      steps.push({
        id: full.id,
        measureId: row.measureId,
        before: before ? snapshot(before) : null,
        versionAfter: full.version,
      });
    }
    await this.write(scope, measures, written);
    const changed = steps.filter((step) => step.before !== null).length;
    const [first] = measures.values();
    await this.database.rows(
      `INSERT INTO measurement_import (id, programme_id, place_id, inserted, changed, same, steps, by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        input.id,
        scope.programmeId,
        first?.placeId,
        steps.length - changed,
        changed,
        same,
        JSON.stringify(steps),
        scope.personId,
      ],
    );
    return {
      id: input.id,
      inserted: steps.length - changed,
      changed,
      same,
      undone: false,
      measureIds: [...measures.keys()],
    };
  }

  /** Takes the whole import back, unless somebody has changed one of its numbers since. */
  async undo(scope: Scope, id: string): Promise<MeasurementImport> {
    const row = await this.database.row<{
      place_id: string;
      inserted: number;
      changed: number;
      same: number;
      steps: ImportStep[];
      undone_at: Date | null;
    }>(
      'SELECT place_id, inserted, changed, same, steps, undone_at FROM measurement_import WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!row) throw new Refusal('NOT_FOUND');
    requirePlace(scope, row.place_id);
    if (row.undone_at !== null) throw new Refusal('IMPORT_UNDONE');
    const inserted = row.steps.filter((step) => step.before === null);
    const changed = row.steps.filter((step) => step.before !== null);
    const gone = await this.database.rows(
      `DELETE FROM measurement m USING json_to_recordset($1) AS s (id uuid, "versionAfter" int) WHERE m.id = s.id AND m.version = s."versionAfter" RETURNING m.id`,
      [JSON.stringify(inserted)],
    );
    const back = await this.database.rows(
      `UPDATE measurement m SET state = b.state, value = b.value, numerator = b.numerator, denominator = b.denominator, not_measured_reason = b."notMeasuredReason",
          excluded_reason = b."excludedReason", note = b.note, definition_number = b."definitionNumber", version = m.version + 1, updated_at = now(), updated_by_id = $2
       FROM json_to_recordset($1) AS s (id uuid, "versionAfter" int, before json),
         json_to_record(s.before) AS b (state text, value float8, numerator float8, denominator float8, "notMeasuredReason" text, "excludedReason" text, note text, "definitionNumber" int)
       WHERE m.id = s.id AND m.version = s."versionAfter" RETURNING m.id`,
      [JSON.stringify(changed), scope.personId],
    );
    if (gone.length !== inserted.length || back.length !== changed.length)
      throw new Refusal('IMPORT_CHANGED_SINCE');
    await this.database.rows('UPDATE measurement_import SET undone_at = now() WHERE id = $1', [id]);
    const measureIds = [...new Set(row.steps.map((step) => step.measureId))];
    return { id, inserted: row.inserted, changed: row.changed, same: row.same, undone: true, measureIds };
  }

  private async measures(
    scope: Scope,
    rows: readonly ImportRowInput[],
  ): Promise<Map<string, MeasureForImport>> {
    const ids = [...new Set(rows.map((row) => row.measureId))];
    const found = await this.database.rows<MeasureForImport>(
      `SELECT m.id, m.place_id AS "placeId", m.frequency,
          (SELECT json_agg(json_build_object('validFrom', d.valid_from, 'number', d.number, 'valueKind', d.value_kind, 'minimum', d.minimum, 'maximum', d.maximum) ORDER BY d.number)
           FROM measure_definition_version d WHERE d.definition_id = m.definition_id) AS definitions
       FROM measure m WHERE m.id = ANY ($1)`,
      [ids],
    );
    if (found.length !== ids.length) throw new Refusal('NOT_FOUND', { field: 'measureId' });
    for (const measure of found) requirePlace(scope, measure.placeId);
    return new Map(found.map((measure) => [measure.id, measure]));
  }

  private async standing(measureIds: readonly string[]): Promise<Map<string, Measurement>> {
    const rows = await this.database.manager
      .createQueryBuilder(Measurement, 'm')
      .where('m.measureId = any(:measureIds)', { measureIds })
      .setLock('pessimistic_write')
      .getMany();
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  private async write(
    scope: Scope,
    measures: ReadonlyMap<string, MeasureForImport>,
    rows: readonly Measurement[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const records = rows.map((row) => ({ ...row, placeId: measures.get(row.measureId)?.placeId }));
    await this.database.rows(
      `INSERT INTO measurement AS m (id, programme_id, place_id, measure_id, period, ordinal, state, value, numerator, denominator, not_measured_reason, excluded_reason,
          note, definition_number, version, entered_on, updated_by_id)
       SELECT r.id, $2, r."placeId", r."measureId", r.period, r.ordinal, r.state, r.value, r.numerator, r.denominator, r."notMeasuredReason", r."excludedReason",
          r.note, r."definitionNumber", r.version, $3, $4
       FROM json_to_recordset($1) AS r (id uuid, "placeId" uuid, "measureId" uuid, period date, ordinal smallint, state text, value float8, numerator float8,
          denominator float8, "notMeasuredReason" text, "excludedReason" text, note text, "definitionNumber" int, version int)
       ON CONFLICT (measure_id, period, ordinal) DO UPDATE SET state = excluded.state, value = excluded.value, numerator = excluded.numerator,
          denominator = excluded.denominator, not_measured_reason = excluded.not_measured_reason, excluded_reason = excluded.excluded_reason, note = excluded.note,
          definition_number = excluded.definition_number, version = excluded.version, entered_on = excluded.entered_on,
          updated_by_id = excluded.updated_by_id, updated_at = now()`,
      [JSON.stringify(records), scope.programmeId, scope.today, scope.personId],
    );
    for (const [measureId, periods] of Map.groupBy(rows, (row) => row.measureId)) {
      const numbers = periods.filter((row) => row.state !== 'NOT_MEASURED').map((row) => row.period);
      await this.database.rows(lockPredictions, [measureId, numbers]);
    }
  }
}

const keyOf = (row: { measureId: string; period: string; ordinal?: number | null }): string =>
  `${row.measureId} ${row.period} ${row.ordinal ?? 0}`;

function read(
  scope: Scope,
  row: ImportRowInput,
  measures: ReadonlyMap<string, MeasureForImport>,
  standing: ReadonlyMap<string, Measurement>,
  index: number,
) {
  const measure = measures.get(row.measureId);
  if (!measure) throw new Refusal('NOT_FOUND', { field: `rows.${index}.measureId` });
  try {
    requirePeriod(measure, row.period, scope.today);
    const definition = definitionAt(measure.definitions, row.period);
    const ordinal = measure.frequency === 'PER_EVENT' ? (row.ordinal ?? 0) : 0;
    const before = standing.get(keyOf({ ...row, ordinal }));
    // What somebody left out of the curve with a reason stays out, also with another number.
    const entry = readMeasurement({ ...row, excludedReason: before?.excludedReason ?? null }, definition);
    const next = {
      measureId: row.measureId,
      period: row.period,
      ordinal,
      ...entry,
      notMeasuredReason: row.notMeasuredReason ?? null,
      excludedReason: entry.state === 'EXCLUDED' ? (before?.excludedReason ?? null) : null,
      note: row.note?.trim() ?? before?.note ?? '',
      definitionNumber: definition.number,
    };
    return { next, before };
  } catch (error) {
    if (error instanceof Refusal)
      throw new Refusal(error.code, {
        ...error.details,
        field: `rows.${index}.${error.details.field ?? 'value'}`,
      });
    throw error;
  }
}

function isSame(
  before: Measurement,
  next: {
    state: string;
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    notMeasuredReason: string | null;
    note: string;
  },
): boolean {
  return (
    before.state === next.state &&
    before.value === next.value &&
    before.numerator === next.numerator &&
    before.denominator === next.denominator &&
    before.notMeasuredReason === next.notMeasuredReason &&
    before.note === next.note
  );
}

/** The version that held in a period; before the first one, the first. */
function definitionAt(versions: readonly DefinitionInTime[], period: string): DefinitionInTime {
  const found = versions.findLast(({ validFrom }) => validFrom <= period) ?? versions[0];
  if (!found) throw new Refusal('NOT_FOUND', { field: 'measureId' });
  return found;
}

function snapshot(row: Measurement): Record<string, unknown> {
  const { state, value, numerator, denominator, notMeasuredReason, excludedReason, note, definitionNumber } =
    row;
  return { state, value, numerator, denominator, notMeasuredReason, excludedReason, note, definitionNumber };
}
