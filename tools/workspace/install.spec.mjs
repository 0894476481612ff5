import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isInstalled } from './install.mjs';

const pg = { version: '8.23.1', integrity: 'sha512-a' };
const here = {
  version: '1.0.0',
  integrity: 'sha512-b',
  optional: true,
  os: [process.platform],
  cpu: [process.arch],
};
const elsewhere = { ...here, os: ['plan9'] };
const library = { resolved: 'libs/domain', link: true };

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, object>} wanted
 * @param {Record<string, object> | null} installed
 */
function workspace(t, wanted, installed) {
  const root = mkdtempSync(join(tmpdir(), 'laeringsrum-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  lock(root, wanted);
  if (installed !== null) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

/**
 * @param {string} root
 * @param {Record<string, object>} wanted
 */
function lock(root, wanted) {
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'libs/domain': {}, ...wanted } }),
  );
}

test('what somebody installed by hand is taken over, and stamped', (t) => {
  const packages = {
    'node_modules/pg': pg,
    'node_modules/native': here,
    'node_modules/@laeringsrum/domain': library,
  };
  const root = workspace(t, { ...packages, 'node_modules/foreign': elsewhere }, packages);
  assert.equal(isInstalled(root), true);
  assert.equal(existsSync(join(root, 'node_modules', '.laeringsrum-installed')), true);
});

test('nothing installed, another version, or a missing package of this platform: to be installed', (t) => {
  assert.equal(isInstalled(workspace(t, { 'node_modules/pg': pg }, null)), false);
  const older = { 'node_modules/pg': { ...pg, version: '8.22.0' } };
  assert.equal(isInstalled(workspace(t, { 'node_modules/pg': pg }, older)), false);
  assert.equal(isInstalled(workspace(t, { 'node_modules/native': here }, {})), false);
  assert.equal(isInstalled(workspace(t, { 'node_modules/@laeringsrum/domain': library }, {})), false);
});

test('packages changed by hand after the stamp are looked at again', (t) => {
  const root = workspace(t, { 'node_modules/pg': pg }, { 'node_modules/pg': pg });
  assert.equal(isInstalled(root), true);
  const hidden = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(hidden, JSON.stringify({ packages: { 'node_modules/pg': { ...pg, version: '9.0.0' } } }));
  const later = new Date(Date.now() + 5_000);
  utimesSync(hidden, later, later);
  assert.equal(isInstalled(root), false);
});

test('the stamp holds until the lock file changes', (t) => {
  const root = workspace(t, { 'node_modules/pg': pg }, { 'node_modules/pg': pg });
  assert.equal(isInstalled(root), true);
  rmSync(join(root, 'node_modules', '.package-lock.json'));
  assert.equal(isInstalled(root), true, 'the stamp alone is enough');
  lock(root, { 'node_modules/pg': { ...pg, version: '9.0.0' } });
  assert.equal(isInstalled(root), false);
});
