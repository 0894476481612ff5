import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
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
      const rows = await this.database.manager
        .createQueryBuilder(Programme, 'programme')
        .where('programme.id = any(:ids)', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
    if (!programme) throw new Refusal('NOT_FOUND');
    return programme;
  }

  places(programmeId: string): Promise<Place[]> {
    return this.database.manager.find(Place, { where: { programmeId }, order: { position: 'ASC' } });
  }

  place(id: string): Promise<Place | undefined> {
    return load(ProgrammeService.prototype.place, id, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(Place, 'place')
        .where('place.id = any(:ids)', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
  }

  terms<Row extends ObjectLiteral>(target: EntityTarget<Row>, programmeId: string): Promise<Row[]> {
    return this.database.manager
      .createQueryBuilder(target, 'term')
      .where('term.programmeId = :programmeId', { programmeId })
      .orderBy('term.position')
      .getMany();
  }

  term<Row extends Term>(target: EntityTarget<Row>, id: string): Promise<Row | undefined> {
    return load(target, id, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(target, 'term')
        .where('term.id = any(:ids)', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
  }

  /** The row a key stands for. @throws Refusal UNKNOWN_REFERENCE naming the field */
  async requireTerm<Row extends Term>(target: EntityTarget<Row>, key: string, field: string): Promise<Row> {
    const row = await this.database.manager
      .createQueryBuilder(target, 'term')
      .where('term.key = :key', { key })
      .getOne();
    if (!row) throw new Refusal('UNKNOWN_REFERENCE', { field });
    return row;
  }

  /** @throws Refusal UNKNOWN_REFERENCE when a key is not the programme's */
  async requireKeys(target: EntityTarget<Term>, keys: readonly string[], field: string): Promise<void> {
    if (keys.length === 0) return;
    const found = await this.database.manager
      .createQueryBuilder(target, 'term')
      .where('term.key = any(:keys)', { keys })
      .getCount();
    if (found !== new Set(keys).size) throw new Refusal('UNKNOWN_REFERENCE', { field });
  }
}
