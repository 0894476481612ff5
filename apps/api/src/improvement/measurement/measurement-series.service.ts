import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { rideAlong } from '../../platform/operation/riding-along.js';
import { Measure } from '../measure/measure.entity.js';
import { type MeasurementSeries } from './measurement.entity.js';
import { shown } from './withheld.js';

const names = {
  ids: 'id',
  periods: 'period',
  ordinals: 'ordinal',
  values: shown.value,
  numerators: shown.numerator,
  denominators: shown.denominator,
  states: shown.state,
  reasons: shown.reason,
  notes: shown.note,
  versions: 'version',
  definitionNumbers: 'definition_number',
  enteredBy: '(SELECT name FROM person WHERE person.id = updated_by_id)',
  enteredOn: 'entered_on',
} satisfies Record<keyof MeasurementSeries, string>;

rideAlong(
  Measure,
  'series',
  (_, asked) =>
    `SELECT json_build_object(${Object.entries(names)
      .filter(([name]) => asked.has(name) || name === 'periods')
      .map(([name, column]) => `'${name}', coalesce(json_agg(${column}), '[]')`)
      .join(
        ', ',
      )}) FROM (SELECT * FROM measurement WHERE measure_id = measure.id ORDER BY period, ordinal) ordered`,
);

const series = Object.entries(names)
  .map(([name, column]) => `json_agg(${column}) AS "${name}"`)
  .join(', ');
const empty = Object.fromEntries(
  Object.keys(names).map((name) => [name, []]),
) as unknown as MeasurementSeries;

/** Whole series, built in SQL as parallel arrays: one statement however many measures a page shows. */
@Injectable()
export class MeasurementSeriesService {
  constructor(private readonly database: Database) {}

  async of(measureId: string): Promise<MeasurementSeries> {
    const found = await load(MeasurementSeriesService.prototype.of, measureId, async (ids) => {
      const rows = await this.database.rows<MeasurementSeries & { measure_id: string }>(
        `SELECT measure_id, ${series}
         FROM (SELECT * FROM measurement WHERE measure_id = ANY ($1) ORDER BY measure_id, period, ordinal) ordered GROUP BY measure_id`,
        [ids],
      );
      return new Map(rows.map((row) => [row.measure_id, row]));
    });
    return found ?? empty;
  }

  /** Periods that have a value or a reason. */
  async registered(measureId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.of(measureId)).periods);
  }
}
