/* The journeys: each part of them in a browser of its own, against a product of its own, as many parts at once as there are cores for. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser.mjs';
import { startProduct } from '../product/start-product.mjs';
import { freePort } from '../system/ports.mjs';
import { runCommand } from '../system/run-command.mjs';
import { say } from '../terminal.mjs';
import { ROOT } from '../workspace/root.mjs';
import { readPlaywrightReport } from './reports.mjs';

/** @typedef {import('./workspace-steps.mjs').Context} Context */
/** @typedef {Awaited<ReturnType<typeof findBrowser>>} Browser */

const JOURNEYS = 'apps/e2e';
const LIMIT_MINUTES = 40;
const GIVE_UP_AFTER = 25;
// A journey's wait is mostly the browser's work: two at once keep two cores busy, more only wait for each other.
const AT_ONCE = Math.min(2, availableParallelism());

/** @param {Context} context */
export async function runJourneys({ tally, signal }) {
  if (!existsSync(join(ROOT, JOURNEYS, 'playwright.config.ts')))
    return say(`   not run: there is no ${JOURNEYS}`);
  const browser = await findBrowser();
  const parts = Array.from({ length: AT_ONCE }, (_, index) => index + 1);
  const ended = await Promise.allSettled(parts.map((part) => runPart(part, browser, signal)));
  for (const [index, outcome] of ended.entries()) {
    const name = AT_ONCE === 1 ? 'journeys' : `journeys, part ${index + 1} of ${AT_ONCE}`;
    if (outcome.status === 'fulfilled') tally.add(name, outcome.value.counts, outcome.value.note);
    else tally.fail(name, Object(outcome.reason).message);
  }
}

/**
 * The product as `npm start` runs it, on a new data directory and a free port, and Playwright against it.
 * @param {number} part
 * @param {Browser} browser
 * @param {AbortSignal} signal
 */
async function runPart(part, browser, signal) {
  const folder = mkdtempSync(join(tmpdir(), `journeys-${part}-`));
  try {
    const dataDir = join(folder, 'data');
    const product = await startProduct({
      settings: { port: await freePort(), dataDir, demo: true, database: null },
      ...{ say: (line) => say(`   ${line}`), signal, durable: false },
    });
    try {
      const report = join(folder, 'journeys.json');
      const outcome = await runCommand(process.execPath, playwright(part), {
        ...{ cwd: ROOT, signal, timeoutMs: LIMIT_MINUTES * 60_000 },
        onOutput: (chunk) => process.stdout.write(chunk),
        env: {
          ...process.env,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          E2E_BASE_URL: product.url,
          E2E_DATA_DIR: dataDir,
          E2E_CHROMIUM_PATH: browser.executablePath,
          E2E_CHROMIUM_ARGS: JSON.stringify(browser.args),
          E2E_CHROMIUM_ENV: JSON.stringify(browser.env),
        },
      });
      return {
        counts: readPlaywrightReport(report, outcome.code === 0),
        note: outcome.timedOut ? ` (stopped after ${LIMIT_MINUTES} minutes)` : '',
      };
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {number} part */
function playwright(part) {
  return [
    join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'),
    ...['test', '-c', join(JOURNEYS, 'playwright.config.ts'), '--reporter=list,json'],
    ...['--retries=1', `--max-failures=${GIVE_UP_AFTER}`],
    // Each part keeps what it leaves behind in a folder of its own: Playwright empties it first.
    ...[`--shard=${part}/${AT_ONCE}`, `--output=${join(ROOT, 'test-results', `e2e-${part}`)}`],
  ];
}
