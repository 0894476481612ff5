import { expect, type Browser, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, storedText } from './ground/interventions.js';
import { mutationsMeet } from './ground/network.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn, type Person } from './ground/people.js';
import { test } from './ground/test.js';

/* Anna and Mette in Helsingør sit with the same cycle, each at her own screen. */
async function atTheSameCycle(browser: Browser) {
  const open = async (person: Person) => {
    const context = await browser.newContext();
    await signedIn(context, person);
    return { context, page: await context.newPage() };
  };
  const anna = await open(people.anna);
  const mette = await open(people.mette);
  const intervention = await newIntervention(anna.context.request, people.anna, 'To ved samme skærm');
  const cycle = await newCycle(anna.context.request, intervention, { plan: 'Vi spørger ved døren.' });
  for (const { page } of [anna, mette]) {
    await page.goto(addresses.cycle(intervention.code, cycle.number));
    await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi spørger ved døren.');
  }
  const stored = (name: 'plan' | 'who' | 'title') =>
    storedText(anna.context.request, intervention, cycle.number, name);
  const close = async () => {
    await anna.context.close();
    await mette.context.close();
  };
  return { anna, mette, stored, close };
}

async function writes(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).blur();
}

test('different fields: both land, and nobody is asked', async ({ browser }) => {
  const { anna, mette, stored, close } = await atTheSameCycle(browser);
  await writes(anna.page, 'Hvem?', 'Aftenvagt B');
  await saysSaved(anna.page);
  await writes(mette.page, 'Titel', 'Ved døren');
  await saysSaved(mette.page);
  expect(await stored('who')).toBe('Aftenvagt B');
  expect(await stored('title')).toBe('Ved døren');
  await expect(field(mette.page, 'Hvem?'), 'what the other wrote is on the page').toHaveValue('Aftenvagt B');
  await expect(mette.page.getByText(/har også skrevet her/)).toHaveCount(0);
  await close();
});

test('the same field: both texts are kept, with names', async ({ browser }) => {
  const { anna, mette, stored, close } = await atTheSameCycle(browser);
  // Mette writes while her network is away, Anna meanwhile.
  const clear = await mutationsMeet(mette.context, 'cut');
  await writes(mette.page, 'Hvad prøver vi?', 'Vi spørger i telefonen.');
  await writes(anna.page, 'Hvad prøver vi?', 'Vi spørger ved kaffen.');
  await saysSaved(anna.page);
  await clear();
  await saysSaved(mette.page);

  const both = field(mette.page, 'Hvad prøver vi?');
  await expect(both).toHaveValue(/Anna Lykke skrev:\nVi spørger ved kaffen\./);
  await expect(both).toHaveValue(/Mette Kjær skrev:\nVi spørger i telefonen\./);
  await expect(mette.page.getByText('Anna Lykke har også skrevet her. Begge tekster er gemt.')).toBeVisible();
  expect(await stored('plan')).toBe(await both.inputValue());
  await close();
});
