import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, newMeasure, storedNumber } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { tabWalk } from './ground/tab-walk.js';
import { test } from './ground/test.js';

/* No mouse: every control is come to, the focus is seen, nothing keeps it, and what is opened gives it back. */
const values = [50, 52, 48, 51, 49, 53];

async function ground(page: Page) {
  const { request } = page.context();
  await signedIn(page.context(), people.sara);
  const intervention = await newIntervention(request, people.sara, 'Uden mus');
  const measure = await newMeasure(request, intervention, { values, missing: 1 });
  const cycle = await newCycle(request, intervention, { title: 'Ved døren', measureId: measure.id });
  return { request, intervention, measure, cycle };
}

for (const name of ['Mit arbejde', 'Indsats', 'PDSA', 'Målinger'] as const) {
  test(`${name}: Tab comes to every control`, async ({ page }) => {
    const { intervention, cycle } = await ground(page);
    const address = {
      'Mit arbejde': addresses.myWork,
      Indsats: addresses.intervention(intervention.code),
      PDSA: addresses.cycle(intervention.code, cycle.number),
      Målinger: addresses.grid(intervention.code),
    }[name];
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Henter siden')).toHaveCount(0);
    const [first] = await tabWalk(page);
    expect(first, 'the first stop leads past the menu').toContain('Gå til indholdet');
  });
}

test('Registrér: Tab stays in the sheet, Esc closes it, and the focus is back', async ({ page }) => {
  await ground(page);
  await page.goto(addresses.interventions);
  const opener = page.getByRole('link', { name: 'Registrér' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet
    .getByRole('button', { name: /Uden mus/ })
    .first()
    .press('Enter');
  await expect(sheet.getByRole('textbox', { name: 'Procent' })).toBeFocused();
  await tabWalk(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
});

test('"Ny indsats" and a filter give the focus back to what opened them', async ({ page }) => {
  await signedIn(page.context(), people.sara);
  await page.goto(addresses.interventions);
  for (const [name, role] of [
    [/^Ny indsats$/, 'dialog'],
    [/^Sted: /, 'menu'],
  ] as const) {
    const opener = page.getByRole('button', { name });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole(role)).toBeVisible();
    // It is heard once the focus has come into what was opened.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole(role)).toBeHidden({ timeout: 1000 });
    }).toPass();
    await expect(opener).toBeFocused();
  }
});

test('the way past the menu leads into the page', async ({ page }) => {
  await signedIn(page.context(), people.sara);
  await page.goto(addresses.interventions);
  await expect(page.getByRole('link', { name: /^HEL-2 / })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå til indholdet' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ny indsats' })).toBeFocused();
});

test('the grid has the keys of a spreadsheet: type, Enter down, F2, Esc, Delete, Ctrl+Z', async ({
  page,
}) => {
  const { request, intervention, measure } = await ground(page);
  await page.goto(addresses.grid(intervention.code));
  const cells = page.getByRole('gridcell', { name: /^Hørt, %, / });
  const stored = (at: number) => async () => {
    const week = measure.weeks[at];
    return week ? ((await storedNumber(request, measure.id, week))?.value ?? null) : null;
  };
  await cells.first().focus();
  await page.keyboard.type('61,5');
  await page.keyboard.press('Enter');
  await expect(cells.nth(1), 'Enter goes down').toBeFocused();
  await expect.poll(stored(0)).toBe(61.5);
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await expect(cells.nth(1), 'Esc leaves it as it was').toHaveText('52,0');
  await page.keyboard.press('Delete');
  await expect.poll(stored(1)).toBeNull();
  await page.keyboard.press('Control+z');
  await expect.poll(stored(1)).toBe(52);
  await page.keyboard.press('Control+z');
  await expect.poll(stored(0)).toBe(50);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('grid').locator(':focus'), 'Tab leaves the grid').toHaveCount(0);
});
