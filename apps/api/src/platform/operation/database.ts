import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentOperation } from './operation.js';

/** The services' way to the rows: always the connection of the running operation, never one of its own. */
@Injectable()
export class Database {
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

  /** Runs after the operation has answered, on a connection of its own: session touch and the like. */
  async outside(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.dataSource.query(sql, parameters as unknown[]);
  }
}
