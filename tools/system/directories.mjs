import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../refusal.mjs';

/**
 * Makes a directory and those above it. Node's own `recursive` never comes back where the file system takes no
 * directories at all (/proc), and a mistyped DATA_DIR must end in a sentence.
 * @param {string} path absolute
 * @param {number} mode
 * @throws the system's error of the first directory that cannot be made
 */
export function makeDirectories(path, mode) {
  if (existsSync(path)) return;
  makeDirectories(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error; // Somebody else was quicker.
  }
}
