/*
 * The API writes one JSON line per event. All of them go to a file; people in front of the terminal see warnings and
 * errors, short.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { boundedLog } from '../system/bounded-log.mjs';

const WARNING = 40;
const ERROR = 50;
const FATAL = 60;
const LONGEST_LINE = 64 * 1024;

/**
 * @param {string} file
 * @param {(line: string) => void} say
 * @returns {{ path: string, hear: (chunk: string) => void, lastFatal: () => string | null, close: () => void }}
 */
export function apiLog(file, say) {
  const bounded = boundedLog(file);
  const handle = openSync(file, 'a', 0o600);
  let rest = '';
  /** @type {string | null} */
  let fatal = null;
  return {
    path: file,
    hear(chunk) {
      try {
        writeSync(handle, chunk);
      } catch {
        // A full disk must not stop the product: what cannot be written is lost.
      }
      const lines = (rest + chunk).split('\n');
      rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
      for (const line of lines) {
        const event = parse(line);
        if (event === null || event.level < WARNING) continue;
        if (event.level >= FATAL) fatal = event.message;
        else say(`server ${event.level >= ERROR ? 'error' : 'warning'}: ${event.message}`);
      }
    },
    lastFatal: () => fatal,
    close() {
      bounded.close();
      closeSync(handle);
    },
  };
}

/**
 * @param {string} line
 * @returns {{ level: number, message: string } | null} null for a line that is no event
 */
function parse(line) {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line);
    const reason = typeof err?.message === 'string' && err.message !== msg ? `: ${err.message}` : '';
    return typeof level === 'number' ? { level, message: `${msg ?? 'no message'}${reason}` } : null;
  } catch {
    return null;
  }
}
