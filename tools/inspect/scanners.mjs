/*
 * Scanners of others, where they are on the machine: sqlmap in every text that a question can carry, wapiti over every address, ffuf for
 * what should not lie there. Each without a session, and with one. Whoever turns requests away for being many hides what is behind:
 * the installation that is looked at is started with REQUESTS_PER_MINUTE=0, and where it was not, that is told.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace/root.mjs';
import { hostileOperations, withText } from './hostile-values.mjs';
import { HIDDEN_PATHS } from './outside.mjs';

/**
 * @typedef {{ url: string, cookie: string, folder: string, minutes: number, known: readonly string[] | null }} Target
 * @typedef {{ name: string, ran: boolean, tried: number, findings: string[] }} Looked
 */

/** Asked by anybody; the others with a session. */
const OPEN =
  /^(query (SignInPage|WelcomePage|SharedConceptPage)|mutation (SignIn|SendSignInLink|SignInWithCode|SignInWithLink|AcceptInvitation))\b/;
/** Ends the session that everything else is sent with. */
const ENDS = /^mutation (SignOut|SignInAsDemoPersona|ChangeMyPassword)\b/;

/** Where a word of the address, the query or a header is read. */
const ADDRESSES = [
  '/sign-in/FUZZ?til=/nye-veje&sikring=HIGH',
  '/sign-in/oidc/answer?state=FUZZ&code=a',
  '/sign-in/saml/arrival?ticket=FUZZ',
  '/letters/FUZZ',
  '/documents/nye-veje/FUZZ',
  '/attachments/nye-veje/FUZZ',
  '/seminars/FUZZ/1/invitation.ics',
  '/seminars/nye-veje/FUZZ/storyboards.pptx',
  '/own-data/FUZZ',
  '/live?programme=FUZZ&row=a&since=1',
  '/p/FUZZ',
];

/** What is there on purpose: the client's own files, and the doors that answer without a page. */
const OWN_DOORS = /^\/(live|healthz|readyz|icon\.svg|theme\.js|sw\.js|manifest\.webmanifest|robots\.txt)$/i;

/** Browsers have no such filter any more, and HSTS is asked of an https address alone (outside.mjs looks). */
const KNOWN_ABSENT = /^(X-XSS-Protection|Strict-Transport-Security) is not set/;

/** @param {string} name */
const isHere = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/**
 * @param {Target} target
 * @returns {Looked[]}
 */
export function scan(target) {
  return [sqlmap(target), wapiti(target, ''), wapiti(target, target.cookie), ffuf(target)];
}

/** @param {Target} target @returns {Looked} */
function sqlmap({ url, cookie, folder, minutes, known }) {
  const name = 'sqlmap';
  if (!isHere(name)) return { name, ran: false, tried: 0, findings: [] };
  const until = Date.now() + minutes * 60_000;
  /** @type {string[]} */
  const findings = [];
  let tried = 0;
  const all = requests(url, cookie, known ?? []);
  for (const request of all) {
    if (Date.now() > until) break;
    const file = join(folder, `request-${tried}.txt`);
    writeFileSync(file, request);
    const { stdout } = spawnSync(
      name,
      [
        ...[
          '-r',
          file,
          '--batch',
          '--ignore-stdin',
          '--flush-session',
          '--disable-coloring',
          '--dbms',
          'PostgreSQL',
        ],
        ...['--level', '1', '--risk', '2', '--technique', 'BEUST', '--time-sec', '5', '--retries', '1'],
        ...['--ignore-code', '*', '--output-dir', join(folder, 'sqlmap')],
      ],
      { encoding: 'utf8', timeout: 240_000, maxBuffer: 64_000_000 },
    );
    tried++;
    for (const line of stdout
      .split('\n')
      .filter((one) => /is vulnerable|injectable \(with|^Parameter: /.test(one)))
      if (!/not injectable|might be injectable|does not seem/.test(line))
        findings.push(
          `${request.split('\n')[0]} ${/"query":"(\w+ \w+)/.exec(request)?.[1] ?? ''}: ${line.trim()}`,
        );
    if (/429 \(Too Many Requests\)/.test(stdout)) return tooMany(name, tried);
    if (!/do not appear to be injectable|is vulnerable/.test(stdout))
      findings.push(`${request.split('\r\n')[0]}: it was not tried to its end.`);
  }
  return { name: `${name}, ${tried} of ${all.length} requests`, ran: true, tried, findings };
}

/**
 * Requests as sqlmap reads them: a star after each text that is to be tried.
 * @param {string} url
 * @param {string} cookie
 * @param {readonly string[]} known
 */
function requests(url, cookie, known) {
  const host = new URL(url).host;
  const schema = readFileSync(join(ROOT, 'schema.graphql'), 'utf8');
  // What anybody may ask, and what is only read, before what writes: the minutes may be over first.
  const order = (/** @type {string} */ text) => (OPEN.test(text) ? 0 : text.startsWith('query') ? 1 : 2);
  const asked = known.filter((text) => !ENDS.test(text)).sort((a, b) => order(a) - order(b));
  const questions = hostileOperations(schema, asked).map(({ query, variables, texts }) => {
    const starred = texts.reduce((kept, path) => withText(kept, path, 'a*'), variables);
    const head = [
      'POST /graphql HTTP/1.1',
      `Host: ${host}`,
      'Content-Type: application/json',
      'x-programme: nye-veje',
    ];
    if (!OPEN.test(query)) head.push(`Cookie: ${cookie}`);
    // A star in the question itself is no mark.
    return `${head.join('\r\n')}\r\n\r\n${JSON.stringify({ query: query.replaceAll('*', ''), variables: starred })}`;
  });
  const links = ADDRESSES.flatMap((path) =>
    [null, cookie].map((sent) =>
      [
        `GET ${path.replace('FUZZ', 'a*')} HTTP/1.1`,
        `Host: ${host}`,
        ...(sent === null ? [] : [`Cookie: ${sent}`]),
        '',
        '',
      ].join('\r\n'),
    ),
  );
  const headers = [
    `x-programme: nye-veje*`,
    `x-contribution: a*`,
    `Cookie: sid=a*`,
    `Authorization: Bearer a*`,
  ].map((line) =>
    [
      'POST /graphql HTTP/1.1',
      `Host: ${host}`,
      'Content-Type: application/json',
      line,
      '',
      '{"query":"{ __typename }"}',
    ].join('\r\n'),
  );
  return [...headers, ...links, ...questions];
}

/** @param {Target} target @param {string} cookie @returns {Looked} */
function wapiti({ url, folder, minutes }, cookie) {
  const name = cookie === '' ? 'wapiti, no session' : 'wapiti, signed in';
  if (!isHere('wapiti')) return { name, ran: false, tried: 0, findings: [] };
  const report = join(folder, `wapiti-${cookie === '' ? 'out' : 'in'}.json`);
  const { stdout } = spawnSync(
    'wapiti',
    [
      // Nothing is followed: the pages are one program, and its files are the same for everybody.
      ...['-u', `${url}/`, '--scope', 'domain', '-d', '0', '--flush-session', '-v', '1'],
      ...ADDRESSES.flatMap((path) => ['-s', url + path.replace('FUZZ', 'a')]),
      ...[
        '-m',
        'all,-wapp,-nikto,-takeover,-ssl,-drupal_enum,-wp_enum',
        '--max-scan-time',
        String(minutes * 60),
        '--max-attack-time',
        '60',
      ],
      ...(cookie === '' ? [] : ['-H', `Cookie: ${cookie}`]),
      ...['-f', 'json', '-o', report],
    ],
    { encoding: 'utf8', timeout: (minutes + 2) * 60_000, cwd: folder, maxBuffer: 64_000_000 },
  );
  if (!existsSync(report)) return { name, ran: true, tried: 0, findings: ['It wrote no report.'] };
  /** @type {{ vulnerabilities?: Record<string, { info: string, path: string }[]>, anomalies?: Record<string, { info: string, path: string }[]>, infos?: { crawled_pages_nbr?: number } }} */
  const { vulnerabilities = {}, anomalies = {} } = JSON.parse(readFileSync(report, 'utf8'));
  const findings = Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, found]) =>
    found.filter(({ info }) => !KNOWN_ABSENT.test(info)).map(({ info, path }) => `${kind}: ${path} ${info}`),
  );
  const tried = [...stdout.matchAll(/^\[\+\] (GET|POST) /gm)].length;
  return { name, ran: true, tried, findings };
}

/** An address that leads nowhere is answered with the page, so what is like it is nothing. @param {Target} target @returns {Looked} */
function ffuf({ url, cookie, folder, minutes }) {
  const name = 'ffuf';
  if (!isHere(name)) return { name, ran: false, tried: 0, findings: [] };
  const words = join(folder, 'words.txt');
  const lists = [
    '/usr/lib/python3/dist-packages/wapitiCore/data/attacks/busterPayloads.txt',
    '/usr/share/sqlmap/data/txt/common-files.txt',
  ].filter((list) => existsSync(list));
  const found = new Set([
    ...HIDDEN_PATHS,
    ...lists.flatMap((list) =>
      readFileSync(list, 'utf8')
        .split('\n')
        .map((line) => line.trim().replace(/^\/+/, '')),
    ),
  ]);
  writeFileSync(words, [...found].filter((word) => word !== '' && !word.startsWith('#')).join('\n'));
  /** @type {string[]} */
  const findings = [];
  let tried = 0;
  for (const [path, sent] of [
    ['/FUZZ', ''],
    ['/FUZZ', cookie],
    ['/assets/FUZZ', ''],
    ['/documents/nye-veje/FUZZ', cookie],
    ['/attachments/nye-veje/FUZZ', cookie],
  ]) {
    const report = join(folder, `ffuf-${tried}.json`);
    const { stderr } = spawnSync(
      name,
      [
        ...[
          '-u',
          `${url}${path}`,
          '-w',
          words,
          '-mc',
          '200,204,206,301,302,307,405,500',
          '-ac',
          '-t',
          '8',
          '-s',
        ],
        ...['-maxtime', String(minutes * 60), '-of', 'json', '-o', report],
        ...(sent === '' ? [] : ['-H', `Cookie: ${sent}`]),
      ],
      { encoding: 'utf8', timeout: (minutes + 1) * 60_000, maxBuffer: 64_000_000 },
    );
    tried += found.size;
    if (!existsSync(report)) {
      findings.push(`${path}: it wrote no report: ${stderr.slice(0, 120)}`);
      continue;
    }
    /** @type {{ results: { url: string, status: number, length: number }[] }} */
    const { results } = JSON.parse(readFileSync(report, 'utf8'));
    for (const one of results.filter(({ url: at }) => !OWN_DOORS.test(new URL(at).pathname)))
      findings.push(`${one.url} is answered with ${one.status}, ${one.length} bytes`);
  }
  return { name: `${name}, ${tried} addresses`, ran: true, tried, findings };
}

/** @param {string} name @param {number} tried @returns {Looked} */
const tooMany = (name, tried) => ({
  name,
  ran: true,
  tried,
  findings: ['It was turned away for asking too much: start the installation with REQUESTS_PER_MINUTE=0.'],
});
