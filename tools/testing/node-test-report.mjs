/*
 * A reporter for node:test that leaves what became of each test in a file, in the words Jest uses, so one reader counts
 * both. Used beside a reporter for people: it writes nothing itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* report(events) {
  /** @type {Map<string, import('./reports.mjs').JestTest[]>} */
  const files = new Map();
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    const tests = files.get(data.file ?? '') ?? [];
    files.set(data.file ?? '', tests);
    const run = data.skip === undefined && data.todo === undefined;
    if (type === 'test:fail')
      tests.push({
        fullName: data.name,
        status: 'failed',
        failureMessages: [String(data.details.error.cause ?? data.details.error.message)],
      });
    else tests.push({ fullName: data.name, status: run ? 'passed' : 'pending' });
  }
  const testResults = [...files].map(([name, assertionResults]) => ({ name, assertionResults }));
  const folder = join(import.meta.dirname, '..', 'test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'jest.json'), JSON.stringify({ testResults }));
  yield '';
}
