/* The whole product in one call: the database (embedded or somebody's own), then the API that serves the web app. */
import { join } from 'node:path';
import { startApi } from './api-process.mjs';
import { openDatabase } from './open-database.mjs';

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
 * @param {string} [options.entry]
 * @returns {Promise<Product>} a product that answers
 * @throws {import('../refusal.mjs').Refusal}
 */
export async function startProduct({ settings, say, tell = () => {}, signal, durable, entry }) {
  const { home, postgres, env } = await openDatabase({ settings, say, tell, durable });
  try {
    signal?.throwIfAborted();
    const began = performance.now();
    const api = startApi({ env, logFile: join(home, 'log', 'api.log'), say, entry });
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
    tell('server', 'ready', (performance.now() - began) / 1000);
    return {
      url: `http://localhost:${settings.port}`,
      postgres,
      apiPid: api.pid,
      failed: Promise.race([api.exited, new Promise((resolve) => postgres?.onExit(resolve))]),
      async stop() {
        await api.stop();
        await postgres?.stop();
      },
      kill() {
        api.kill();
        try {
          if (postgres !== null) process.kill(postgres.pid(), 'SIGKILL');
        } catch {
          // It is down already.
        }
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}
