import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { axeFindsNothing } from './ground/axe.js';
import { people, pageOf } from './ground/people.js';
import { test } from './ground/test.js';

/* A unit leader comes in by two steps; the day the phone is lost, the administrator helps, and what happened can be found. */

const password = 'den blå kande står i køkkenet';

async function invited(rune: Page, email: string): Promise<string> {
  await rune.goto(addresses.people);
  await rune.getByRole('button', { name: 'Inviter', exact: true }).click();
  const sheet = rune.getByRole('dialog', { name: 'Inviter' });
  await sheet.getByLabel('Mailadresser').fill(`Ulla Enghave <${email}>`);
  await sheet.getByLabel('Sted').selectOption({ label: 'Gribskov' });
  await sheet.getByLabel('Rolle').selectOption({ label: 'Enhedsleder' });
  await sheet.getByRole('button', { name: 'Send 1 invitation' }).click();
  return (await sheet.getByText(/\/velkommen#/).textContent()) ?? '';
}

/** A device that unlocks by itself. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

async function addKey(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Et trin mere' })).toBeVisible();
  await page.getByRole('button', { name: 'Tilføj en adgangsnøgle' }).click();
  await page.getByLabel('Hvad skal den hedde?').fill('Ullas telefon');
  await page.getByRole('button', { name: 'Tilføj en adgangsnøgle' }).click();
  await expect(page.getByText('Så er det på plads.')).toBeVisible();
}

test('a leader makes the second step at the first sign-in, and again when the phone is lost', async ({
  page,
  browser,
}) => {
  const rune = await pageOf(browser, people.rune);
  const email = `ulla.${randomUUID()}@gribskov.example`;
  await page.goto(await invited(rune, email));
  await withAuthenticator(page);
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Kom i gang' }).click();

  // Nothing of the programme is shown before the second step, whatever the address.
  await expect(page.getByRole('heading', { name: 'Et trin mere' })).toBeVisible();
  await page.goto(addresses.interventions);
  await expect(page).toHaveURL(/\/log-ind/);
  await axeFindsNothing(page);
  await addKey(page);
  await page.getByRole('button', { name: 'Fortsæt', exact: true }).click();
  await expect(page).toHaveURL(addresses.interventions);

  // The last key stays.
  await page.goto(addresses.account);
  await page.getByRole('button', { name: 'Fjern: Ullas telefon' }).click();
  await page.getByRole('button', { name: 'Ja, fjern den' }).click();
  await expect(page.getByRole('alert')).toContainText('Tilføj et andet');

  await rune.goto(addresses.people);
  await rune.getByLabel('Find navn eller mail').fill(email);
  await rune.getByRole('button', { name: /Ulla Enghave/ }).click();
  await rune.getByRole('button', { name: 'Nulstil adgangsnøgler og koder' }).click();
  await axeFindsNothing(rune);
  await rune.getByRole('button', { name: 'Ja, nulstil' }).click();
  await expect(rune.getByText('Det er nulstillet, og personen får besked.')).toBeVisible();

  // Out, and back by password and a new key.
  await page.goto(addresses.interventions);
  await expect(page).toHaveURL(/\/log-ind/);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
  await addKey(page);

  await rune.goto(`${addresses.administration}/adgang`);
  await expect(
    rune.getByRole('listitem').filter({ hasText: 'Fik nulstillet sine ekstra trin' }).first(),
  ).toContainText('af Rune Skov');
  await expect(rune.locator('body')).not.toContainText(email);
  await axeFindsNothing(rune);
});

test('somebody who asks to be deleted is counted first, and can change their mind until the night', async ({
  browser,
}) => {
  const rune = await pageOf(browser, people.rune);
  const email = `ulla.${randomUUID()}@gribskov.example`;
  await invited(rune, email);
  await rune.goto(addresses.people);
  await rune.getByLabel('Find navn eller mail').fill(email);
  await rune.getByRole('button', { name: /Ulla Enghave/ }).click();
  await rune.getByRole('button', { name: 'Slet personen' }).click();
  await expect(rune.getByText('Det bliver stående, uden navn')).toBeVisible();
  await axeFindsNothing(rune);
  await rune.getByRole('button', { name: 'Ja, slet personen' }).click();
  await expect(rune.getByText('Ulla Enghave er lukket ude og slettes i nat.')).toBeVisible();
  await rune.getByRole('button', { name: 'Fortryd, og behold personen' }).click();
  await expect(rune.getByRole('button', { name: 'Slet personen' })).toBeVisible();
});

test('what a programme measures by is kept in order without a number', async ({ browser }) => {
  const rune = await pageOf(browser, people.rune);
  await rune.goto(`${addresses.administration}/maal`);
  await axeFindsNothing(rune);
  const template = rune.getByRole('listitem').filter({ hasText: 'Savner nogen at være sammen med' });
  await template.getByRole('button', { name: /Læg væk/ }).click();
  await expect(template).toContainText('lagt væk');
  await template.getByRole('button', { name: /Tilbyd igen/ }).click();
  await expect(template).not.toContainText('lagt væk');
  await rune.getByRole('link', { name: 'Kom i gang' }).click();
  await expect(rune.getByRole('heading', { name: 'Helsingør' })).toBeVisible();
  await axeFindsNothing(rune);
});
