import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/** Takes a row for a table, and answers with its id. */
export type Insert = (table: string, row: Record<string, unknown>) => string;

/** Rows are collected and sent as one: a hundred pieces of work are made in a run. */
export class RowsToInsert {
  readonly #statements: string[] = [];
  /** The table and columns of the last statement, while it takes more rows of the same kind. */
  #open = '';

  readonly insert: Insert = (table, row) => {
    const full: Record<string, unknown> = { id: uuidv7(), ...row };
    const values = Object.values(full).map((value) =>
      value === null ? 'NULL' : pg.escapeLiteral(String(value)),
    );
    const into = `INSERT INTO ${table} (${Object.keys(full).join(', ')}) VALUES`;
    const last = this.#statements.length - 1;
    if (into === this.#open) this.#statements[last] += `, (${values.join(', ')})`;
    else this.run(`${into} (${values.join(', ')})`);
    this.#open = into;
    return String(full['id']);
  };

  /** @returns rows that all have these columns beside their own, which come first */
  with(columns: Record<string, unknown>): Insert {
    return (table, row) => this.insert(table, { ...columns, ...row });
  }

  run(statement: string): void {
    this.#statements.push(statement);
    this.#open = '';
  }

  get sql(): string {
    return this.#statements.join('; ');
  }
}
