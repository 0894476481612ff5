/* The steps against real servers: integration tests on PostgreSQL, the schema's drift, journeys in a browser. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser.mjs';
import { startPostgres } from '../embedded-postgres/start-postgres.mjs';
import { startProduct } from '../product/start-product.mjs';
import { freePort } from '../system/ports.mjs';
import { runCommand } from '../system/run-command.mjs';
import { say } from '../terminal.mjs';
import { runNx } from '../workspace/nx.mjs';
import { readProjects } from '../workspace/projects.mjs';
import { ROOT } from '../workspace/root.mjs';
import { failedFiles, readJestReport, readPlaywrightReport } from './reports.mjs';

/** @typedef {import('./workspace-steps.mjs').Context} Context */

const MINUTE = 60_000;
const JOURNEYS = 'apps/e2e';
const SECOND_TRIES = 5;
const GIVE_UP_AFTER = 25;

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

/**
 * The product as `npm start` runs it, on a new data directory and a free port, and Playwright against it.
 * @param {Context} context
 */
export async function runJourneys({ tally, signal }) {
  if (!existsSync(join(ROOT, JOURNEYS, 'playwright.config.ts')))
    return say(`   not run: there is no ${JOURNEYS}`);
  const browser = await findBrowser();
  await withTemporaryDirectory(async (folder) => {
    const dataDir = join(folder, 'data');
    const product = await startProduct({
      settings: { port: await freePort(), dataDir, demo: true, database: null },
      ...{ say: (line) => say(`   ${line}`), signal, durable: false },
    });
    try {
      const report = join(folder, 'journeys.json');
      const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
      const config = join(JOURNEYS, 'playwright.config.ts');
      const outcome = await runCommand(
        process.execPath,
        [
          ...[playwright, 'test', '-c', config, '--reporter=list,json'],
          ...['--retries=1', `--max-failures=${GIVE_UP_AFTER}`],
        ],
        {
          ...{ cwd: ROOT, signal, timeoutMs: 40 * MINUTE, onOutput: print },
          env: {
            ...process.env,
            PLAYWRIGHT_JSON_OUTPUT_FILE: report,
            E2E_BASE_URL: product.url,
            E2E_DATA_DIR: dataDir,
            E2E_CHROMIUM_PATH: browser.executablePath,
            E2E_CHROMIUM_ARGS: JSON.stringify(browser.args),
            E2E_CHROMIUM_ENV: JSON.stringify(browser.env),
          },
        },
      );
      const note = outcome.timedOut ? ' (stopped after 40 minutes)' : '';
      tally.add('journeys', readPlaywrightReport(report, outcome.code === 0), note);
    } finally {
      await product.stop();
    }
  });
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
