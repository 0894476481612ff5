import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* How a team works, for the team and its coach. */

test('Anna sees four reminders on HEL-2, and the whole profile behind them', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  await page.goto(addresses.intervention('HEL-2'));
  const prompts = page.getByRole('region', { name: 'Jeres metode' });
  for (const name of ['Gæt først', 'Begynd småt', 'Følg et tal over tid', 'Gå videre'])
    await expect(prompts.getByText(name, { exact: true })).toBeVisible();
  await prompts.getByRole('link', { name: 'Se hele metodespejlet' }).click();
  await expect(page).toHaveURL(addresses.methodMirror('HEL-2'));
  await expect(page.getByRole('heading', { level: 1, name: 'Metodespejl' })).toBeVisible();
  const profile = page.getByRole('table', { name: 'Tolv kendetegn' });
  await expect(profile.getByRole('row')).toHaveCount(13);
  const guessed = profile.getByRole('row', { name: /^F4/ });
  await expect(guessed).toContainText(/\d af \d/);
  await expect(guessed).toContainText('I en undersøgelse: 12,2 %');
});

test('a team that has not begun is told what to begin with', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Endnu ikke begyndt');
  await page.goto(addresses.methodMirror(intervention.code));
  await expect(
    page.getByText('Find det mindste, I kan prøve i morgen, og skriv én linje om det.'),
  ).toBeVisible();
  await expect(page.getByText('Ingen afsluttede afprøvninger endnu').first()).toBeVisible();
});

test('the coach sees what the place has shared; another municipality does not find the page', async ({
  page,
  context,
}) => {
  await signedIn(context, people.birgitte);
  await page.goto(addresses.methodMirror('HEL-2'));
  await expect(page.getByText('Bygger på det, stedet har delt')).toBeVisible();
  await ask(context.request, 'mutation { signOut { person { id } } }');
  await signedIn(context, people.ole);
  await page.goto(addresses.intervention('HEL-2'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feedbackmøder med pårørende');
  await expect(page.getByRole('region', { name: 'Jeres metode' })).toHaveCount(0);
  await page.goto(addresses.methodMirror('HEL-2'));
  await expect(page.getByRole('heading', { name: 'Findes ikke' })).toBeVisible();
});

test('an intervention without a number is not asked for one again', async ({ page }) => {
  await signedIn(page.context(), people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Når hensyn mødes');
  await page.goto(addresses.intervention(intervention.code));
  await page.getByRole('button', { name: 'Fortsæt uden tal' }).click();
  await expect(page.getByRole('heading', { name: 'Hvordan ser I, at det bliver bedre?' })).toHaveCount(0);
  await expect(page.getByText('Her kommer læringen fra den første afprøvning til at stå.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Her kommer læringen fra den første afprøvning til at stå.')).toBeVisible();
  await page.getByRole('button', { name: 'Tilføj et tal' }).click();
  await expect(page.getByRole('heading', { name: 'Hvordan ser I, at det bliver bedre?' })).toBeVisible();
});
