import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockDirectory } from '../system/directory-lock.mjs';
import { processIdentity } from '../system/process-identity.mjs';
import { startPostgres } from './start-postgres.mjs';
import { afterwards, query, temporaryDirectory } from './testing/servers.mjs';

test('a path with spaces and Danish letters serves like any other', async (t) => {
  const dataDir = temporaryDirectory(t, 'Frederiksberg – æøå data');
  const server = await startPostgres({ dataDir, durable: false });
  afterwards(t, () => server.stop());
  const rows = await query(
    server.ownerUrl,
    `SELECT datcollate, pg_encoding_to_char(encoding) AS encoding,
    datlocprovider, datlocale FROM pg_database WHERE datname = current_database()`,
  );
  assert.deepEqual(rows, [{ datcollate: 'C', encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  assert.deepEqual(readdirSync(dataDir).sort(), ['lock.json', 'log', 'postgres', 'secrets.json']);
});

test('the role that serves is neither superuser nor owner; both have passwords nobody else can read', async (t) => {
  const dataDir = temporaryDirectory(t);
  const server = await startPostgres({ dataDir, durable: false });
  afterwards(t, () => server.stop());
  const roles = `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, pg_get_userbyid(datdba) AS owner
    FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`;
  const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  const owner = 'laeringsrum_owner';
  assert.deepEqual(await query(server.ownerUrl, roles), [{ rolname: owner, owner, ...powerless }]);
  assert.deepEqual(await query(server.appUrl, roles), [{ rolname: 'laeringsrum_app', owner, ...powerless }]);
  await assert.rejects(query(server.appUrl, 'CREATE TABLE smuglet (id int)'), /permission denied/);
  const wrong = server.appUrl.replace(/:[^:@]+@/, ':gættet@');
  await assert.rejects(query(wrong, 'SELECT 1'), /password authentication failed/);
  assert.equal(statSync(join(dataDir, 'secrets.json')).mode & 0o077, 0);
  const extensions = await query(server.ownerUrl, `SELECT extname FROM pg_extension ORDER BY extname`);
  assert.deepEqual(
    extensions.map((row) => row.extname),
    ['btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'plpgsql', 'unaccent'],
  );
});

test('lost and exchanged passwords are renewed and the data stay', async (t) => {
  const dataDir = temporaryDirectory(t);
  const secrets = join(dataDir, 'secrets.json');
  const first = await startPostgres({ dataDir, durable: false });
  await query(first.ownerUrl, 'CREATE TABLE goal AS SELECT 15 AS minutes');
  await first.stop();
  rmSync(secrets);
  const second = await startPostgres({ dataDir, durable: false });
  assert.notEqual(second.ownerUrl, first.ownerUrl);
  await second.stop();
  writeFileSync(secrets, JSON.stringify({ superuser: 'et', owner: 'to', app: 'tre' }));
  const third = await startPostgres({ dataDir, durable: false });
  afterwards(t, () => third.stop());
  assert.deepEqual(await query(third.ownerUrl, 'SELECT minutes FROM goal'), [{ minutes: 15 }]);
});

test('a postmaster.pid whose number now belongs to somebody else does not block', async (t) => {
  const dataDir = temporaryDirectory(t);
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  writeFileSync(
    pidFile,
    `${process.ppid}\n${join(dataDir, 'postgres')}\n1700000000\n${first.port}\n\n127.0.0.1\n`,
  );
  const second = await startPostgres({ dataDir, durable: false });
  afterwards(t, () => second.stop());
  assert.equal(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), second.pid());
});

test('nothing people wrote reaches the server log', async (t) => {
  const dataDir = temporaryDirectory(t);
  const server = await startPostgres({ dataDir, durable: false });
  afterwards(t, () => server.stop());
  await query(server.ownerUrl, 'CREATE TABLE feedback (text text CHECK (length(text) < 5))');
  await assert.rejects(query(server.ownerUrl, `INSERT INTO feedback VALUES ('Min mor hedder Karen')`));
  const log = readFileSync(join(dataDir, 'log', 'postgres.log'), 'utf8');
  assert.match(log, /violates check constraint/);
  assert.doesNotMatch(log, /Karen/);
});

test('a lock of a dead process is taken over, a living one is not', async (t) => {
  const file = temporaryDirectory(t, 'lock.json');
  const identity = processIdentity(process.pid) ?? '';
  const dead = { pid: process.pid, identity: 'another boot', host: hostname(), token: 'a', postmaster: 12 };
  writeFileSync(file, JSON.stringify(dead));
  const lock = await lockDirectory(file, 'The directory');
  assert.equal(lock.previous?.postmaster, 12);
  await assert.rejects(lockDirectory(file, 'The directory'), /in use by process/);
  lock.release();

  writeFileSync(file, JSON.stringify({ ...dead, identity }));
  await assert.rejects(lockDirectory(file, 'The directory'), /in use by process/);
  writeFileSync(file, JSON.stringify({ ...dead, host: 'another-host' }));
  await assert.rejects(lockDirectory(file, 'The directory', { waitForOtherHostMs: 100 }), /on another-host/);
});

test('of many who find a dead lock at the same time one gets it', async (t) => {
  const file = temporaryDirectory(t, 'lock.json');
  writeFileSync(file, JSON.stringify({ pid: 1, identity: 'another boot', host: hostname(), token: 'a' }));
  const tries = Array.from({ length: 20 }, () => lockDirectory(file, 'The directory'));
  const outcomes = await Promise.allSettled(tries);
  const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  assert.equal(winners.length, 1);
  winners[0]?.value.release();
});
