import { expect, type BrowserContext, type Page } from '@playwright/test';
import { nextPeriod } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, newMeasure, storedNumber, storedText } from './ground/interventions.js';
import { mutationsMeet, watchMutations } from './ground/network.js';
import { doesNotSaySaved, field, keptInOutbox, onDevice, saysSaved, syncState } from './ground/pages.js';
import { people, signedIn, signInOnPage } from './ground/people.js';
import { test } from './ground/test.js';

/* The lift, the cellar, the battery: what was written is sent, once and in order, however the visit ended. */
test.use({ serviceWorkers: 'allow' });

/** The product's files lie on this device: it opens without a network from now on. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** A cycle that has been opened on this device, which then loses its network. */
async function openedAndOffline(page: Page, context: BrowserContext, title: string) {
  await signedIn(context, people.anna);
  const intervention = await newIntervention(context.request, people.anna, title);
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  const address = addresses.cycle(intervention.code, cycle.number);
  await page.goto(addresses.myWork);
  await expect(page.getByRole('region', { name: 'Mine kurver' })).toBeVisible();
  await page.goto(address);
  await expect(field(page, 'Hvad prøver vi?')).toBeVisible();
  await installed(page);
  await expect.poll(() => seenOnDevice(page, `PdsaCycle:${cycle.id}`), 'what was seen is kept').toBe(true);
  const stored = (of: 'plan' | 'who' | 'title') =>
    storedText(context.request, intervention, cycle.number, of);
  const version = async () =>
    (
      await ask<{ pdsaCycle: { version: number } }>(
        context.request,
        'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { version } }',
        { code: intervention.code, number: cycle.number },
      )
    ).pdsaCycle.version;
  return { intervention, cycle, address, stored, version };
}

const seenOnDevice = async (page: Page, row: string): Promise<boolean> =>
  JSON.stringify(await onDevice(page, 'seen')).includes(row);

test('several texts, a killed tab, another one: each lands exactly once', async ({ page, context }) => {
  const { address, stored, version, cycle } = await openedAndOffline(page, context, 'Elevatoren');
  const sent = watchMutations(context);
  await context.setOffline(true);
  await field(page, 'Hvad prøver vi?').fill('Vi spørger ved døren.');
  await field(page, 'Hvad prøver vi?').blur();
  await expect(syncState(page)).toContainText('Gemt på denne enhed. Sendes, når du er på nettet.');
  await field(page, 'Hvem?').fill('Aftenvagt B');
  await field(page, 'Hvem?').blur();
  await doesNotSaySaved(page);
  await expect.poll(() => keptInOutbox(page)).toBe(1);
  // The tab is killed: nothing gets to say goodbye.
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(address);
  await expect(field(again, 'Hvad prøver vi?'), 'without a network the cycle is there').toHaveValue(
    'Vi spørger ved døren.',
  );
  await expect(field(again, 'Hvem?')).toHaveValue('Aftenvagt B');
  await field(again, 'Titel').fill('Ved døren');
  await field(again, 'Titel').blur();
  await doesNotSaySaved(again);
  await again.close();

  // Home again, and another page is opened than the one that was written on.
  await context.setOffline(false);
  const home = await context.newPage();
  await home.goto(addresses.myWork);
  await expect.poll(() => stored('title'), { timeout: 30_000 }).toBe('Ved døren');
  expect(await stored('plan')).toBe('Vi spørger ved døren.');
  expect(await stored('who')).toBe('Aftenvagt B');
  await saysSaved(home);
  expect(await keptInOutbox(home)).toBe(0);
  const updates = new Map(
    sent.filter(({ name }) => name === 'UpdatePdsaCycle').map(({ key, body }) => [key, body]),
  );
  expect(await version(), 'as many versions as changes').toBeLessThanOrEqual(cycle.version + updates.size);
});

test('a start without a network shows Mit arbejde as it was, and a number can be registered', async ({
  page,
  context,
}) => {
  await signedIn(context, people.anna);
  const intervention = await newIntervention(context.request, people.anna, 'I kælderen');
  const measure = await newMeasure(context.request, intervention, { values: [68], missing: 1 });
  const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  await page.goto(addresses.record(intervention.code, week));
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Procent' })).toBeVisible();
  await page.goto(addresses.myWork);
  await expect(page.getByRole('region', { name: 'Mine kurver' })).toBeVisible();
  await installed(page);
  await expect.poll(() => seenOnDevice(page, `Measure:${measure.id}`)).toBe(true);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Mine kurver' })).toBeVisible();
  await page.goto(addresses.record(intervention.code, week));
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Procent' }).fill('72,5');
  await sheet.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(sheet.getByRole('alert')).toContainText('sendes, når du er på nettet');
  await expect.poll(() => keptInOutbox(page)).toBe(1);
  await page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  const home = await context.newPage();
  await home.goto(addresses.myWork);
  await expect
    .poll(() => storedNumber(context.request, measure.id, week))
    .toMatchObject({
      value: 72.5,
      version: 1,
    });
  await expect.poll(() => keptInOutbox(home)).toBe(0);
});

test('a 500 and a session that ends in the middle: the text is sent once, after signing in again', async ({
  page,
  context,
}) => {
  const { address, stored } = await openedAndOffline(page, context, 'Midt i en sætning');
  const clear = await mutationsMeet(context, 'server-500');
  await field(page, 'Hvad prøver vi?').fill('Vi ringer til to pårørende.');
  await field(page, 'Hvad prøver vi?').blur();
  await expect(syncState(page)).toContainText('Ikke sendt endnu.');
  await expect.poll(() => keptInOutbox(page)).toBe(1);
  // The session ends elsewhere, and the tab is killed with the text in it.
  await ask(context.request, 'mutation { signOut { demo } }');
  await clear();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(address);
  await expect(again).toHaveURL(/log-ind/);
  expect(await keptInOutbox(again), 'it waits for its person').toBe(1);
  await signInOnPage(again, people.anna);
  await expect(again).toHaveURL(address);
  await expect.poll(() => stored('plan')).toBe('Vi ringer til to pårørende.');
  await expect.poll(() => keptInOutbox(again)).toBe(0);
});

test('another person on the same device sends nothing of it, and signing out leaves nothing behind', async ({
  page,
  context,
}) => {
  const { address, stored } = await openedAndOffline(page, context, 'Hendes og ikke hans');
  await context.setOffline(true);
  await field(page, 'Hvad prøver vi?').fill('Annas egne ord.');
  await field(page, 'Hvad prøver vi?').blur();
  await expect.poll(() => keptInOutbox(page)).toBe(1);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  await signedIn(context, people.per);
  const per = await context.newPage();
  const sent = watchMutations(context);
  await per.goto(addresses.myWork);
  await expect(per.getByRole('region', { name: 'Mine kurver' })).toBeVisible();
  expect(sent).toEqual([]);
  expect(await keptInOutbox(per), 'it waits for Anna').toBe(1);
  await per.close();

  await signedIn(context, people.anna);
  const anna = await context.newPage();
  await anna.goto(address);
  await expect.poll(() => stored('plan')).toBe('Annas egne ord.');
  await expect(field(anna, 'Hvad prøver vi?')).toHaveValue('Annas egne ord.');
  // The answer has come: before that, signing out asks first.
  await expect(syncState(anna)).toContainText('Gemt');
  await anna.getByRole('button', { name: /Profil/ }).click();
  await anna.getByRole('menuitem', { name: 'Log ud' }).click();
  await expect(anna.getByRole('textbox', { name: 'E-mail' })).toBeVisible();
  // The page is loaded anew after a sign-out: asked in between, it cannot answer.
  await expect.poll(() => keptInOutbox(anna).catch(() => null)).toBe(0);
  await context.setOffline(true);
  await anna.goto(address).catch(() => undefined);
  await expect(anna.getByText('Annas egne ord.')).toHaveCount(0);
});

test('it can be installed: a manifest with its icons, a worker that is asked for anew, nothing of the API kept', async ({
  page,
  context,
}) => {
  await signedIn(context, people.anna);
  await page.goto(addresses.myWork);
  await installed(page);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    return (await fetch(link?.href ?? '')).json() as Promise<{
      display: string;
      start_url: string;
      icons: Array<{ src: string; sizes: string; purpose?: string }>;
    }>;
  });
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
  for (const { src } of manifest.icons)
    expect((await context.request.get(src)).headers()['content-type']).toMatch(/^image\//);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  const worker = await context.request.get('/sw.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
  expect(worker.headers()['content-security-policy']).toContain("worker-src 'self'");
  const kept = await page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
    return urls;
  });
  expect(kept.some((path) => path.startsWith('/assets/'))).toBe(true);
  expect(kept.filter((path) => /^\/(graphql|live)/.test(path))).toEqual([]);
});
