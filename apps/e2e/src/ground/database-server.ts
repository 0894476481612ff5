import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where `npm test` keeps the database of the product it has started. By hand it may be unset: then no server is known to kill. */
export const dataDirectory = process.env['E2E_DATA_DIR'];

/** The process that answers for the whole database server, as PostgreSQL itself notes it. */
export async function databaseProcess(directory: string): Promise<number> {
  const note = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8');
  const pid = Number(note.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`${directory} names no database server`);
  return pid;
}

/** As a power cut takes it: without a word. Only the one whose data lie in the directory. */
export async function killDatabase(directory: string): Promise<number> {
  const pid = await databaseProcess(directory);
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!command.includes(directory))
    throw new Error(`Process ${pid} is not the database server of ${directory}`);
  process.kill(pid, 'SIGKILL');
  return pid;
}
