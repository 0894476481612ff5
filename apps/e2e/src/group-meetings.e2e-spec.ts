import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { pageOf, people } from './ground/people.js';
import { test } from './ground/test.js';

/* A cluster meeting from its agenda to closed minutes: the lead keeps it, a chief says what comes first. */

test('the lead plans a cluster meeting, a chief puts something first, and the minutes end in the decision log', async ({
  browser,
}) => {
  const mark = randomUUID().slice(0, 6);
  const birgitte = await pageOf(browser, people.birgitte);
  await birgitte.goto(addresses.steering);
  await birgitte.getByRole('button', { name: 'Planlæg møde: Chefgruppe' }).click();
  const sheet = birgitte.getByRole('dialog');
  await sheet.getByLabel('Hvilken dag?').fill('2027-02-03');
  await sheet.getByLabel('Hvor og hvornår?').fill(`Lokale ${mark}`);
  await sheet.getByRole('button', { name: 'Planlæg mødet' }).click();
  await expect(birgitte.getByRole('heading', { level: 1 })).toHaveText('Chefgruppe, 3. februar 2027');
  await expect(birgitte.getByRole('heading', { level: 2 })).toHaveText([
    'Det sætter vi først',
    'Bevæger vi os?',
    'Hvor er det svært?',
  ]);
  const address = new URL(birgitte.url()).pathname;

  const henrik = await pageOf(browser, people.henrik);
  await henrik.goto(address);
  await henrik.getByLabel('Hvad skal vi bruge tiden på, set fra Gribskov?').fill(`Natholdene ${mark}`);
  await henrik.getByRole('button', { name: 'Sæt først' }).click();
  await expect(henrik.getByText(`Gribskov: Natholdene ${mark}`)).toBeVisible();
  await expect(henrik.getByRole('button', { name: 'Luk referatet' })).toHaveCount(0);

  await birgitte.reload();
  await expect(birgitte.getByText(`Gribskov: Natholdene ${mark}`)).toBeVisible();
  await birgitte.getByLabel('Et punkt mere').fill(`Sommerferien ${mark}`);
  await birgitte.getByRole('button', { name: 'Sæt på dagsordenen' }).click();
  const point = birgitte.getByRole('region', { name: `Sommerferien ${mark}` });
  await point.getByRole('button', { name: 'Flyt op' }).click();
  await expect(birgitte.getByRole('heading', { level: 2 }).nth(2)).toHaveText(`Sommerferien ${mark}`);
  await point.getByRole('button', { name: `Skriv: Sommerferien ${mark}` }).click();
  await birgitte.getByRole('textbox', { name: 'Hvad blev der sagt?' }).fill('Vi talte om bemandingen.');
  await birgitte.getByRole('textbox', { name: 'Hvad blev besluttet?' }).fill(`Vi deler vagtplaner ${mark}`);
  await birgitte.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
  await expect(point.getByText(`Vi deler vagtplaner ${mark}`)).toBeVisible();

  await birgitte.getByRole('button', { name: 'Luk referatet' }).click();
  await birgitte.getByRole('button', { name: 'Ja, luk det' }).click();
  await expect(birgitte.getByText(/Referatet lukket/)).toBeVisible();
  await expect(point.getByRole('button')).toHaveCount(0);

  await henrik.goto(addresses.steering);
  await expect(henrik.getByRole('heading', { name: 'Gribskov: jeres egne indsatser' })).toBeVisible();
  await expect(henrik.getByRole('region', { name: 'Beslutninger' })).toContainText(
    `Vi deler vagtplaner ${mark}`,
  );
  for (const page of [birgitte, henrik]) await page.context().close();
});
