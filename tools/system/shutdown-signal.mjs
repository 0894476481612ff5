/*
 * One wish to stop, however it comes: Ctrl-C, TERM, a closed terminal, or the death of the process that started us.
 */
import { readFileSync } from 'node:fs';

/** npm passes Ctrl-C on to a process that the terminal told already: what comes this close is the same key stroke. */
const SAME_KEY_STROKE_MS = 500;
const LOOK_FOR_PARENT_MS = 1_000;

/**
 * @typedef {object} Shutdown
 * @property {AbortSignal} signal aborted by the first request
 * @property {Promise<null>} requested resolves at the first request
 * @property {(act: () => void) => void} onForce done at a second Ctrl-C, after which the process ends
 */

/** @returns {Shutdown} */
export function shutdownSignal() {
  const controller = new AbortController();
  /** @type {() => void} */
  let force = () => {};
  let askedAt = 0;
  /** @type {Promise<null>} */
  const requested = new Promise((resolve) => {
    controller.signal.addEventListener('abort', () => resolve(null));
  });
  const ask = () => {
    if (askedAt === 0) askedAt = performance.now();
    controller.abort();
  };
  process.on('SIGINT', () => {
    if (askedAt === 0 || performance.now() - askedAt < SAME_KEY_STROKE_MS) return ask();
    force();
    process.exit(130);
  });
  process.on('SIGTERM', ask);
  process.on('SIGHUP', ask);
  // The older Node that started us was killed.
  process.once('disconnect', ask);
  process.channel?.unref();
  // npm was killed, or its shell: neither passes that on. Who starts the file directly may leave it running.
  if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
    const starters = findStarters();
    setInterval(() => {
      if (findStarters() !== starters) ask();
    }, LOOK_FOR_PARENT_MS).unref();
  }
  return { signal: controller.signal, requested, onForce: (act) => void (force = act) };
}

/** @returns {string} the shell npm started us with and, where the system tells, npm itself */
function findStarters() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
