import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type Response } from 'express';

/** The client's files: hashed ones for a year, the page itself always asked for again, every other address is the page. */
export function serveClient(app: Express, root: string): void {
  const page = join(root, 'index.html');
  app.use(
    '/assets',
    express.static(join(root, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  app.use(
    express.static(root, {
      index: false,
      maxAge: 0,
      // The worker that keeps the page for offline use, and what it is installed by, are asked for again each time.
      setHeaders: (response, path) => {
        if (/(sw\.js|\.webmanifest)$/.test(path)) response.setHeader('Cache-Control', 'no-cache');
      },
    }),
  );
  app.use((request: Request, response: Response, next: () => void) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (/^\/(graphql|live|attachments|documents|seminars|healthz|readyz)(\/|$)/.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('text').send('The client has not been built yet. Run: npm run build');
  });
}
