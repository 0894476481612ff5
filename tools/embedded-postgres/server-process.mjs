/* One run of the PostgreSQL server: start it, wait until it answers, stop it. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from '../refusal.mjs';

/** @typedef {import('./cluster.mjs').Programs} Programs */
/** @typedef {{ pgData: string, logFile: string, port: number, superuserUrl: string, durable: boolean }} ServerPlace */
/**
 * @typedef {object} ServerProcess
 * @property {number} pid
 * @property {Promise<string>} exited why it ended, e.g. "signal SIGKILL"; never rejects
 * @property {() => Promise<void>} stop a clean shutdown, forced when it takes too long
 */

const SHUTDOWN_MS = 20_000;
const STARTUP_MS = 120_000; // Recovery after a crash may replay a lot.

/** The server did not come up: one of the known reasons, and the server's own line as the message. */
export class ServerStartFailure extends Error {
  /**
   * @param {'port' | 'leftover' | 'disk' | 'password' | 'other'} reason
   * @param {string} detail
   */
  constructor(reason, detail) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * @param {Programs} programs
 * @param {ServerPlace} place
 * @returns {Promise<ServerProcess>} a server that answers
 * @throws {ServerStartFailure}
 */
export async function startServer(programs, place) {
  const { runner, binaries, env } = programs;
  const logStart = sizeOf(place.logFile);
  const log = openSync(place.logFile, 'a', 0o600);
  const settings = serverSettings(place).flatMap((setting) => ['-c', setting]);
  const serverCommand = [binaries.postgres, '-D', place.pgData, '-p', String(place.port), ...settings];
  const [command = '', ...args] = [...runner.prefix, ...serverCommand];
  // A session of its own: Ctrl-C in the terminal is for the product, which stops the database last.
  const child = spawn(command, args, {
    ...{ env, cwd: place.pgData, ...runner.ids, detached: true },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  /** @type {string | null} */
  let ended = null;
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    const end = (/** @type {string} */ why) => resolve((ended = why));
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  const stop = () => stopServer(child, exited, programs, place.pgData);
  const deadline = Date.now() + STARTUP_MS;
  for (;;) {
    const answer = await ask(place.superuserUrl);
    if (answer === 'ready') break;
    if (ended !== null) throw failure(place.logFile, logStart, ended);
    if (answer === 'password' || Date.now() > deadline) {
      await stop();
      throw answer === 'password'
        ? new ServerStartFailure('password', 'the password in secrets.json is not the right one')
        : new ServerStartFailure('other', 'it did not answer within two minutes');
    }
    await sleep(30);
  }
  return { pid: child.pid ?? 0, exited, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} exited
 * @param {Programs} programs
 * @param {string} pgData
 */
async function stopServer(child, exited, { binaries, env }, pgData) {
  child.ref();
  if (process.platform === 'win32') {
    // There are no signals to send: the package's own program asks through the server's channel.
    spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-D', pgData], { env, stdio: 'ignore' });
  } else {
    child.kill('SIGINT');
  }
  const quit = setTimeout(() => child.kill('SIGQUIT'), SHUTDOWN_MS);
  const kill = setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_MS + 5_000);
  await exited;
  clearTimeout(quit);
  clearTimeout(kill);
}

/** @param {ServerPlace} place */
function serverSettings({ durable }) {
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'logging_collector=off',
    // What people wrote must not reach a log: no statements, and no details, which quote the refused row.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
    ...(hasRoomyShm() ? [] : ['dynamic_shared_memory_type=mmap']),
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

/** Containers often give /dev/shm 64 MB, too little for a parallel query; files in the data directory do instead. */
function hasRoomyShm() {
  if (process.platform !== 'linux') return true;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= 256 * 1024 * 1024;
  } catch {
    return false;
  }
}

/**
 * @param {string} url
 * @returns {Promise<'ready' | 'password' | 'not yet'>}
 */
async function ask(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return errorCode(error) === '28P01' ? 'password' : 'not yet';
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Reads why the server gave up from what it wrote since this start.
 * @param {string} logFile
 * @param {number} from
 * @param {string} ended
 */
function failure(logFile, from, ended) {
  const written = readFileSync(logFile).subarray(from).toString('utf8');
  const told = written.split('\n').filter((line) => /FATAL|PANIC|could not|error/.test(line));
  const detail = (told.at(-1) ?? ended).replace(/^.*?(FATAL|PANIC|LOG|WARNING):\s*/, '');
  /** @type {[RegExp, 'port' | 'leftover' | 'disk'][]} */
  const known = [
    [/Address already in use|could not create any TCP\/IP sockets/, 'port'],
    [/pre-existing shared memory block|lock file "postmaster.pid" already exists/, 'leftover'],
    [/No space left on device|Disk quota exceeded/, 'disk'],
  ];
  const reason = known.find(([pattern]) => pattern.test(written))?.[1] ?? 'other';
  return new ServerStartFailure(reason, detail);
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
