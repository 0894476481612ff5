import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newIntervention } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/** The pages of a PDF and the size of the first, in points. */
function pagesOf(pdf: Buffer): { pages: number; landscapeA3: boolean } {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text);
  const [width, height] = [Number(box?.[1]), Number(box?.[2])];
  return {
    pages: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
    landscapeA3: Math.abs(width - 1191) < 2 && Math.abs(height - 842) < 2,
  };
}

test('the sheet for the board is one landscape A3 with the goal, the curve and its sentence, and what is asked', async ({
  page,
}) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.intervention('HEL-2'));
  await page.getByRole('link', { name: 'Til tavlemødet (A3)' }).click();
  const sheet = page.getByRole('article', { name: 'Til tavlemødet HEL-2' });
  await expect(sheet.getByText(/^Vi vil øge andelen af pårørende/)).toBeVisible();
  await expect(sheet.getByRole('figure').getByRole('img')).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'Det beder vi om i denne uge' })).toBeVisible();
  await expect(sheet.getByText(/\/bidrag\/#$/), 'a link works: its code can be written').toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ pages: 1, landscapeA3: true });
});

test('with nothing written yet it is still one page, to write on', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  const { code } = await newIntervention(page.context().request, people.anna, 'Tomt ark');
  await page.goto(`${addresses.intervention(code)}/tavlemoede`);
  await expect(page.getByText('Målet er ikke skrevet endnu')).toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ pages: 1, landscapeA3: true });
});

test('an example of each method is marked as one', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.programme);
  const links = page.getByRole('link', { name: /^Se et eksempel: / });
  await expect(links).toHaveCount(8);
  await links.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Et eksempel: Feedbackmøder');
  await expect(page.getByText('Opdigtet. Det tæller ikke med nogen steder')).toBeVisible();
});
