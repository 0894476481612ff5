import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/** Takes a row for a table, and answers with its id. */
export type Insert = (table: string, row: Record<string, unknown>) => string;

/** Rows are collected and sent as one: a hundred pieces of work are made in a run. */
export class RowsToInsert {
  readonly #statements: string[] = [];

  readonly insert: Insert = (table, row) => {
    const full: Record<string, unknown> = { id: uuidv7(), ...row };
    const values = Object.values(full).map((value) =>
      value === null ? 'NULL' : pg.escapeLiteral(String(value)),
    );
    this.run(`INSERT INTO ${table} (${Object.keys(full).join(', ')}) VALUES (${values.join(', ')})`);
    return String(full['id']);
  };

  /** @returns rows that all have these columns beside their own, which come first */
  with(columns: Record<string, unknown>): Insert {
    return (table, row) => this.insert(table, { ...columns, ...row });
  }

  run(statement: string): void {
    this.#statements.push(statement);
  }

  get sql(): string {
    return this.#statements.join('; ');
  }
}
