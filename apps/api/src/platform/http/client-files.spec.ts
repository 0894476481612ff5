import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import express from 'express';
import { serveClient } from './client-files.js';

const page =
  '<meta name="style-nonce" content="" /><meta name="was-url" content="" /><meta name="contact-email" content="" />';
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((one) => one()));

/** The client's page as a server with this operator sends it. */
async function sent(operator: { wasUrl: string | undefined; contactEmail: string | undefined }) {
  const root = mkdtempSync(join(tmpdir(), 'client-'));
  writeFileSync(join(root, 'index.html'), page);
  const app = express();
  serveClient(app, root, operator);
  const server = app.listen(0, '127.0.0.1');
  undo.push(
    () => rmSync(root, { recursive: true }),
    () => server.close(),
  );
  await new Promise((resolve) => server.once('listening', resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/kontakt`);
}

test('the page says what whoever runs the installation has set, and nothing in it can leave its place', async () => {
  const answer = await sent({
    wasUrl: 'https://www.was.digst.dk/et-sted?a=1&b="><script>',
    contactEmail: 'hjælp@kommune.example',
  });
  const html = await answer.text();
  expect(html).toContain(
    'name="was-url" content="https://www.was.digst.dk/et-sted?a=1&#38;b=&#34;&#62;&#60;script&#62;"',
  );
  expect(html).toContain('name="contact-email" content="hjælp@kommune.example"');
  expect(html).toMatch(/name="style-nonce" content="[\w-]{24}"/);
});

test('what is not set is empty, and a nonce is never used twice', async () => {
  const unset = { wasUrl: undefined, contactEmail: undefined };
  const [first, second] = [await (await sent(unset)).text(), await (await sent(unset)).text()];
  expect(first).toContain('name="was-url" content=""');
  expect(first).not.toBe(second);
});
