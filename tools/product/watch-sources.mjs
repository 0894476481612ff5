/* Tells when sources of the server change; several saves close together are one change. */
import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace/root.mjs';

const QUIET_MS = 150;

/**
 * @param {() => void} onChange
 * @returns {() => void} ends the watch
 */
export function watchSources(onChange) {
  const libraries = readdirSync(join(ROOT, 'libs')).map((name) => join(ROOT, 'libs', name, 'src'));
  const folders = [join(ROOT, 'apps', 'api', 'src'), ...libraries].filter((folder) => existsSync(folder));
  /** @type {NodeJS.Timeout | undefined} */
  let quiet;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || !/\.(ts|sql|json)$/.test(name) || /\.(int-)?spec\.ts$/.test(name)) return;
      clearTimeout(quiet);
      quiet = setTimeout(onChange, QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(quiet);
    watchers.forEach((watcher) => watcher.close());
  };
}
