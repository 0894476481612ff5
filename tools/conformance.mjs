// Holds the run-chart library against reference cases: npm run -s conformance -- FILE...
// Prints every mismatch by the case's id and, last, how many cases match. Exit 1 on a mismatch.
import { readFileSync } from 'node:fs';
import { importSource } from '../libs/run-chart/tools/bundle.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run -s conformance -- FILE...');
  process.exit(2);
}
const { checkCase } = await importSource('conformance/index.ts');

/** A case the library stumbles over is a mismatch like any other: the rest is still checked. */
function checked(testCase) {
  try {
    return checkCase(testCase);
  } catch (error) {
    return [{ where: 'ok', expected: testCase.expected?.ok, found: `an error: ${error.message}` }];
  }
}

let cases = 0;
let matching = 0;
for (const file of files) {
  for (const testCase of JSON.parse(readFileSync(file, 'utf8'))) {
    cases++;
    const mismatches = checked(testCase);
    if (mismatches.length === 0) matching++;
    for (const { where, expected, found } of mismatches) {
      console.log(`${testCase.id}: ${where}: expected ${expected}, found ${found}`);
    }
  }
}
console.log(`${cases} cases, ${matching} match`);
process.exitCode = matching === cases ? 0 : 1;
