import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention } from './ground/interventions.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn, type Person } from './ground/people.js';
import { test } from './ground/test.js';

/* Every view has an address: Back leads back, a reload keeps it, and it can be sent to somebody. */
const phone = { width: 390, height: 844 };
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

async function standsAt(page: Page, person: Person, address: string): Promise<void> {
  await signedIn(page.context(), person);
  await page.goto(address);
  await expect(h1(page)).toBeVisible();
}

test('Back from the register sheet leads to the page below, where one was', async ({ page }) => {
  await page.setViewportSize(phone);
  await standsAt(page, people.sara, addresses.interventions);
  await page.getByRole('link', { name: /^HØR-2 / }).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Registrér en måling' }).click();
  await expect(page).toHaveURL(addresses.register);
  const sheet = page.getByRole('dialog');
  await sheet
    .getByRole('button', { name: /HIL-1 / })
    .first()
    .click();
  await expect(page).toHaveURL(/registrer\/HIL-1\/[ab]/);
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(addresses.interventions);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});

test('Back from "Ny indsats" closes it, and Forward opens it again', async ({ page }) => {
  await standsAt(page, people.sara, addresses.interventions);
  await page.getByRole('button', { name: 'Ny indsats' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ny indsats' });
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(addresses.interventions);
  await page.goForward();
  await expect(sheet).toBeVisible();
});

test('a filter is in the address: reloaded, sent on, and taken off', async ({ page }) => {
  await standsAt(page, people.sara, addresses.interventions);
  const rows = page.getByRole('main').getByRole('link', { name: /^[A-ZØ]{3}-\d+ / });
  await page.getByRole('button', { name: /^Sted: / }).click();
  await page.getByRole('menuitemradio', { name: 'Hillerød' }).click();
  await expect(page).toHaveURL(/kommune=HIL/);
  await expect(rows.filter({ hasNotText: 'Hillerød' })).toHaveCount(0);
  await expect(rows.first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sted: Hillerød' })).toBeVisible();
  await expect(rows.filter({ hasNotText: 'Hillerød' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Fjern alle filtre' }).click();
  await expect(page).toHaveURL(addresses.interventions);
  await expect(rows.filter({ hasText: 'Helsingør' }).first()).toBeVisible();
});

test('the table view is in the address; Back shows the curve again', async ({ page }) => {
  await standsAt(page, people.sara, addresses.intervention('HIL-2'));
  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  await expect(page).toHaveURL(/vis=tabel/);
  await page.reload();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Vis som tabel' })).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
});

test('from list to intervention to cycle and back again, one step at a time', async ({ page }) => {
  await standsAt(page, people.sara, addresses.interventions);
  await page.getByRole('link', { name: /^HIL-1 / }).click();
  await expect(h1(page)).toContainText('Livshistorie på ti minutter');
  await page.getByRole('link', { name: 'Tre borgere', exact: true }).click();
  await expect(page).toHaveURL(addresses.cycle('HIL-1', 2));
  await page.goBack();
  await expect(page).toHaveURL(addresses.intervention('HIL-1'));
  await page.goBack();
  await expect(page).toHaveURL(addresses.interventions);
});

test('an address that leads nowhere says so, and the way on', async ({ page }) => {
  await signedIn(page.context(), people.sara);
  for (const address of [
    addresses.intervention('HIL-999'),
    addresses.cycle('HIL-1', 0),
    addresses.cycle('HIL-999', 1),
    addresses.grid('HIL-999'),
    '/nye-veje/ukendt',
    '/et-andet-program/indsatser',
    '/ukendt',
  ]) {
    await page.goto(address);
    await expect(h1(page), address).toHaveText('Findes ikke, eller du har ikke adgang.');
    await expect(page, 'the address stays, to be corrected').toHaveURL(address);
  }
  await page.getByRole('link', { name: 'Gå til forsiden' }).click();
  await expect(page).toHaveURL(addresses.myWork);
});

test('a code is found in small letters and with ø', async ({ page }) => {
  await standsAt(page, people.sara, '/nye-veje/indsatser/hil-1');
  await expect(h1(page)).toContainText('Livshistorie på ti minutter');
  await page.goto('/nye-veje/indsatser/HØR-1');
  await expect(h1(page)).toContainText('Kendte ansigter');
});

test('another language in the middle of a sentence loses nothing, and stays with the person', async ({
  page,
  context,
}) => {
  await signedIn(context, people.sara);
  const intervention = await newIntervention(context.request, people.sara, 'To sprog');
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await field(page, 'Hvad prøver vi?').fill('Vi spørger ved døren.');
  await page.getByRole('radio', { name: 'Bedre' }).check();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('textbox').filter({ hasText: 'Vi spørger ved døren.' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Better' })).toBeChecked();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Dansk' }).click();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi spørger ved døren.');
  await saysSaved(page);
  await expect
    .poll(async () => {
      const { session } = await ask<{ session: { person: { language: string } } }>(
        context.request,
        '{ session { person { language } } }',
      );
      return session.person.language;
    })
    .toBe('da');
});
