/* Runs Nx targets and tells what became of each task, cached or not, from the record Nx keeps of a run. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../system/run-command.mjs';
import { ROOT } from './root.mjs';

/** @typedef {{ project: string, target: string, passed: boolean, cached: boolean }} Task */
/** @typedef {{ passed: boolean, tasks: Task[], output: string, timedOut: boolean, seconds: number }} Run */
/** @typedef {{ root: string, targets: Record<string, { options?: { command?: string } }> }} Project */

const CACHE = join(ROOT, '.nx', 'cache');

/**
 * @param {string[]} args e.g. `['run-many', '-t', 'build']`
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] beside this process's own
 * @param {AbortSignal} [options.signal]
 * @param {number} [options.timeoutMs]
 * @param {(chunk: string) => void} [options.onOutput]
 * @returns {Promise<Run>}
 */
export async function runNx(args, { env = {}, signal, timeoutMs, onOutput } = {}) {
  const record = join(CACHE, 'run.json');
  rmSync(record, { force: true });
  const outcome = await runCommand(process.execPath, [nxProgram(), ...args], {
    ...{ cwd: ROOT, signal, timeoutMs, onOutput },
    // No daemon that outlives us, no terminal painting, and a cache of this folder even in a second git worktree.
    env: {
      ...process.env,
      ...{ NX_DAEMON: 'false', NX_TUI: 'false', NX_CACHE_DIRECTORY: CACHE, NX_NO_CLOUD: 'true' },
      FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      ...env,
    },
  });
  const { code, output, timedOut, seconds } = outcome;
  return { passed: code === 0, tasks: readRecord(record), output, timedOut, seconds };
}

/** @returns {string} */
function nxProgram() {
  return join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
}

/** @param {string} file @returns {Task[]} */
function readRecord(file) {
  if (!existsSync(file)) return [];
  /** @type {{ tasks: { projectName: string, target: string, status: number, cacheStatus: string }[] }} */
  const { tasks } = JSON.parse(readFileSync(file, 'utf8'));
  return tasks.map(({ projectName, target, status, cacheStatus }) => ({
    project: projectName,
    target,
    passed: status === 0,
    cached: cacheStatus !== 'cache-miss',
  }));
}
