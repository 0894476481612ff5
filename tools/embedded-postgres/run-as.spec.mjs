import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBinaries } from './binaries.mjs';
import { isRunning } from '../system/process-identity.mjs';
import { NOBODY, hold, killHard, query, temporaryDirectory, until } from './testing/servers.mjs';

const isRoot = process.getuid?.() === 0;
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
const here = fileURLToPath(import.meta.url);
const nobodyReadsThis =
  isRoot && spawnSync('setpriv', [...asNobody.slice(1), 'test', '-r', here]).status === 0;
const whereOthersRead = isRoot && !nobodyReadsThis ? 'not run: other users cannot read this folder' : false;
const onlyAsRoot = isRoot ? false : 'not run: it needs root';

test(
  'an ordinary user starts the server directly, and a kill takes it along',
  {
    skip: whereOthersRead,
  },
  async (t) => {
    const dataDir = temporaryDirectory(t);
    if (isRoot) chownSync(dirname(dataDir), NOBODY, NOBODY);
    const holder = await hold(t, dataDir, { command: isRoot ? asNobody : [] });
    assert.equal(holder.refused, null);
    assert.deepEqual(await query(holder.told.appUrl, 'SELECT 1 AS one'), [{ one: 1 }]);
    assert.notEqual(statSync(join(dataDir, 'postgres')).uid, 0);
    await killHard(holder);
    await until(() => !isRunning(holder.told.postmaster));
  },
);

test(
  'a directory without permission is refused for an ordinary user',
  {
    skip: whereOthersRead,
  },
  async (t) => {
    const dataDir = temporaryDirectory(t);
    mkdirSync(dataDir, { mode: 0o555 });
    if (isRoot) chmodSync(dirname(dataDir), 0o755);
    const { refused } = await hold(t, dataDir, { command: isRoot ? asNobody : [] });
    assert.match(refused ?? '', /cannot be written \(no permission\): set DATA_DIR to one that can\.$/);
  },
);

test('root under a closed directory serves and takes its server along', { skip: onlyAsRoot }, async (t) => {
  const dataDir = temporaryDirectory(t);
  chmodSync(dirname(dataDir), 0o700);
  const holder = await hold(t, dataDir);
  assert.equal(holder.refused, null);
  assert.deepEqual(await query(holder.told.appUrl, 'SELECT 1 AS one'), [{ one: 1 }]);
  await killHard(holder);
  await until(() => !isRunning(holder.told.postmaster));
});

test('root without user namespaces gives the directory to another user', { skip: onlyAsRoot }, async (t) => {
  const dataDir = temporaryDirectory(t);
  chmodSync(dirname(dataDir), 0o700);
  const env = { ...process.env, PATH: folderWith(t, ['sh', 'setpriv']) };
  const holder = await hold(t, dataDir, { env });
  assert.equal(holder.refused, null);
  assert.equal(statSync(join(dataDir, 'postgres')).uid, NOBODY);
  await killHard(holder);
  await until(() => !isRunning(holder.told.postmaster));
  const again = await hold(t, dataDir);
  assert.equal(again.refused, null, 'a start with namespaces keeps the owner');
});

test(
  'without setpriv and unshare a start works and clears up after a killed one',
  { skip: whereOthersRead },
  async (t) => {
    const dataDir = temporaryDirectory(t);
    if (isRoot) chmodSync(dirname(dataDir), 0o755);
    const env = { ...process.env, PATH: folderWith(t, ['sh']) };
    const killed = await hold(t, dataDir, { env });
    assert.equal(killed.refused, null);
    await query(killed.told.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await killHard(killed);
    assert.equal(isRunning(killed.told.postmaster), true, 'nobody told the server');
    const next = await hold(t, dataDir, { env });
    assert.equal(next.refused, null);
    assert.equal(isRunning(killed.told.postmaster), false);
    assert.deepEqual(await query(next.told.ownerUrl, 'SELECT one FROM kept'), [{ one: 1 }]);
  },
);

test('links that an install script would have made are made, in the package or beside it', (t) => {
  const packageDir = temporaryDirectory(t, 'package');
  const cache = temporaryDirectory(t, 'cache');
  mkdirSync(join(packageDir, 'native', 'bin'), { recursive: true });
  mkdirSync(join(packageDir, 'native', 'lib'));
  for (const program of ['initdb', 'postgres', 'pg_ctl'])
    writeFileSync(join(packageDir, 'native', 'bin', program), '');
  writeFileSync(join(packageDir, 'native', 'lib', 'libx.so.6.18'), 'x');
  const link = { source: 'native/lib/libx.so.6.18', target: 'native/lib/libx.so.6' };
  writeFileSync(join(packageDir, 'native', 'pg-symlinks.json'), JSON.stringify([link]));

  const found = findBinaries(cache, packageDir);
  assert.equal(found.libraryPath, undefined);
  assert.equal(readlinkSync(join(packageDir, link.target)), 'libx.so.6.18');
  assert.equal(statSync(found.postgres).mode & 0o111, 0o111);
  assert.equal(findBinaries(cache, packageDir).libraryPath, undefined, 'a second look changes nothing');

  const readOnly = [{ source: link.source, target: 'native/closed/libx.so.6' }]; // A folder that cannot be written.
  writeFileSync(join(packageDir, 'native', 'pg-symlinks.json'), JSON.stringify(readOnly));
  const beside = findBinaries(cache, packageDir).libraryPath ?? '';
  assert.equal(readlinkSync(join(beside, 'libx.so.6')), join(packageDir, link.source));
});

/**
 * @param {import('node:test').TestContext} t
 * @param {string[]} programs
 * @returns {string} a PATH with these programs and no others
 */
function folderWith(t, programs) {
  const folder = mkdtempSync(join(dirname(temporaryDirectory(t)), 'bin-'));
  chmodSync(dirname(folder), 0o755);
  chmodSync(folder, 0o755);
  for (const program of programs) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(folder, program));
  }
  return folder;
}
