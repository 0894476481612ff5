/*
 * The product's own PostgreSQL server, for a machine that has none: `npm start` and the tests use it. Everything lies
 * in one data directory:
 *
 *   postgres/       PostgreSQL's files        secrets.json    passwords and the last port
 *   log/            the server's log          lock.json       who uses the directory now
 */
import { dirname, join } from 'node:path';
import { freePort } from '../system/ports.mjs';
import { Refusal } from '../refusal.mjs';
import { boundedLog } from '../system/bounded-log.mjs';
import { findBinaries } from './binaries.mjs';
import { SUPERUSER, createCluster, hasCluster, resetPassword } from './cluster.mjs';
import { notWritable, openDataDirectory } from '../system/data-directory.mjs';
import { lockDirectory } from '../system/directory-lock.mjs';
import { settleEarlierServer } from './earlier-server.mjs';
import { APP_ROLE, DATABASE, OWNER_ROLE, prepareDatabase } from './roles.mjs';
import { chooseRunner, giveTo } from './run-as.mjs';
import { readOrMakeSecrets, writeSecrets } from './secrets.mjs';
import { ServerStartFailure, startServer } from './server-process.mjs';
import { superviseServer } from './supervisor.mjs';

const HOST = '127.0.0.1';
const START_ATTEMPTS = 8;

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} host
 * @property {number} port
 * @property {string} superuserUrl to the database `postgres`
 * @property {string} ownerUrl migrations
 * @property {string} appUrl what serves requests
 * @property {() => number} pid the server's process now; another one after a restart
 * @property {() => Promise<void>} stop
 * @property {(callback: (reason: string) => void) => void} onExit the server is gone and will not come back
 */

/**
 * @param {object} options
 * @param {string} options.dataDir made when it is not there
 * @param {(line: string) => void} [options.log] told in sentences what happens out of the ordinary
 * @param {number} [options.port] tried first; the port of the last start comes before it
 * @param {boolean} [options.durable] false gives up safety against power cuts for speed: for tests only
 * @returns {Promise<EmbeddedPostgres>}
 * @throws {Refusal}
 */
export async function startPostgres({ dataDir, log = () => {}, port, durable = true }) {
  const home = openDataDirectory(dataDir);
  const pgData = join(home, 'postgres');
  const lock = await lockDirectory(join(home, 'lock.json'), `The data directory ${home}`).catch((error) => {
    throw error instanceof Refusal ? error : notWritable(home, error);
  });
  try {
    const programs = findPrograms(home, pgData);
    const exists = hasCluster(pgData);
    if (exists) {
      await settleEarlierServer(pgData, lock.previous?.postmaster, log);
      giveTo(programs.runner, pgData);
    }
    const { secrets, isNew } = readOrMakeSecrets(home);
    if (!exists) {
      await createCluster(programs, { dataDir: home, pgData, password: secrets.superuser, durable });
    } else if (isNew) {
      log('secrets.json was missing; the passwords of the database are renewed.');
      resetPassword(programs, { pgData, password: secrets.superuser });
    }
    const logFile = boundedLog(join(home, 'log', 'postgres.log'));
    const place = { pgData, logFile: logFile.path, durable };
    const first = await firstStart(
      programs,
      place,
      [secrets.port, port, portFor(home)],
      secrets.superuser,
      log,
    );
    lock.notePostmaster(first.server.pid);
    /** @type {((reason: string) => void)[]} */
    const listeners = [];
    let server = first.server;
    const supervisor = superviseServer({
      first: server,
      start: () => startServer(programs, { ...place, port: first.port, superuserUrl: first.superuserUrl }),
      pgData,
      log,
      onStarted(next) {
        server = next;
        lock.notePostmaster(next.pid);
      },
      onGivenUp: (reason) => listeners.forEach((listener) => listener(reason)),
    });
    const stop = async () => {
      await supervisor.stop();
      logFile.close();
      lock.release();
    };
    try {
      await prepareDatabase(first.superuserUrl, secrets);
      if (secrets.port !== first.port) writeSecrets(home, { ...secrets, port: first.port });
    } catch (error) {
      await stop();
      throw error;
    }
    return {
      host: HOST,
      port: first.port,
      superuserUrl: first.superuserUrl,
      ownerUrl: urlOf(OWNER_ROLE, secrets.owner, first.port, DATABASE),
      appUrl: urlOf(APP_ROLE, secrets.app, first.port, DATABASE),
      pid: () => server.pid,
      stop,
      onExit: (callback) => void listeners.push(callback),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * @param {string} home
 * @param {string} pgData
 * @returns {import('./cluster.mjs').Programs}
 */
function findPrograms(home, pgData) {
  const binaries = findBinaries(join(home, 'cache'));
  // Nothing of the caller's environment reaches the server: PGDATA, PGOPTIONS or a locale would change what it does.
  const env = {
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C',
    ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
    ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
  };
  return { binaries, env, runner: chooseRunner({ binaries, dataDir: home, pgData, env }) };
}

/**
 * @param {import('./cluster.mjs').Programs} programs
 * @param {{ pgData: string, logFile: string, durable: boolean }} place
 * @param {(number | undefined)[]} ports
 * @param {string} password
 * @param {(line: string) => void} log
 */
async function firstStart(programs, place, ports, password, log) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(ports, HOST);
    const superuserUrl = urlOf(SUPERUSER, password, port, 'postgres');
    try {
      return { port, superuserUrl, server: await startServer(programs, { ...place, port, superuserUrl }) };
    } catch (error) {
      if (!(error instanceof ServerStartFailure)) throw error;
      const again = ['port', 'leftover', 'password'].includes(error.reason) && attempt < START_ATTEMPTS;
      if (!again) throw startRefusal(error, place);
      if (error.reason === 'password') {
        log('The passwords in secrets.json did not fit the database and are renewed.');
        resetPassword(programs, { pgData: place.pgData, password });
      }
    }
    await new Promise((next) => setTimeout(next, 150 * attempt));
  }
}

/**
 * @param {ServerStartFailure} error
 * @param {{ pgData: string, logFile: string }} place
 */
function startRefusal(error, { pgData, logFile }) {
  return error.reason === 'disk'
    ? new Refusal(
        `The disk under ${dirname(pgData)} is full: free some space and start again; nothing is lost.`,
      )
    : new Refusal(`PostgreSQL does not start (${error.message}): see ${logFile}.`);
}

/**
 * A port that stays the same for a directory, below the range the system hands out, so that a server that is started
 * again finds it free.
 * @param {string} home
 */
function portFor(home) {
  let hash = 0;
  for (const character of home) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 4_000;
  return 25_432 + hash;
}

/**
 * @param {string} role
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
function urlOf(role, password, port, database) {
  return `postgres://${role}:${password}@${HOST}:${port}/${database}`;
}
