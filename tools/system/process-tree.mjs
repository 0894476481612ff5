/*
 * A process and everything that stands under it. A process group is not enough: Nx gives its tasks terminals, and so
 * groups, of their own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

const FORCE_AFTER_MS = 5_000;

/**
 * Asks the whole family to end and makes it end when it does not.
 * @param {number} head
 */
export async function endFamily(head) {
  const members = familyOf(head).map((pid) => ({ pid, identity: processIdentity(pid) }));
  // A number that went to somebody else in the meantime is not ours to signal.
  const living = () =>
    members.filter(({ pid, identity }) => identity !== null && processIdentity(pid) === identity);
  for (const { pid } of living()) send(pid, 'SIGTERM');
  const deadline = Date.now() + FORCE_AFTER_MS;
  while (living().length > 0 && Date.now() < deadline) await sleep(50);
  for (const { pid } of living()) send(pid, 'SIGKILL');
}

/**
 * @param {number} head
 * @returns {number[]} its descendants and itself
 */
function familyOf(head) {
  const parents = process.platform === 'linux' ? parentsFromProc() : parentsFromPs();
  const family = [head];
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  }
  return family;
}

/** @returns {[number, number][]} */
function parentsFromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
      } catch {
        return [Number(name), 0]; // It ended while we looked.
      }
    });
}

/** @returns {[number, number][]} nothing on Windows, where a child's end is up to the child */
function parentsFromPs() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => [pid, parent]);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
