import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { afterwards, temporaryDirectory, until } from '../embedded-postgres/testing/servers.mjs';
import { freePort } from '../system/ports.mjs';
import { isRunning } from '../system/process-identity.mjs';
import { startProduct } from './start-product.mjs';

const STAND_IN = fileURLToPath(new URL('./testing/stand-in-api.mjs', import.meta.url));
const HOLDER = fileURLToPath(new URL('./testing/hold-product.mjs', import.meta.url));

/**
 * @param {import('node:test').TestContext} t
 * @param {(line: string) => void} [say]
 */
async function start(t, say = () => {}) {
  const dataDir = temporaryDirectory(t);
  const settings = { port: await freePort(), dataDir, demo: true, database: null };
  const product = await startProduct({ settings, say, durable: false, entry: STAND_IN });
  afterwards(t, () => product.stop());
  return { product, dataDir };
}

/** @param {string} url */
async function statusOf(url) {
  return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status;
}

test('a start answers, and a stop leaves nothing running', async (t) => {
  const { product, dataDir } = await start(t);
  const answer = await (await fetch(`${product.url}/readyz`)).json();
  assert.deepEqual(answer, { pid: product.apiPid, demo: '1', embedded: '1' });
  await product.stop();
  assert.equal(isRunning(product.apiPid), false);
  assert.equal(isRunning(product.postgres?.pid() ?? 0), false);
  assert.match(readFileSync(join(dataDir, 'log', 'api.log'), 'utf8'), /"msg":"listening"/);
});

test('the server outlives its database and serves again when it is back', async (t) => {
  /** @type {string[]} */
  const said = [];
  const { product } = await start(t, (line) => said.push(line));
  process.kill(product.postgres?.pid() ?? 0, 'SIGKILL');
  await until(() => said.some((line) => line.startsWith('PostgreSQL is back')));
  await until(async () => (await statusOf(`${product.url}/readyz`)) === 200);
  assert.ok(said.includes('server warning: the database went away'));
});

test('a server that dies is told in one sentence', async (t) => {
  const { product, dataDir } = await start(t);
  await fetch(`${product.url}/crash`).catch(() => {});
  const log = join(dataDir, 'log', 'api.log');
  assert.equal(await product.failed, `The server stopped unexpectedly (exit code 3); see ${log}.`);
});

test('what the server finds set wrongly is its own sentence, and the database is stopped again', async (t) => {
  const dataDir = temporaryDirectory(t);
  const settings = { port: await freePort(), dataDir, demo: true, database: null };
  const sentence = 'This database holds demonstration data: start it with DEMO=1.';
  process.env.STAND_IN_REFUSES = sentence;
  afterwards(t, () => delete process.env.STAND_IN_REFUSES);
  const options = { settings, say: () => {}, durable: false, entry: STAND_IN };
  await assert.rejects(startProduct(options), { name: 'Refusal', message: sentence });
  delete process.env.STAND_IN_REFUSES;
  const again = await startProduct(options);
  await again.stop();
});

test('a killed start takes the server and the database along', async (t) => {
  const dataDir = temporaryDirectory(t);
  const child = spawn(process.execPath, [HOLDER, dataDir, String(await freePort())], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  afterwards(t, () => child.kill('SIGKILL'));
  assert.ok(child.stdout);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { api, postmaster } = JSON.parse(line);
  assert.ok(isRunning(api) && isRunning(postmaster));
  child.kill('SIGKILL');
  await until(() => !isRunning(api) && !isRunning(postmaster));
});
