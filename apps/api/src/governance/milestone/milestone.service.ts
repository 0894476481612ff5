import { Injectable } from '@nestjs/common';
import { Refusal, requireReachedBy } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { type DatePrecision } from '../../platform/graphql/enums.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, requirePlace, updateVersion } from '../../platform/rows/versioned.js';
import { Place } from '../../programme/place/place.entity.js';
import { Milestone, MilestoneStatus } from './milestone.entity.js';
import { type MilestoneReportInput } from './milestone.inputs.js';

interface Due {
  readonly on: string | null;
  readonly precision: DatePrecision | null;
}

@Injectable()
export class MilestoneService {
  constructor(private readonly database: Database) {}

  statuses(milestoneId: string): Promise<MilestoneStatus[]> {
    return load(MilestoneService.prototype.statuses, milestoneId, async (ids) => {
      const rows = await this.database.read(
        MilestoneStatus,
        'milestone_id = ANY ($1) ORDER BY (SELECT position FROM place WHERE place.id = place_id)',
        [ids],
      );
      return grouped(rows, ids, (row) => row.milestoneId);
    }).then((rows) => rows ?? []);
  }

  /** By when a place is to reach it: its own day where one was approved, else the programme's. */
  async dueAt(milestoneId: string, placeId: string): Promise<Due> {
    const [milestone, own] = await Promise.all([
      this.database.manager.findOneBy(Milestone, { id: milestoneId }),
      this.database.manager.findOneBy(MilestoneStatus, { milestoneId, placeId }),
    ]);
    if (!milestone) throw new Refusal('UNKNOWN_REFERENCE', { field: 'milestoneId' });
    return own?.dueOn
      ? { on: own.dueOn, precision: own.duePrecision }
      : { on: milestone.date, precision: milestone.precision };
  }

  /** A place's own due day, by an approved deviation. */
  async setDue(
    at: { readonly programmeId: string; readonly placeId: string },
    milestoneId: string,
    { on, precision }: { readonly on: string; readonly precision: DatePrecision },
  ): Promise<void> {
    await this.database.rows(
      `INSERT INTO milestone_status (id, programme_id, place_id, milestone_id, due_on, due_precision) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (milestone_id, place_id) DO UPDATE SET due_on = excluded.due_on, due_precision = excluded.due_precision, version = milestone_status.version + 1`,
      [uuidv7(), at.programmeId, at.placeId, milestoneId, on, precision],
    );
  }

  /** How far a place is. The first time it makes the row, later it changes it on the version that was seen. */
  async report(scope: Scope, input: MilestoneReportInput): Promise<Milestone> {
    const { id, milestoneId, placeId, state } = input;
    const place = await this.database.manager.findOneBy(Place, { id: placeId });
    if (!place) throw new Refusal('NOT_FOUND');
    requirePlace(scope, placeId);
    const milestone = await this.known(milestoneId);
    const reachedOn = state === 'REACHED' ? (input.reachedOn ?? scope.today) : null;
    requireReachedBy(reachedOn, scope.today);
    const values = { state, reachedOn, note: (input.note ?? '').trim() };
    const standing = await this.database.manager.findOneBy(MilestoneStatus, { milestoneId, placeId });
    if (!standing) {
      await this.database.manager.insert(MilestoneStatus, {
        ...values,
        id,
        milestoneId,
        placeId,
        programmeId: scope.programmeId,
      });
      return milestone;
    }
    if (input.version == null) throw conflict(standing);
    await updateVersion(this.database.manager, MilestoneStatus, standing, input.version, values);
    return milestone;
  }

  /** The whole programme has reached it, or has not after all. */
  async reach(
    { today }: Pick<Scope, 'today'>,
    id: string,
    version: number,
    reachedOn: string | null,
  ): Promise<Milestone> {
    const milestone = await this.known(id, 'NOT_FOUND');
    requireReachedBy(reachedOn, today);
    if (milestone.version !== version) throw conflict(milestone);
    const [changed] = await this.database.rows(
      'UPDATE milestone SET reached_on = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, version, reachedOn],
    );
    const current = await this.known(id, 'NOT_FOUND');
    if (!changed) throw conflict(current);
    return current;
  }

  private async known(
    id: string,
    otherwise: 'NOT_FOUND' | 'UNKNOWN_REFERENCE' = 'UNKNOWN_REFERENCE',
  ): Promise<Milestone> {
    const milestone = await this.database.manager.findOneBy(Milestone, { id });
    if (!milestone) throw new Refusal(otherwise, otherwise === 'NOT_FOUND' ? {} : { field: 'milestoneId' });
    return milestone;
  }
}
