import { expect, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention, newMeasure, type Intervention, type Measure } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A measure over time: it pauses, its definition changes, a number is left out; and nothing changes for others unseen. */
async function ground(page: Page): Promise<{ intervention: Intervention; measure: Measure }> {
  const { request } = page.context();
  await signedIn(page.context(), people.sara);
  const intervention = await newIntervention(request, people.sara, 'Tallets gang');
  const measure = await newMeasure(request, intervention, { values: [50, 52, 48, 51], missing: 1 });
  return { intervention, measure };
}

const openAbout = async (page: Page, code: string) => {
  await page.goto(addresses.intervention(code));
  await page.getByRole('button', { name: 'Om tallet' }).click();
  return page.getByRole('dialog');
};

const stands = async (page: Page, id: string) => {
  const { measure } = await ask<{
    measure: {
      missingPeriods: string[];
      pauses: { reason: string }[];
      phases: { origin: string; reason: string }[];
      definition: { number: number; definitionId: string };
      series: { states: string[]; reasons: (string | null)[] };
    };
  }>(
    page.context().request,
    `query ($id: ID!) { measure(id: $id) { missingPeriods pauses { reason } phases { origin reason }
      definition { number definitionId } series { states reasons } } }`,
    { id },
  );
  return measure;
};

test('a pause asks for nothing, and is taken back with one touch', async ({ page }) => {
  const { intervention, measure } = await ground(page);
  expect((await stands(page, measure.id)).missingPeriods).toHaveLength(1);
  const sheet = await openAbout(page, intervention.code);
  await sheet.getByRole('button', { name: 'Hold pause' }).click();
  await sheet.getByLabel('Fra og med').selectOption({ index: 4 });
  await sheet.getByLabel('Hvorfor? (kan udelades)').fill('Sommerferie');
  await sheet.getByRole('button', { name: 'Hold pause' }).click();
  await expect(sheet).toContainText('Sommerferie');
  expect(await stands(page, measure.id)).toMatchObject({
    missingPeriods: [],
    pauses: [{ reason: 'Sommerferie' }],
  });
  await sheet.getByRole('button', { name: /^Fjern pausen/ }).click();
  await expect(sheet).not.toContainText('Sommerferie');
  expect((await stands(page, measure.id)).missingPeriods).toHaveLength(1);
});

test('a new definition is for the own place, unless one says that it is for everyone', async ({ page }) => {
  const { intervention, measure } = await ground(page);
  const { request } = page.context();
  const { definition } = await stands(page, measure.id);
  await signedIn(page.context(), people.jens);
  const other = await newIntervention(request, people.jens, 'Måler det samme');
  const otherId = newId();
  await ask(request, 'mutation ($input: CreateMeasureInput!) { createMeasure(input: $input) { id } }', {
    input: {
      id: otherId,
      interventionId: other.id,
      kind: 'OUTCOME',
      frequency: 'WEEKLY',
      startsOn: measure.weeks[0],
      definitionId: definition.definitionId,
    },
  });
  await signedIn(page.context(), people.sara);
  const sheet = await openAbout(page, intervention.code);
  await expect(sheet).toContainText(`Hørsholm (${other.code})`);
  await sheet.getByRole('button', { name: 'Ret definitionen' }).click();
  await sheet.getByLabel('Navn').fill('Hørt, også om aftenen');
  await sheet.getByLabel('Hvorfor?').fill('Vi spørger også om aftenen');
  await expect(sheet.getByRole('radio', { name: /Kun os/ })).toBeChecked();
  await sheet.getByRole('button', { name: 'Brug den nye definition' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('heading', { name: /Hørt, også om aftenen/ })).toBeVisible();
  expect(await stands(page, measure.id)).toMatchObject({
    definition: { number: 2 },
    phases: [{ origin: 'DEFINITION', reason: 'Vi spørger også om aftenen' }],
  });
  expect(await stands(page, otherId)).toMatchObject({ definition: { number: 1 }, phases: [] });
});

test('a number is left out of the curve with a reason, and taken in again', async ({ page }) => {
  const { intervention, measure } = await ground(page);
  await page.goto(addresses.intervention(intervention.code));
  await page.getByRole('application', { name: /^Punkterne på kurven: / }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Hold målingen ude af kurven' }).click();
  await sheet.getByLabel('Hvorfor skal den ikke tælle med?').fill('Vi spurgte kun to');
  await sheet.getByRole('button', { name: 'Hold målingen ude af kurven' }).click();
  await expect(sheet).toContainText('Udeladt: Vi spurgte kun to');
  expect((await stands(page, measure.id)).series).toMatchObject({
    states: ['EXCLUDED', 'MEASURED', 'MEASURED', 'MEASURED'],
  });
  await sheet.getByRole('button', { name: 'Tag målingen med igen' }).click();
  await expect.poll(async () => (await stands(page, measure.id)).series.states[0]).toBe('MEASURED');
});
