import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newMeasure, recordNumber } from './ground/interventions.js';
import { field, saysSaved } from './ground/pages.js';
import { annaAndMette, atScreen } from './ground/two-screens.js';
import { people } from './ground/people.js';
import { test } from './ground/test.js';

/* Two people at the same time: what one does is there for the other, without anybody pressing anything. */
const plan = 'Vi spørger ved døren.';

test('two with the same cycle open see each other, and where', async ({ browser }) => {
  const { anna, mette, address, close } = await annaAndMette(browser, 'To ved samme bord', plan);
  await anna.page.goto(address);
  await expect(field(anna.page, 'Hvad prøver vi?')).toHaveValue(plan);
  await expect(anna.page.getByText(/Mette .* åben/), 'alone there is nobody to see').toHaveCount(0);

  await mette.page.goto(address);
  await expect(anna.page.getByText('Mette har også cyklussen åben.')).toBeVisible();
  await expect(mette.page.getByText('Anna har også cyklussen åben.')).toBeVisible();
  await field(mette.page, 'Hvad prøver vi?').focus();
  await expect(anna.page.getByText('Mette skriver også her')).toBeVisible();
  await field(mette.page, 'Hvad prøver vi?').blur();
  await expect(anna.page.getByText('Mette skriver også her')).toHaveCount(0);

  await mette.page.close();
  await expect(anna.page.getByText(/^Mette /)).toHaveCount(0);
  await close();
});

test('what the other writes comes by itself, and never over what one is writing', async ({ browser }) => {
  const { anna, mette, address, stored, close } = await annaAndMette(browser, 'Det kommer af sig selv', plan);
  for (const { page } of [anna, mette]) {
    await page.goto(address);
    await expect(field(page, 'Hvad prøver vi?')).toHaveValue(plan);
  }
  await expect(anna.page.getByText('Mette har også cyklussen åben.')).toBeVisible();
  // Anna is in the middle of a sentence in another field.
  await field(anna.page, 'Hvem?').pressSequentially('Aftenvagt');
  await field(mette.page, 'Hvad prøver vi?').fill('Vi ringer om aftenen.');
  await field(mette.page, 'Hvad prøver vi?').blur();
  await expect(field(anna.page, 'Hvad prøver vi?'), 'without a reload').toHaveValue('Vi ringer om aftenen.');
  await field(anna.page, 'Hvem?').pressSequentially(' B');
  await field(anna.page, 'Hvem?').blur();
  await saysSaved(anna.page);
  await expect(field(mette.page, 'Hvem?')).toHaveValue('Aftenvagt B');
  expect(await stored('who')).toBe('Aftenvagt B');
  expect(await stored('plan')).toBe('Vi ringer om aftenen.');
  await expect(anna.page.getByText(/har også skrevet her/)).toHaveCount(0);
  await close();
});

test('a number registered at one place comes to whoever looks at the intervention from another', async ({
  browser,
}) => {
  const { anna, intervention, close } = await annaAndMette(browser, 'Set fra en anden kommune', plan);
  const measure = await newMeasure(anna.context.request, intervention, { values: [68, 70], missing: 1 });
  const lone = await atScreen(browser, people.lone);
  await lone.page.goto(`${addresses.intervention(intervention.code)}?vis=tabel`);
  const table = lone.page.getByRole('table').first();
  await expect(table).toContainText('70');
  await expect(table).not.toContainText('83');
  await recordNumber(anna.context.request, measure, 83);
  await expect(table).toContainText('83');
  await lone.context.close();
  await close();
});
