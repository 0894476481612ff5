import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention } from './ground/interventions.js';
import { pageOf, people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* People talk where it is about something: who is mentioned is told, and nobody has to press anything to see it. */

test('what one municipality asks another stands there at once, and in the Mit arbejde of who is mentioned', async ({
  browser,
  page,
  context,
}) => {
  await signedIn(context, people.anna);
  const title = 'Spørgsmål fra nabokommunen';
  const intervention = await newIntervention(context.request, people.anna, title);
  const mette = await pageOf(browser, people.mette);
  await mette.goto(addresses.myWork);
  await expect(mette.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(addresses.intervention(intervention.code));
  const talk = page.getByRole('region', { name: 'Kommentarer' });
  await expect(talk).toBeVisible();

  const lone = await pageOf(browser, people.lone);
  await lone.goto(addresses.intervention(intervention.code));
  const field = lone
    .getByRole('region', { name: 'Kommentarer' })
    .getByRole('textbox', { name: 'Skriv en kommentar' });
  await field.fill('Hvordan kom aftenvagten med? Ved du det, ');
  await field.pressSequentially('@kjæ');
  await expect(lone.getByRole('option', { name: /Mette Kjær/ })).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue('Hvordan kom aftenvagten med? Ved du det, @Mette Kjær ');
  await lone.getByRole('button', { name: 'Send', exact: true }).click();

  await expect(talk, 'without a reload').toContainText('Ved du det, @Mette Kjær');
  const told = mette.getByRole('link', { name: new RegExp(`Lone Falk nævner dig.*${title}`) });
  await expect(told, 'without a reload').toBeVisible();
  await told.click();
  const there = mette.locator('[data-linked]');
  await expect(there).toContainText('Hvordan kom aftenvagten med?');
  await expect(there).toBeFocused();
  const answers = mette.getByRole('region', { name: 'Kommentarer' });
  await answers.getByRole('button', { name: 'Svar', exact: true }).click();
  await answers.getByRole('textbox', { name: 'Svar Lone Falk' }).pressSequentially('De spurgte selv.');
  await answers.getByRole('button', { name: 'Send svar' }).click();
  await expect(lone.getByRole('region', { name: 'Kommentarer' })).toContainText(
    '@Lone Falk De spurgte selv.',
  );

  await mette.goto(addresses.myWork);
  await expect(mette.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(told, 'what has been read is no news').toHaveCount(0);
});

test('a comment that is deleted leaves a trace, and comes back with Fortryd', async ({ page, context }) => {
  await signedIn(context, people.anna);
  const intervention = await newIntervention(context.request, people.anna, 'Sagt for hurtigt');
  await page.goto(addresses.intervention(intervention.code));
  const talk = page.getByRole('region', { name: 'Kommentarer' });
  await talk.getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Det går allerede bedre.');
  await talk.getByRole('button', { name: 'Send', exact: true }).click();
  await talk.getByRole('button', { name: /^Slet kommentaren/ }).click();
  await expect(talk).toContainText('Slettet af Anna Lykke');
  await expect(talk).not.toContainText('Det går allerede bedre.');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(talk).toContainText('Det går allerede bedre.');
});

test('the letter of the week is chosen on the account page, paused and stopped', async ({
  page,
  context,
}) => {
  await signedIn(context, people.per);
  await page.goto(addresses.account);
  const letters = page.getByRole('region', { name: 'Breve til dig' });
  await letters.getByRole('checkbox', { name: 'Fortæl, hvad de andre har gjort' }).check();
  await letters.getByRole('radio', { name: 'Onsdag' }).check();
  await letters.getByRole('button', { name: '4 uger' }).click();
  await expect(letters).toContainText('På pause til og med');
  await letters.getByRole('button', { name: 'Slut pausen' }).click();
  await letters.getByRole('checkbox', { name: 'Fortæl, hvad de andre har gjort' }).uncheck();
  await letters.getByRole('checkbox', { name: 'Mind mig om det, der mangler' }).uncheck();
  await expect(letters.getByRole('radio', { name: 'Onsdag' })).toHaveCount(0);
  const { myLetters } = await ask<{ myLetters: object }>(
    context.request,
    '{ myLetters { reminder digest weekday pausedUntil } }',
  );
  expect(myLetters).toEqual({ reminder: false, digest: false, weekday: 3, pausedUntil: null });
  // An address nobody has signed says so, and leads nowhere.
  await page.goto('/letters/nobody-has-signed-this');
  await expect(page.getByRole('status')).toContainText('Linket virker ikke');
});

test('a feedback meeting is planned with its script, and what was said becomes an idea', async ({
  page,
  context,
}) => {
  await signedIn(context, people.anna);
  await page.goto(addresses.learningSpaces);
  await page.getByRole('button', { name: 'Planlæg et møde' }).click();
  const sheet = page.getByRole('dialog', { name: 'Planlæg et møde' });
  await sheet.getByRole('textbox', { name: 'Hvad handler det om?' }).fill('De pårørende fortæller om døren');
  await sheet.getByRole('button', { name: 'Planlæg et møde' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'De pårørende fortæller om døren' }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Planen' })).toContainText('Personalet lytter');
  const said = page.getByRole('region', { name: 'Det blev sagt' });
  await said.getByRole('textbox', { name: 'Hvad blev sagt?' }).fill('Sig altid navnet ved døren');
  await said.getByRole('button', { name: 'Tilføj' }).click();
  await expect(said).toContainText('1 venter');
  await said.getByRole('button', { name: 'Hvad blev det til?' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
  await expect(said).toContainText('Blev til en idé');
  await expect(said).toContainText('Alt er besvaret');
  await page.getByRole('button', { name: 'Slet mødet' }).click();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByRole('link', { name: 'De pårørende fortæller om døren' })).toBeVisible();
});
