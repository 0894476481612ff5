/* The database of a start, embedded or somebody's own, and what the API must be told about it. */
import { join } from 'node:path';
import { startPostgres } from '../embedded-postgres/start-postgres.mjs';
import { openDataDirectory } from '../system/data-directory.mjs';
import { ROOT } from '../workspace/root.mjs';
import { checkDatabase } from './external-database.mjs';

/**
 * @typedef {object} OpenDatabase
 * @property {string} home the data directory
 * @property {import('../embedded-postgres/start-postgres.mjs').EmbeddedPostgres | null} postgres
 * @property {NodeJS.ProcessEnv} env the API's whole environment
 */

/**
 * @param {object} options
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {(line: string) => void} options.say
 * @param {(step: string, result: string, seconds: number) => void} options.tell
 * @param {boolean} [options.durable]
 * @returns {Promise<OpenDatabase>}
 * @throws {import('../refusal.mjs').Refusal}
 */
export async function openDatabase({ settings, say, tell, durable }) {
  const { port, dataDir, demo, database } = settings;
  const began = performance.now();
  const home = openDataDirectory(dataDir);
  const postgres = database === null ? await startPostgres({ dataDir: home, log: say, durable }) : null;
  if (database !== null) {
    await checkDatabase('DATABASE_URL', database.appUrl);
    if (database.ownerUrl !== undefined) await checkDatabase('DATABASE_OWNER_URL', database.ownerUrl);
  }
  const where = postgres === null ? 'DATABASE_URL answers' : `PostgreSQL in ${home}`;
  tell('database', where, (performance.now() - began) / 1000);
  const env = {
    ...process.env,
    DATABASE_URL: postgres?.appUrl ?? database?.appUrl,
    DATABASE_OWNER_URL: postgres?.ownerUrl ?? database?.ownerUrl,
    EMBEDDED_DATABASE: postgres === null ? undefined : '1',
    DEMO: demo === undefined ? undefined : demo ? '1' : '0',
    PORT: String(port),
    CHROMIUM_FINDER: join(ROOT, 'tools', 'browser.mjs'),
    DATA_DIR: home,
  };
  return { home, postgres, env };
}
