import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ask } from './api.js';

/** The demonstration's people the journeys are told with: invented, and in no other installation. */
export const people = {
  anna: { name: 'Anna Lykke', address: 'anna.lykke', place: 'HEL' },
  mette: { name: 'Mette Kjær', address: 'mette.kjaer', place: 'HEL' },
  lone: { name: 'Lone Falk', address: 'lone.falk', place: 'FRE' },
  karin: { name: 'Karin Friis', address: 'karin.friis', place: 'HEL' },
  pia: { name: 'Pia Dam', address: 'pia.dam', place: 'ALL' },
  ole: { name: 'Ole Brandt', address: 'ole.brandt', place: 'FRE' },
  krogh: { name: 'Mette Krogh', address: 'mette.krogh', place: 'GRI' },
  per: { name: 'Per Lund', address: 'per.lund', place: 'HAL' },
  sara: { name: 'Sara Boye', address: 'sara.boye', place: 'HIL' },
  jens: { name: 'Jens Aagaard', address: 'jens.aagaard', place: 'HØR' },
  rune: { name: 'Rune Skov', address: 'rune.skov', place: null },
  kirsten: { name: 'Kirsten Thue', address: 'kirsten.thue', place: null },
  niels: { name: 'Niels Dahl', address: 'niels.dahl', place: null },
  gitte: { name: 'Gitte Winther', address: 'gitte.winther', place: null },
  henrik: { name: 'Henrik Mørk', address: 'henrik.moerk', place: null },
  bodil: { name: 'Bodil Krarup', address: 'bodil.krarup', place: null },
  birgitte: { name: 'Birgitte Holm', address: 'birgitte.holm', place: null },
} as const;
export type Person = (typeof people)[keyof typeof people];

export const emailOf = (person: Person): string => `${person.address}@demonstration.example`;
export const demonstrationPassword = 'små afprøvninger, synlig forskel';

/** Signed in without the page: for stories that are about something else. */
export async function signedIn(context: BrowserContext, person: Person): Promise<void> {
  const { signIn } = await ask<{ signIn: { person: { name: string } } }>(
    context.request,
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { person { name } } }',
    { email: emailOf(person), password: demonstrationPassword },
  );
  expect(signIn.person.name).toBe(person.name);
}

/** A page in a browser of this person's own. */
export async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext();
  await signedIn(context, person);
  return context.newPage();
}

/** The sign-in page as people use it. */
export async function signInOnPage(page: Page, person: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(emailOf(person));
  await page.getByLabel('Adgangskode').fill(demonstrationPassword);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
}

/** The language goes with the person from device to device, and from story to story: whoever changes it sets it back. */
export async function speaks(context: BrowserContext, language: 'da' | 'en'): Promise<void> {
  await ask(
    context.request,
    'mutation ($language: Language) { updateMyPreferences(language: $language) { id } }',
    {
      language,
    },
  );
}
