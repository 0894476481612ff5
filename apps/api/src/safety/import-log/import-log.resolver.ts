import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { ImportLogArgs, ImportLogEntry } from './import-log.types.js';

const most = 100;

@Resolver(() => ImportLogEntry)
export class ImportLogResolver {
  constructor(private readonly database: Database) {}

  @Allow('importLog:read')
  @Query(() => [ImportLogEntry], { description: 'Newest first, a hundred at a time.' })
  importLog(@Args() { olderThan }: ImportLogArgs): Promise<ImportLogEntry[]> {
    return this.database.rows<ImportLogEntry>(
      `SELECT id, kind, at, place_id AS "placeId", person_name AS "personName", inserted, changed, same, undone_at AS "undoneAt"
       FROM import_log($1, $2)`,
      [olderThan ?? null, most],
    );
  }
}
