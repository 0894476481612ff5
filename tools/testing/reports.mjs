/* Reads what the test runners wrote down. A runner that ended badly without a failed test to show counts as one. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, notRun: number }} Counts */

/**
 * @param {string} file written by Jest's `--json --outputFile`, or by the reporter for node:test
 * @param {boolean} succeeded whether the runner's exit code said so
 * @returns {Counts}
 */
export function readJestReport(file, succeeded) {
  if (!existsSync(file)) return { passed: 0, failed: 1, notRun: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not even load has no tests to fail.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    notRun: report.numPendingTests,
  };
}

/**
 * @param {string} file written by Playwright's JSON reporter
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export function readPlaywrightReport(file, succeeded) {
  if (!existsSync(file)) return { passed: 0, failed: 1, notRun: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  // A journey that needs a second try is not one we can promise.
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed === 0 && !succeeded ? 1 : failed, notRun: stats.skipped };
}
