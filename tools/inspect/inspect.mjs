/*
 * `npm run inspect -- http://localhost:3000`: looks at a running installation from outside, modestly. Scanners that are on the machine
 * are used (sqlmap, wapiti, ffuf); one that is not is told as not run, never as passed. Ends with 1 when something was found.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzz } from './fuzz.mjs';
import { lookFromOutside } from './outside.mjs';
import { scan } from './scanners.mjs';
import { enterAsPersona, knownOperations } from './session.mjs';

const url = new URL(process.argv[2] ?? 'http://localhost:3000').origin;
const folder = mkdtempSync(join(tmpdir(), 'laeringsrum-inspect-'));
/** For each scanner, each time it is started. */
const minutes = Number(process.env.INSPECT_MINUTES ?? 5);

try {
  const known = knownOperations();
  const entered = known && (await enterAsPersona(url, known, 'Rune Skov'));
  const cookie = entered?.talk.cookie() ?? '';
  const fuzzed = await fuzz(url);
  const looked = [
    { name: 'headers and hidden files', ran: true, findings: await lookFromOutside(url) },
    { ...fuzzed, name: `own fuzzer, ${fuzzed.tried} sent` },
    ...scan({ url, cookie, folder, minutes, known }),
  ];
  for (const { name, ran, findings } of looked) {
    process.stdout.write(
      `${name.padEnd(26)} ${ran ? (findings.length === 0 ? 'nothing found' : `${findings.length} found`) : name.startsWith('own') ? 'not run: no demonstration, or the client is not built' : 'not run: it is not on this machine'}\n`,
    );
    for (const finding of findings) process.stdout.write(`  ${finding}\n`);
  }
  process.exitCode = looked.some(({ findings }) => findings.length > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
