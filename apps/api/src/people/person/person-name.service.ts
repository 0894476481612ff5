import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { byId, load } from '../../platform/operation/loaders.js';
import { PersonName } from './person.entity.js';

@Injectable()
export class PersonNameService {
  constructor(private readonly database: Database) {}

  async byId(id: string | null): Promise<PersonName | null> {
    if (id === null) return null;
    const person = await load(PersonNameService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(PersonName, 'id = ANY ($1)', [ids]));
    });
    return person ?? null;
  }
}
