/* The whole product in one call: the database (embedded or somebody's own), then the API that serves the web app. */
import { join } from 'node:path';
import { startPostgres } from '../embedded-postgres/start-postgres.mjs';
import { openDataDirectory } from '../system/data-directory.mjs';
import { startApi } from './api-process.mjs';
import { checkDatabase } from './external-database.mjs';

/**
 * @typedef {object} Product
 * @property {string} url
 * @property {import('../embedded-postgres/start-postgres.mjs').EmbeddedPostgres | null} postgres
 * @property {number} apiPid
 * @property {Promise<string>} failed one sentence, when a part is gone that will not come back
 * @property {() => Promise<void>} stop the API first, then the database
 * @property {() => void} kill at once; what was acknowledged stays
 */

/**
 * @param {object} options
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {(line: string) => void} options.say what happens out of the ordinary
 * @param {(step: string, result: string, seconds: number) => void} [options.tell] one line per step
 * @param {AbortSignal} [options.signal] stops a start that is under way
 * @param {boolean} [options.durable] false for tests only
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.entry]
 * @returns {Promise<Product>} a product that answers
 * @throws {import('../refusal.mjs').Refusal}
 */
export async function startProduct({
  settings,
  say,
  tell = () => {},
  signal,
  durable,
  env = process.env,
  entry,
}) {
  const { port, dataDir, demo, database } = settings;
  let began = performance.now();
  const lap = () => {
    const seconds = (performance.now() - began) / 1000;
    began = performance.now();
    return seconds;
  };
  const home = openDataDirectory(dataDir);
  const postgres = database === null ? await startPostgres({ dataDir: home, log: say, durable }) : null;
  try {
    if (database !== null) {
      await checkDatabase('DATABASE_URL', database.appUrl);
      if (database.ownerUrl !== undefined) await checkDatabase('DATABASE_OWNER_URL', database.ownerUrl);
    }
    tell('database', postgres === null ? 'DATABASE_URL answers' : `PostgreSQL in ${home}`, lap());
    signal?.throwIfAborted();
    const api = startApi({
      env: {
        ...env,
        DATABASE_URL: postgres?.appUrl ?? database?.appUrl,
        DATABASE_OWNER_URL: postgres?.ownerUrl ?? database?.ownerUrl,
        EMBEDDED_DATABASE: postgres === null ? undefined : '1',
        DEMO: demo ? '1' : '0',
        PORT: String(port),
        DATA_DIR: home,
      },
      logFile: join(home, 'log', 'api.log'),
      say,
      entry,
    });
    const stopApi = () => void api.stop();
    signal?.addEventListener('abort', stopApi);
    try {
      await api.ready;
    } catch (error) {
      await api.stop();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stopApi);
    }
    tell('server', 'ready', lap());
    return {
      url: `http://localhost:${port}`,
      postgres,
      apiPid: api.pid,
      failed: Promise.race([api.exited, new Promise((resolve) => postgres?.onExit(resolve))]),
      async stop() {
        await api.stop();
        await postgres?.stop();
      },
      kill() {
        api.kill();
        if (postgres !== null) process.kill(postgres.pid(), 'SIGKILL');
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}
