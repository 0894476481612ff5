import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral } from 'typeorm';
import { currentOperation } from './operation.js';
import { ridersOf, type JsonOf } from './riding-along.js';

const none: ReadonlySet<string> = new Set();

/** The services' way to the rows: always the connection of the running operation, never one of its own. */
@Injectable()
export class Database {
  private readonly selects = new Map<unknown, string>();

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
   * Whole rows of an entity, as plain objects: what pages read in numbers. `where` names columns as the database does. With the fields that a
   * query asks for, children that ride along come in the same statement.
   * @example database.read(PdsaCycle, 'intervention_id = ANY ($1) ORDER BY number', [ids])
   */
  read<Row extends ObjectLiteral>(
    entity: new () => Row,
    where: string,
    parameters: readonly unknown[],
    fields: ReadonlySet<string> = none,
  ): Promise<Row[]> {
    return this.rows<Row>(`${this.select(entity, fields)} WHERE ${where}`, parameters);
  }

  private select(entity: new () => ObjectLiteral, fields: ReadonlySet<string>): string {
    const known = this.selects.get(entity);
    if (known && fields.size === 0) return known;
    const { columns, tablePath } = this.dataSource.getMetadata(entity);
    const own = columns.map((column) => `${column.databaseName} AS "${column.propertyName}"`);
    const select = `SELECT ${[...own, ...ridersOf(entity, fields, this.json)].join(', ')} FROM ${tablePath}`;
    if (fields.size === 0) this.selects.set(entity, select);
    return select;
  }

  private readonly json: JsonOf = (entity, alias) => {
    const { columns } = this.dataSource.getMetadata(entity as new () => ObjectLiteral);
    return `json_build_object(${columns.map((column) => `'${column.propertyName}', ${alias}.${column.databaseName}`).join(', ')})`;
  };

  /** Runs after the operation has answered, on a connection of its own: session touch and the like. */
  async outside(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.dataSource.query(sql, parameters as unknown[]);
  }
}
