import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { conflict, requirePlace } from '../../platform/rows/versioned.js';
import { Place } from '../place/place.entity.js';
import { CareUnit } from './care-unit.entity.js';
import { type CreateCareUnitInput } from './care-unit.inputs.js';

@Injectable()
export class CareUnitService {
  constructor(private readonly database: Database) {}

  async create(scope: Scope, input: CreateCareUnitInput): Promise<CareUnit> {
    const place = await this.database.manager.findOneBy(Place, { id: input.placeId });
    if (!place) throw new Refusal('NOT_FOUND', { field: 'placeId' });
    requirePlace(scope, place.id);
    const name = input.name.trim();
    // A unit of that name is the unit that is meant, also when somebody else is just adding it.
    await this.database.rows(
      'INSERT INTO care_unit (id, programme_id, place_id, name) VALUES ($1, $2, $3, $4) ON CONFLICT (place_id, name) DO NOTHING',
      [input.id, scope.programmeId, place.id, name],
    );
    return this.database.manager.findOneByOrFail(CareUnit, { placeId: place.id, name });
  }

  /** By the administrator, at any place. @throws Refusal NOT_FOUND, CARE_UNIT_TAKEN, CONFLICT */
  async rename(id: string, name: string, version: number): Promise<CareUnit> {
    const done = await this.database.row<{ state: string }>(
      'SELECT administer_care_unit($1, $2, $3) AS state',
      [id, name.trim(), version],
    );
    const unit = await this.database.manager.findOneBy(CareUnit, { id });
    if (!unit || done?.state === 'NOT_FOUND') throw new Refusal('NOT_FOUND');
    if (done?.state === 'TAKEN') throw new Refusal('CARE_UNIT_TAKEN', { field: 'name' });
    if (done?.state === 'CONFLICT') throw conflict(unit);
    return unit;
  }

  ofPlace(placeId: string): Promise<CareUnit[]> {
    return load(CareUnitService.prototype.ofPlace, placeId, async (placeIds) => {
      const rows = await this.database.read(CareUnit, 'place_id = ANY ($1) ORDER BY name', [placeIds]);
      return grouped(rows, placeIds, (row) => row.placeId);
    }).then((rows) => rows ?? []);
  }

  byId(id: string): Promise<CareUnit | undefined> {
    return load(CareUnitService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(CareUnit, 'id = ANY ($1)', [ids]));
    });
  }

  /** @throws Refusal UNKNOWN_REFERENCE when the unit is not one of the place's */
  async requireOfPlace(id: string, placeId: string): Promise<void> {
    const unit = await this.byId(id);
    if (unit?.placeId !== placeId) throw new Refusal('UNKNOWN_REFERENCE', { field: 'careUnitId' });
  }
}
