/*
 * Runs a program to its end, out of reach of the terminal's Ctrl-C: a time limit or a wish to stop ends the program
 * with everything it started, and not before that is gone the outcome is told.
 */
import { spawn } from 'node:child_process';
import { endFamily } from './process-tree.mjs';

/** How long the output of an ended program may go on. */
const LAST_WORDS_MS = 2_000;
const KEPT_CHARACTERS = 400_000;

/** @typedef {{ code: number, output: string, timedOut: boolean, seconds: number }} Outcome `code` is -1 without one */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {AbortSignal} [options.signal]
 * @param {number} [options.timeoutMs]
 * @param {(chunk: string) => void} [options.onOutput] both streams as they come
 * @param {boolean} [options.shell] only for names that Windows resolves through a shell
 * @returns {Promise<Outcome>} never rejects: a program that cannot be started has code -1 and says why
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env, signal, timeoutMs, onOutput, shell = false } = options;
  const began = performance.now();
  const own = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, detached: own, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const hear = (/** @type {string} */ chunk) => {
      // What went wrong is told at the end; of an endless output the end is kept.
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      onOutput?.(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    /** @type {Promise<void> | undefined} */
    let ending;
    const end = () => {
      if (child.pid !== undefined) ending ??= endFamily(child.pid);
    };
    const limit =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
          }, timeoutMs);
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
    child.once('error', (error) => hear(`${error.message}\n`));
    /** @type {NodeJS.Timeout | undefined} */
    let lastWords;
    child.once('exit', () => {
      // What it left behind in its group goes too, and must not keep us listening.
      if (own && child.pid !== undefined) endGroup(child.pid);
      lastWords = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, LAST_WORDS_MS);
    });
    child.once('close', async (code) => {
      clearTimeout(limit);
      clearTimeout(lastWords);
      signal?.removeEventListener('abort', end);
      await ending;
      resolve({
        code: code === null || code < 0 ? -1 : code,
        output,
        timedOut,
        seconds: (performance.now() - began) / 1000,
      });
    });
  });
}

/** @param {number} head */
function endGroup(head) {
  try {
    process.kill(-head, 'SIGTERM');
  } catch {
    // Nobody is left.
  }
}
