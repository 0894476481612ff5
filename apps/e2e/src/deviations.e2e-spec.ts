import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newAgreedGoal } from './ground/goals.js';
import { newIntervention, newMeasure } from './ground/interventions.js';
import { people, signedIn, type Person } from './ground/people.js';
import { test } from './ground/test.js';

/* J6: from the agent's agreed goal to the chiefs' decision, all of it on a phone. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

async function phoneOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await signedIn(context, person);
  return context.newPage();
}
const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

test('a goal that must change becomes a deviation, two chiefs decide it, and the goal says what was approved', async ({
  browser,
}) => {
  // Six people, each with a phone of their own.
  test.slow();
  const ole = await phoneOf(browser, people.ole);
  const { request } = ole.context();
  const intervention = await newIntervention(request, people.ole, 'Svar inden weekenden');
  const measure = await newMeasure(request, intervention, { values: [52, 50, 49] });
  await newAgreedGoal(request, intervention, measure, 3);

  await ole.goto(addresses.intervention(intervention.code));
  await button(ole, 'Målet skal ændres').tap();
  const sheet = ole.getByRole('dialog', { name: 'Et nyt mål' });
  await sheet.getByRole('textbox', { name: 'Nyt tal at nå' }).fill('5');
  await sheet.getByRole('textbox', { name: 'Hvorfor?' }).fill('Ferien halverer bemandingen.');
  await button(sheet, 'Se, hvad det kræver').tap();
  await button(sheet, 'Skriv afvigelsen').tap();

  await expect(ole.getByRole('textbox', { name: 'Nyt mål' })).toHaveValue('5');
  await expect(ole.getByRole('textbox', { name: 'Hvorfor?' })).toHaveValue('Ferien halverer bemandingen.');
  await button(ole, 'Gem kladden').tap();
  await expect(ole.getByText('Skriv, hvad I spørger om.')).toBeVisible();
  await ole.getByRole('textbox', { name: 'Hvad spørger I om?' }).fill('Må svartiden være 5 dage?');
  await ole.getByRole('checkbox', { name: 'Den rører bevillingen' }).check();
  await button(ole, 'Gem kladden').tap();
  await expect(ole.getByRole('heading', { name: 'Må svartiden være 5 dage?' })).toBeVisible();
  await expect(ole.getByRole('row', { name: /Mål/ })).toContainText('3 %');
  await expect(ole.getByText('Kladden er kun jeres.')).toBeVisible();
  const address = new URL(ole.url()).pathname;

  const lone = await phoneOf(browser, people.lone);
  await lone.goto(address);
  await button(lone, 'Meld ind').tap();
  await expect(button(lone, 'Meld ind')).toBeHidden();

  const birgitte = await phoneOf(browser, people.birgitte);
  await birgitte.goto(address);
  await button(birgitte, 'Anbefal').tap();
  const advice = birgitte.getByRole('dialog', { name: 'Din anbefaling' });
  await advice.getByRole('textbox').fill('Ferien er snart slut.');
  await button(advice, 'Gem anbefalingen').tap();
  await expect(birgitte.getByText('Godkend: Ferien er snart slut.')).toBeVisible();

  const kirsten = await phoneOf(browser, people.kirsten);
  await kirsten.goto(addresses.steering);
  await kirsten
    .getByRole('listitem')
    .filter({ hasText: 'Må svartiden være 5 dage?' })
    .getByRole('link')
    .tap();
  const panel = kirsten.getByRole('region', { name: 'Din tilkendegivelse' });
  const four = panel.getByRole('group').getByRole('button');
  await expect(four).toHaveText(['Godkend', 'Godkend med vilkår', 'Send tilbage', 'Afvis']);
  const looks = await four.evaluateAll((buttons) =>
    buttons.map((each) => {
      const { backgroundColor, color, borderColor, fontWeight } = getComputedStyle(each);
      return [backgroundColor, color, borderColor, fontWeight, each.getBoundingClientRect().height].join();
    }),
  );
  expect(new Set(looks).size).toBe(1);
  await button(panel, 'Godkend med vilkår').tap();
  await button(panel, 'Send: Godkend med vilkår').tap();
  await expect(panel.getByText('Alt andet end Godkend').first()).toBeVisible();
  await panel.getByRole('textbox').fill('Tilbage til 3 dage fra uge 34');
  await button(panel, 'Send: Godkend med vilkår').tap();
  await expect(panel.getByText('1 af 2 nødvendige har svaret')).toBeVisible();
  await button(panel, 'Godkend').tap();
  await expect(panel.getByText('Du har svaret: Godkend.')).toBeVisible();

  const niels = await phoneOf(browser, people.niels);
  await niels.goto(address);
  await expect(niels.getByText('Afvigelsen kommer fra din egen kommune')).toBeVisible();
  await expect(niels.getByRole('region', { name: 'Din tilkendegivelse' })).toHaveCount(0);

  const gitte = await phoneOf(browser, people.gitte);
  await gitte.goto(address);
  await button(gitte, 'Godkend').tap();
  await expect(gitte.getByRole('status').filter({ hasText: 'Godkendt' })).toContainText(
    'Ændringen er lagt ind',
  );

  await ole.goto(addresses.intervention(intervention.code));
  await expect(ole.getByRole('region', { name: 'Mål', exact: true })).toContainText('til 5 %');
});
