/*
 * Tells when sources of the server change; several saves close together are one change. Every directory is watched by
 * itself: Node's recursive watch loses a file on Linux when an editor saves by renaming.
 */
import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace/root.mjs';

const QUIET_MS = 150;

/**
 * @param {() => void} onChange
 * @returns {() => void} ends the watch
 */
export function watchSources(onChange) {
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watchers = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  let quiet;

  /** @param {string} folder */
  function watchFolder(folder) {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (event, name) => {
      if (event === 'rename') lookFor(folder);
      if (name === null || !/\.(ts|sql|json)$/.test(name) || /\.(int-)?spec\.ts$/.test(name)) return;
      clearTimeout(quiet);
      quiet = setTimeout(onChange, QUIET_MS);
    });
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    lookFor(folder);
  }

  /** Folders come and go. @param {string} folder */
  function lookFor(folder) {
    if (!existsSync(folder)) return forget(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) watchFolder(join(folder, entry.name));
    }
  }

  /** @param {string} folder */
  function forget(folder) {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  const libraries = readdirSync(join(ROOT, 'libs')).map((name) => join(ROOT, 'libs', name, 'src'));
  for (const folder of [join(ROOT, 'apps', 'api', 'src'), ...libraries]) {
    if (existsSync(folder)) watchFolder(folder);
  }
  return () => {
    clearTimeout(quiet);
    watchers.forEach((watcher) => watcher.close());
  };
}
