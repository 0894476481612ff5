/*
 * `npm run inspect -- http://localhost:3000`: looks at a running installation from outside, modestly. Scanners that are on the machine
 * are used (sqlmap, wapiti, ffuf); one that is not is told as not run, never as passed. Ends with 1 when something was found.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzz } from './fuzz.mjs';
import { lookFromOutside, HIDDEN_PATHS } from './outside.mjs';

const url = new URL(process.argv[2] ?? 'http://localhost:3000').origin;
const folder = mkdtempSync(join(tmpdir(), 'laeringsrum-inspect-'));
const minutes = 5;

/** @param {string} name */
const isHere = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/**
 * @param {string} name
 * @param {string[]} args
 * @param {() => string[]} read what was found
 * @returns {{ name: string, ran: boolean, findings: string[] }}
 */
function scanner(name, args, read) {
  if (!isHere(name)) return { name, ran: false, findings: [] };
  const done = spawnSync(name, args, { encoding: 'utf8', timeout: minutes * 60_000, cwd: folder });
  writeFileSync(join(folder, `${name}.txt`), `${done.stdout}\n${done.stderr}`);
  return { name, ran: true, findings: read() };
}
/** @param {string} name */
const said = (name) => readFileSync(join(folder, `${name}.txt`), 'utf8');

const words = join(folder, 'words.txt');
writeFileSync(words, HIDDEN_PATHS.join('\n'));
const question = JSON.stringify({
  query: 'mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { today } }',
  variables: { e: 'a@example.org*', p: 'x' },
});
try {
  const fuzzed = await fuzz(url);
  const looked = [
    { name: 'headers and hidden files', ran: true, findings: await lookFromOutside(url) },
    { ...fuzzed, name: `own fuzzer, ${fuzzed.tried} sent` },
    scanner(
      'sqlmap',
      [
        '-u',
        `${url}/graphql`,
        '--data',
        question,
        '--headers',
        'Content-Type: application/json',
        '--batch',
        '--level',
        '2',
        '--risk',
        '1',
      ],
      () =>
        said('sqlmap')
          .split('\n')
          .filter((line) => /is vulnerable|injection point/i.test(line)),
    ),
    scanner(
      'wapiti',
      [
        '-u',
        url,
        '--scope',
        'domain',
        '--max-scan-time',
        '240',
        '-f',
        'json',
        '-o',
        join(folder, 'wapiti.json'),
      ],
      () => {
        /** @type {{ vulnerabilities?: Record<string, { info: string }[]> }} */
        const report = JSON.parse(readFileSync(join(folder, 'wapiti.json'), 'utf8'));
        return Object.entries(report.vulnerabilities ?? {}).flatMap(([kind, found]) =>
          found.map(({ info }) => `${kind}: ${info}`),
        );
      },
    ),
    // An address that leads nowhere is answered with the page, so what is of its size is nothing.
    scanner('ffuf', ['-u', `${url}/FUZZ`, '-w', words, '-mc', '200', '-ac', '-s'], () =>
      said('ffuf')
        .split('\n')
        .filter((line) => HIDDEN_PATHS.includes(line.trim())),
    ),
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
