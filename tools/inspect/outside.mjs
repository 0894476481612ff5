/* What anybody can see from outside: headers, methods, and files that should not be there. */

/** Where configuration, histories and tools of others tend to lie. */
export const HIDDEN_PATHS = [
  '.env',
  '.git/config',
  '.git/HEAD',
  '.npmrc',
  '.data/secrets.json',
  'package.json',
  'server.js',
  'main.js',
  'schema.graphql',
  'backup.sql',
  'dump.sql',
  'laeringsrum.dump',
  'config.json',
  'debug',
  'metrics',
  'admin',
  'phpinfo.php',
  'actuator/env',
  'server-status',
  'assets/../../package.json',
  'assets/%2e%2e/%2e%2e/package.json',
  '..%2f..%2fpackage.json',
  'index.html.bak',
  'sw.js.map',
];

/**
 * @param {string} url
 * @returns {Promise<string[]>} findings, each a sentence
 */
export async function lookFromOutside(url) {
  const page = await fetch(`${url}/`);
  const html = await page.text();
  const findings = headersOf(page);
  if (/<script(?![^>]*\bsrc=)[^>]*>[^<]/.test(html)) findings.push('The page has a script of its own in it.');
  if (/https?:\/\/(?!www\.w3\.org)/.test(html)) findings.push('The page names another host.');
  for (const path of HIDDEN_PATHS) {
    const answer = await fetch(`${url}/${path}`);
    // Whatever leads nowhere is the page itself, which then says so.
    if (answer.ok && withoutNonce(await answer.text()) !== withoutNonce(html))
      findings.push(`${path} is answered with a file.`);
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await fetch(`${url}/graphql`, { method });
    if (answer.ok) findings.push(`${method} /graphql is answered with ${answer.status}.`);
    if (answer.headers.get('access-control-allow-origin'))
      findings.push(`${method} /graphql allows other sites.`);
  }
  const asked = await fetch(`${url}/graphql?query=%7B__typename%7D`);
  if (asked.ok) findings.push('GraphQL is answered by GET.');
  const foreign = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: '{"query":"{ __typename }"}',
  });
  if (foreign.status !== 403) findings.push('A request with another Origin is not turned away.');
  const wrong = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ persn { nam } }"}',
  });
  if (/\bat \w+.*:\d+:\d+|node_modules|stacktrace/i.test(await wrong.text()))
    findings.push('An error shows the insides.');
  return findings;
}

/**
 * The page is the same but for what is made for each answer.
 * @param {string} html
 */
const withoutNonce = (html) => html.replace(/name="style-nonce" content="[^"]*"/, '');

/** @param {Response} page */
function headersOf(page) {
  const policy = page.headers.get('content-security-policy') ?? '';
  /** @type {[boolean, string][]} */
  const wanted = [
    [
      /script-src 'self'(;|$)/.test(policy),
      'The content security policy lets other scripts run than the product’s own.',
    ],
    [!policy.includes('unsafe-inline'), 'The content security policy lets inline styles or scripts through.'],
    [policy.includes("frame-ancestors 'none'"), 'The page can be framed.'],
    [page.headers.get('x-content-type-options') === 'nosniff', 'X-Content-Type-Options is missing.'],
    [page.headers.get('referrer-policy') !== null, 'Referrer-Policy is missing.'],
    [page.headers.get('x-powered-by') === null, 'X-Powered-By tells what it runs on.'],
    [
      !page.url.startsWith('https:') || page.headers.get('strict-transport-security') !== null,
      'HSTS is missing.',
    ],
  ];
  return wanted.filter(([right]) => !right).map(([, sentence]) => sentence);
}
