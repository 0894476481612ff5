import { expect, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, newMeasure, startCycle } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A new median is proposed by the curve and decided by people: with something they changed, and a reason. */
const before = [52, 48, 54, 52, 46, 52, 58, 54, 50, 44, 57, 48];
const after = [60, 64, 61, 64, 62, 68, 66, 71, 69, 63, 65, 70, 66];

const figure = (page: Page) => page.getByRole('figure');
const sentence = (page: Page) => figure(page).locator('figcaption');

async function standsAtShift(page: Page, values: readonly number[]): Promise<void> {
  const context = page.context();
  await signedIn(context, people.sara);
  const { request } = context;
  const intervention = await newIntervention(request, people.sara, 'Spørg ved døren');
  const measure = await newMeasure(request, intervention, { values });
  const startsOn = measure.weeks[before.length];
  const cycle = await newCycle(request, intervention, {
    title: 'Ved døren',
    measureId: measure.id,
    ...(startsOn === undefined ? {} : { startsOn }),
  });
  await startCycle(request, cycle);
  await page.goto(addresses.intervention(intervention.code));
}

test('from the proposal over the reason to a curve in two parts, and back again', async ({ page }) => {
  await standsAtShift(page, [...before, ...after]);
  await expect(sentence(page)).toContainText('Der er sket et skift: 13 målinger i træk over medianen');
  await expect(figure(page)).toContainText('Median 52');

  await page.getByRole('button', { name: /^Start ny fase fra uge / }).click();
  const sheet = page.getByRole('dialog', { name: 'Start en ny fase' });
  await expect(sheet.getByRole('radio', { name: /^Cyklus 1: Ved døren/ }), 'proposed').toBeChecked();
  const start = sheet.getByRole('button', { name: 'Start fasen' });
  await expect(start, 'no phase without a reason').toBeDisabled();
  await sheet.getByRole('textbox', { name: 'Hvad skal fasen hedde?' }).fill('Fast praksis');
  await sheet
    .getByRole('textbox', { name: 'Hvorfor nu?' })
    .fill('Aftenvagten spørger nu alle, der er på besøg.');
  await start.click();
  await expect(sheet).toBeHidden();

  await expect(figure(page)).toContainText('Fast praksis');
  await expect(figure(page), 'the past keeps its median').toContainText('Baseline, median 52');
  await expect(figure(page), 'the new one has its own').toContainText('Median 64,5');
  await expect(sentence(page)).not.toContainText('Der er sket et skift');

  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(figure(page)).not.toContainText('Fast praksis');
  await expect(sentence(page)).toContainText('Der er sket et skift: 13 målinger i træk over medianen');
});

test('a young phase borrows the old median, says so, and can be taken away later', async ({ page }) => {
  await standsAtShift(page, [...before, ...after.slice(0, 8)]);
  await page.getByRole('button', { name: /^Start ny fase fra uge / }).click();
  const sheet = page.getByRole('dialog', { name: 'Start en ny fase' });
  await sheet.getByRole('textbox', { name: 'Hvorfor nu?' }).fill('Det er blevet vores måde at gøre det på.');
  await sheet.getByRole('button', { name: 'Start fasen' }).click();
  await expect(sentence(page)).toContainText(
    'For få målinger til en ny median: 8 af 12. Indtil da er den gamle ført videre.',
  );
  await page.reload();
  await page.getByRole('button', { name: 'Start ny fase' }).click();
  await expect(sheet).toContainText('Det er blevet vores måde at gøre det på.');
  await sheet.getByRole('button', { name: /^Fjern fasen: / }).click();
  await expect(sheet.getByRole('button', { name: /^Fjern fasen: / })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sentence(page)).toContainText('Der er sket et skift: 8 målinger i træk');
});

test('an old baseline is asked about once', async ({ page }) => {
  const long = [...before, ...before, ...before].map((value, at) => value + (at % 3) - 1);
  await standsAtShift(page, long);
  const question = page.getByText('Baselinen er gammel. Start en ny fase?');
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Ikke nu' }).click();
  await expect(question).toBeHidden();
  await page.reload();
  await expect(figure(page)).toBeVisible();
  await expect(question).toBeHidden();
});

test('a goal that is reached and held says so instead, and the shift that led to it keeps its marks', async ({
  page,
  context,
}) => {
  await signedIn(context, people.sara);
  const { request } = context;
  const intervention = await newIntervention(request, people.sara, 'Et mål, der holder');
  const measure = await newMeasure(request, intervention, { values: [...before, ...after] });
  await ask(request, 'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { id } }', {
    input: {
      id: newId(),
      interventionId: intervention.id,
      measureId: measure.id,
      direction: 'INCREASE',
      targetValue: 60,
      unit: '%',
    },
  });
  await page.goto(addresses.intervention(intervention.code));
  await expect(sentence(page)).toContainText('Målet er nået og fastholdt i 12 målinger.');
  await expect(figure(page)).toContainText('13 i træk');
  await expect(figure(page), 'the median stands until somebody decides').toContainText('Median 52');
  await expect(page.getByRole('button', { name: /^Start ny fase fra uge / })).toBeVisible();
});
