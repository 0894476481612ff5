import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from '../system/ports.mjs';
import { checkDatabase } from './external-database.mjs';
import { checkPort, readSettings } from './settings.mjs';

test('nothing set: port 3000, the embedded database, and the database says whether it is a demonstration', () => {
  const { port, dataDir, demo, database } = readSettings({});
  assert.deepEqual({ port, demo, database }, { port: 3000, demo: undefined, database: null });
  assert.match(dataDir, /[\\/]\.data$/);
  assert.equal(readSettings({ PORT: ' ', DEMO: '' }).port, 3000, 'an empty variable is one that is not set');
});

test('demonstration data are asked for or refused in so many words', () => {
  const DATABASE_URL = 'postgres://app:secret@db.example:5432/improvement';
  assert.equal(readSettings({ DATABASE_URL }).demo, undefined);
  assert.equal(readSettings({ DATABASE_URL, DEMO: '1' }).demo, true);
  assert.equal(readSettings({ DEMO: '0' }).demo, false);
});

for (const [env, sentence] of /** @type {[NodeJS.ProcessEnv, RegExp][]} */ ([
  [{ PORT: 'http' }, /^PORT is "http": it must be a number from 1 to 65535\.$/],
  [{ PORT: '70000' }, /^PORT is "70000"/],
  [{ DEMO: 'ja' }, /^DEMO is "ja": it must be 0 or 1\.$/],
  [{ DATABASE_URL: 'db.example' }, /^DATABASE_URL is not a PostgreSQL address: write postgres:\/\//],
  [{ DATABASE_URL: 'mysql://app@db/x' }, /^DATABASE_URL is not a PostgreSQL address/],
  [{ DATABASE_OWNER_URL: 'postgres://owner@db/x' }, /^DATABASE_OWNER_URL is set and DATABASE_URL is not/],
])) {
  test(`${JSON.stringify(env)} is refused with a sentence`, () => {
    assert.throws(() => readSettings(env), { name: 'Refusal', message: sentence });
  });
}

test('a mistyped address is refused without repeating its password', () => {
  const secret = 'hemmeligt#1';
  assert.throws(
    () => readSettings({ DATABASE_URL: `postgres//app:${secret}@db/x` }),
    (error) => error instanceof Error && !error.message.includes(secret),
  );
});

test('a port in use is refused', async (t) => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  await assert.rejects(checkPort(port), {
    name: 'Refusal',
    message: new RegExp(`^Port ${port} is in use: `),
  });
});

test('a server that is not there is named, its password is not', async () => {
  const url = `postgres://app:hemmeligt@127.0.0.1:${await freePort()}/improvement`;
  await assert.rejects(
    checkDatabase('DATABASE_URL', url),
    (error) =>
      error instanceof Error &&
      /^No PostgreSQL server answers at 127\.0\.0\.1:\d+ \(connection refused\)/.test(error.message) &&
      !error.message.includes('hemmeligt'),
  );
});
