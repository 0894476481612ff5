import { Injectable } from '@nestjs/common';
import { Refusal, requireCompletePrediction, requirePredictionChange } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type PdsaCycle, Prediction } from './pdsa-cycle.entity.js';
import { type PredictionInput } from './pdsa-cycle.inputs.js';

/** SQL: something was seen or counted in the cycle `$1`; from the first time on its prediction stands. */
export const lockPrediction =
  'UPDATE pdsa_cycle SET prediction_locked_at = now() WHERE id = $1 AND prediction_locked_at IS NULL';

@Injectable()
export class PredictionService {
  constructor(private readonly database: Database) {}

  /** Before the lock version 1 is simply rewritten; afterwards a change is a new version with a reason. */
  async write(scope: Scope, cycle: PdsaCycle, input: PredictionInput, reason?: string | null): Promise<void> {
    requireCompletePrediction(input);
    const locked = cycle.predictionLockedAt !== null;
    requirePredictionChange(locked, reason);
    await this.requireMeasure(cycle, input.measureId);
    const counted = input.kind === 'NUMBER' || input.kind === 'COUNT';
    const shape = {
      kind: input.kind,
      direction: input.kind === 'DIRECTION' ? (input.direction ?? null) : null,
      comparator: counted ? (input.comparator ?? null) : null,
      value: counted ? (input.value ?? null) : null,
      outOf: input.kind === 'COUNT' ? (input.outOf ?? null) : null,
      measureId:
        input.kind === 'NONE' || input.kind === 'COUNT' ? null : (input.measureId ?? cycle.measureId),
      confidence: input.kind === 'NONE' ? null : (input.confidence ?? null),
      because: input.because?.trim() ?? '',
      byId: scope.personId,
    };
    const latest = await this.database.manager.findOne(Prediction, {
      where: { cycleId: cycle.id },
      order: { number: 'DESC' },
    });
    if (latest && !locked) {
      await this.database.manager.update(Prediction, { id: latest.id }, { ...shape, madeAt: () => 'now()' });
      return;
    }
    await this.database.manager.insert(Prediction, {
      id: input.id,
      programmeId: cycle.programmeId,
      placeId: cycle.placeId,
      cycleId: cycle.id,
      number: (latest?.number ?? 0) + 1,
      ...shape,
      reason: locked ? (reason?.trim() ?? '') : '',
    });
  }

  async requireMeasure(
    cycle: { interventionId: string },
    measureId: string | null | undefined,
  ): Promise<void> {
    if (!measureId) return;
    const found = await this.database.row('SELECT 1 FROM measure WHERE id = $1 AND intervention_id = $2', [
      measureId,
      cycle.interventionId,
    ]);
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field: 'measureId' });
  }
}
