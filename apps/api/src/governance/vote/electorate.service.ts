import { Injectable } from '@nestjs/common';
import { electorate, type Electorate, type GroupPower, type GroupSeat } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ProgrammeGroup } from '../group/programme-group.entity.js';

/** Who decides what: powers and seats are data of the programme. */
@Injectable()
export class ElectorateService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  /** Does any group of the programme hold the power? Where none does, the act does not exist. */
  async holds(programmeId: string, power: GroupPower): Promise<boolean> {
    const groups = await load(ElectorateService.prototype.holds, programmeId, async (ids) => {
      const rows = await this.database.read(ProgrammeGroup, 'programme_id = ANY ($1)', [ids]);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.programmeId === id)]));
    });
    return (groups ?? []).some(({ powers }) => powers.includes(power));
  }

  /** Whose votes count on what comes from a place. */
  async of(programmeId: string, placeId: string, today: string): Promise<Electorate> {
    const [seats, { recusal }] = await Promise.all([
      this.seats(programmeId, 'DECIDE_DEVIATION', today),
      this.programmes.byId(programmeId),
    ]);
    return electorate(seats, placeId, recusal);
  }

  /** The members of the groups that hold a power, with their substitutes. */
  async seats(programmeId: string, power: GroupPower, today: string): Promise<GroupSeat[]> {
    const seats = await load(`seats of ${power}`, programmeId, async (ids) => {
      const rows = await this.database.rows<GroupSeat & { programmeId: string }>(
        `SELECT m.programme_id AS "programmeId", m.person_id AS "personId", m.place_id AS "placeId", m.substitute_for_id AS "substituteForId"
         FROM membership m JOIN programme_group g ON g.id = m.group_id
         WHERE m.programme_id = ANY ($1) AND $3 = ANY (g.powers) AND m.role = 'STEERING_MEMBER'
           AND m.starts_on <= $2 AND (m.ends_on IS NULL OR m.ends_on >= $2) AND (m.acting_until IS NULL OR m.acting_until >= $2)
         ORDER BY m.person_id`,
        [ids, today, power],
      );
      return new Map(ids.map((id) => [id, rows.filter((row) => row.programmeId === id)]));
    });
    return seats ?? [];
  }
}
