import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention } from './ground/interventions.js';
import { mutationsMeet } from './ground/network.js';
import { field, keptOnDevice, syncState } from './ground/pages.js';
import { emailOf, people, signedIn, signInOnPage } from './ground/people.js';
import { test } from './ground/test.js';

/* In by a link from a mail, out again on a shared computer. */
test('a link from a mail leads through the sign-in to the same address', async ({ page }) => {
  const link = `${addresses.intervention('HEL-2')}?vis=tabel`;
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Små afprøvninger.');
  await expect(page.getByText('Du er blevet logget ud.')).toHaveCount(0);
  await signInOnPage(page, people.mette);
  await expect(page).toHaveURL(link);
  await expect(page.getByRole('table')).toBeVisible();
});

test('a link cannot send one who signs in to another site', async ({ page, baseURL }) => {
  await page.goto(`${addresses.signIn}?til=${encodeURIComponent('//another.example/')}`);
  await signInOnPage(page, people.mette);
  await expect(page).toHaveURL(new URL(addresses.myWork, baseURL).href);
});

test('a wrong password is told in one sentence, and the address stays', async ({ page }) => {
  await page.goto(addresses.signIn);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(emailOf(people.pia));
  await page.getByLabel('Adgangskode').fill('det her er ikke kodeordet');
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('E-mail og adgangskode passer ikke sammen. Prøv igen.');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(emailOf(people.pia));
});

test('after signing out nothing is shown, also not by Back', async ({ page, context }) => {
  await signedIn(context, people.pia);
  await page.goto(addresses.interventions);
  await page.getByRole('button', { name: /Profil og indstillinger/ }).click();
  await page.getByRole('menuitem', { name: 'Log ud' }).click();
  await expect(page).toHaveURL(addresses.signIn);
  await expect(page.getByText('Du er blevet logget ud.')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Log ind', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Indsatser' })).toHaveCount(0);
});

test('signing out with something unsent asks first, and then leaves nothing on the device', async ({
  page,
  context,
}) => {
  await signedIn(context, people.pia);
  const intervention = await newIntervention(context.request, people.pia, 'En delt computer');
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await mutationsMeet(context, 'cut');
  await field(page, 'Hvad prøver vi?').fill('Ikke sendt endnu, men skrevet.');
  await expect(syncState(page)).toContainText('Ikke sendt endnu.');
  const signOut = async () => {
    await page.getByRole('button', { name: /Profil og indstillinger/ }).click();
    await page.getByRole('menuitem', { name: 'Log ud' }).click();
  };
  await signOut();
  const question = page.getByRole('dialog', { name: 'Noget er ikke sendt endnu' });
  await question.getByRole('button', { name: 'Bliv' }).click();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Ikke sendt endnu, men skrevet.');
  expect(await keptOnDevice(page)).toContain('men skrevet');
});
