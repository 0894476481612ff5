import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { type DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** How much of what a run deleted. */
export interface Purged {
  readonly dataClass: string;
  readonly table: string;
  readonly rows: number;
}

interface Tombstone {
  readonly table: string;
  readonly id: string;
  readonly at: string;
}

const runLock = 7_461_882_203;

/**
 * What the system does once a day, with the owner's connection: the serving role can delete none of this. Months of the audit trail
 * are made ahead, what is due is deleted for good, and the ids of what is gone are written where a restored backup cannot undo them.
 * @param tombstonesFile beside the database; undefined: the list is kept in the database alone
 * @returns null: another process is at it
 */
export async function dailyRun(
  owner: DataSource,
  today: string,
  tombstonesFile?: string,
): Promise<Purged[] | null> {
  const purged = await owner.transaction(async (manager) => {
    const [lock] = (await manager.query('SELECT pg_try_advisory_xact_lock($1) AS mine', [runLock])) as [
      { mine: boolean },
    ];
    if (!lock.mine) return null;
    await manager.query('CALL ensure_audit_partitions($1)', [today]);
    const [asked] = (await manager.query('SELECT forget_requested() AS done')) as [{ done: number }];
    const due = (await manager.query(
      'SELECT data_class AS "dataClass", table_name AS "table", rows FROM purge_retention()',
    )) as Purged[];
    const rows =
      asked.done === 0 ? due : [{ dataClass: 'FORMER_PERSON', table: 'person', rows: asked.done }, ...due];
    await manager.query('INSERT INTO retention_run (id, report) VALUES ($1, $2)', [
      uuidv7(),
      JSON.stringify(rows),
    ]);
    return rows;
  });
  if (purged !== null && tombstonesFile !== undefined) await writeTombstones(owner, tombstonesFile);
  return purged;
}

/** Adds to the file, a line each, what it does not have. */
export async function writeTombstones(owner: DataSource, file: string): Promise<number> {
  const written = new Set(readTombstones(file).map(({ table, id }) => `${table} ${id}`));
  const stones = (await owner.query(
    'SELECT table_name AS "table", row_id AS id, at::text FROM tombstone ORDER BY at, row_id',
  )) as Tombstone[];
  const missing = stones.filter(({ table, id }) => !written.has(`${table} ${id}`));
  if (missing.length > 0) appendFileSync(file, missing.map((stone) => `${JSON.stringify(stone)}\n`).join(''));
  return missing.length;
}

/**
 * After a backup has been restored, and harmless otherwise: what was deleted for good is deleted again.
 * @returns how many rows had come back
 */
export async function applyTombstones(owner: DataSource, file?: string): Promise<number> {
  return owner.transaction(async (manager) => {
    for (const { table, id } of file === undefined ? [] : readTombstones(file))
      await manager.query(
        'INSERT INTO tombstone (table_name, row_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [table, id],
      );
    const [done] = (await manager.query('SELECT apply_tombstones() AS again')) as [{ again: number }];
    return done.again;
  });
}

function readTombstones(file: string): Tombstone[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Tombstone);
}
