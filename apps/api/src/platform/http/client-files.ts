import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express, type Request, type Response } from 'express';
import { type Config } from '../../config.js';
import { allowOwnStyles } from './headers.js';

/** Where the client was built to. */
export function webRootOf({ webRoot }: Config): string {
  return webRoot ?? fileURLToPath(new URL('../../../../web/dist', import.meta.url));
}

/** What is answered by the API: an address below these is never a page of the client. */
const answered = [
  'graphql',
  'live',
  'attachments',
  'documents',
  'own-data',
  'archive',
  'sign-in',
  'seminars',
  'letters',
  'healthz',
  'readyz',
];
const notTheClients = new RegExp(`^/(${answered.join('|')})(/|$)`);

/** The client's files: hashed ones for a year, the page itself always asked for again, every other address is the page. */
export function serveClient(app: Express, root: string, operator: Operator): void {
  const page = join(root, 'index.html');
  app.use(
    '/assets',
    express.static(join(root, 'assets'), {
      immutable: true,
      maxAge: '365d',
      fallthrough: false,
      redirect: false,
    }),
  );
  app.use(
    express.static(root, {
      index: false,
      // That there is a folder is nobody's to know.
      redirect: false,
      maxAge: 0,
      // The worker that keeps the page for offline use, and what it is installed by, are asked for again each time.
      setHeaders: (response, path) => {
        if (/(sw\.js|\.webmanifest)$/.test(path)) response.setHeader('Cache-Control', 'no-cache');
      },
    }),
  );
  app.use((request: Request, response: Response, next: () => void) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (notTheClients.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) sendPage(response, page, operator);
    else response.status(503).type('text').send('The client has not been built yet. Run: npm run build');
  });
}

/** What whoever runs the installation has to say on the page itself, also to those who are not signed in. */
type Operator = Pick<Config, 'wasUrl' | 'contactEmail'>;

/**
 * The page, with a nonce of its own for the styles that the component library writes at run time. The device keeps page and policy
 * together, so that they fit each other without a network too.
 */
function sendPage(response: Response, page: string, { wasUrl, contactEmail }: Operator): void {
  const nonce = allowOwnStyles(response);
  const told = { 'style-nonce': nonce, 'was-url': wasUrl, 'contact-email': contactEmail };
  const html = Object.entries(told).reduce(
    (text, [name, content]) => text.replace(`name="${name}" content=""`, () => metaOf(name, content)),
    readFileSync(page, 'utf8'),
  );
  response.type('html').send(html);
}

function metaOf(name: string, content = ''): string {
  const escaped = content.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `name="${name}" content="${escaped}"`;
}
