/*
 * `npm test`: everything that is tested by machine, in order, from a fresh clone. `npm test -- --only unit,e2e` runs
 * parts of it. The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';
import { Refusal } from './refusal.mjs';
import { shutdownSignal } from './system/shutdown-signal.mjs';
import { tell } from './terminal.mjs';
import { Tally } from './testing/tally.mjs';

const PARTS = ['check', 'unit', 'int', 'e2e'];

const shutdown = shutdownSignal();
const tally = new Tally();
try {
  const parts = readParts();
  await prepare({ tell, signal: shutdown.signal });
  await withTemporaryFolder(() => run(parts));
} catch (error) {
  tally.fail('npm test', error instanceof Refusal ? error.message : (Object(error).stack ?? String(error)));
}
process.exit(tally.end());

/** @param {Set<string>} parts */
async function run(parts) {
  // From here on packages are installed, so modules that import them may be loaded.
  const steps = await import('./testing/workspace-steps.mjs');
  const servers = await import('./testing/server-steps.mjs');
  const journeys = await import('./testing/journey-steps.mjs');
  const context = { tally, signal: shutdown.signal, fresh: process.env.CI === 'true' };
  /** @type {[boolean, string, () => Promise<void>][]} */
  const plan = [
    [parts.has('check'), 'Format', () => steps.checkFormat(context)],
    [parts.has('check'), 'Lint', () => steps.checkTarget('lint', context)],
    [parts.has('check'), 'Types', () => steps.checkTarget('typecheck', context)],
    [parts.has('unit'), 'Libraries, units and tools', () => steps.runUnitTests(context)],
    [parts.has('int') || parts.has('e2e'), 'Build', () => steps.checkTarget('build', context)],
    [parts.has('int'), 'API against PostgreSQL, and its schema', () => servers.runApiTests(context)],
    [parts.has('e2e'), 'Journeys in a browser', () => journeys.runJourneys(context)],
  ];
  for (const [wanted, title, work] of plan) {
    if (!wanted) continue;
    if (shutdown.signal.aborted) return tally.fail('npm test', 'it was stopped');
    await tally.step(title, work);
  }
}

/**
 * Everything the steps leave in a temporary directory is in one, which goes, also when they are stopped half-way.
 * @param {() => Promise<void>} work
 */
async function withTemporaryFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'laeringsrum-test-'));
  chmodSync(folder, 0o755); // Some tests run as another user.
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns {Set<string>} */
function readParts() {
  const { values } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: false });
  const asked = values.only?.split(',').map((part) => part.trim()) ?? PARTS;
  const unknown = asked.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) {
    throw new Refusal(`--only knows ${PARTS.join(', ')}, not ${unknown.join(', ')}`);
  }
  return new Set(asked);
}
