import { Injectable } from '@nestjs/common';
import { Refusal, requirePhaseOrigin } from '@laeringsrum/domain';
import { periodStart } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { rideAlong } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange } from '../../platform/rows/versioned.js';
import { Annotation } from '../annotation/annotation.entity.js';
import { Measure } from '../measure/measure.entity.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { Phase } from './phase.entity.js';
import { type StartPhaseInput } from './phase.inputs.js';

rideAlong(
  Measure,
  'phases',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(Phase, 'r', asked)} ORDER BY r.starts_on, r.id), '[]') FROM phase r WHERE r.measure_id = measure.id`,
);

@Injectable()
export class PhaseService {
  constructor(private readonly database: Database) {}

  ofMeasure(measureId: string): Promise<Phase[]> {
    return load(PhaseService.prototype.ofMeasure, measureId, async (ids) => {
      const rows = await this.database.read(Phase, 'measure_id = ANY ($1) ORDER BY starts_on', [ids]);
      return grouped(rows, ids, (row) => row.measureId);
    }).then((rows) => rows ?? []);
  }

  /** null where the cycle is not one you may see. */
  cycleNumber(cycleId: string | null): Promise<number | null> {
    if (cycleId === null) return Promise.resolve(null);
    return load(PhaseService.prototype.cycleNumber, cycleId, async (ids) => {
      const rows = await this.database.rows<{ id: string; number: number }>(
        'SELECT id, number FROM pdsa_cycle WHERE id = ANY ($1)',
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row.number]));
    }).then((number) => number ?? null);
  }

  async start(scope: Scope, input: StartPhaseInput): Promise<Phase> {
    const measure = await fetchForChange(this.database.manager, Measure, input.measureId, scope);
    requirePhaseOrigin(input);
    const startsOn = periodStart(input.startsOn, measure.frequency);
    if (startsOn <= measure.startsOn) throw new Refusal('VALIDATION', { field: 'startsOn' });
    if (input.cycleId) {
      const cycle = await this.database.manager.findOneBy(PdsaCycle, { id: input.cycleId });
      if (cycle?.interventionId !== measure.interventionId)
        throw new Refusal('UNKNOWN_REFERENCE', { field: 'cycleId' });
    }
    if (input.annotationId) {
      const note = await this.database.manager.findOneBy(Annotation, { id: input.annotationId });
      if (note?.measureId !== measure.id) throw new Refusal('UNKNOWN_REFERENCE', { field: 'annotationId' });
    }
    const standing = await this.database.manager.findOneBy(Phase, { measureId: measure.id, startsOn });
    if (standing) throw conflict(standing);
    await this.database.manager.insert(Phase, {
      id: input.id,
      programmeId: measure.programmeId,
      placeId: measure.placeId,
      measureId: measure.id,
      startsOn,
      name: input.name.trim(),
      reason: input.reason.trim(),
      origin: input.cycleId ? 'CYCLE' : 'NOTE',
      cycleId: input.cycleId ?? null,
      annotationId: input.annotationId ?? null,
      createdById: scope.personId,
    });
    return this.database.manager.findOneByOrFail(Phase, { id: input.id });
  }

  async remove(scope: Scope, id: string, version: number): Promise<Measure> {
    const phase = await fetchForChange(this.database.manager, Phase, id, scope);
    if (phase.version !== version) throw conflict(phase);
    if (phase.origin === 'DEFINITION') throw new Refusal('FORBIDDEN');
    await this.database.manager.delete(Phase, { id, version });
    return this.database.manager.findOneByOrFail(Measure, { id: phase.measureId });
  }
}
