/* The steps against a real PostgreSQL: integration tests, the schema's drift. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../embedded-postgres/start-postgres.mjs';
import { say } from '../terminal.mjs';
import { runNx } from '../workspace/nx.mjs';
import { readProjects } from '../workspace/projects.mjs';
import { failedFiles, readJestReport } from './reports.mjs';

/** @typedef {import('./workspace-steps.mjs').Context} Context */

const MINUTE = 60_000;
const SECOND_TRIES = 5;

/**
 * Integration tests and the schema check share one server; each test file makes databases of its own on it.
 * @param {Context} context
 */
export async function runApiTests({ tally, signal }) {
  const api = readProjects().find(({ name }) => name === 'api');
  if (api === undefined) return say('   not run: there is no apps/api');
  await withTemporaryDirectory(async (folder) => {
    const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: false });
    try {
      const env = { TEST_DATABASE_SUPERUSER_URL: postgres.superuserUrl };
      const report = join(folder, 'int.json');
      const first = await runInt({ report, env, signal });
      const again = await runAgain(report, { folder, env, signal });
      tally.add(
        'integration tests',
        readJestReport(report, again?.passed ?? first.passed, again?.report),
        first.timedOut ? ' (stopped after 30 minutes)' : '',
      );
      const drift = await runNx(['run', 'api:schema-check'], {
        ...{ env, signal, timeoutMs: 5 * MINUTE },
      });
      if (!drift.passed) print(drift.output);
      tally.check({ name: 'schema.graphql is what the API prints', passed: drift.passed });
    } finally {
      await postgres.stop();
    }
  });
}

/**
 * @param {object} run
 * @param {string} run.report
 * @param {string[]} [run.files] only these
 * @param {NodeJS.ProcessEnv} run.env
 * @param {AbortSignal} run.signal
 */
function runInt({ report, files = [], env, signal }) {
  const only = files.length === 0 ? '' : ` --runInBand --runTestsByPath ${files.map(quoted).join(' ')}`;
  const args = `--args=--json --outputFile=${quoted(report)}${only}`;
  return runNx(['run', 'api:int', '--skip-nx-cache', '--output-style=stream', args], {
    ...{ env, signal, timeoutMs: 30 * MINUTE, onOutput: print },
  });
}

/**
 * Real servers on a busy machine: what failed is run once more by itself, and what then passes is listed by name at the
 * end. Many at once are a fault, not a busy machine.
 * @param {string} report
 * @param {{ folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} run
 */
async function runAgain(report, { folder, env, signal }) {
  const files = failedFiles(report);
  if (files.length === 0 || files.length > SECOND_TRIES || signal.aborted) return null;
  say(`   ${files.length} ${files.length === 1 ? 'file' : 'files'} once more, alone`);
  const second = join(folder, 'int-again.json');
  const { passed } = await runInt({ report: second, files, env, signal });
  return { passed, report: second };
}

/** @param {string} path for a shell */
function quoted(path) {
  return `"${path}"`;
}

/** @param {(folder: string) => Promise<void>} work */
async function withTemporaryDirectory(work) {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string} chunk */
function print(chunk) {
  process.stdout.write(chunk);
}
