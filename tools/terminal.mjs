/* What the tools say to the person in front of the terminal. */
import { Refusal } from './refusal.mjs';

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * One step that is done.
 * @param {string} step
 * @param {string} result
 * @param {number} seconds
 */
export function tell(step, result, seconds) {
  say(`${step.padEnd(9)} ${result} (${seconds.toFixed(1)} s)`);
}

/**
 * Ends the process after a failure: a sentence for what a person can put right, everything for a fault of ours.
 * @param {unknown} error
 * @param {AbortSignal} [stopped] a stop that was asked for is not a failure
 * @returns {never}
 */
export function endWith(error, stopped) {
  if (stopped?.aborted) process.exit(0);
  const text = error instanceof Error && !(error instanceof Refusal) ? error.stack : Object(error).message;
  process.stderr.write(`${text ?? String(error)}\n`);
  process.exit(1);
}
