import { expect, type Page } from '@playwright/test';
import { nextPeriod } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure, storedNumber } from './ground/interventions.js';
import { mutationsMeet, watchMutations, type Weather } from './ground/network.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* The lift, the cellar, the server that restarts: a number is sent once, and the page never says more than it knows. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const sheet = (page: Page) => page.getByRole('dialog');
const percent = (page: Page) => sheet(page).getByRole('textbox', { name: 'Procent' });
const save = (page: Page) => sheet(page).getByRole('button', { name: 'Gem', exact: true }).click();

async function standsWithSheet(page: Page) {
  await signedIn(page.context(), people.per);
  const request = page.context().request;
  const intervention = await newIntervention(request, people.per, 'Spørg i elevatoren');
  const measure = await newMeasure(request, intervention, { values: [68], missing: 1 });
  const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  await page.goto(addresses.record(intervention.code, week));
  await percent(page).fill('72,5');
  return { stored: () => storedNumber(request, measure.id, week) };
}

/** Not sent is said, saved is not, and the number stands in the field. */
async function toldNotSent(page: Page): Promise<void> {
  await expect(sheet(page).getByRole('alert')).toContainText('Ikke sendt endnu.');
  await expect(percent(page)).toHaveValue('72,5');
  await expect(page.getByText(/^Gemt/)).toHaveCount(0);
  await expect(page.getByText('Alt er gemt', { exact: true })).toHaveCount(0);
}

test('without a network the number stays, and is sent once when the network is back', async ({ page }) => {
  const { stored } = await standsWithSheet(page);
  const sent = watchMutations(page.context());
  await page.context().setOffline(true);
  await save(page);
  await expect(sheet(page).getByRole('alert')).toHaveText('Gemt på telefonen – sendes, når du er på nettet');
  await expect(percent(page)).toHaveValue('72,5');
  await expect(page.getByText('Alt er gemt', { exact: true })).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(page.getByText(/^Gemt: /).first()).toBeVisible();
  expect(await stored()).toMatchObject({ value: 72.5, version: 1 });
  expect(new Set(sent.map(({ key }) => key)).size, 'every attempt has the same key').toBe(1);
});

for (const weather of ['proxy-503', 'server-500', 'unavailable', 'cut'] as const satisfies Weather[]) {
  test(`met by "${weather}" the number stays, and is sent once when it clears up`, async ({ page }) => {
    const { stored } = await standsWithSheet(page);
    const sent = watchMutations(page.context());
    const clear = await mutationsMeet(page.context(), weather);
    await save(page);
    await toldNotSent(page);
    expect(await stored()).toBeNull();
    await clear();
    await expect(page.getByText(/^Gemt: /).first()).toBeVisible();
    expect(await stored()).toMatchObject({ value: 72.5, version: 1 });
    expect(new Set(sent.map(({ key }) => key)).size, 'every attempt has the same key').toBe(1);
  });
}

test('when only the answer is lost, the second sending changes nothing', async ({ page }) => {
  const { stored } = await standsWithSheet(page);
  const sent = watchMutations(page.context());
  const clear = await mutationsMeet(page.context(), 'answer-lost');
  await save(page);
  await toldNotSent(page);
  expect(await stored(), 'the server has it already').toMatchObject({ value: 72.5, version: 1 });
  await clear();
  await expect(page.getByText(/^Gemt: /).first()).toBeVisible();
  expect(await stored()).toMatchObject({ value: 72.5, version: 1 });
  expect(sent.length, 'it was sent more than once').toBeGreaterThan(1);
});
