/*
 * Whether node_modules is what package-lock.json says, and `npm ci` when it is not. A stamp in node_modules holds the
 * lock file's hash: while it fits, nothing here touches the network.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { runCommand } from '../system/run-command.mjs';
import { ROOT } from './root.mjs';

/** @typedef {{ version?: string, integrity?: string, resolved?: string, link?: boolean, optional?: boolean, libc?: unknown, os?: string | string[], cpu?: string | string[] }} LockEntry */

/**
 * @param {string} [root]
 * @returns {boolean} whether everything in the lock file that belongs on this machine is installed
 */
export function isInstalled(root = ROOT) {
  const stamp = stampOf(root);
  if (read(stampFile(root)) === stamp && !isOlderThanPackages(root)) return true;
  if (!matchesHiddenLock(root)) return false;
  leaveStamp(root, stamp);
  return true;
}

/**
 * @param {AbortSignal} [signal]
 * @throws {Refusal} when npm fails
 */
export async function install(signal) {
  const modules = join(ROOT, 'node_modules');
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Refusal(
      `${modules} is a link to packages of another version of package-lock.json: install there, or remove the link.`,
    );
  }
  const running = process.execPath.startsWith(modules + sep);
  if (running && process.platform === 'win32') {
    throw new Refusal('The packages have changed: run npm ci once, then start again.');
  }
  const { command, args } = npm(running);
  const outcome = await runCommand(
    command,
    // Everything is built here, so development packages are needed too, whatever the environment says.
    [...args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: undefined }, signal, shell: command === 'npm.cmd' },
  );
  if (outcome.code !== 0) throw failure(outcome.output);
  leaveStamp(ROOT, stampOf(ROOT));
}

/**
 * The npm that started us, run by its own Node: the one in node_modules is about to be replaced.
 * @param {boolean} running whether this process runs on the Node in node_modules
 */
function npm(running) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('npm-cli.js') && existsSync(script)) {
    const program = running && node !== undefined && existsSync(node) ? node : process.execPath;
    return { command: program, args: [script] };
  }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** @param {string} root */
function stampOf(root) {
  const lock = read(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * Somebody installed after the stamp was left.
 * @param {string} root
 */
function isOlderThanPackages(root) {
  const hidden = statSync(join(root, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  return hidden !== undefined && hidden.mtimeMs > statSync(stampFile(root)).mtimeMs;
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.laeringsrum-installed');
}

/**
 * @param {string} root
 * @param {string} stamp
 */
function leaveStamp(root, stamp) {
  try {
    writeFileSync(stampFile(root), stamp);
  } catch {
    // A read-only node_modules: the next start compares again.
  }
}

/**
 * Somebody ran `npm ci` by hand: npm writes what it installed into a lock file of its own, as its last step.
 * @param {string} root
 */
function matchesHiddenLock(root) {
  try {
    /** @type {Record<string, LockEntry>} */
    const wanted = JSON.parse(read(join(root, 'package-lock.json'))).packages;
    /** @type {Record<string, LockEntry>} */
    const there = JSON.parse(read(join(root, 'node_modules', '.package-lock.json'))).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (!path.startsWith('node_modules/')) return true;
      const found = there[path];
      if (found === undefined) return entry.optional === true && !belongsHere(entry);
      return entry.link
        ? found.link === true && found.resolved === entry.resolved
        : found.version === entry.version && found.integrity === entry.integrity;
    });
  } catch {
    return false;
  }
}

/** @param {LockEntry} entry an optional package */
function belongsHere({ os, cpu, libc }) {
  if (os === undefined || cpu === undefined || libc !== undefined) return false;
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

/** @param {string} output */
function failure(output) {
  const lines = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  const told = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
    return new Refusal(
      'npm ci could not reach the package registry: check the network or the proxy, then start again.',
    );
  }
  if (/ENOSPC/.test(output)) {
    return new Refusal(`The disk under ${ROOT} is full: the packages need about 800 MB.`);
  }
  const reason = told.find((line) => line !== '' && !line.startsWith('code ')) ?? 'it gave no reason';
  return new Refusal(`npm ci failed (${reason}): run npm ci to see all of it.`);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
