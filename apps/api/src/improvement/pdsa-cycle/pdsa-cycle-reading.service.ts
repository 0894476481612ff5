import { Injectable } from '@nestjs/common';
import { cycleAdvice, type CycleAdvice, scopeOf } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { alwaysRead, rideAlong, type Selection } from '../../platform/operation/riding-along.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { periodInCycle } from '../measurement/period-in-cycle.js';
import { PdsaCycle, Prediction, type CycleResult } from './pdsa-cycle.entity.js';

const noResult: CycleResult = { median: null, periods: [], values: [] };

rideAlong(
  PdsaCycle,
  'predictions',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(Prediction, 'r', asked)} ORDER BY r.number), '[]') FROM prediction r WHERE r.cycle_id = pdsa_cycle.id`,
);

rideAlong(
  Intervention,
  'pdsaCycles',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(PdsaCycle, 'pdsa_cycle', asked)} ORDER BY pdsa_cycle.number), '[]') FROM pdsa_cycle WHERE pdsa_cycle.intervention_id = intervention.id`,
  (cycles: PdsaCycle[]) => cycles.map(asSeen()),
);

// What is seen of a cycle depends on it.
alwaysRead(PdsaCycle, 'placeId', 'observationsShared');

@Injectable()
export class PdsaCycleReadingService {
  constructor(private readonly database: Database) {}

  /** Those the person may see (row-level security decides), in order of number. */
  ofIntervention(interventionId: string, asked?: Selection): Promise<PdsaCycle[]> {
    return load(asked ?? PdsaCycleReadingService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        PdsaCycle,
        'intervention_id = ANY ($1) ORDER BY number',
        [ids],
        asked,
      );
      return grouped(rows.map(asSeen()), ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  byId(id: string): Promise<PdsaCycle | undefined> {
    return load(PdsaCycleReadingService.prototype.byId, id, async (ids) => {
      const rows = await this.database.read(PdsaCycle, 'id = ANY ($1)', [ids]);
      return new Map(rows.map(asSeen()).map((row) => [row.id, row]));
    });
  }

  async byNumber(interventionId: string, number: number): Promise<PdsaCycle | null> {
    const row = await this.database.manager.findOneBy(PdsaCycle, { interventionId, number });
    return row ? asSeen()(row) : null;
  }

  async successor(id: string): Promise<PdsaCycle | null> {
    const found = await load(PdsaCycleReadingService.prototype.successor, id, async (ids) => {
      const rows = await this.database.read(PdsaCycle, 'follows_id = ANY ($1)', [ids]);
      return new Map(rows.map(asSeen()).map((row) => [row.followsId ?? '', row]));
    });
    return found ?? null;
  }

  /** By version; the first is what Study compares with. */
  predictions(cycleId: string): Promise<Prediction[]> {
    return load(PdsaCycleReadingService.prototype.predictions, cycleId, async (ids) => {
      const rows = await this.database.read(Prediction, 'cycle_id = ANY ($1) ORDER BY number', [ids]);
      return grouped(rows, ids, (row) => row.cycleId);
    }).then((rows) => rows ?? []);
  }

  async result(cycleId: string): Promise<CycleResult> {
    const found = await load(PdsaCycleReadingService.prototype.result, cycleId, async (ids) => {
      const rows = await this.database.rows<CycleResult & { id: string }>(
        `SELECT c.id, percentile_cont(0.5) WITHIN GROUP (ORDER BY x.value) AS median,
            json_agg(x.period ORDER BY x.period, x.ordinal) AS periods, json_agg(x.value ORDER BY x.period, x.ordinal) AS values
         FROM pdsa_cycle c JOIN measure m ON m.id = c.measure_id
         JOIN measurement x ON x.measure_id = m.id AND x.state = 'MEASURED'
           AND ${periodInCycle('c', 'x.period', 'm.frequency')}
         WHERE c.id = ANY ($1) GROUP BY c.id`,
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });
    return found ?? noResult;
  }

  async advice(cycle: PdsaCycle): Promise<readonly CycleAdvice[]> {
    if (cycle.state === 'CLOSED' || cycle.state === 'CANCELLED') return [];
    const previous = cycle.followsId === null ? null : ((await this.byId(cycle.followsId)) ?? null);
    return cycleAdvice({
      kind: cycle.kind,
      plan: cycle.plan,
      scaleStep: cycle.scaleStep,
      scale: cycle,
      previousScale: previous,
    });
  }
}

/** Another place sees plan, learning and decision; who took part and what happened only where the team shares its observations. */
function asSeen(): (cycle: PdsaCycle) => PdsaCycle {
  const own = scopeOf(currentOperation().roles, 'pdsaCycle:readUnshared');
  return (cycle) =>
    own.places.includes(cycle.placeId) || cycle.observationsShared
      ? cycle
      : Object.assign(cycle, { who: '', happened: '', risk: '', citizenPart: '', meaningForMeeting: '' });
}
