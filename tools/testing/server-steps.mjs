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
import { readProjects, namedReport } from '../workspace/projects.mjs';
import { ROOT } from '../workspace/root.mjs';
import { readJestReport, readPlaywrightReport } from './reports.mjs';

/** @typedef {import('./workspace-steps.mjs').Context} Context */

const MINUTE = 60_000;
const JOURNEYS = 'apps/e2e';

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
      const named = namedReport(api, 'int');
      const report = named ?? join(folder, 'int.json');
      rmSync(report, { force: true });
      const forwarded = named === null ? [`--args=--json --outputFile="${report}"`] : [];
      const int = await runNx(['run', 'api:int', '--skip-nx-cache', '--output-style=stream', ...forwarded], {
        ...{ env, signal, timeoutMs: 30 * MINUTE, onOutput: print },
      });
      tally.add(
        'integration tests',
        readJestReport(report, int.passed),
        int.timedOut ? ' (stopped after 30 minutes)' : '',
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
        [playwright, 'test', '-c', config, '--reporter=list,json'],
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
