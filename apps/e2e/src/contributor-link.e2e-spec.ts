import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, newMeasure, startCycle, storedNumber } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Anna makes a link for the evening shift. Somebody there opens it on a phone, without an account. */
const thePhone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function makeLink(page: Page, what: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Lav et link' }).click();
  const choice = page.getByLabel('Hvad skal linket bruges til?');
  const name = await choice.locator('option').filter({ hasText: what }).first().textContent();
  await choice.selectOption({ label: name ?? '' });
  await page.getByLabel('Hvem får det?').fill('Aftenholdet');
  await page.getByRole('button', { name: 'Lav linket' }).click();
  const address = page.getByText(/\/bidrag\/#[0-9a-z-]{23}$/);
  await expect(address).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR-kode med linket til Aftenholdet' })).toBeVisible();
  return (await address.textContent()) ?? '';
}

test('the week’s number comes by a link, and the link is closed again', async ({ page, browser }) => {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Spørg om aftenen');
  const measure = await newMeasure(request, intervention, { values: [50, 60], missing: 1 });
  await page.goto(addresses.intervention(intervention.code));
  const address = await makeLink(page, /^Tal: Hørt/);

  const phone = await browser.newContext({ ...thePhone, locale: 'da-DK' });
  const seen: string[] = [];
  phone.on('request', (sent) => seen.push(sent.url()));
  const hers = await phone.newPage();
  await hers.goto(address);
  await expect(hers.getByRole('heading', { level: 1 })).toContainText('Hvor mange af de adspurgte');
  await hers
    .getByRole('textbox', { name: /tæller|antal|Hvor mange/i })
    .first()
    .fill('18');
  await hers.getByRole('textbox').nth(1).fill('25');
  await hers.getByRole('button', { name: 'Gem' }).tap();
  await expect(hers.getByText(/^Tak\. 72,0\s% er registreret/)).toBeVisible();
  const token = address.split('#')[1] ?? '';
  expect(
    seen.filter((url) => url.includes(token) && !url.includes('#')),
    'in no address that is sent',
  ).toEqual([]);
  const kept = await hers.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]));
  expect(kept).not.toContain(token);

  const [last] = measure.weeks.slice(-1);
  const missing = new Date(Date.parse(last ?? '') + 7 * 86_400_000).toISOString().slice(0, 10);
  expect(await storedNumber(request, measure.id, missing)).toMatchObject({ numerator: 18, denominator: 25 });

  await page.reload();
  await expect(page.getByText(/Tal: Hørt · brugt 1 gang/)).toBeVisible();
  await page.getByRole('button', { name: 'Luk linket: Aftenholdet' }).click();
  await page.getByRole('button', { name: 'Ja, luk det' }).click();
  await expect(page.getByRole('button', { name: 'Vis dem, der ikke virker længere' })).toBeVisible();
  await hers.reload();
  await expect(hers.getByText('Teamet har lukket linket.')).toBeVisible();
  await phone.close();
});

test('yes, no and a line about what was seen come by a link, and a CPR number does not', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Tæl om aftenen');
  const cycle = await newCycle(request, intervention);
  const started = await startCycle(request, cycle);
  await ask(
    request,
    `mutation ($id: ID!, $version: Int!) { updatePdsaCycle(id: $id, version: $version, patch: { tallyQuestion: "Svarede de?" }) { id } }`,
    { id: started.id, version: started.version },
  );
  await page.goto(addresses.intervention(intervention.code));
  const address = await makeLink(page, /^Cyklus 1/);

  const phone = await browser.newContext({ ...thePhone, locale: 'da-DK' });
  const his = await phone.newPage();
  await his.goto(address);
  await his.getByRole('button', { name: 'Ja, 0 i dag' }).tap();
  await his.getByRole('button', { name: 'Nej, 0 i dag' }).tap();
  await expect(his.getByRole('button', { name: 'Nej, 1 i dag' })).toBeVisible();
  await his.getByRole('button', { name: 'Fortryd sidste tryk' }).tap();
  await expect(his.getByRole('button', { name: 'Nej, 0 i dag' })).toBeVisible();
  await his.getByLabel('Hvad så du?').fill('Hun hed 010150-1237');
  await expect(his.getByRole('button', { name: 'Send' })).toBeDisabled();
  await his.getByLabel('Hvad så du?').fill('De svarede, mens de tog overtøj på');
  await his.getByRole('button', { name: 'Send' }).tap();
  await expect(his.getByText('Tak. Teamet kan se det nu.')).toBeVisible();
  await phone.close();

  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await expect(page.getByText('De svarede, mens de tog overtøj på')).toBeVisible();
});
