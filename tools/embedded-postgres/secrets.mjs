/*
 * The passwords of one data directory: random, made once, readable by the account that runs the product alone.
 * They never leave the machine: the server listens on 127.0.0.1 only.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, errorCode } from '../refusal.mjs';

/** @typedef {{ superuser: string, owner: string, app: string, port?: number }} Secrets */

/**
 * @param {string} dataDir
 * @returns {{ secrets: Secrets, isNew: boolean }}
 */
export function readOrMakeSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    if ([found?.superuser, found?.owner, found?.app].every((one) => typeof one === 'string' && one !== '')) {
      if (process.platform !== 'win32') chmodSync(file, 0o600);
      return { secrets: found, isNew: false };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && errorCode(error) !== 'ENOENT') {
      throw new Refusal(`${file} cannot be read (${errorCode(error)}): start as the user who owns it.`);
    }
  }
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { superuser: password(), owner: password(), app: password() };
  writeSecrets(dataDir, secrets);
  return { secrets, isNew: true };
}

/**
 * @param {string} dataDir
 * @param {Secrets} secrets
 */
export function writeSecrets(dataDir, secrets) {
  const file = join(dataDir, 'secrets.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
