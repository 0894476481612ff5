import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { pageOf, people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

test('a municipality is opened from Klyngen, read on one page, and printed on one A4', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.overview);
  await page.getByRole('rowheader').getByRole('link', { name: 'Helsingør' }).click();
  await expect(page).toHaveURL(addresses.place('helsingoer'));
  await expect(page.getByRole('heading', { level: 1, name: 'Helsingør' })).toBeVisible();
  const curves = page.getByRole('region', { name: 'Sådan går det' });
  await expect(curves.getByRole('link', { name: /^HEL-2 / })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Forpligtelser' })).toContainText(
    'En proces inspireret af PDSA',
  );
  await expect(page.getByRole('region', { name: 'Hvem er med' })).toContainText('Anna Lykke');
  await expect(page.getByRole('link', { name: 'Ret indsatserne' })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await page.goto(addresses.place('findes-ikke'));
  await expect(page.getByRole('heading', { name: /^Findes ikke, eller du har/ })).toBeVisible();
});

test('the lead keeps a meeting of the project group, and what was promised lands in Mit arbejde', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.overview);
  await page.getByRole('link', { name: 'Projektgruppen' }).click();
  await page.getByRole('button', { name: 'Nyt møde' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Klokken').fill('25.00');
  await sheet.getByLabel('Sted').fill('Rådhuset i Hørsholm');
  await sheet.getByRole('button', { name: 'Gem' }).click();
  await expect(sheet.getByRole('alert')).toContainText('klokken');
  await sheet.getByLabel('Klokken').fill('13.30');
  await sheet.getByRole('button', { name: 'Gem' }).click();
  await expect(sheet).toHaveCount(0);
  const meeting = page.getByRole('article').filter({ hasText: 'Rådhuset i Hørsholm' });
  await expect(meeting).toContainText('kl. 13.30');
  for (const title of ['Siden sidst', 'Hvem tager imod i Hørsholm?']) {
    await meeting.getByRole('button', { name: 'Punkt', exact: true }).click();
    await sheet.getByLabel('Hvad?', { exact: true }).fill(title);
    await sheet.getByRole('button', { name: 'Gem' }).click();
    await expect(meeting).toContainText(title);
  }
  await meeting.getByRole('button', { name: /^Flyt Hvem tager imod/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(meeting.getByRole('listitem').first()).toContainText('Hvem tager imod i Hørsholm?');
  await meeting.getByRole('button', { name: 'Ret punktet Hvem tager imod i Hørsholm?' }).click();
  await sheet.getByLabel('Hvad kom der ud af det?').fill('Jens tager imod ved indgangen.');
  await sheet.getByRole('button', { name: 'Gem' }).click();
  await expect(meeting).toContainText('Jens tager imod ved indgangen.');
  await meeting.getByLabel('Hvem?').selectOption({ label: 'Per Lund, Halsnæs' });
  await meeting.getByLabel('Hvad skal der ske?').fill('Tag skiltet med til Hørsholm');
  await meeting.getByRole('button', { name: 'Tilføj' }).click();
  await expect(meeting.getByText('Tag skiltet med til Hørsholm')).toBeVisible();

  const per = await pageOf(browser, people.per);
  await per.goto(addresses.myWork);
  await per.getByRole('link', { name: 'Tag skiltet med til Hørsholm' }).click();
  await expect(per).toHaveURL(addresses.place('projektgruppen'));
  await per.getByRole('checkbox', { name: 'Gjort: Tag skiltet med til Hørsholm' }).click();
  await expect(per.getByRole('checkbox', { name: 'Gjort: Tag skiltet med til Hørsholm' })).toBeChecked();
  await per.getByRole('button', { name: 'Bed om ekspertise' }).click();
  await per.getByLabel('Hvad vil I gerne have hjælp til?').fill('En, der kan tegne skiltet');
  await per.getByRole('button', { name: 'Bed om hjælp' }).click();
  await expect(per.getByRole('region', { name: /^Hjælp udefra/ })).toContainText('En, der kan tegne skiltet');
});

test('the lead follows up sooner, and says why', async ({ page }) => {
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.place('projektgruppen'));
  const limits = page.getByRole('region', { name: /^Hvornår følges der op/ });
  await limits.getByRole('button', { name: 'Ret grænserne' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Dage siden der sidst blev talt sammen').fill('35');
  await sheet.getByRole('button', { name: 'Gem grænserne' }).click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await sheet.getByLabel('Hvorfor?').fill('Vi taler sammen hver femte uge efter sommer');
  await sheet.getByRole('button', { name: 'Gem grænserne' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(limits).toContainText('standard er 42');
  await limits.getByText('Ændringer').click();
  await expect(limits).toContainText('Vi taler sammen hver femte uge efter sommer');
});

test('a seminar gets a place and an hour, the last storyboards are asked for, and all of it comes as a tagged PDF', async ({
  page,
}) => {
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.seminar(3));
  await page.getByRole('button', { name: 'Tid og sted' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Sted').fill('Kulturværftet i Helsingør');
  await sheet.getByLabel('Klokken').fill('9.30');
  await sheet.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByText(/kl\. 09\.30 · Kulturværftet i Helsingør/)).toBeVisible();
  await page.getByRole('button', { name: /^Bed om de sidste/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /påmindelse/ })).toBeVisible();

  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  const link = page.getByRole('link', { name: /^Hent Storyboards .+\.pdf$/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const pdf = readFileSync(await download.path()).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang \(da\)/);
});

test('those who meet seldom see first what has moved since they last met', async ({ page }) => {
  await signedIn(page.context(), people.kirsten);
  await page.goto(addresses.overview);
  const moved = page.getByRole('region', { name: /^Bevægelser siden/ });
  await expect(moved.getByRole('listitem').first()).toBeVisible();
  await moved.getByLabel('Siden').selectOption('12');
  await expect(page).toHaveURL(/siden=12/);
  await expect(page.getByRole('region', { name: /^Opfølgning/ })).toHaveCount(0);
});
