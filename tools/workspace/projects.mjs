/* The projects of the workspace, read from their project.json: no need to start Nx for that. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** @typedef {{ name: string, root: string, targets: Record<string, { options?: { command?: string } }> }} Project */

/** @returns {Project[]} `root` is relative to the repository, with slashes */
export function readProjects() {
  const folders = ['libs', 'apps'].flatMap((group) =>
    existsSync(join(ROOT, group)) ? readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`) : [],
  );
  return [...folders, 'tools']
    .filter((root) => existsSync(join(ROOT, root, 'project.json')))
    .map((root) => {
      const { name, targets = {} } = JSON.parse(readFileSync(join(ROOT, root, 'project.json'), 'utf8'));
      return { name, root, targets };
    });
}

/**
 * @param {Project} project
 * @param {string} target
 * @returns {string | null} the absolute path of the report that its command names
 */
export function namedReport(project, target) {
  const named = /--outputFile[= ](\S+)/.exec(project.targets[target]?.options?.command ?? '');
  return named?.[1] === undefined ? null : join(ROOT, named[1]);
}
