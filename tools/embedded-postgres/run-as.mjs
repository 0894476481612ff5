/*
 * As whom the server runs. PostgreSQL refuses root, and a fresh container is often root with no other user. So:
 *
 *   ordinary user   directly
 *   root            in a user namespace, where root's files belong to an ordinary id (works under a 0700 directory)
 *   root, no        as an unprivileged id that gets the data directory, with the right to pass directories
 *   namespaces      closed to it (CAP_DAC_OVERRIDE) where one lies on the way
 *
 * On Linux the server asks the kernel for SIGINT (its fast, clean shutdown) when this process dies, however it dies.
 * `unshare` and `setpriv` come with util-linux; without them the start still works, and the next start deals with
 * what a killed one left behind.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';

const NOBODY = 65534;

/**
 * @typedef {object} Runner
 * @property {string} name for the log
 * @property {string[]} prefix put before the program and its arguments
 * @property {{ uid?: number, gid?: number }} ids for spawn, when setpriv is not there to do it
 * @property {{ uid: number, gid: number } | null} owner who must own the data directory; null: this process's user
 * @property {boolean} diesWithParent whether the kernel stops the server when this process dies
 */

/**
 * @param {{ initdb: string, dataDir: string, pgData: string, env: Record<string, string> }} place
 * @returns {Runner}
 */
export function chooseRunner({ initdb, dataDir, pgData, env }) {
  const candidates = process.getuid?.() === 0 ? asRoot(dataDir, pgData) : asOrdinaryUser();
  for (const runner of candidates) {
    if (works(runner, initdb, dataDir, env)) return runner;
  }
  throw new Refusal(
    process.getuid?.() === 0
      ? `PostgreSQL cannot run as root and no other way works under ${dataDir}: start as an ordinary user, or set DATABASE_URL.`
      : `The PostgreSQL that npm installed does not run on this system (it needs glibc on Linux): set DATABASE_URL to a server of your own.`,
  );
}

/** @returns {Runner[]} */
function asOrdinaryUser() {
  const direct = { name: 'this user', prefix: [], ids: {}, owner: null, diesWithParent: false };
  if (process.platform !== 'linux') return [direct];
  return [{ ...direct, prefix: ['setpriv', '--pdeathsig', 'INT'], diesWithParent: true }, direct];
}

/**
 * @param {string} dataDir
 * @param {string} pgData
 * @returns {Runner[]}
 */
function asRoot(dataDir, pgData) {
  const cluster = existsSync(pgData) ? statSync(pgData) : null;
  if (cluster !== null && cluster.uid !== 0) return dropped(cluster.uid, cluster.gid);
  const { uid, gid } = statSync(dataDir);
  return [...namespaced(), ...(uid === 0 ? [] : dropped(uid, gid)), ...dropped(NOBODY, NOBODY)];
}

/** @returns {Runner[]} */
function namespaced() {
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  const runner = { name: 'a user namespace', prefix, ids: {}, owner: null, diesWithParent: false };
  return [{ ...runner, prefix: [...prefix, 'setpriv', '--pdeathsig', 'INT'], diesWithParent: true }, runner];
}

/**
 * @param {number} uid
 * @param {number} gid
 * @returns {Runner[]}
 */
function dropped(uid, gid) {
  const change = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--pdeathsig', 'INT'];
  // The last bit: else access(2), with which PostgreSQL looks for its own programs, disregards the right.
  const pass = [
    ...['inh-caps', 'ambient-caps', 'bounding-set'].map((set) => `--${set}=-all,+dac_override`),
    '--securebits=+no_setuid_fixup',
  ];
  const owner = { uid, gid };
  return [
    { name: `user ${uid}`, prefix: change, ids: {}, owner, diesWithParent: true },
    {
      name: `user ${uid}, passing closed directories`,
      prefix: [...change, ...pass],
      ids: {},
      owner,
      diesWithParent: true,
    },
    { name: `user ${uid}, without setpriv`, prefix: [], ids: owner, owner, diesWithParent: false },
  ];
}

/**
 * Tries the way out on the real programs and the real directory: initdb must find postgres and get to the data.
 * @param {Runner} runner
 * @param {string} initdb
 * @param {string} dataDir
 * @param {Record<string, string>} env
 */
function works(runner, initdb, dataDir, env) {
  if (process.platform === 'win32') return true;
  const trial = ['sh', '-c', 'cd "$2" && "$1" --show -D "$2"', 'sh', initdb, dataDir];
  const [command = '', ...args] = [...runner.prefix, ...trial];
  return spawnSync(command, args, { env, ...runner.ids, stdio: 'ignore' }).status === 0;
}

/**
 * Gives files to the user the server runs as. Does nothing where that is this user.
 * @param {Runner} runner
 * @param {string} path a file or a directory with everything in it
 */
export function giveTo(runner, path) {
  if (runner.owner === null) return;
  const { uid, gid } = runner.owner;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path, { recursive: true }))
      lchownSync(join(path, String(entry)), uid, gid);
  }
  chownSync(path, uid, gid);
}
