import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type ObjectLiteral } from 'typeorm';
import { Database } from '../../platform/operation/database.js';
import { byId, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Place } from '../place/place.entity.js';
import { Programme } from './programme.entity.js';

interface Term extends ObjectLiteral {
  id: string;
  key: string;
}

@Injectable()
export class ProgrammeService {
  constructor(private readonly database: Database) {}

  current(scope: Scope): Promise<Programme> {
    return this.byId(scope.programmeId);
  }

  async byId(id: string): Promise<Programme> {
    const programme = await load(ProgrammeService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(Programme, 'id = ANY ($1)', [ids]));
    });
    if (!programme) throw new Refusal('NOT_FOUND');
    return programme;
  }

  /** The place that answers to the funder; null where the programme names none and is its own. */
  async leadApplicantId(programmeId: string): Promise<string | null> {
    const { leadApplicantPlaceKey: key } = await this.byId(programmeId);
    return key === null ? null : (await this.requireTerm(Place, key, 'leadApplicantPlaceKey')).id;
  }

  places(programmeId: string): Promise<Place[]> {
    return this.database.manager.find(Place, { where: { programmeId }, order: { position: 'ASC' } });
  }

  place(id: string): Promise<Place | undefined> {
    return load(ProgrammeService.prototype.place, id, async (ids) => {
      return byId(await this.database.read(Place, 'id = ANY ($1)', [ids]));
    });
  }

  terms<Row extends ObjectLiteral>(target: new () => Row, programmeId: string): Promise<Row[]> {
    return this.database.read(target, 'programme_id = $1 ORDER BY position', [programmeId]);
  }

  term<Row extends Term>(target: new () => Row, id: string): Promise<Row | undefined> {
    return load(target, id, async (ids) => byId(await this.database.read(target, 'id = ANY ($1)', [ids])));
  }

  /** The row a key stands for. @throws Refusal UNKNOWN_REFERENCE naming the field */
  async requireTerm<Row extends Term>(target: new () => Row, key: string, field: string): Promise<Row> {
    const [row] = await this.database.read(target, 'key = $1', [key]);
    if (!row) throw new Refusal('UNKNOWN_REFERENCE', { field });
    return row;
  }

  /** @throws Refusal UNKNOWN_REFERENCE when a key is not the programme's */
  async requireKeys(target: new () => Term, keys: readonly string[], field: string): Promise<void> {
    if (keys.length === 0) return;
    const found = await this.database.read(target, 'key = ANY ($1)', [keys]);
    if (found.length !== new Set(keys).size) throw new Refusal('UNKNOWN_REFERENCE', { field });
  }
}
