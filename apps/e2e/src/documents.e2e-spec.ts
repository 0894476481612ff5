import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

test('an intervention is ordered as PDF, fetched, found again and thrown away', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.intervention('HEL-2'));
  await page.getByRole('button', { name: 'Hent som PDF' }).click();
  const link = page.getByRole('link', { name: /^Hent HEL-2 .+\.pdf$/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^HEL-2 .+\.pdf$/);
  const pdf = readFileSync(await download.path()).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang \(da\)/);

  await page.getByRole('link', { name: 'Alle dine dokumenter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dokumenter' })).toBeVisible();
  const row = page.getByRole('listitem').filter({ has: page.getByText('Indsats på papir (PDF)') });
  const before = await row.count();
  await row
    .first()
    .getByRole('button', { name: /^Slet / })
    .click();
  await expect(row).toHaveCount(before - 1);
});
