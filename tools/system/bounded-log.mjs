/*
 * A log file that cannot fill the disk: at each start the last one becomes `.1`, and while it grows it is cut when it
 * is too large. Writers append, so cutting needs nobody's consent.
 */
import { copyFileSync, renameSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeDirectories } from './directories.mjs';

const MAX_BYTES = 20 * 1024 * 1024;
const LOOK_EVERY_MS = 60_000;

/**
 * @param {string} path
 * @param {{ maxBytes?: number, lookEveryMs?: number }} [options]
 * @returns {{ path: string, close: () => void }}
 */
export function boundedLog(path, { maxBytes = MAX_BYTES, lookEveryMs = LOOK_EVERY_MS } = {}) {
  makeDirectories(dirname(path), 0o700);
  if (sizeOf(path) > 0) renameSync(path, `${path}.1`);
  const timer = setInterval(() => {
    if (sizeOf(path) <= maxBytes) return;
    try {
      copyFileSync(path, `${path}.1`);
      truncateSync(path);
    } catch {
      // A full disk: then cutting without a copy is what helps.
      truncateSync(path);
    }
  }, lookEveryMs);
  timer.unref();
  return { path, close: () => clearInterval(timer) };
}

/** @param {string} path */
function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
