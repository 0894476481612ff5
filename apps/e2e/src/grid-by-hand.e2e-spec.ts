import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newIntervention, storedNumber } from './ground/interventions.js';
import { mutationsMeet } from './ground/network.js';
import { cells, openNumbers, preview } from './ground/numbers-page.js';
import { people, signedIn } from './ground/people.js';
import { ask } from './ground/api.js';
import { test } from './ground/test.js';

/* The grid by keyboard alone, by touch alone, and when something is refused. */
test.describe('by keyboard alone', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a range is marked with Shift, copied, pasted elsewhere, erased as one and taken back as one', async ({
    page,
  }) => {
    const { stored } = await openNumbers(page, people.sara, [50, 52, 48, null, null, null]);
    await cells(page).first().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(3);
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1);
    await page.keyboard.press('Control+v');
    await expect(preview(page)).toBeVisible();
    await preview(page).getByRole('button', { name: 'Indsæt 3 værdier' }).press('Enter');
    await expect.poll(stored).toEqual([50, 52, 48, 50, 52, 48]);

    await cells(page).nth(4).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await expect.poll(stored).toEqual([50, 52, 48, 50, null, null]);
    await page.keyboard.press('Control+z');
    await expect.poll(stored).toEqual([50, 52, 48, 50, 52, 48]);
  });

  test('what cannot be read is said, suggested, and not lost', async ({ page }) => {
    const { stored } = await openNumbers(page, people.sara, [50, null]);
    await cells(page).first().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('725');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Højst 100. Mente du 72,5?');
    await page.getByRole('alert').getByRole('button', { name: 'Brug 72,5' }).click();
    await expect.poll(stored).toEqual([72.5, null]);

    await cells(page).nth(1).focus();
    await page.keyboard.type('ca. 60');
    await cells(page).first().click();
    await expect(cells(page).nth(1)).toHaveText('ca. 60');
    await expect(cells(page).nth(1)).toHaveAccessibleName(/Ikke gemt\. ”ca\. 60” er ikke et tal\./);
    await cells(page).nth(1).focus();
    await page.keyboard.press('F2');
    await expect(page.getByRole('grid').getByRole('textbox')).toHaveValue('ca. 60');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('ferie');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toEqual([72.5, 'HOLIDAY']);
  });

  test('what the server refuses stays in the cell, with its sentence', async ({ page }) => {
    const { stored } = await openNumbers(page, people.sara, [50, null]);
    await cells(page).first().focus();
    await page.keyboard.press('Control+Home');
    const clear = await mutationsMeet(page.context(), 'internal');
    await page.keyboard.type('61,5');
    await page.keyboard.press('Enter');
    await expect(cells(page).first()).toHaveText('61,5');
    await expect(cells(page).first()).toHaveAccessibleName(/Ikke gemt\./);
    await clear();
    expect(await stored()).toEqual([50, null]);
  });
});

test.describe('by touch, 360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('a second touch opens a cell; the bar below has what a keypad lacks', async ({ page }) => {
    const { stored } = await openNumbers(page, people.sara, [50, null]);
    await cells(page).nth(1).tap();
    await cells(page).nth(1).tap();
    await page.getByRole('grid').getByRole('textbox').fill('64');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toEqual([50, 64]);
    await cells(page).first().tap();
    const bar = page.getByRole('toolbar');
    await expect(bar).toBeVisible();
    await bar.getByRole('button', { name: 'Ikke målt' }).tap();
    await expect.poll(stored).toEqual(['NOT_POSSIBLE', 64]);
    await bar.getByRole('button', { name: 'Slet' }).tap();
    await expect.poll(stored).toEqual([null, 64]);
  });
});

test('from a ready-made number to its first point in seven taps', async ({ page }) => {
  const { request } = page.context();
  await signedIn(page.context(), people.sara);
  const { code } = await newIntervention(request, people.sara, 'Enige i hverdagens plan');
  await page.goto(addresses.intervention(code));
  let taps = 0;
  const tap = async (name: RegExp | string, role: 'button' | 'link' = 'button') => {
    await page.getByRole(role, { name }).first().click();
    taps += 1;
  };
  await tap('Færdige tal');
  await tap(/^Brug dette tal: Stadig enige/);
  await expect(page.getByRole('heading', { name: /Stadig enige i hverdagens plan/ })).toBeVisible();
  await tap('Registrér', 'link');
  const sheet = page.getByRole('dialog');
  await sheet
    .getByRole('button', { name: new RegExp(`${code}\\b`) })
    .first()
    .click();
  taps += 1;
  await sheet.getByRole('textbox').nth(0).fill('4');
  await sheet.getByRole('textbox').nth(1).fill('5');
  taps += 2;
  await sheet.getByRole('button', { name: 'Gem' }).click();
  taps += 1;
  expect(taps).toBeLessThanOrEqual(7);
  const measures = async () =>
    (
      await ask<{ intervention: { measures: { id: string; startsOn: string }[] } }>(
        request,
        'query ($code: String!) { intervention(code: $code) { measures { id startsOn } } }',
        { code },
      )
    ).intervention.measures;
  await expect
    .poll(async () => {
      const [measure] = await measures();
      return measure ? ((await storedNumber(request, measure.id, measure.startsOn))?.value ?? null) : null;
    })
    .toBe(80);
});
