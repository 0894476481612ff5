import { expect, type Locator, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newIntervention } from './ground/interventions.js';
import { pageOf, people } from './ground/people.js';
import { test } from './ground/test.js';

/*
 * A team's theory, from nothing to a test of it, without a mouse: the diagram is built, put in order and corrected with the keys that stand
 * below it, and an idea in it becomes a draft.
 */
const node = (page: Page, name: string): Locator => page.getByRole('treeitem', { name });
const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

async function says(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: /^Ret: / })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(node(page, text)).toBeFocused();
}

/** Tab from the top of the page into the diagram. */
async function intoTheTree(page: Page): Promise<void> {
  for (let at = 0; at < 40; at++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'treeitem')) return;
  }
  throw new Error('The diagram is not reached by Tab');
}

test('a driver diagram by keyboard alone, from empty to a test of one of its ideas', async ({ browser }) => {
  const page = await pageOf(browser, people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Flere kendte ansigter');
  await page.goto(addresses.theory(intervention.code));
  await expect(page.getByText('Begynd med det, der skal være på plads')).toBeVisible();

  await intoTheTree(page);
  await expect(page.getByRole('treeitem')).toHaveCount(1);
  await press(page, '+');
  await says(page, 'Planen holder');
  await press(page, 'Shift+Enter');
  await says(page, 'Borgeren kender os');
  await press(page, 'Shift+Enter', 'Escape');
  await expect(node(page, 'Målet er ikke skrevet endnu')).toBeFocused();
  await expect(page.getByRole('treeitem')).toHaveCount(3);

  await press(page, 'ArrowRight', '+');
  await says(page, 'Tre faste pr. borger');
  await press(page, '+');
  await says(page, 'Tegn de tre navne på køleskabet');
  await press(page, 'Enter');
  await page.keyboard.press('Control+A');
  await says(page, 'Skriv de tre navne på køleskabet');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'i');
  await says(page, 'Mød ind fem minutter før');

  await press(page, 'ArrowLeft', 'Alt+ArrowDown');
  await expect(node(page, 'Planen holder')).toHaveAttribute('aria-posinset', '2');
  await press(page, 'ArrowUp');
  await expect(node(page, 'Borgeren kender os')).toBeFocused();

  await press(page, 'ArrowDown', 'Delete');
  await expect(page.getByRole('treeitem')).toHaveCount(2);
  await expect(node(page, 'Borgeren kender os')).toBeFocused();
  await press(page, 'Control+z');
  await expect(page.getByRole('treeitem')).toHaveCount(6);
  await expect(node(page, 'Planen holder')).toBeFocused();

  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(node(page, 'Skriv de tre navne på køleskabet')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Hvorfor tror I, det virker?' })).toBeFocused();
  await page.keyboard.type('så spørger borgeren efter dem');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nye vikarer føler sig udenfor');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('banner')).toContainText(/Gemt kl\./, { timeout: 20_000 });

  await page.reload();
  await expect(page.getByRole('treeitem')).toHaveCount(6);
  await node(page, 'Skriv de tre navne på køleskabet').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  const start = page.getByRole('button', { name: 'Start en afprøvning' });
  for (let at = 0; at < 12 && !(await start.evaluate((button) => button === document.activeElement)); at++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`${intervention.code}/pdsa/1$`));
  await expect(page.getByText('Kladde', { exact: true })).toBeVisible();
  await expect(page.getByText('Afprøver idéen')).toContainText('Afprøver idéen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Skriv de tre navne på køleskabet');
  await expect(page.getByText('fordi så spørger borgeren efter dem')).toBeVisible();

  await page.goto(`${addresses.theory(intervention.code)}?vis=liste`);
  await expect(node(page, 'Skriv de tre navne på køleskabet')).toContainText('Cyklus 1 · Kladde');
});

test('the list does all that the diagram does, and others read it', async ({ browser }) => {
  const page = await pageOf(browser, people.anna);
  const intervention = await newIntervention(page.context().request, people.anna, 'Stille måltider');
  await page.goto(`${addresses.theory(intervention.code)}?vis=liste`);
  await page.getByRole('button', { name: 'Tilføj primær driver' }).click();
  await says(page, 'Ro ved bordet');
  await page.getByRole('button', { name: 'Tilføj sekundær driver' }).click();
  await says(page, 'Ingen vogne under maden');
  await page.getByRole('button', { name: 'Tilføj idé' }).click();
  await says(page, 'Vognen kører ti minutter senere');
  await page.getByRole('button', { name: 'Flyt til …' }).click();
  await page.getByRole('menuitem', { name: 'Ro ved bordet' }).click();
  await expect(page.getByRole('treeitem').nth(3)).toContainText('Vognen kører ti minutter senere');
  await page.getByRole('button', { name: 'Slet' }).click();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(node(page, 'Vognen kører ti minutter senere')).toBeVisible();
  await page.getByRole('button', { name: 'Vis som diagram' }).click();
  await expect(page).toHaveURL(/vis=diagram/);
  await expect(page.getByRole('treeitem')).toHaveCount(4);

  const other = await pageOf(browser, people.ole);
  await other.goto(addresses.theory(intervention.code));
  await expect(other.getByRole('treeitem')).toHaveCount(4);
  await expect(other.getByRole('button', { name: 'Tilføj primær driver' })).toHaveCount(0);
});
