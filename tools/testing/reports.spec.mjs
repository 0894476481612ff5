import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readJestReport, readPlaywrightReport } from './reports.mjs';

/**
 * @param {import('node:test').TestContext} t
 * @param {object} report
 */
function file(t, report) {
  const folder = mkdtempSync(join(tmpdir(), 'laeringsrum-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
  return join(folder, 'report.json');
}

const jest = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
const journeys = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test('passed tests are passed tests', (t) => {
  assert.deepEqual(readJestReport(file(t, jest), true), { passed: 12, failed: 0, notRun: 0 });
  assert.deepEqual(readPlaywrightReport(file(t, journeys), true), { passed: 5, failed: 0, notRun: 0 });
});

test('a test file that does not load is a failure', (t) => {
  const report = { ...jest, numFailedTests: 1, numRuntimeErrorTestSuites: 2 };
  assert.equal(readJestReport(file(t, report), false).failed, 3);
});

test('a runner that ends badly with only good news is a failure, and so is one that leaves no report', (t) => {
  assert.equal(readJestReport(file(t, jest), false).failed, 1);
  assert.equal(readPlaywrightReport(file(t, journeys), false).failed, 1);
  assert.deepEqual(readJestReport('/nowhere/report.json', true), { passed: 0, failed: 1, notRun: 0 });
  assert.deepEqual(readPlaywrightReport('/nowhere/report.json', true), { passed: 0, failed: 1, notRun: 0 });
});

test('a journey that needed a second try failed, one that was skipped did not pass', (t) => {
  const report = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] };
  assert.deepEqual(readPlaywrightReport(file(t, report), true), { passed: 3, failed: 1, notRun: 2 });
});
