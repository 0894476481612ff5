import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { type MeasurementSeries } from './measurement.entity.js';

const empty: MeasurementSeries = {
  ids: [],
  periods: [],
  ordinals: [],
  values: [],
  numerators: [],
  denominators: [],
  states: [],
  reasons: [],
  notes: [],
  versions: [],
  definitionNumbers: [],
  enteredBy: [],
  enteredOn: [],
};

/** Whole series, built in SQL as parallel arrays: one statement however many measures a page shows. */
@Injectable()
export class MeasurementSeriesService {
  constructor(private readonly database: Database) {}

  async of(measureId: string): Promise<MeasurementSeries> {
    const found = await load(MeasurementSeriesService.prototype.of, measureId, async (ids) => {
      const rows = await this.database.rows<{ measure_id: string; series: MeasurementSeries }>(
        `SELECT measure_id, json_build_object('ids', json_agg(id), 'periods', json_agg(period), 'ordinals', json_agg(ordinal), 'values', json_agg(value),
            'numerators', json_agg(numerator), 'denominators', json_agg(denominator), 'states', json_agg(state), 'reasons', json_agg(reason),
            'notes', json_agg(note), 'versions', json_agg(version), 'definitionNumbers', json_agg(definition_number),
            'enteredBy', json_agg(entered_by), 'enteredOn', json_agg(entered_on)) AS series
         FROM (SELECT m.*, coalesce(m.not_measured_reason, m.excluded_reason) AS reason, p.name AS entered_by
               FROM measurement m LEFT JOIN person p ON p.id = m.updated_by_id
               WHERE m.measure_id = ANY ($1) ORDER BY m.measure_id, m.period, m.ordinal) ordered
         GROUP BY measure_id`,
        [ids],
      );
      return new Map(rows.map((row) => [row.measure_id, row.series]));
    });
    return found ?? empty;
  }

  /** Periods that have a value or a reason. */
  async registered(measureId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.of(measureId)).periods);
  }
}
