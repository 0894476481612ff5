/*
 * The API as a child: started, waited for, stopped. It dies with this process in two ways: the kernel kills it where
 * setpriv can ask for that, and it ends by itself when the channel to its parent closes.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';
import { dieWithParent } from '../system/death-signal.mjs';
import { ROOT } from '../workspace/root.mjs';
import { apiLog } from './api-log.mjs';

/** What the API was built to. */
export const API_ENTRY = join(ROOT, 'apps', 'api', 'dist', 'main.js');
/** The exit code with which the API says that something is set wrongly; its last fatal line says what. */
const CONFIGURATION_EXIT = 78;
const READY_MS = 180_000;
const SHUTDOWN_MS = 15_000;

// What lives as long as one answer is collected sooner: a third less memory when large answers crowd.
const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8', '--heap-growing-percent=100'];

/**
 * @typedef {object} ApiProcess
 * @property {number} pid
 * @property {Promise<void>} ready rejects with a Refusal when it ends first or takes too long
 * @property {Promise<string>} exited one sentence on how it ended
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env PORT and the rest of the API's settings
 * @param {string} options.logFile
 * @param {(line: string) => void} options.say
 * @param {string} [options.entry]
 * @returns {ApiProcess}
 * @throws {Refusal} when the API was not built
 */
export function startApi({ env, logFile, say, entry = API_ENTRY }) {
  if (!existsSync(entry))
    throw new Refusal(`${entry} is not there: run npm run build and read what it says.`);
  const log = apiLog(logFile, say);
  const [command = '', ...args] = [...dieWithParent(), process.execPath, ...NODE_FLAGS, entry];
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child.stdout?.setEncoding('utf8').on('data', log.hear);
  child.stderr?.setEncoding('utf8').on('data', log.hear);
  let over = false;
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => log.hear(`${error.message}\n`));
    child.once('close', (code, signal) => {
      over = true;
      const fatal = log.lastFatal();
      log.close();
      if (code === CONFIGURATION_EXIT && fatal !== null) return resolve(fatal);
      const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
      const reason = fatal === null ? '' : `: ${fatal}`;
      resolve(`The server stopped unexpectedly (${how})${reason}; see ${logFile}.`);
    });
  });
  return {
    pid: child.pid ?? 0,
    ready: waitUntilReady(Number(env.PORT), exited, () => over, logFile),
    exited,
    async stop() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_MS);
      await exited;
      clearTimeout(force);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/**
 * @param {number} port
 * @param {Promise<string>} exited
 * @param {() => boolean} isOver
 * @param {string} logFile
 */
async function waitUntilReady(port, exited, isOver, logFile) {
  const deadline = Date.now() + READY_MS;
  while (!isOver()) {
    if (await isReady(port)) return;
    if (Date.now() > deadline) {
      throw new Refusal(`The server was not ready after ${READY_MS / 60_000} minutes: see ${logFile}.`);
    }
    await sleep(100);
  }
  throw new Refusal(await exited);
}

/** @param {number} port */
async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
