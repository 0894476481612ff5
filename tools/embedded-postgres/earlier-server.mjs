/*
 * What an earlier start may have left on the data directory: a postmaster.pid without a server, a server that is just
 * shutting down because its parent was killed, or one that nobody told to stop (systems without the death signal).
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';
import { isPostmasterOf, isRunning } from '../system/process-identity.mjs';

const SHUTDOWN_MS = 30_000;
const GRACE_MS = 2_000;

/**
 * Returns when no server runs on the data directory.
 * @param {string} pgData
 * @param {number | undefined} ours the server of our own earlier start that died, when the lock file names one
 * @param {(line: string) => void} log
 * @throws {Refusal} when a server runs there that is not ours to stop
 */
export async function settleEarlierServer(pgData, ours, log) {
  const began = Date.now();
  let asked = false;
  for (;;) {
    const left = readPidFile(pgData);
    if (left === null) return;
    if (!isPostmasterOf(left.pid, pgData)) return clearStale(pgData, left.pid);
    const waited = Date.now() - began;
    if (left.pid === ours && waited > GRACE_MS && left.status !== 'stopping' && !asked) {
      log(`Stopping the PostgreSQL (process ${left.pid}) that a killed start left behind.`);
      process.kill(left.pid, 'SIGINT');
      asked = true;
    }
    if (waited > (asked || left.status === 'stopping' ? SHUTDOWN_MS : GRACE_MS + 1_000)) {
      throw new Refusal(
        `A PostgreSQL server (process ${left.pid}) already runs on ${pgData}: stop it, or set DATA_DIR to another directory.`,
      );
    }
    await sleep(50);
  }
}

/**
 * PostgreSQL takes a pid file of a dead process as stale by itself, but believes one whose number somebody else got,
 * which is the rule in a container started again.
 * @param {string} pgData
 * @param {number} pid
 */
function clearStale(pgData, pid) {
  if (isRunning(pid)) rmSync(join(pgData, 'postmaster.pid'), { force: true });
}

/**
 * @param {string} pgData
 * @returns {{ pid: number, status: string } | null}
 */
function readPidFile(pgData) {
  try {
    const lines = readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : null;
  } catch {
    return null;
  }
}
