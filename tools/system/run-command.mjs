/*
 * Runs a program to its end, with everything it starts in a process group of its own: a time limit or a Ctrl-C ends
 * the whole family, not only its head.
 */
import { spawn } from 'node:child_process';

const FORCE_AFTER_MS = 5_000;
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
    /** @type {NodeJS.Timeout | undefined} */
    let force;
    const end = () => {
      killFamily(child, 'SIGTERM');
      force = setTimeout(() => killFamily(child, 'SIGKILL'), FORCE_AFTER_MS);
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
    child.once('exit', () => killFamily(child, 'SIGTERM'));
    child.once('close', (code) => {
      clearTimeout(limit);
      clearTimeout(force);
      signal?.removeEventListener('abort', end);
      resolve({ code: code ?? -1, output, timedOut, seconds: (performance.now() - began) / 1000 });
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child the head of a process group (of itself alone on Windows)
 * @param {NodeJS.Signals} signal
 */
export function killFamily(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
