import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, shareCycle, startCycle, storedText } from './ground/interventions.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Ten seconds to think again, and the past afterwards. */
test.beforeEach(async ({ context }) => signedIn(context, people.anna));

test('a cycle that was given up by mistake is taken back by keyboard', async ({ page, context }) => {
  const intervention = await newIntervention(context.request, people.anna, 'Fortrudt');
  const cycle = await newCycle(context.request, intervention, { plan: 'Vi spørger ved døren.' });
  await startCycle(context.request, cycle);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: /Opgiv/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Forkert cyklus');
  await page.getByRole('dialog').getByRole('button', { name: /Opgiv/ }).click();
  await expect(page.getByText('Opgivet', { exact: true })).toBeVisible();
  const undo = page.getByRole('button', { name: 'Fortryd' });
  await expect(undo).toBeVisible();
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Afprøves', { exact: true })).toBeVisible();
  await expect(page.getByText('Opgivet', { exact: true })).toHaveCount(0);
});

test('a new intervention and a new test, taken back at once, leave nothing and lead back', async ({
  page,
  context,
}) => {
  await page.goto(addresses.interventions);
  await page.getByRole('button', { name: 'Ny indsats' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ny indsats' });
  await sheet.getByRole('textbox', { name: 'Hvad vil I prøve at gøre bedre?' }).fill('Skrevet for hurtigt');
  await sheet.getByRole('radio', { name: 'Mødet med borgeren' }).check();
  await sheet.getByRole('radio', { name: 'Lindehuset' }).check();
  await sheet.getByRole('button', { name: 'Opret indsatsen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Skrevet for hurtigt');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page).toHaveURL(new RegExp(`${addresses.interventions}$`));
  await expect(page.getByText('Skrevet for hurtigt')).toHaveCount(0);

  const intervention = await newIntervention(context.request, people.anna, 'Én afprøvning for meget');
  await page.goto(addresses.intervention(intervention.code));
  await page.getByRole('button', { name: 'Planlæg afprøvning' }).click();
  await expect(page.getByText('Kladde', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page).toHaveURL(new RegExp(`${addresses.intervention(intervention.code)}$`));
  await expect(page.getByRole('button', { name: 'Planlæg afprøvning' })).toBeVisible();
});

test('what somebody has built on in the meantime is not undone', async ({ page, context }) => {
  const intervention = await newIntervention(context.request, people.anna, 'For sent');
  const cycle = await newCycle(context.request, intervention, { plan: 'Vi spørger ved døren.' });
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: /Opgiv/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Forkert cyklus');
  await page.getByRole('dialog').getByRole('button', { name: /Opgiv/ }).click();
  const undo = page.getByRole('button', { name: 'Fortryd' });
  await expect(undo).toBeVisible();
  // Somebody has made more of it elsewhere.
  await shareCycle(context.request, { ...cycle, version: cycle.version + 1 });
  await undo.click();
  await expect(page.getByText(/kan ikke fortrydes mere/).first()).toBeVisible();
  expect(await storedText(context.request, intervention, cycle.number, 'plan')).toBe('Vi spørger ved døren.');
});

test('an earlier text is found in the history, and taken back as an ordinary change', async ({
  page,
  context,
}) => {
  const intervention = await newIntervention(context.request, people.anna, 'Det stod der før');
  const cycle = await newCycle(context.request, intervention, { plan: 'Vi spørger i brev.' });
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await field(page, 'Hvad prøver vi?').fill('Vi spørger ved døren.');
  await field(page, 'Hvad prøver vi?').blur();
  await saysSaved(page);
  await page.getByRole('button', { name: 'Vis historik' }).click();
  const history = page.getByRole('region', { name: 'Historik' });
  const latest = history.getByRole('listitem').filter({ hasText: 'Vi spørger i brev.' }).first();
  await expect(latest).toContainText('Anna Lykke');
  await expect(latest).toContainText('Vi spørger ved døren.');
  await latest.getByRole('button', { name: 'Brug den tidligere tekst' }).click();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi spørger i brev.');
  await expect
    .poll(() => storedText(context.request, intervention, cycle.number, 'plan'))
    .toBe('Vi spørger i brev.');
});
