import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral } from 'typeorm';
import { currentOperation } from './operation.js';
import { propertiesFor, ridersOf, type JsonOf, type Selection } from './riding-along.js';

const everything: Selection = new Map();

/** The services' way to the rows: always the connection of the running operation, never one of its own. */
@Injectable()
export class Database {
  private readonly selects = new WeakMap<object, string>();

  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return currentOperation().manager;
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer = (await this.manager.query(sql, parameters as unknown[])) as unknown[];
    // UPDATE and DELETE come back as [rows, count].
    return (Array.isArray(answer[0]) && typeof answer[1] === 'number' ? answer[0] : answer) as Row[];
  }

  async row<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, parameters))[0] ?? null;
  }

  /**
   * Whole rows of an entity, as plain objects: what pages read in numbers. `where` names columns as the database does. With what a query
   * asks for, only that is read, and children that ride along come in the same statement.
   * @example database.read(PdsaCycle, 'intervention_id = ANY ($1) ORDER BY number', [ids])
   */
  read<Row extends ObjectLiteral>(
    entity: new () => Row,
    where: string,
    parameters: readonly unknown[],
    asked: Selection = everything,
  ): Promise<Row[]> {
    return this.rows<Row>(`${this.select(entity, asked)} WHERE ${where}`, parameters);
  }

  private select(entity: new () => ObjectLiteral, asked: Selection): string {
    const known = this.selects.get(asked === everything ? entity : asked);
    if (known) return known;
    const { columns, tablePath } = this.dataSource.getMetadata(entity);
    const read = propertiesFor(
      entity,
      columns.map(({ propertyName }) => propertyName),
      asked,
      false,
    );
    const own = columns
      .filter(({ propertyName }) => read.has(propertyName))
      .map((column) => `${column.databaseName} AS "${column.propertyName}"`);
    const ridden = ridersOf(entity, asked, this.json).map(([field, sql]) => `${sql} AS "${field}"`);
    const select = `SELECT ${[...own, ...ridden].join(', ')} FROM ${tablePath}`;
    this.selects.set(asked === everything ? entity : asked, select);
    return select;
  }

  private readonly json: JsonOf = (entity, alias, asked) => {
    const { columns } = this.dataSource.getMetadata(entity as new () => ObjectLiteral);
    const read = propertiesFor(
      entity,
      columns.map(({ propertyName }) => propertyName),
      asked,
      true,
    );
    const own = columns
      .filter(({ propertyName }) => read.has(propertyName))
      .map((column): [string, string] => [column.propertyName, `${alias}.${column.databaseName}`]);
    const pairs = [...own, ...ridersOf(entity, asked, this.json)];
    return `json_build_object(${pairs.map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
  };
}
