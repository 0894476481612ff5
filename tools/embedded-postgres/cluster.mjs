/*
 * The data directory itself: whether there is one, whether it is ours to use, and making a new one. A new cluster is
 * built beside its place and renamed when it is whole, so a start that was killed or ran out of disk leaves nothing
 * that looks like a database.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '../refusal.mjs';
import { POSTGRES_MAJOR } from './binaries.mjs';
import { giveTo } from './run-as.mjs';

/** @typedef {import('./run-as.mjs').Runner} Runner */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */
/** @typedef {{ runner: Runner, binaries: Binaries, env: Record<string, string> }} Programs */

/** The first role of every cluster. */
export const SUPERUSER = 'postgres';
/** A new cluster takes about 42 MB, its first writes as much again. */
const NEEDED_BYTES = 100 * 1024 * 1024;
const NEW_PREFIX = 'postgres.new-';

/**
 * @param {string} pgData
 * @returns {boolean} whether a cluster of our version is there; false when there is nothing
 * @throws {Refusal} when something else is there
 */
export function hasCluster(pgData) {
  if (!existsSync(pgData) || readdirSync(pgData).length === 0) return false;
  const file = join(pgData, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new Refusal(
      `${pgData} is not a PostgreSQL data directory: move it away, or set DATA_DIR to another directory.`,
    );
  }
  const version = readFileSync(file, 'utf8').trim();
  if (version !== POSTGRES_MAJOR) {
    throw new Refusal(
      `${pgData} was made by PostgreSQL ${version} and this is PostgreSQL ${POSTGRES_MAJOR}: ` +
        `restore a dump into a new DATA_DIR, or go back to the release that made it. Nothing was changed.`,
    );
  }
  return true;
}

/**
 * @param {Programs} programs
 * @param {{ dataDir: string, pgData: string, password: string, durable: boolean }} place
 */
export async function createCluster({ runner, binaries, env }, { dataDir, pgData, password, durable }) {
  for (const left of readdirSync(dataDir).filter((name) => name.startsWith(NEW_PREFIX))) {
    rmSync(join(dataDir, left), { recursive: true, force: true });
  }
  const workplace = join(dataDir, NEW_PREFIX + randomUUID());
  const passwordFile = join(workplace, 'password');
  const fresh = join(workplace, 'data');
  try {
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(runner, workplace);
    const arguments_ = [
      ...[
        '-D',
        fresh,
        '-U',
        SUPERUSER,
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      ...['--encoding=UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'],
      ...(durable ? [] : ['--no-sync']),
    ];
    const [command = '', ...args] = [...runner.prefix, binaries.initdb, ...arguments_];
    const initdb = spawn(command, args, {
      env,
      cwd: dataDir,
      ...runner.ids,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [errors, code] = await Promise.all([text(initdb.stderr), exitCode(initdb)]);
    if (code !== 0) {
      rmSync(workplace, { recursive: true, force: true });
      throw initdbFailure(dataDir, errors);
    }
    rmSync(pgData, { recursive: true, force: true }); // An empty directory at most: hasCluster() looked.
    renameSync(fresh, pgData);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/**
 * Sets the superuser's password without a server, for a data directory whose secrets.json was lost. Whoever may read
 * the files owns the data anyway.
 * @param {Programs} programs
 * @param {{ pgData: string, password: string }} place
 */
export function resetPassword({ runner, binaries, env }, { pgData, password }) {
  const [command = '', ...args] = [...runner.prefix, binaries.postgres, '--single', '-D', pgData, 'postgres'];
  const input = `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`;
  const done = spawnSync(command, args, { env, input, cwd: pgData, ...runner.ids, encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Refusal(
      `The passwords of ${pgData} are lost and could not be renewed: ${lastLine(done.stderr)}`,
    );
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function exitCode(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
}

/**
 * @param {string} dataDir
 * @param {string} errors
 */
function initdbFailure(dataDir, errors) {
  // A full disk shows in many ways (a PANIC, a signal), so the room that is left is asked as well.
  const { bavail, bsize } = statfsSync(dataDir);
  return /No space left on device|Disk quota exceeded/.test(errors) || bavail * bsize < NEEDED_BYTES
    ? new Refusal(`The disk under ${dataDir} is full: free about 200 MB, or set DATA_DIR to another disk.`)
    : new Refusal(`The database could not be created under ${dataDir}: ${lastLine(errors)}`);
}

/** @param {string} output */
function lastLine(output) {
  const told = output.split('\n').filter((line) => /error|FATAL|PANIC|could not/i.test(line));
  return (told.at(-1) ?? output.trim().split('\n').at(-1) ?? 'no message').trim();
}
