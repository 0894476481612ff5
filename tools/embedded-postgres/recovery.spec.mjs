import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRunning } from '../system/process-identity.mjs';
import { startPostgres } from './start-postgres.mjs';
import { afterwards, hold, killHard, query, temporaryDirectory, until } from './testing/servers.mjs';

test('a killed start leaves no server behind, and the next one has every acknowledged write', async (t) => {
  const dataDir = temporaryDirectory(t);
  const killed = await hold(t, dataDir);
  await query(killed.told.ownerUrl, 'CREATE TABLE observation (id int PRIMARY KEY)');
  for (let id = 1; id <= 200; id += 1) {
    await query(killed.told.ownerUrl, `INSERT INTO observation VALUES (${id})`);
  }
  await killHard(killed);
  await until(() => !isRunning(killed.told.postmaster));

  const next = await hold(t, dataDir);
  const rows = await query(next.told.ownerUrl, 'SELECT count(*)::int AS kept FROM observation');
  assert.deepEqual(rows, [{ kept: 200 }]);
  assert.equal(next.told.port, killed.told.port, 'the port stays the same');
});

test('a start straight after a kill waits for the old server to go', async (t) => {
  const dataDir = temporaryDirectory(t);
  for (let round = 0; round < 3; round += 1) {
    await killHard(await hold(t, dataDir));
  }
  const last = await hold(t, dataDir);
  assert.equal(last.refused, null);
});

test('a server that dies under the product comes back on the same port with its data', async (t) => {
  /** @type {string[]} */
  const said = [];
  const server = await startPostgres({ dataDir: temporaryDirectory(t), log: (line) => said.push(line) });
  afterwards(t, () => server.stop());
  await query(server.ownerUrl, 'CREATE TABLE learning (text text)');
  await query(server.ownerUrl, `INSERT INTO learning VALUES ('Samtalen skal være før maden')`);
  for (let round = 0; round < 3; round += 1) {
    const dead = server.pid();
    process.kill(dead, 'SIGKILL');
    await until(() => server.pid() !== dead);
    const rows = await query(server.ownerUrl, 'SELECT text FROM learning');
    assert.deepEqual(rows, [{ text: 'Samtalen skal være før maden' }]);
  }
  assert.equal(said.filter((line) => line.startsWith('PostgreSQL stopped unexpectedly')).length, 3);
  assert.equal(said.filter((line) => line.startsWith('PostgreSQL is back')).length, 3);
});

test('a stop ends the server and frees the directory at once', async (t) => {
  const dataDir = temporaryDirectory(t);
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  assert.equal(isRunning(first.pid()), false);
  const second = await startPostgres({ dataDir, durable: false });
  await second.stop();
});
