import { accessSync, constants, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal, errorCode, errorText } from '../refusal.mjs';
import { makeDirectories } from './directories.mjs';

/**
 * Makes the product's data directory, when it is not there, and its log folder.
 * @param {string} dataDir
 * @returns {string} its real path, as /proc names it
 * @throws {Refusal} when it cannot be written
 */
export function openDataDirectory(dataDir) {
  const path = resolve(dataDir);
  try {
    // Names inside may be seen, contents not: the server may run as another user than this process.
    makeDirectories(path, 0o711);
    accessSync(path, constants.W_OK | constants.X_OK);
    makeDirectories(join(path, 'log'), 0o700);
    return realpathSync(path);
  } catch (error) {
    throw notWritable(path, error);
  }
}

/**
 * @param {string} path
 * @param {unknown} error
 */
export function notWritable(path, error) {
  const known = new Map([
    ['EACCES', 'no permission'],
    ['EPERM', 'no permission'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['ENOTDIR', 'a file is in the way'],
    ['ENOENT', 'nothing can be made there'],
  ]);
  const told = known.get(errorCode(error)) ?? errorText(error);
  return new Refusal(`The data directory ${path} cannot be written (${told}): set DATA_DIR to one that can.`);
}
