import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource, type EntityMetadata } from 'typeorm';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';

/** Classes and tables say the same: what a migration forgets, or an entity, is named here. */
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Column {
  name: string;
  type: string;
  nullable: boolean;
}
const written: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone', int: 'integer' };
const byName = (a: Column, b: Column): number => a.name.localeCompare(b.name);

/** As others in the programme see a person: a name. The rest of the row is the person's own. */
const keptFromOthers = [
  ...['disabled_at', 'email', 'language', 'theme', 'version'],
  ...['forgetting_wished_at', 'forgetting_told_at'],
];

const declared = (entity: EntityMetadata): Column[] =>
  entity.columns
    .map(({ databaseName, type, isArray, isNullable }) => ({
      name: databaseName,
      type: `${written[String(type)] ?? String(type)}${isArray ? '[]' : ''}`,
      nullable: isNullable,
    }))
    .sort(byName);

const migrated = async (table: string): Promise<Column[]> => {
  const columns = await api.rows<Column>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  return columns.filter(({ name }) => table !== 'person' || !keptFromOthers.includes(name)).sort(byName);
};

describe('every entity', () => {
  test('has the columns that were migrated: their names, types and whether they may be empty', async () => {
    const entities = api.app.get(DataSource).entityMetadatas;
    expect(entities.length).toBeGreaterThan(20);
    for (const entity of entities)
      expect({ table: entity.tableName, columns: declared(entity) }).toEqual({
        table: entity.tableName,
        columns: await migrated(entity.tableName),
      });
  });
});
