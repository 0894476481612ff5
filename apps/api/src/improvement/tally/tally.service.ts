import { Injectable } from '@nestjs/common';
import { MOST_TAPS, Refusal, requireEditable, requireObservable } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { type Writer } from '../../platform/operation/operation.js';
import { fetchForChange, requirePlace } from '../../platform/rows/versioned.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { lockPrediction } from '../pdsa-cycle/prediction.service.js';
import { TallyTap, type CycleTally } from './tally.entity.js';
import { type TapTallyInput } from './tally.inputs.js';

const none: CycleTally = { days: [], tapIds: [] };
/** So many ids go out: what a device may not yet know to be counted. */
const newest = 50;

@Injectable()
export class TallyService {
  constructor(private readonly database: Database) {}

  async ofCycle(cycleId: string): Promise<CycleTally> {
    const found = await load(TallyService.prototype.ofCycle, cycleId, async (ids) => {
      const rows = await this.database.rows<CycleTally & { id: string }>(
        `SELECT cycle_id AS id, json_agg(json_build_object('day', day, 'yes', yes, 'no', no) ORDER BY day) AS days,
           (SELECT json_agg(n.id) FROM (SELECT id FROM tally_tap t WHERE t.cycle_id = by_day.cycle_id ORDER BY at DESC LIMIT ${newest}) n) AS "tapIds"
         FROM (SELECT cycle_id, day, count(*) FILTER (WHERE answer = 'YES')::int AS yes, count(*) FILTER (WHERE answer = 'NO')::int AS no
           FROM tally_tap WHERE cycle_id = ANY ($1) GROUP BY cycle_id, day) by_day
         GROUP BY cycle_id`,
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });
    return found ?? none;
  }

  /** A tap is an observation: the first one locks the prediction. Sent twice it is counted once. */
  async tap(scope: Writer, input: TapTallyInput): Promise<PdsaCycle> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, input.cycleId, scope);
    requireObservable(cycle.state, input.day, scope.today);
    const { programmeId, placeId } = cycle;
    const [counted] = await this.database.rows(
      `INSERT INTO tally_tap (id, programme_id, place_id, cycle_id, answer, day) SELECT $1, $2, $3, $4, $5, $6
       WHERE (SELECT count(*) FROM tally_tap WHERE cycle_id = $4) < ${MOST_TAPS} ON CONFLICT (id) DO NOTHING RETURNING id`,
      [input.id, programmeId, placeId, cycle.id, input.answer, input.day],
    );
    if (!counted) await this.requireSame(input);
    await this.database.rows(lockPrediction, [cycle.id]);
    return this.database.manager.findOneByOrFail(PdsaCycle, { id: cycle.id });
  }

  async untap(scope: Writer, id: string): Promise<PdsaCycle> {
    const tap = await this.database.manager.findOneBy(TallyTap, { id });
    if (!tap) throw new Refusal('NOT_FOUND');
    requirePlace(scope, tap.placeId);
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, tap.cycleId, scope);
    requireEditable(cycle.state);
    await this.database.manager.delete(TallyTap, { id });
    return cycle;
  }

  /** The same tap sent before is no fault; the same id for something else is. */
  private async requireSame({ id, cycleId, answer, day }: TapTallyInput): Promise<void> {
    const standing = await this.database.manager.findOneBy(TallyTap, { id });
    if (!standing) throw new Refusal('TALLY_FULL', { max: MOST_TAPS });
    if (standing.cycleId !== cycleId || standing.answer !== answer || standing.day !== day)
      throw new Refusal('VALIDATION', { field: 'id' });
  }
}
