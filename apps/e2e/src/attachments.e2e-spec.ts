import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Anna puts the guide they work by beside the work. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const guide = { name: 'Spørgeguide.pdf', mimeType: 'application/pdf', buffer: pdf };

const files = (page: Page) => page.getByRole('region', { name: 'Filer' });
const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  files(page).locator('input[type=file]').setInputFiles(file);

async function onIntervention(page: Page) {
  await signedIn(page.context(), people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Spørg ved døren');
  await page.goto(addresses.intervention(intervention.code));
  await expect(files(page)).toBeVisible();
  return intervention;
}

test('a file is attached, fetched again to the byte, removed, and brought back', async ({ page }) => {
  await onIntervention(page);
  await choose(page, guide);
  const link = files(page).getByRole('link', { name: guide.name });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(await readFile(await download.path())).toEqual(pdf);
  await files(page)
    .getByRole('button', { name: `Fjern ${guide.name}` })
    .click();
  await expect(link).toHaveCount(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(link).toBeVisible();
});

test('a file that lies about its type is refused in a sentence, and nothing is listed', async ({ page }) => {
  await onIntervention(page);
  const page404 = Buffer.from('<html><script>alert(1)</script></html>');
  await choose(page, { ...guide, buffer: page404 });
  await expect(files(page).getByRole('alert')).toContainText('ikke det, dens navn siger');
  await choose(page, { name: 'makro.docm', mimeType: '', buffer: pdf });
  await expect(files(page).getByRole('alert')).toContainText('kan ikke vedhæftes');
  await choose(page, { ...guide, name: 'Samtale 010150-1237.pdf' });
  await expect(files(page).getByRole('alert')).toContainText('CPR-nummer');
  await choose(page, { ...guide, buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
  await expect(files(page).getByRole('alert')).toContainText('Højst 10 MB');
  await expect(files(page).getByRole('listitem')).toHaveCount(0);
});

test('a file on a slow line shows how far it has come, and can be stopped', async ({ page }) => {
  await onIntervention(page);
  await page.route('**/attachments/**', () => undefined);
  await choose(page, guide);
  await expect(files(page).getByRole('progressbar')).toBeVisible();
  await files(page).getByRole('button', { name: 'Annullér' }).click();
  await expect(files(page).getByRole('progressbar')).toHaveCount(0);
  await expect(files(page).getByRole('button', { name: 'Tilføj fil' })).toBeVisible();
});

test('a picture is not for a cycle', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Spørg ved døren');
  const cycle = await newCycle(page.context().request, intervention);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await choose(page, { name: 'tavle.png', mimeType: 'image/png', buffer: pdf });
  await expect(files(page).getByRole('alert')).toContainText('tillader ikke billeder');
});
