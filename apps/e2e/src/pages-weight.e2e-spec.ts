import { expect, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { addresses } from './ground/addresses.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* What a phone on the ward has to fetch, and from whom. The budget is the design's: 250 kB of JavaScript for the first page. */
const budget = 250_000;
// As a browser meets it: what is kept for offline use is fetched by the worker, behind the page.
test.use({ serviceWorkers: 'allow' });

interface Fetched {
  readonly scripts: Map<string, Buffer>;
  readonly hosts: Set<string>;
  readonly said: string[];
}

/** What a page fetches from now on, and what the browser has to say about it. */
function watch(page: Page): Fetched {
  const fetched: Fetched = { scripts: new Map(), hosts: new Set(), said: [] };
  page.on('response', (response) => {
    const { host, pathname } = new URL(response.url());
    if (!response.url().startsWith('data:')) fetched.hosts.add(host);
    if (pathname.endsWith('.js'))
      void response.body().then(
        (body) => fetched.scripts.set(pathname, body),
        () => undefined,
      );
  });
  page.on('console', (message) => {
    // Chromium does not always know again what the service worker gave it a moment ago, and asks the worker once more. Nothing is refused.
    if (message.text().endsWith('cross-world service worker resource mismatch.')) return;
    if (['error', 'warning'].includes(message.type())) fetched.said.push(message.text());
  });
  page.on('pageerror', (error) => fetched.said.push(error.message));
  return fetched;
}

const weight = (scripts: Map<string, Buffer>): number =>
  [...scripts.values()].reduce((sum, body) => sum + gzipSync(body).length, 0);
/** The chart library writes this class into every drawing it makes. */
const isRecharts = (body: Buffer): boolean => body.includes('recharts-wrapper');

for (const [name, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desktop', { width: 1280, height: 800 }],
] as const) {
  test(`Mit arbejde fetches at most 250 kB of JavaScript on ${name}, and no chart library`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize(viewport);
    await signedIn(context, people.pia);
    const fetched = watch(page);
    await page.goto(addresses.myWork);
    await expect(page.getByRole('region', { name: 'Mine kurver' }).getByRole('img').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(fetched.scripts.size, 'the scripts were seen').toBeGreaterThan(1);
    expect(weight(fetched.scripts)).toBeLessThanOrEqual(budget);
    expect([...fetched.scripts].filter(([, body]) => isRecharts(body)).map(([path]) => path)).toEqual([]);
  });
}

test('the chart library is fetched where the full chart stands', async ({ page, context }) => {
  await signedIn(context, people.pia);
  const fetched = watch(page);
  await page.goto(addresses.intervention('HEL-2'));
  await expect(page.getByRole('figure', { name: /Andel der føler sig hørt/ })).toBeVisible();
  // Its body comes some time after the network has fallen silent.
  await expect.poll(() => [...fetched.scripts.values()].some(isRecharts)).toBe(true);
});

test('nothing comes from another host, and the browser refuses nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const fetched = watch(page);
  await page.goto(addresses.signIn);
  await expect(page.getByRole('button', { name: 'Log ind', exact: true })).toBeVisible();
  await signedIn(context, people.pia);
  for (const [address, landmark] of [
    [addresses.myWork, 'Mine kurver'],
    [addresses.interventions, 'Indsatser'],
    [addresses.intervention('HEL-2'), 'Afprøvninger'],
    [addresses.cycle('HAL-1', 1), 'Plan'],
    [addresses.grid('HEL-2'), 'Målinger'],
    [addresses.overview, 'Klyngen'],
    [addresses.theory('HEL-2'), 'Driverdiagram'],
    [addresses.seminar(1), 'seminar'],
    [addresses.spread, 'Spredning'],
    [addresses.account, 'Din konto'],
    [addresses.ownData, 'Hent det hele'],
    ['/privatliv', 'Privatliv'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: new RegExp(landmark) }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
  expect([...fetched.hosts]).toEqual([new URL(baseURL ?? '').host]);
  expect(fetched.said).toEqual([]);
});
