import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { PersonName } from './person.entity.js';

@Injectable()
export class PersonNameService {
  constructor(private readonly database: Database) {}

  async byId(id: string | null): Promise<PersonName | null> {
    if (id === null) return null;
    const person = await load(PersonNameService.prototype.byId, id, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(PersonName, 'person')
        .where('person.id = any(:ids)', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, row]));
    });
    return person ?? null;
  }
}
