import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { rideAlong } from '../../platform/operation/riding-along.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { ChangeIdea } from './change-idea.entity.js';
import { Driver } from './driver.entity.js';

rideAlong(
  Intervention,
  'drivers',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(Driver, 'driver', asked)} ORDER BY driver.position, driver.id), '[]') FROM driver
     WHERE driver.intervention_id = intervention.id AND driver.removed_at IS NULL`,
);
rideAlong(
  Intervention,
  'changeIdeas',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(ChangeIdea, 'change_idea', asked)} ORDER BY change_idea.position, change_idea.id), '[]') FROM change_idea
     WHERE change_idea.intervention_id = intervention.id AND change_idea.removed_at IS NULL`,
);

/** What stands in the diagram; what was taken out of it is still found by its id. */
@Injectable()
export class TheoryReadingService {
  constructor(private readonly database: Database) {}

  drivers(interventionId: string): Promise<Driver[]> {
    return load(TheoryReadingService.prototype.drivers, interventionId, async (ids) => {
      const rows = await this.database.read(
        Driver,
        'intervention_id = ANY ($1) AND removed_at IS NULL ORDER BY position, id',
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  ideas(interventionId: string): Promise<ChangeIdea[]> {
    return load(TheoryReadingService.prototype.ideas, interventionId, async (ids) => {
      const rows = await this.database.read(
        ChangeIdea,
        'intervention_id = ANY ($1) AND removed_at IS NULL ORDER BY position, id',
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  async idea(id: string | null): Promise<ChangeIdea | null> {
    if (id === null) return null;
    const found = await load(TheoryReadingService.prototype.idea, id, async (ids) =>
      byId(await this.database.read(ChangeIdea, 'id = ANY ($1)', [ids])),
    );
    return found ?? null;
  }

  async driver(id: string): Promise<Driver | null> {
    const found = await load(TheoryReadingService.prototype.driver, id, async (ids) =>
      byId(await this.database.read(Driver, 'id = ANY ($1)', [ids])),
    );
    return found ?? null;
  }
}
