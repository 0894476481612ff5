import { Injectable } from '@nestjs/common';
import { requireEditable, requireObservable } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope, type Writer } from '../../platform/operation/operation.js';
import { conflict, fetchForChange } from '../../platform/rows/versioned.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { lockPrediction } from '../pdsa-cycle/prediction.service.js';
import { type AddObservationInput } from '../pdsa-cycle/pdsa-cycle.inputs.js';
import { Observation } from './observation.entity.js';

@Injectable()
export class ObservationService {
  constructor(private readonly database: Database) {}

  ofCycle(cycleId: string): Promise<Observation[]> {
    return load(ObservationService.prototype.ofCycle, cycleId, async (ids) => {
      const rows = await this.database.read(Observation, 'cycle_id = ANY ($1) ORDER BY observed_on, at', [
        ids,
      ]);
      return grouped(rows, ids, (row) => row.cycleId);
    }).then((rows) => rows ?? []);
  }

  /** The first dated observation of a running cycle locks its prediction. */
  async add(scope: Writer, input: AddObservationInput): Promise<Observation> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, input.cycleId, scope);
    requireObservable(cycle.state, input.observedOn, scope.today);
    await this.database.manager.insert(Observation, {
      ...input,
      text: input.text.trim(),
      programmeId: cycle.programmeId,
      placeId: cycle.placeId,
      authorId: scope.personId,
    });
    await this.database.rows(lockPrediction, [cycle.id]);
    return this.database.manager.findOneByOrFail(Observation, { id: input.id });
  }

  async remove(scope: Scope, id: string, version: number): Promise<PdsaCycle> {
    const row = await fetchForChange(this.database.manager, Observation, id, scope);
    if (row.version !== version) throw conflict(row);
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, row.cycleId, scope);
    requireEditable(cycle.state);
    await this.database.manager.delete(Observation, { id, version });
    return cycle;
  }
}
