import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { addresses } from './ground/addresses.js';
import { axeFindsNothing } from './ground/axe.js';
import { people, pageOf, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Karin asks what is kept about her and makes a key for her spreadsheet. Rune keeps order, and reads nothing. */

test('Karin takes what is kept about her, and reads it without a network', async ({ page }) => {
  await signedIn(page.context(), people.karin);
  await page.goto(addresses.ownData);
  await axeFindsNothing(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent mine oplysninger (zip)' }).click();
  const file = await (await coming).path();
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const html = strFromU8(parts['mine-oplysninger.html'] ?? new Uint8Array());
  expect(html).toContain('Karin Friis');
  await page.context().setOffline(true);
  await page.setContent(html);
  await expect(page.getByRole('heading', { name: 'Mine oplysninger i Læringsrum' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Dine roller/ })).toBeVisible();
});

test('a key is shown once, opens what it may, and is closed by Rune, who sees no content', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  await signedIn(page.context(), people.karin);
  await page.goto(addresses.ownData);
  await page.getByRole('button', { name: 'Lav en nøgle' }).click();
  await page.getByLabel('Hvad skal nøglen bruges til?').fill('Regneark til aftenholdet');
  await page.getByRole('button', { name: 'Lav nøglen' }).click();
  const shown = page.getByText(/^lrum_[\w-]{43}$/);
  const secret = (await shown.textContent()) ?? '';
  await page.getByRole('button', { name: 'Jeg har gemt den' }).click();
  await page.reload();
  await expect(page.getByText('Regneark til aftenholdet')).toBeVisible();
  await expect(shown).toHaveCount(0);

  const system = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  const ask = async (query: string): Promise<string> =>
    (await system.post('/graphql', { data: { query } })).text();
  expect(await ask('{ programme { shortTitle } }')).toContain('Nye veje');
  expect(await ask('{ myApiTokens { id } }')).toContain('TOKEN_SCOPE');

  const rune = await pageOf(browser, people.rune);
  await rune.goto(addresses.administration);
  await rune.getByRole('link', { name: 'Nøgler' }).click();
  const row = rune.getByRole('listitem').filter({ hasText: 'Regneark til aftenholdet' });
  await expect(row).toContainText('Karin Friis');
  await expect(rune.locator('body')).not.toContainText(secret);
  await axeFindsNothing(rune);
  await row.getByRole('button', { name: /^Luk/ }).click();
  await row.getByRole('button', { name: 'Ja, luk den' }).click();
  await expect(row).toContainText('lukket');
  expect(await ask('{ programme { shortTitle } }')).toContain('UNAUTHENTICATED');

  await rune.getByRole('link', { name: 'Hændelser' }).click();
  await rune.getByLabel('Hvad', { exact: true }).selectOption({ label: 'Nøgle' });
  await expect(rune.getByText('oprettede nøgle').first()).toBeVisible();
  await expect(rune.locator('body')).not.toContainText('Regneark til aftenholdet');
  await axeFindsNothing(rune);
});

test('Rune moves a deadline; what he types wrong is told and not lost', async ({ browser }) => {
  const rune = await pageOf(browser, people.rune);
  await rune.goto(`${addresses.administration}/opbevaring`);
  await axeFindsNothing(rune);
  await rune.getByRole('button', { name: 'Ret frist: Opslag om personer' }).click();
  const days = rune.getByLabel('Antal dage');
  await days.fill('12');
  await expect(rune.getByText('Skriv et helt tal fra 180 til 1825.')).toBeVisible();
  await days.fill('365');
  await expect(rune.getByText(/Fristen bliver kortere/)).toBeVisible();
  await rune.getByLabel('KLE-nummer, hvis I har et').fill('00.15.10');
  await rune.getByRole('button', { name: 'Gem fristen' }).click();
  await expect(rune.getByRole('listitem').filter({ hasText: 'Opslag om personer' })).toContainText(
    'P365D · KLE 00.15.10',
  );
});

test('Rune puts a unit’s name right', async ({ browser }) => {
  const rune = await pageOf(browser, people.rune);
  await rune.goto(`${addresses.administration}/enheder`);
  // And back again: other journeys know the unit.
  for (const [from, to] of [
    ['Skovvang', 'Skovvang Plejecenter'],
    ['Skovvang Plejecenter', 'Skovvang'],
  ] as const) {
    await rune.getByRole('button', { name: `Ret navn: ${from}`, exact: true }).click();
    await rune.getByLabel('Enhedens navn').fill(to);
    await rune.getByRole('button', { name: 'Gem navnet' }).click();
    await expect(rune.getByRole('button', { name: `Ret navn: ${to}`, exact: true })).toBeVisible();
  }
});

test('who has no part in administration does not find it', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.administration);
  await expect(page.getByText('Findes ikke, eller du har ikke adgang.').first()).toBeVisible();
});
