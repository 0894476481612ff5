/*
 * What `npm start`, `npm run dev` and `npm test` do first on any machine: the packages of package-lock.json, Node 24,
 * and a fresh build. Nothing here may import a package, nor a file that does: there may be none yet.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';
import { lockDirectory } from './system/directory-lock.mjs';
import { say } from './terminal.mjs';
import { checkNode, continueOnNode24 } from './workspace/node-24.mjs';
import { install, isInstalled } from './workspace/install.mjs';
import { runNx } from './workspace/nx.mjs';
import { ROOT } from './workspace/root.mjs';

/** @typedef {(step: string, result: string, seconds: number) => void} Tell one line per step */

/**
 * Installs when needed and goes on in Node 24.
 * @param {{ tell: Tell, signal?: AbortSignal }} options
 * @throws {Refusal}
 */
export async function prepare({ tell, signal }) {
  checkNode();
  if (!isInstalled()) {
    say('Installing packages: the first time takes about a minute and needs the network ...');
    const began = performance.now();
    await alone(async () => {
      if (!isInstalled()) await install(signal);
    }, signal);
    tell('packages', 'installed', (performance.now() - began) / 1000);
  }
  await continueOnNode24();
}

/**
 * Builds what changed since the last time.
 * @param {{ tell: Tell, signal?: AbortSignal }} options
 * @throws {Refusal}
 */
export async function build({ tell, signal }) {
  const run = await alone(() => runNx(['run-many', '-t', 'build'], { signal }), signal);
  if (signal?.aborted) return;
  if (!run.passed) {
    process.stderr.write(run.output);
    const failed = run.tasks.filter((task) => !task.passed).map((task) => task.project);
    throw new Refusal(`The build of ${failed.join(', ') || 'the workspace'} failed: the reason is above.`);
  }
  const cached = run.tasks.filter((task) => task.cached).length;
  const fresh = run.tasks.length - cached;
  tell(
    'build',
    fresh === 0 ? 'nothing changed' : `${fresh} of ${run.tasks.length} projects built`,
    run.seconds,
  );
}

/**
 * Two starts in one folder must not install or build on top of each other: the second waits for the first.
 * @template Result
 * @param {() => Promise<Result>} work
 * @param {AbortSignal} [signal]
 * @returns {Promise<Result>}
 */
async function alone(work, signal) {
  const folder = join(ROOT, '.cache');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return work(); // A read-only folder has one version of everything.
  }
  for (;;) {
    const lock = await lockDirectory(join(folder, 'prepare.lock'), ROOT, { waitForOtherHostMs: 0 }).catch(
      (error) => {
        if (error instanceof Refusal) return null;
        throw error;
      },
    );
    if (lock === null) {
      await sleep(300, undefined, { signal }).catch(() => {});
      if (signal?.aborted) return work();
      continue;
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}
