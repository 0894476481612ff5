import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, storedText } from './ground/interventions.js';
import { field, syncState } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* 400 kbit/s, 400 ms, and now and then a connection that is reset: the home care car at the edge of the municipality. */
async function slow(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
}

test('it is always said whether the text is saved, and a reload in the middle loses none of it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Ved kommunegrænsen');
  const cycle = await newCycle(request, intervention, { plan: '' });
  const address = addresses.cycle(intervention.code, cycle.number);
  await page.goto(address);
  const plan = () => field(page, 'Hvad prøver vi?');
  await expect(plan()).toBeVisible();
  await slow(page);
  // Every ninth change meets a reset, every other of those after the server has done it.
  let changes = 0;
  let resets = 0;
  await page.context().route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!query.trimStart().startsWith('mutation')) return route.fallback();
    changes += 1;
    if (changes % 9 !== 4) return route.fallback();
    resets += 1;
    if (resets % 2 === 0) await route.fetch();
    return route.abort('connectionreset');
  });
  for (let edit = 1; edit <= 20; edit += 1) {
    await plan().fill(`Vi spørger ved døren, ${edit}. gang.`);
    await plan().blur();
    await expect(syncState(page)).toContainText(/Gemmer|Gemt|Ikke sendt|denne enhed/);
    if (edit % 10 !== 0) continue;
    await page.reload();
    await expect(plan(), 'what was typed stands after the reload').toHaveValue(
      `Vi spørger ved døren, ${edit}. gang.`,
      { timeout: 40_000 },
    );
  }
  await expect
    .poll(() => storedText(request, intervention, cycle.number, 'plan'), { timeout: 60_000 })
    .toBe('Vi spørger ved døren, 20. gang.');
  await expect(syncState(page)).toContainText(/Gemt kl\./, { timeout: 40_000 });
  expect(resets).toBeGreaterThan(0);
});
