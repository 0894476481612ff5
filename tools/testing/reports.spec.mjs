import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { failedFiles, readJestReport, readPlaywrightReport } from './reports.mjs';

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

/** @param {string} status @param {string} fullName @param {string} [said] */
const became = (status, fullName, said) => ({
  status,
  fullName,
  ...(said ? { failureMessages: [said] } : {}),
});
const grid = '/src/grid.int-spec.ts';
const news = '/src/news.int-spec.ts';
const jest = {
  testResults: [
    { name: grid, assertionResults: [became('passed', 'a number is kept'), became('passed', 'so is none')] },
  ],
};
const journeys = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] };
const nothing = { failures: [], secondTry: [] };

test('passed tests are passed tests', (t) => {
  assert.deepEqual(readJestReport(file(t, jest), true), { passed: 2, failed: 0, notRun: 0, ...nothing });
  assert.deepEqual(readPlaywrightReport(file(t, journeys), true), {
    passed: 5,
    failed: 0,
    notRun: 0,
    ...nothing,
  });
});

test('what failed is named with its first sentence, without colours and stack', (t) => {
  const failed = became(
    'failed',
    'a number is kept',
    '\u001b[31mError: 5 is not 6\u001b[39m\n    at grid.ts:3:1',
  );
  const counts = readJestReport(
    file(t, { testResults: [{ name: grid, assertionResults: [failed] }] }),
    false,
  );
  assert.deepEqual(counts, {
    ...{ passed: 0, failed: 1, notRun: 0, secondTry: [] },
    failures: ['a number is kept: Error: 5 is not 6'],
  });
});

test('a test file that does not load is a failure', (t) => {
  const broken = { name: news, message: 'SyntaxError: no', assertionResults: [] };
  const report = { testResults: [...jest.testResults, broken] };
  const counts = readJestReport(file(t, report), false);
  assert.deepEqual([counts.failed, counts.failures], [1, ['news.int-spec.ts: SyntaxError: no']]);
  assert.deepEqual(failedFiles(file(t, report)), [news]);
});

test('a runner that ends badly with only good news is a failure, and so is one that leaves no report', (t) => {
  assert.equal(readJestReport(file(t, jest), false).failed, 1);
  assert.equal(readPlaywrightReport(file(t, journeys), false).failed, 1);
  assert.equal(readJestReport('/nowhere/report.json', true).failed, 1);
  assert.equal(readPlaywrightReport('/nowhere/report.json', true).failed, 1);
});

test('files that failed are judged by their second run, and what passed only then is named', (t) => {
  const first = {
    testResults: [
      ...jest.testResults,
      {
        name: news,
        assertionResults: [became('failed', 'heard', 'late'), became('failed', 'told', 'wrong')],
      },
    ],
  };
  const again = {
    testResults: [
      { name: news, assertionResults: [became('passed', 'heard'), became('failed', 'told', 'wrong')] },
    ],
  };
  assert.deepEqual(failedFiles(file(t, first)), [news]);
  assert.deepEqual(readJestReport(file(t, first), false, file(t, again)), {
    ...{ passed: 3, failed: 1, notRun: 0 },
    ...{ failures: ['told: wrong'], secondTry: ['heard: late'] },
  });
});

test('a file that fell over and then ran is named too', (t) => {
  const first = { testResults: [{ name: news, message: 'Unhandled error', assertionResults: [] }] };
  const again = { testResults: [{ name: news, assertionResults: [became('passed', 'heard')] }] };
  assert.deepEqual(readJestReport(file(t, first), true, file(t, again)), {
    ...{ passed: 1, failed: 0, notRun: 0, failures: [] },
    secondTry: ['news.int-spec.ts: Unhandled error'],
  });
});

test('a journey that needed a second try is named, one that was skipped did not pass', (t) => {
  /** @param {string} status @param {string} title */
  const journey = (status, title) => ({
    ...{ title, file: 'grid.e2e-spec.ts' },
    tests: [{ status, results: [{ error: { message: 'Timed out\nwaiting' } }, {}] }],
  });
  const report = {
    ...{ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] },
    suites: [{ suites: [{ specs: [journey('flaky', 'a paste'), journey('unexpected', 'a file')] }] }],
  };
  assert.deepEqual(readPlaywrightReport(file(t, report), false), {
    ...{ passed: 4, failed: 1, notRun: 2 },
    failures: ['grid.e2e-spec.ts › a file: Timed out | waiting'],
    secondTry: ['grid.e2e-spec.ts › a paste: Timed out | waiting'],
  });
});
