import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

export type Row = Record<string, unknown>;

/** One row of the demonstration; its id is made here unless it is given. @returns the id */
export async function insertRow(manager: EntityManager, table: string, row: Row): Promise<string> {
  const full: Row = { id: uuidv7(), ...row };
  const names = Object.keys(full);
  await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    names.map((name) => full[name]),
  );
  return String(full['id']);
}
