/* What a person may set before `npm start`, read once and checked, each mistake told in a sentence. */
import { resolve } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { isPortFree } from '../system/ports.mjs';
import { ROOT } from '../workspace/root.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} dataDir absolute
 * @property {boolean | undefined} demo undefined: the database says, and a new embedded one gets demonstration data
 * @property {{ appUrl: string, ownerUrl: string | undefined } | null} database null: the embedded server
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws {Refusal}
 */
export function readSettings(env) {
  const appUrl = given(env.DATABASE_URL);
  const ownerUrl = given(env.DATABASE_OWNER_URL);
  if (appUrl !== undefined) checkUrl('DATABASE_URL', appUrl);
  if (ownerUrl !== undefined) checkUrl('DATABASE_OWNER_URL', ownerUrl);
  if (appUrl === undefined && ownerUrl !== undefined) {
    throw new Refusal(
      'DATABASE_OWNER_URL is set and DATABASE_URL is not: set both, or neither for the embedded database.',
    );
  }
  return {
    port: readPort(given(env.PORT) ?? '3000'),
    dataDir: resolve(ROOT, given(env.DATA_DIR) ?? '.data'),
    demo: given(env.DEMO) === undefined ? undefined : readSwitch('DEMO', given(env.DEMO) ?? ''),
    database: appUrl === undefined ? null : { appUrl, ownerUrl },
  };
}

/**
 * @param {number} port
 * @throws {Refusal}
 */
export async function checkPort(port) {
  if ((await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'))) return;
  throw new Refusal(
    port < 1024 && process.getuid?.() !== 0
      ? `Port ${port} cannot be opened: it is in use or reserved for root, so set PORT to another one, e.g. PORT=3001 npm start.`
      : `Port ${port} is in use: stop the program that has it, or choose another, e.g. PORT=${port === 3001 ? 3002 : 3001} npm start.`,
  );
}

/** An empty variable is one that is not set. @param {string | undefined} value */
function given(value) {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT is "${text}": it must be a number from 1 to 65535.`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function readSwitch(name, text) {
  if (text === '0' || text === '1') return text === '1';
  throw new Refusal(`${name} is "${text}": it must be 0 or 1.`);
}

/**
 * The address is never repeated: it holds a password.
 * @param {string} name
 * @param {string} text
 */
function checkUrl(name, text) {
  try {
    if (/^postgres(ql)?:$/.test(new URL(text).protocol)) return;
  } catch {
    // Told below.
  }
  throw new Refusal(
    `${name} is not a PostgreSQL address: write postgres://user:password@host:5432/database, special characters in the password percent-encoded.`,
  );
}
