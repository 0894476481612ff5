/* What the launcher's tests share: directories that vanish, servers in processes of their own, and questions to them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const NOBODY = 65534;
const HOLDER = fileURLToPath(new URL('./hold-server.mjs', import.meta.url));

/** @typedef {{ port: number, ownerUrl: string, appUrl: string, postmaster: number }} Told */
/** @typedef {{ child: import('node:child_process').ChildProcess, told: Told, refused: string | null }} Holder */

/** @type {WeakMap<import('node:test').TestContext, (() => unknown)[]>} */
const pending = new WeakMap();

/**
 * What a test must clear away, last made first: a server before the directory it stands on.
 * @param {import('node:test').TestContext} t
 * @param {() => unknown} work
 */
export function afterwards(t, work) {
  const known = pending.get(t);
  if (known !== undefined) return void known.unshift(work);
  const list = [work];
  pending.set(t, list);
  t.after(async () => {
    for (const one of list) await one();
  });
}

/**
 * @param {import('node:test').TestContext} t
 * @param {string} [name]
 * @returns {string} a directory that is removed after the test
 */
export function temporaryDirectory(t, name = 'data') {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'laeringsrum-')));
  afterwards(t, () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return join(directory, name);
}

/**
 * Starts a server from a process of its own, as `npm start` is one.
 * @param {import('node:test').TestContext} t
 * @param {string} dataDir
 * @param {{ command?: string[], env?: NodeJS.ProcessEnv }} [how] what to put before node, and the environment
 * @returns {Promise<Holder>}
 */
export async function hold(t, dataDir, { command = [], env = process.env } = {}) {
  const [program = '', ...args] = [...command, process.execPath, HOLDER, dataDir];
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  afterwards(t, async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  });
  if (child.stdout === null) throw new Error('there is nothing to listen to');
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line);
    return { child, told, refused: told.refused ?? null };
  }
  throw new Error('the process ended without a word');
}

/** @param {Holder} holder */
export async function killHard({ child }) {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/**
 * @param {string} url
 * @param {string} statement
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function query(url, statement) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} [milliseconds]
 */
export async function until(condition, milliseconds = 15_000) {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await sleep(25);
  }
}
