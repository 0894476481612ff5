/*
 * A reporter for node:test that leaves its counts in a file, in the words Jest uses for them, so one reader counts
 * both. Used beside a reporter for people: it writes nothing itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* report(events) {
  const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    if (type === 'test:fail') counts.numFailedTests += 1;
    else if (data.skip === undefined && data.todo === undefined) counts.numPassedTests += 1;
    else counts.numPendingTests += 1;
  }
  const folder = join(import.meta.dirname, '..', 'test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'jest.json'), JSON.stringify(counts));
  yield '';
}
