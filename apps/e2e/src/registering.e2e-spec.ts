import { expect, type Page } from '@playwright/test';
import { formatWeek, nextPeriod, weekOf } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure, storedNumber, type Measure } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A phone in one hand on the ward: one number a week, whatever way one writes it. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const sheet = (page: Page) => page.getByRole('dialog');
const percent = (page: Page) => sheet(page).getByRole('textbox', { name: 'Procent' });
const save = (page: Page) => sheet(page).getByRole('button', { name: 'Gem', exact: true }).click();
const saidSaved = (page: Page) => page.getByText(/^Gemt: /).first();

interface Sheet extends Measure {
  /** The Monday of the week the sheet asks for, and its name. */
  readonly week: string;
  readonly weekName: string;
  readonly stored: () => ReturnType<typeof storedNumber>;
}

/** Per in Halsnæs stands with the sheet open for last week's number. */
async function openSheet(page: Page, wish: { values: number[]; missing: number }): Promise<Sheet> {
  await signedIn(page.context(), people.per);
  const request = page.context().request;
  const intervention = await newIntervention(request, people.per, 'Spørg i gangen');
  const measure = await newMeasure(request, intervention, wish);
  const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  await page.goto(addresses.record(intervention.code, week));
  const weekName = formatWeek(weekOf(week), 'da');
  await expect(sheet(page).getByRole('group', { name: 'Hvilken periode?' })).toContainText(weekName, {
    ignoreCase: true,
  });
  return { ...measure, week, weekName, stored: () => storedNumber(request, measure.id, week) };
}

for (const [written, value, shown] of [
  ['72,5 %', 72.5, '72,5 %'],
  ['72.5', 72.5, '72,5 %'],
  [' 100 ', 100, '100,0 %'],
  ['0', 0, '0,0 %'],
] as const) {
  test(`"${written}" is saved as ${shown}`, async ({ page }) => {
    const asked = await openSheet(page, { values: [68], missing: 1 });
    await percent(page).fill(written);
    await expect(sheet(page).getByRole('status')).toHaveText(shown);
    await save(page);
    await expect(saidSaved(page)).toHaveText(`Gemt: ${shown} for ${asked.weekName}.`);
    expect(await asked.stored()).toMatchObject({ value, numerator: null, denominator: null });
  });
}

test('19 of 25 is counted as 76 %, and both numbers are kept', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 1 });
  await sheet(page).getByRole('button', { name: 'Skriv antal i stedet' }).click();
  await sheet(page).getByRole('textbox', { name: 'Antal' }).fill('19');
  await sheet(page).getByRole('textbox', { name: 'Ud af' }).fill('25');
  await expect(sheet(page).getByRole('status')).toHaveText('76,0 %');
  await save(page);
  await expect(saidSaved(page)).toBeVisible();
  expect(await asked.stored()).toMatchObject({ value: 76, numerator: 19, denominator: 25 });
});

test('more "yes" than were asked is refused in one sentence', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 1 });
  await sheet(page).getByRole('button', { name: 'Skriv antal i stedet' }).click();
  await sheet(page).getByRole('textbox', { name: 'Antal' }).fill('30');
  await sheet(page).getByRole('textbox', { name: 'Ud af' }).fill('25');
  await save(page);
  await expect(sheet(page).getByRole('alert')).toHaveText(
    'Der kan ikke være flere "ja" (30) end adspurgte (25).',
  );
  expect(await asked.stored()).toBeNull();
});

test('above 100 is refused, and one tap puts a forgotten comma right', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 1 });
  await percent(page).fill('725');
  await save(page);
  const said = sheet(page).getByRole('alert');
  await expect(said).toContainText('Højst 100. Mente du 72,5?');
  await expect(percent(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(percent(page)).toHaveAccessibleDescription(/Højst 100/);
  expect(await asked.stored()).toBeNull();

  await said.getByRole('button', { name: 'Ret til 72,5' }).click();
  await save(page);
  await expect(saidSaved(page)).toBeVisible();
  expect(await asked.stored()).toMatchObject({ value: 72.5 });
});

test('what is no number is refused, and what was written stays', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 1 });
  await percent(page).fill('ca. 70');
  await save(page);
  await expect(sheet(page).getByRole('alert')).toHaveText('Det er ikke et tal. Skriv fx 12 eller 12,5.');
  await expect(percent(page)).toHaveValue('ca. 70');
  expect(await asked.stored()).toBeNull();
});

test('a number far from the others is asked about, never refused', async ({ page }) => {
  const asked = await openSheet(page, { values: [70, 71, 69, 72, 70, 71], missing: 1 });
  await percent(page).fill('7');
  await save(page);
  const question = sheet(page).getByRole('alert');
  await expect(question).toContainText('Det ligger langt fra de andre. Er 7,0 % rigtigt?');
  expect(await asked.stored()).toBeNull();
  await question.getByRole('button', { name: 'Ja, gem 7,0 %' }).click();
  await expect(saidSaved(page)).toBeVisible();
  expect(await asked.stored()).toMatchObject({ value: 7 });
});

test('a week without a measurement is told with a reason, never illness', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 1 });
  await sheet(page).getByRole('button', { name: 'Ingen måling i denne uge' }).click();
  const why = sheet(page).getByRole('group', { name: 'Hvorfor er der ikke målt?' });
  await expect(why.getByRole('radio')).toHaveCount(3);
  await expect(why).not.toContainText(/sygdom|syg/i);
  await why.getByRole('radio', { name: 'Ferie' }).check();
  await save(page);
  await expect(saidSaved(page)).toHaveText(`Gemt: ${asked.weekName} er ikke målt.`);
  expect(await asked.stored()).toMatchObject({ value: null, reason: 'HOLIDAY' });
});

test('a number that stands already is replaced only when one says so', async ({ page }) => {
  const asked = await openSheet(page, { values: [60, 68], missing: 0 });
  await percent(page).fill('72');
  await save(page);
  const question = sheet(page).getByRole('alert');
  await expect(question).toContainText(/har allerede 68,0\s% \(Per Lund, .+\)\. Erstat med 72,0\s%\?/);
  await question.getByRole('button', { name: 'Behold 68,0 %' }).click();
  await expect(question).toBeHidden();
  expect(await asked.stored()).toMatchObject({ value: 68, version: 1 });

  await save(page);
  await question.getByRole('button', { name: 'Erstat' }).click();
  await expect(saidSaved(page)).toBeVisible();
  expect(await asked.stored()).toMatchObject({ value: 72, version: 2 });
});

test('a saved number can be taken back for ten seconds', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 1 });
  await percent(page).fill('72');
  await save(page);
  await expect(saidSaved(page)).toBeVisible();
  expect(await asked.stored()).toMatchObject({ value: 72 });
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(asked.stored).toBeNull();
});

test('taking back a replaced number brings the old one back', async ({ page }) => {
  const asked = await openSheet(page, { values: [60, 68], missing: 0 });
  await percent(page).fill('72');
  await save(page);
  await sheet(page).getByRole('button', { name: 'Erstat' }).click();
  await expect(saidSaved(page)).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(async () => (await asked.stored())?.value).toBe(68);
});

test('the next missing number is one tap away, and its week is named', async ({ page }) => {
  const asked = await openSheet(page, { values: [68], missing: 2 });
  const before = nextPeriod(asked.week, 'WEEKLY', -1);
  await percent(page).fill('72');
  await save(page);
  await expect(saidSaved(page)).toBeVisible();
  const next = sheet(page).getByRole('button', { name: /^Næste: / });
  // Whichever of Per's numbers is missing longest: the button says which week it is.
  const named = /\((uge \d+)\)/.exec((await next.textContent()) ?? '')?.[1] ?? 'no week';
  await next.click();
  await expect(sheet(page).getByRole('group', { name: 'Hvilken periode?' })).toContainText(named, {
    ignoreCase: true,
  });
  await expect(sheet(page).getByRole('textbox').first()).toHaveValue('');
  expect(await storedNumber(page.context().request, asked.id, before)).toBeNull();
});
