import { expect, type Page } from '@playwright/test';
import { nextPeriod } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure, storedNumber } from './ground/interventions.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { Thumb } from './ground/taps.js';
import { test } from './ground/test.js';

/* One thumb, a phone, and no time: what is done most often is done before the lift arrives. */
test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

/** A phone's 4G on a poor day. */
async function onThePhonesNetwork(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  });
}

test('a test is thought of, guessed and started within a minute and eight taps', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Før elevatoren kommer');
  await onThePhonesNetwork(page);
  const begun = Date.now();
  await page.goto(addresses.intervention(intervention.code));
  const thumb = new Thumb();
  await thumb.tap(page.getByRole('button', { name: 'Planlæg afprøvning' }));
  await thumb.type(field(page, 'Hvad prøver vi?'), 'Vi spørger én pårørende ved døren.');
  await thumb.tap(page.getByRole('radio', { name: 'Bedre' }));
  await thumb.tap(page.getByRole('radio', { name: 'Et gæt' }));
  await thumb.tap(page.getByRole('button', { name: 'Start afprøvning' }));
  await expect(page.getByText('Afprøves', { exact: true })).toBeVisible();
  await saysSaved(page);
  expect(thumb.taps + thumb.typed).toBeLessThanOrEqual(8);
  expect(Date.now() - begun).toBeLessThan(60_000);
});

test('from the reminder’s link to the saved number: five taps, twenty seconds', async ({ page }) => {
  await signedIn(page.context(), people.per);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.per, 'Én hånd fri');
  const measure = await newMeasure(request, intervention, { values: [68], missing: 1 });
  const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  await onThePhonesNetwork(page);
  const begun = Date.now();
  await page.goto(addresses.record(intervention.code, week));
  const sheet = page.getByRole('dialog');
  const thumb = new Thumb();
  await expect(sheet.getByRole('textbox', { name: 'Procent' }), 'the keypad is up').toBeFocused();
  await thumb.type(sheet.getByRole('textbox', { name: 'Procent' }), '72,5');
  await thumb.tap(sheet.getByRole('button', { name: 'Gem', exact: true }));
  await expect(page.getByText(/^Gemt: 72,5/).first()).toBeVisible();
  expect(thumb.taps + thumb.typed).toBeLessThanOrEqual(5);
  expect(Date.now() - begun).toBeLessThan(20_000);
  expect((await storedNumber(request, measure.id, week))?.value).toBe(72.5);
});

test('from the top of a whole story to what colleagues have said in two taps', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.intervention('HEL-2'));
  const ideas = page.getByRole('heading', { level: 2, name: 'Idéer fra kolleger' });
  await expect(ideas).not.toBeInViewport();
  const thumb = new Thumb();
  const jumps = page.getByRole('navigation', { name: 'Gå til en del af siden' });
  await thumb.tap(jumps.getByRole('button', { name: 'Gå til en del af siden' }));
  await thumb.tap(jumps.getByRole('button', { name: 'Idéer fra kolleger' }));
  await expect(ideas).toBeInViewport();
  await expect(ideas).toBeFocused();
  expect(thumb.taps).toBe(2);
});
