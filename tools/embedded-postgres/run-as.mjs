/*
 * As whom the server runs. PostgreSQL refuses root, and a fresh container is often root with no other user. So:
 *
 *   ordinary user   directly (in a user namespace where the id has no name, because PostgreSQL asks for one)
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
 * @typedef {object} Place
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {string} dataDir
 * @property {string} pgData
 * @property {Record<string, string>} env
 */

/**
 * @param {Place} place
 * @returns {Runner}
 * @throws {Refusal} when the server can run as nobody
 */
export function chooseRunner(place) {
  const isRoot = process.getuid?.() === 0;
  let errors = '';
  for (const runner of isRoot ? asRoot(place) : asOrdinaryUser()) {
    const trial = tryOut(runner, place);
    if (trial.works) return runner;
    errors += trial.errors;
  }
  if (isRoot) {
    throw new Refusal(
      `PostgreSQL cannot run as root and no other way works under ${place.dataDir}: start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  throw new Refusal(
    /could not look up effective user ID/.test(errors)
      ? `User ${process.getuid?.()} has no name on this system, and PostgreSQL asks for one: add it to /etc/passwd, or set DATABASE_URL.`
      : 'The PostgreSQL that npm installed does not run on this system (on Linux it needs glibc): set DATABASE_URL to a server of your own.',
  );
}

/** @returns {Runner[]} */
function asOrdinaryUser() {
  const direct = { name: 'this user', prefix: [], ids: {}, owner: null, diesWithParent: false };
  if (process.platform !== 'linux') return [direct];
  // The last ones are for a user id without a name, as containers like to give.
  return [
    { ...direct, prefix: ['setpriv', '--pdeathsig', 'INT'], diesWithParent: true },
    direct,
    ...namespaced(),
  ];
}

/**
 * @param {Place} place
 * @returns {Runner[]}
 */
function asRoot({ dataDir, pgData }) {
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
 * Tries the way out on the real programs and directories: initdb must find postgres and get to the data, or the
 * server to a cluster that is there.
 * @param {Runner} runner
 * @param {Place} place
 * @returns {{ works: boolean, errors: string }}
 */
function tryOut(runner, { binaries, dataDir, pgData, env }) {
  if (process.platform === 'win32') return { works: true, errors: '' };
  const script = 'cd "$1" && { "$2" --show -D "$1" || "$3" -C port -D "$4"; }';
  const trial = ['sh', '-c', script, 'sh', dataDir, binaries.initdb, binaries.postgres, pgData];
  const [command = '', ...args] = [...runner.prefix, ...trial];
  const done = spawnSync(command, args, { env, ...runner.ids, encoding: 'utf8' });
  return { works: done.status === 0, errors: done.stderr ?? '' };
}

/**
 * Gives files to the user the server runs as. Does nothing where that is this user, or they are theirs already.
 * @param {Runner} runner
 * @param {string} path a file or a directory with everything in it
 */
export function giveTo(runner, path) {
  if (runner.owner === null) return;
  const { uid, gid } = runner.owner;
  const file = statSync(path);
  if (file.uid === uid) return;
  if (file.isDirectory()) {
    for (const entry of readdirSync(path, { recursive: true }))
      lchownSync(join(path, String(entry)), uid, gid);
  }
  chownSync(path, uid, gid);
}
