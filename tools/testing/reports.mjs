/*
 * Reads what the test runners wrote down. A runner that ended badly without a failed test to show counts as one. What failed
 * is named, with its first sentence, so that the end of a long run tells what to look at.
 */
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{
 *   passed: number, failed: number, notRun: number,
 *   failures: string[], secondTry: string[],
 * }} Counts `failures`: each failed test and its first sentence; `secondTry`: those that failed once and then passed
 */

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} JestTest */
/** @typedef {{ name: string, message?: string, assertionResults: JestTest[] }} JestFile `name`: its absolute path */
/** @typedef {{ testResults: JestFile[] }} JestReport */

/** @typedef {{ title: string, file?: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }} Journey */
/** @typedef {{ specs?: Journey[], suites?: Suite[] }} Suite */

/**
 * @param {string} file written by Jest's `--json --outputFile`, or by the reporter for node:test
 * @param {boolean} succeeded whether the runner's exit code said so
 * @param {string | null} [again] the report of the files that failed, run once more, when they were
 * @returns {Counts}
 */
export function readJestReport(file, succeeded, again = null) {
  if (!existsSync(file)) return noReport();
  /** @type {JestReport} */
  const first = JSON.parse(readFileSync(file, 'utf8'));
  const second = again === null || !existsSync(again) ? null : readJson(again);
  const later = new Map(second?.testResults.map((result) => [result.name, result]));
  const files = first.testResults.map((result) => later.get(result.name) ?? result);
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(doesNotLoad);
  const failures = [
    ...tests
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named(fullName, failureMessages?.[0])),
    ...broken.map(({ name, message }) => named(baseName(name), message)),
  ];
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failures.length === 0 && !succeeded ? 1 : failures.length,
    notRun: tests.filter(({ status }) => status === 'pending').length,
    failures: failures.length === 0 && !succeeded ? ['the runner ended badly, no test says why'] : failures,
    secondTry: first.testResults.flatMap((result) => passedLater(result, later.get(result.name))),
  };
}

/**
 * @param {string} file
 * @returns {string[]} the absolute paths of the test files in which something failed
 */
export function failedFiles(file) {
  if (!existsSync(file)) return [];
  return readJson(file)
    .testResults.filter(
      (result) => doesNotLoad(result) || result.assertionResults.some(({ status }) => status === 'failed'),
    )
    .map(({ name }) => name);
}

/**
 * @param {string} file written by Playwright's JSON reporter
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export function readPlaywrightReport(file, succeeded) {
  if (!existsSync(file)) return noReport();
  /** @type {{ stats: Record<string, number>, errors: { message?: string }[], suites?: Suite[] }} */
  const { stats, errors, suites = [] } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = (stats['unexpected'] ?? 0) + errors.length;
  const told = journeysThat('unexpected', suites).concat(
    errors.map(({ message }) => named('playwright', message)),
  );
  const unexplained = failed === 0 && !succeeded;
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: unexplained ? 1 : failed,
    notRun: stats['skipped'] ?? 0,
    failures: unexplained ? ['the runner ended badly, no journey says why'] : told,
    secondTry: journeysThat('flaky', suites),
  };
}

/**
 * @param {string} status
 * @param {Suite[]} suites
 * @returns {string[]}
 */
function journeysThat(status, suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ title, file, tests }) =>
        named(
          `${file ?? ''} › ${title}`,
          tests
            .flatMap(({ results }) => results)
            .map(({ error }) => error?.message)
            .find(Boolean),
        ),
      ),
    ...journeysThat(status, inner),
  ]);
}

/**
 * @param {JestFile} first
 * @param {JestFile} [second]
 * @returns {string[]}
 */
function passedLater(first, second) {
  if (doesNotLoad(first) && second && !doesNotLoad(second))
    return [named(baseName(first.name), first.message)];
  const passed = second?.assertionResults.filter(({ status }) => status === 'passed') ?? [];
  const names = new Set(passed.map(({ fullName }) => fullName));
  return first.assertionResults
    .filter(({ status, fullName }) => status === 'failed' && names.has(fullName))
    .map(({ fullName, failureMessages }) => named(fullName, failureMessages?.[0]));
}

/** @param {string} path */
function baseName(path) {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** @param {JestFile} result a test file that did not even load has no tests to fail */
function doesNotLoad({ assertionResults, message }) {
  return assertionResults.length === 0 && (message ?? '') !== '';
}

/**
 * @param {string} name
 * @param {string} [message] what the runner says, with colours and a stack
 */
function named(name, message = '') {
  // Colours would make the line unreadable where it is kept as plain text.
  const plain = message.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
  const said = plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '))
    .slice(0, 4)
    .join(' | ');
  return said === '' ? name : `${name}: ${said.slice(0, 300)}`;
}

/** @param {string} file @returns {JestReport} */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @returns {Counts} */
function noReport() {
  return { passed: 0, failed: 1, notRun: 0, failures: ['the runner left no report'], secondTry: [] };
}
