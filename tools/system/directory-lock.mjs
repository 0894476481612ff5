/*
 * One start per data directory. The lock is a file naming the process that holds it; a process that is gone (kill -9,
 * power cut) holds nothing. A process in another container cannot be looked up, so the holder also touches the file
 * every few seconds, and a lock of another host counts while it is fresh.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, errorCode } from '../refusal.mjs';
import { processIdentity } from './process-identity.mjs';

const HEARTBEAT_MS = 5_000;
const STALE_AFTER_MS = 3 * HEARTBEAT_MS;

/** @typedef {{ pid: number, identity: string, host: string, token: string, postmaster?: number }} LockRecord */
/**
 * @typedef {object} DirectoryLock
 * @property {LockRecord | null} previous the record of a holder that died, when there was one
 * @property {(postmaster: number) => void} notePostmaster writes down which server belongs to this start
 * @property {() => void} release
 */

/**
 * @param {string} file the lock file
 * @param {string} what the sentence's subject, e.g. "The data directory /srv/data"
 * @param {{ waitForOtherHostMs?: number }} [options]
 * @returns {Promise<DirectoryLock>}
 * @throws {Refusal} when another running process holds it
 */
export async function lockDirectory(file, what, { waitForOtherHostMs = STALE_AFTER_MS + 2_000 } = {}) {
  /** @type {LockRecord} */
  const own = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    host: hostname(),
    token: randomUUID(),
  };
  /** @type {LockRecord | null} */
  let previous = null;
  const deadline = Date.now() + waitForOtherHostMs;
  while (!create(file, own)) {
    const holder = read(file);
    const state = holder === null ? unfinished(file) : judge(holder, file);
    if (state === 'held') throw inUse(what, holder);
    if (state === 'fresh') {
      if (Date.now() > deadline) throw inUse(what, holder);
      await sleep(250);
    } else {
      previous = takeAway(file, holder) ?? previous;
    }
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    previous,
    notePostmaster(postmaster) {
      if (read(file)?.token === own.token) writeFileSync(file, JSON.stringify({ ...own, postmaster }));
    },
    release() {
      clearInterval(heartbeat);
      if (read(file)?.token === own.token) rmSync(file, { force: true });
    },
  };
}

/**
 * @param {LockRecord} holder
 * @param {string} file
 * @returns {'held' | 'fresh' | 'stale'}
 */
function judge(holder, file) {
  if (holder.host === hostname()) {
    return processIdentity(holder.pid) === holder.identity ? 'held' : 'stale';
  }
  return age(file) < STALE_AFTER_MS ? 'fresh' : 'stale';
}

/**
 * A file without a record: its maker is about to write it, or died just then.
 * @param {string} file
 * @returns {'fresh' | 'stale'}
 */
function unfinished(file) {
  return age(file) < 2_000 ? 'fresh' : 'stale';
}

/**
 * @param {string} file
 * @param {LockRecord} own
 */
function create(file, own) {
  let handle;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(handle, JSON.stringify(own));
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/**
 * Moves a dead holder's file aside. Between the look and the move somebody else may have done the same and locked
 * anew: then what we moved is a living lock, and we put it back.
 * @param {string} file
 * @param {LockRecord | null} judged
 * @returns {LockRecord | null}
 */
function takeAway(file, judged) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return null;
  }
  const moved = read(aside);
  if (moved !== null && moved.token !== judged?.token) {
    renameSync(aside, file);
    return null;
  }
  rmSync(aside, { force: true });
  return moved;
}

/** @param {string} file @returns {LockRecord | null} */
function read(file) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    return typeof record?.pid === 'number' && typeof record.token === 'string' ? record : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
function age(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0; // Gone in the meantime: the next round creates it.
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The directory was removed under us; the server notices by itself.
  }
}

/**
 * @param {string} what
 * @param {LockRecord | null} holder
 */
function inUse(what, holder) {
  const whom = holder === null ? 'another start' : `process ${holder.pid}${elsewhere(holder)}`;
  return new Refusal(
    `${what} is in use by ${whom}: stop that one first, or set DATA_DIR to another directory.`,
  );
}

/** @param {LockRecord} holder */
function elsewhere(holder) {
  return holder.host === hostname() ? '' : ` on ${holder.host}`;
}
