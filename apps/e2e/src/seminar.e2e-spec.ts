import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { pageOf, people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

test('a seminar is planned by keyboard, filled by the places, shown, and what is agreed lands with its owner', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.seminar(3));
  const items = page.locator('ol').filter({ hasText: 'Velkommen' }).getByRole('listitem');
  const second = await items.nth(1).getByRole('button').first().textContent();
  await items.nth(1).getByRole('button', { name: /^Flyt/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(items.first()).toContainText(second ?? '');
  await page.getByRole('button', { name: 'Punkt', exact: true }).click();
  await page.getByLabel('Hvad?', { exact: true }).fill('Nattevagt');
  await page.getByLabel('Minutter', { exact: true }).fill('1300');
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByRole('alert')).toContainText('længere end et døgn');
  await page.keyboard.press('Escape');

  const per = await pageOf(browser, people.per);
  await per.goto(addresses.seminar(3));
  await per.getByRole('button', { name: /HAL-1\b/ }).click();
  await per.getByLabel('Hvad vil I spørge de andre om?').fill('Hvordan holder I linjen kort?');
  await per.getByRole('button', { name: 'Gem' }).click();
  await expect(per.getByText('HAL-1', { exact: true })).toBeVisible();

  await page.goto(`${addresses.seminar(3)}/vis/1`);
  await expect(page.getByText(/^1 af/)).toBeVisible();
  // Seven municipalities: three storyboards, and a blank slide for each of the others.
  for (let at = 2; at <= 7; at++) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(`${at} af 7`, { exact: true })).toBeVisible();
  }
  await expect(page.getByText('Her er ikke noget at vise endnu.')).toBeVisible();
  await page.goto(`${addresses.seminar(3)}/vis/3`);
  await expect(page.getByText('3 af 7', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('Skærmen er sort.')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('t');
  await expect(page.getByText(/^0[78]:[0-5]\d$/)).toBeVisible();
  await page.keyboard.press('a');
  await page.getByLabel('Hvem?').selectOption({ label: 'Per Lund, Halsnæs' });
  await page.getByLabel('Hvad skal der ske?').fill('Send linjen til Helsingør');
  await page.getByRole('button', { name: 'Tilføj' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Send linjen til Helsingør')).toBeVisible();

  await per.goto(addresses.myWork);
  await per.getByRole('link', { name: 'Send linjen til Helsingør' }).click();
  await per.getByRole('checkbox', { name: 'Gjort: Send linjen til Helsingør' }).click();
  await expect(per.getByRole('checkbox', { name: 'Gjort: Send linjen til Helsingør' })).toBeChecked();
  await per.goto(addresses.myWork);
  await expect(per.getByRole('heading', { name: 'Næste skridt' })).toBeVisible();
  await expect(per.getByText('Send linjen til Helsingør')).toHaveCount(0);
});

test('what was frozen is shown as it was, and Ctrl+K finds it again', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.seminar(2));
  await expect(page.getByText(/^Frosset/)).toBeVisible();
  await expect(page.getByRole('button', { name: /skriv jeres to linjer/ })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Søg' }).fill('livshistorie på ti');
  await expect(page.getByRole('option').first()).toContainText('Livshistorie på ti minutter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Livshistorie på ti minutter' })).toBeVisible();
});
