import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { rideAlong } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange } from '../../platform/rows/versioned.js';
import { Measure } from '../measure/measure.entity.js';
import { requirePeriod } from '../measurement/measurement.service.js';
import { Annotation } from './annotation.entity.js';
import { type AddAnnotationInput } from './annotation.inputs.js';

rideAlong(
  Measure,
  'annotations',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(Annotation, 'r', asked)} ORDER BY r.period, r.id), '[]') FROM annotation r WHERE r.measure_id = measure.id`,
);

@Injectable()
export class AnnotationService {
  constructor(private readonly database: Database) {}

  ofMeasure(measureId: string): Promise<Annotation[]> {
    return load(AnnotationService.prototype.ofMeasure, measureId, async (ids) => {
      const rows = await this.database.read(Annotation, 'measure_id = ANY ($1) ORDER BY period, id', [ids]);
      return grouped(rows, ids, (row) => row.measureId);
    }).then((rows) => rows ?? []);
  }

  async add(scope: Scope, input: AddAnnotationInput): Promise<Annotation> {
    const measure = await fetchForChange(this.database.manager, Measure, input.measureId, scope);
    requirePeriod(measure, input.period, scope.today);
    await this.database.manager.insert(Annotation, {
      ...input,
      text: input.text.trim(),
      programmeId: measure.programmeId,
      placeId: measure.placeId,
      authorId: scope.personId,
    });
    return this.database.manager.findOneByOrFail(Annotation, { id: input.id });
  }

  async remove(scope: Scope, id: string, version: number): Promise<Measure> {
    const row = await fetchForChange(this.database.manager, Annotation, id, scope);
    if (row.version !== version) throw conflict(row);
    // A phase that rests on this note goes with it: a phase without its reason would be a silent one.
    await this.database.rows('DELETE FROM phase WHERE annotation_id = $1', [id]);
    await this.database.manager.delete(Annotation, { id, version });
    return this.database.manager.findOneByOrFail(Measure, { id: row.measureId });
  }
}
