/*
 * A process id alone says little: after a restart of the machine or the container the same number belongs to somebody
 * else. Number and start time together name a process.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @param {number} pid
 * @returns {string | null} a name for the process that runs under this number now; null when there is none
 */
export function processIdentity(pid) {
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (!isRunning(pid)) return null;
  if (process.platform === 'win32') return String(pid);
  const asked = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return `${pid} ${asked.stdout?.trim() ?? ''}`;
}

/** @param {number} pid */
function linuxIdentity(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name is in parentheses and may hold spaces; the fields after it are plain. State, then start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot} ${pid} ${fields[19]}`;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function isRunning(pid) {
  if (process.platform === 'linux') return linuxIdentity(pid) !== null;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether the process is a PostgreSQL server on this data directory (and not somebody else under a reused number).
 * @param {number} pid
 * @param {string} pgData
 * @returns {boolean}
 */
export function isPostmasterOf(pid, pgData) {
  if (!isRunning(pid)) return false;
  if (process.platform !== 'linux') {
    const asked = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return asked.error !== undefined || /postgres/.test(asked.stdout);
  }
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    if (!basename(program).startsWith('postgres')) return false;
  } catch {
    return false;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === pgData;
  } catch {
    return true; // Another user's PostgreSQL: we may not look closer, so we do not claim it is a stranger.
  }
}
