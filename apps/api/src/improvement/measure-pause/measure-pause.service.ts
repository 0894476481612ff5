import { Injectable } from '@nestjs/common';
import { requirePause } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { alwaysRead, rideAlong, rodeAlong } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { Measure } from '../measure/measure.entity.js';
import { MeasurePause } from './measure-pause.entity.js';
import { type PauseMeasureInput } from './measure-pause.inputs.js';

rideAlong(
  Measure,
  'pauses',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(MeasurePause, 'r', asked)} ORDER BY r.starts_on, r.id), '[]') FROM measure_pause r WHERE r.measure_id = measure.id`,
);

// What is asked of a measure's missing periods looks at its pauses' days.
alwaysRead(MeasurePause, 'startsOn', 'endsOn');

@Injectable()
export class MeasurePauseService {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async of(measure: Measure): Promise<MeasurePause[]> {
    const rode = rodeAlong<MeasurePause[]>(measure, 'pauses');
    if (rode) return rode;
    const found = await load(MeasurePauseService.prototype.of, measure.id, async (ids) => {
      const rows = await this.database.read(MeasurePause, 'measure_id = ANY ($1) ORDER BY starts_on, id', [
        ids,
      ]);
      return grouped(rows, ids, (row) => row.measureId);
    });
    return found ?? [];
  }

  async pause(scope: Scope, input: PauseMeasureInput): Promise<Measure> {
    const measure = await this.lockedMeasure(scope, input.measureId);
    const pause = { startsOn: input.startsOn, endsOn: input.endsOn ?? null };
    requirePause(pause, measure, await this.others(measure.id, input.id));
    await this.database.manager.insert(MeasurePause, {
      id: input.id,
      programmeId: measure.programmeId,
      placeId: measure.placeId,
      measureId: measure.id,
      ...pause,
      reason: input.reason?.trim() ?? '',
      createdById: scope.personId,
    });
    return measure;
  }

  /** From the day after `endsOn` numbers are asked for again. */
  async resume(scope: Scope, id: string, version: number, endsOn: string): Promise<Measure> {
    const pause = await fetchForChange(this.database.manager, MeasurePause, id, scope);
    const measure = await this.lockedMeasure(scope, pause.measureId);
    requirePause({ startsOn: pause.startsOn, endsOn }, measure, await this.others(measure.id, pause.id));
    await updateVersion(this.database.manager, MeasurePause, pause, version, { endsOn });
    return measure;
  }

  async remove(scope: Scope, id: string, version: number): Promise<Measure> {
    const pause = await fetchForChange(this.database.manager, MeasurePause, id, scope);
    if (pause.version !== version) throw conflict(pause);
    await this.database.manager.delete(MeasurePause, { id, version });
    return this.database.manager.findOneByOrFail(Measure, { id: pause.measureId });
  }

  /** Locked, so that two who pause the same measure at once do not both find it free. */
  private async lockedMeasure(scope: Scope, id: string): Promise<Measure> {
    const measure = await fetchForChange(this.database.manager, Measure, id, scope);
    await this.database.rows('SELECT 1 FROM measure WHERE id = $1 FOR UPDATE', [id]);
    return measure;
  }

  private async others(measureId: string, id: string): Promise<MeasurePause[]> {
    const rows = await this.database.read(MeasurePause, 'measure_id = $1 ORDER BY starts_on, id', [
      measureId,
    ]);
    return rows.filter((row) => row.id !== id);
  }
}
