import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral } from 'typeorm';
import { currentOperation } from './operation.js';

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
   * Whole rows of an entity, as plain objects: what pages read in numbers. `where` names columns as the database does.
   * @example database.read(PdsaCycle, 'intervention_id = ANY ($1) ORDER BY number', [ids])
   */
  read<Row extends ObjectLiteral>(
    entity: new () => Row,
    where: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    let select = this.selects.get(entity);
    if (select === undefined) {
      const { columns, tablePath } = this.dataSource.getMetadata(entity);
      select = `SELECT ${columns.map((column) => `${column.databaseName} AS "${column.propertyName}"`).join(', ')} FROM ${tablePath} WHERE `;
      this.selects.set(entity, select);
    }
    return this.rows<Row>(select + where, parameters);
  }

  /** Runs after the operation has answered, on a connection of its own: session touch and the like. */
  async outside(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.dataSource.query(sql, parameters as unknown[]);
  }
}
