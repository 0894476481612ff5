import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { startPostgres } from './start-postgres.mjs';
import { afterwards, hold, query, temporaryDirectory } from './testing/servers.mjs';

test('a second start on the same directory is refused while the first goes on', async (t) => {
  const dataDir = temporaryDirectory(t);
  const first = await hold(t, dataDir);
  const second = await hold(t, dataDir);
  assert.match(
    second.refused ?? '',
    new RegExp(`is in use by process ${first.child.pid}: stop that one first`),
  );
  assert.deepEqual(await query(first.told.appUrl, 'SELECT 1 AS one'), [{ one: 1 }]);
});

test('a server that somebody else started on the directory is refused', async (t) => {
  const dataDir = temporaryDirectory(t);
  await hold(t, dataDir);
  rmSync(join(dataDir, 'lock.json'));
  await assert.rejects(startPostgres({ dataDir }), {
    name: 'Refusal',
    message: /^A PostgreSQL server \(process \d+\) already runs on .*: stop it, or set DATA_DIR/,
  });
});

test('a directory of another major version is refused and not touched', async (t) => {
  const dataDir = temporaryDirectory(t);
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
  await assert.rejects(startPostgres({ dataDir }), {
    name: 'Refusal',
    message: /made by PostgreSQL 16 and this is PostgreSQL 18: .* Nothing was changed\.$/,
  });
  assert.deepEqual(readdirSync(join(dataDir, 'postgres')), ['PG_VERSION']);
  assert.equal(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8'), '16\n');
});

test('a folder with something else in it is refused', async (t) => {
  const dataDir = temporaryDirectory(t);
  mkdirSync(join(dataDir, 'postgres', 'referater'), { recursive: true });
  await assert.rejects(startPostgres({ dataDir }), {
    name: 'Refusal',
    message: /is not a PostgreSQL data directory/,
  });
});

test('a directory that cannot be made is refused with the reason', async (t) => {
  const file = temporaryDirectory(t);
  writeFileSync(file, '');
  await assert.rejects(startPostgres({ dataDir: join(file, 'data') }), {
    name: 'Refusal',
    message: /cannot be written \(a file is in the way\): set DATA_DIR to one that can/,
  });
  if (process.platform === 'linux') {
    await assert.rejects(startPostgres({ dataDir: '/proc/laeringsrum/data' }), { name: 'Refusal' });
  }
});

test('a port that somebody else took is left to them', async (t) => {
  const dataDir = temporaryDirectory(t);
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  const stranger = createServer().listen(first.port, '127.0.0.1');
  afterwards(t, () => stranger.close());
  await once(stranger, 'listening');
  const second = await startPostgres({ dataDir, durable: false });
  afterwards(t, () => second.stop());
  assert.notEqual(second.port, first.port);
  assert.deepEqual(await query(second.appUrl, 'SELECT 1 AS one'), [{ one: 1 }]);
});
