/*
 * Keeps the server up: when it dies while the product lives, it is started again on the same port, at once and then
 * at growing intervals, as long as there is a data directory to start it on. The product answers 503 meanwhile.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorText } from '../refusal.mjs';

/** @typedef {import('./server-process.mjs').ServerProcess} ServerProcess */

const DELAYS_MS = [0, 100, 250, 500, 1_000, 2_000, 5_000];
/** A server that lived this long was well: the next death starts counting anew. */
const WELL_AFTER_MS = 30_000;
/** How often the log repeats that the server will not come back. */
const SAY_EVERY_MS = 30_000;

/**
 * @param {object} options
 * @param {ServerProcess} options.first the running server
 * @param {() => Promise<ServerProcess>} options.start
 * @param {string} options.pgData
 * @param {(line: string) => void} options.log
 * @param {(server: ServerProcess) => void} options.onStarted
 * @param {(reason: string) => void} options.onGivenUp called once, when no further attempt makes sense
 * @returns {{ stop: () => Promise<void> }}
 */
export function superviseServer({ first, start, pgData, log, onStarted, onGivenUp }) {
  let server = first;
  let attempts = 0;
  let startedAt = Date.now();
  const stopping = new AbortController();

  const loop = (async () => {
    for (;;) {
      const why = await server.exited;
      if (stopping.signal.aborted) return;
      log(`PostgreSQL stopped unexpectedly (${why}); starting it again.`);
      if (Date.now() - startedAt > WELL_AFTER_MS) attempts = 0;
      const back = await startAgain(Date.now());
      if (back === null) return;
      server = back;
      startedAt = Date.now();
      onStarted(server);
    }
  })();

  /** @param {number} downSince @returns {Promise<ServerProcess | null>} */
  async function startAgain(downSince) {
    let saidAt = 0;
    for (;;) {
      await sleep(DELAYS_MS[Math.min(attempts, DELAYS_MS.length - 1)], undefined, {
        signal: stopping.signal,
      }).catch(() => {});
      if (stopping.signal.aborted) return null;
      if (!existsSync(join(pgData, 'PG_VERSION'))) {
        onGivenUp(`The data directory ${pgData} is gone.`);
        return null;
      }
      attempts += 1;
      try {
        const back = await start();
        if (stopping.signal.aborted) {
          await back.stop();
          return null;
        }
        log(`PostgreSQL is back after ${((Date.now() - downSince) / 1000).toFixed(1)} s.`);
        return back;
      } catch (error) {
        if (Date.now() - saidAt < SAY_EVERY_MS) continue;
        saidAt = Date.now();
        log(`PostgreSQL does not start (${errorText(error)}); trying again until it does.`);
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      await server.stop();
      await loop;
    },
  };
}
