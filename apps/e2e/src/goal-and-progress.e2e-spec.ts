import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention, newMeasure } from './ground/interventions.js';
import { pageOf, people } from './ground/people.js';
import { test } from './ground/test.js';

const blank = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const goal = (page: Page) => page.getByRole('region', { name: 'Mål', exact: true });
const lit = (page: Page) => goal(page).getByRole('button', { name: /: på plads$/ });

async function write(page: Page, name: string, text: string): Promise<void> {
  await blank(page, name).fill(text);
  await blank(page, name).press('Enter');
}

test('a goal is written as one sentence at a seminar, agreed, and then needs a deviation to be changed', async ({
  browser,
}) => {
  const page = await pageOf(browser, people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Hørt på Lindehuset');
  await newMeasure(request, intervention, { values: [52, 50] });
  await page.goto(addresses.intervention(intervention.code));

  await expect(goal(page)).toBeVisible();
  await page.getByRole('combobox', { name: 'Retning' }).selectOption('INCREASE');
  await write(page, 'Hvad skal blive bedre?', 'andelen af pårørende, der føler sig hørt');
  await expect(page.getByRole('button', { name: 'Specifikt: For hvem gælder det?' })).toBeVisible();
  await write(page, 'For hvem?', 'hold B på Lindehuset');
  await expect(page.getByRole('button', { name: 'Specifikt: på plads' })).toBeVisible();
  await write(page, 'Hvor er I i dag?', '52');
  await write(page, 'Hvor langt vil I nå?', '175');
  await expect(page.getByRole('button', { name: 'Realistisk: Det tal kan målingen ikke nå.' })).toBeVisible();
  await write(page, 'Hvor langt vil I nå?', '75');
  await write(page, 'Hvornår skal det være nået?', 'uge 10 2027');
  await write(page, 'Hvornår og hvordan gør I status?', 'på tavlemødet hver måned');
  await expect(lit(page)).toHaveCount(6);

  await page.getByRole('button', { name: 'Markér som aftalt' }).click();
  await expect(page.getByText(/^Aftalt /)).toBeVisible();
  await expect(blank(page, 'Hvor langt vil I nå?')).toHaveCount(0);

  await page.getByRole('button', { name: 'Målet skal ændres' }).click();
  const sheet = page.getByRole('dialog', { name: 'Et nyt mål' });
  await sheet.getByRole('textbox', { name: 'Nyt tal at nå' }).fill('70');
  await sheet.getByRole('textbox', { name: 'Hvorfor?' }).fill('To nye afløsere skal først læres op');
  await sheet.getByRole('button', { name: 'Se, hvad det kræver' }).click();
  await expect(sheet.getByRole('status')).toContainText('Et nyt mål skal meldes ind som en mindre afvigelse');
  await expect(sheet.getByRole('status')).toContainText('Det tal, I vil nå: 75 % → 70 %');
  await page.reload();
  await expect(goal(page)).toContainText('75 %');
  await page.getByRole('button', { name: 'Målet skal ændres' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Hvorfor?' })).toHaveValue(
    'To nye afløsere skal først læres op',
  );
});

test('an intervention may have several goals, each with its letters', async ({ browser }) => {
  const page = await pageOf(browser, people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'To mål');
  await page.goto(addresses.intervention(intervention.code));
  await write(page, 'Hvad skal blive bedre?', 'svartiden');
  await page.getByRole('button', { name: 'Tilføj et mål' }).click();
  const second = page.getByRole('region', { name: 'Mål 2' });
  await expect(second.getByRole('textbox', { name: 'Hvad skal blive bedre?' })).toBeFocused();
  await second.getByRole('textbox', { name: 'Hvad skal blive bedre?' }).fill('roen ved bordet');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(second).toContainText('roen ved bordet');
  await expect(goal(page)).toContainText('svartiden');
});

test('a team confirms where it is, and its coach writes beside it', async ({ browser }) => {
  const page = await pageOf(browser, people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Ro om aftenen');
  await newMeasure(page.context().request, intervention, { values: [52, 50, 51] });
  await page.goto(addresses.intervention(intervention.code));
  await page.getByRole('link', { name: 'Bekræft' }).click();

  await expect(page.getByText('Der er mindst tre målinger.')).toBeVisible();
  await expect(page.getByText('at en afprøvning er sat i gang')).toBeVisible();
  const line = page.getByRole('textbox', { name: 'Hvorfor? Én linje' });
  await page.getByRole('button', { name: 'Bekræft 2,0' }).click();
  await expect(page.getByText('Skriv én linje om, hvorfor I er her på skalaen.')).toBeVisible();
  await line.fill('Vi måler hver fredag');
  await page.getByRole('button', { name: 'Bekræft 2,0' }).click();
  const history = page.getByRole('region', { name: 'Historik' }).getByRole('listitem');
  await expect(history).toContainText(['Vi måler hver fredag']);
  await expect(line).toHaveValue('');

  await page.getByRole('combobox', { name: 'Score' }).selectOption('3.5');
  await line.fill('Vi ser det på gangen, før tallet viser det');
  await page.getByRole('button', { name: 'Vælg 3,5 i stedet for forslaget' }).click();
  await expect(history.first()).toContainText('forslag dengang 2,0');
  await expect(page.getByText('Der er mindst et helt point mellem')).toBeVisible();

  const lead = await pageOf(browser, people.birgitte);
  await lead.goto(addresses.progress(intervention.code));
  await expect(lead.getByRole('button', { name: /^Bekræft/ })).toHaveCount(0);
  await lead.getByRole('textbox', { name: 'Hvad ser du?' }).fill('I har lyttet godt. Prøv én aften først.');
  await lead.getByRole('button', { name: 'Gem noten' }).click();
  await expect(lead.getByRole('region', { name: 'Historik' })).toContainText('Prøv én aften først');
  await page.reload();
  await expect(history.first()).toContainText('Prøv én aften først');

  const neighbour = await pageOf(browser, people.ole);
  await neighbour.goto(addresses.progress(intervention.code));
  await expect(neighbour.getByText('Findes ikke, eller du har ikke adgang.').first()).toBeVisible();
  const seen = await ask<{ intervention: { progress: object | null } }>(
    neighbour.context().request,
    'query ($code: String!) { intervention(code: $code) { progress { scores { line } } } }',
    { code: intervention.code },
  );
  expect(seen.intervention.progress).toBeNull();
});

test('what the description said before can be read, with what was changed', async ({ browser }) => {
  const page = await pageOf(browser, people.mette);
  await page.goto(addresses.intervention('HEL-2'));
  await page.getByRole('button', { name: 'Tidligere udgaver' }).click();
  const versions = page.getByRole('region', { name: 'Beskrivelse' }).getByRole('listitem');
  await expect(versions.first()).toContainText('gælder nu');
  await expect(versions.first().getByRole('insertion').first()).toBeVisible();
  await expect(versions.first().getByRole('deletion').first()).toBeVisible();
  await expect(versions.last()).toContainText('Første udgave');
});
