/* The API while somebody works on it: built and started again at each change, and kept as it is when a build fails. */
import { say, tell } from '../terminal.mjs';
import { runNx } from '../workspace/nx.mjs';
import { startApi } from './api-process.mjs';
import { watchSources } from './watch-sources.mjs';

/**
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.logFile
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function runDevApi({ env, logFile }) {
  /** @type {import('./api-process.mjs').ApiProcess | null} */
  let api = startApi({ env, logFile, say });
  let stopping = false;
  let changed = false;
  /** @type {Promise<void>} */
  let work = watchOver(api);

  /** @param {import('./api-process.mjs').ApiProcess} mine */
  async function watchOver(mine) {
    void mine.exited.then((reason) => {
      if (!stopping && mine === api) say(`${reason}\nIt starts again at the next change.`);
    });
    const began = performance.now();
    await mine.ready.then(
      () => tell('server', 'ready', (performance.now() - began) / 1000),
      () => {}, // Told above.
    );
  }

  async function renew() {
    do {
      changed = false;
      // Nx builds what changed and what stands on it; the web app has a server of its own.
      const run = await runNx(['run-many', '-t', 'build', '--exclude=web']);
      if (!run.passed) {
        say(run.output);
        continue;
      }
      tell('build', 'done', run.seconds);
      if (stopping) return;
      const old = api;
      api = null; // From here on the end of the old one is no news.
      await old?.stop();
      api = startApi({ env, logFile, say });
      await watchOver(api);
    } while (changed && !stopping);
  }

  let renewing = false;
  const unwatch = watchSources(() => {
    changed = true;
    if (renewing || stopping) return;
    renewing = true;
    work = work.then(renew).finally(() => {
      renewing = false;
    });
  });
  await work;
  return {
    async stop() {
      stopping = true;
      unwatch();
      await api?.stop();
      await work;
      await api?.stop();
    },
  };
}
