import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, newMeasure, startCycle } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* The curve without eyes and without a mouse: one stop on the way through the page, point by point, and the same numbers as a table. */
const values = [50, 52.5, 47.5, 55, null, 49, 51, 53, 48, 50, 52, 54, 50, 60, 61, 59.5, 62, 63, 61];

const layer = (page: Page) => page.getByRole('application', { name: /^Punkterne på kurven: / });
/** What a screen reader is told about the point one has come to. */
const told = (page: Page) => page.getByRole('figure').locator('[aria-live=polite]');

async function standsAtChart(page: Page): Promise<void> {
  const context = page.context();
  await signedIn(context, people.sara);
  const intervention = await newIntervention(context.request, people.sara, 'En kurve med huller');
  await newMeasure(context.request, intervention, { values });
  await page.goto(addresses.intervention(intervention.code));
  await expect(layer(page)).toBeVisible();
}

test('arrows, Home and End go from point to point, Enter opens, Escape leaves', async ({ page }) => {
  await standsAtChart(page);
  await layer(page).focus();
  await expect(told(page)).toHaveText(/^Uge \S+, 61 procent, over medianen/);
  await page.keyboard.press('Home');
  await expect(told(page)).toHaveText(/^Uge \S+, 50 procent/);
  await page.keyboard.press('ArrowRight');
  await expect(told(page)).toHaveText(/, 52,5 procent, over medianen/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(told(page), 'it stops at the first').toHaveText(/, 50 procent/);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await expect(told(page), 'a hole is told as one').toHaveText(/, mangler/);
  await page.keyboard.press('End');
  await expect(told(page)).toHaveText(/, 61 procent/);

  await page.keyboard.press('Enter');
  const point = page.getByRole('dialog', { name: /^Målingen i uge / });
  await expect(point).toContainText('61,0');
  await page.keyboard.press('Escape');
  await expect(point).toBeHidden();
  await expect(layer(page), 'the focus is back where it came from').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(layer(page)).not.toBeFocused();
  await expect(told(page)).toHaveText('');
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: 'Hvad betyder det?' }),
    'Tab goes on from there',
  ).toBeFocused();
});

test('the up arrow goes to the next thing told: a note, a cycle', async ({ page, context }) => {
  await signedIn(context, people.sara);
  const intervention = await newIntervention(context.request, people.sara, 'En kurve med en afprøvning');
  const measure = await newMeasure(context.request, intervention, { values, notes: { 2: 'Ny leder' } });
  const startsOn = measure.weeks[8];
  const cycle = await newCycle(context.request, intervention, {
    measureId: measure.id,
    ...(startsOn === undefined ? {} : { startsOn }),
  });
  await startCycle(context.request, cycle);
  await page.goto(addresses.intervention(intervention.code));
  await layer(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(told(page)).toHaveText(/47,5 procent, under medianen, note: Ny leder$/);
  await page.keyboard.press('ArrowUp');
  await expect(told(page)).toHaveText(/, 48 procent, under medianen, cyklus 1 begynder$/);
  await page.keyboard.press('ArrowUp');
  await expect(told(page), 'and round again').toHaveText(/note: Ny leder$/);
});

test('a finger opens the point it touches', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await standsAtChart(page);
  const curve = page.locator('figure .recharts-wrapper');
  await expect(curve).toBeVisible();
  await curve.scrollIntoViewIfNeeded();
  const box = await curve.boundingBox();
  if (box === null) throw new Error('the curve has no place on the screen');
  await page.touchscreen.tap(box.x + 40, box.y + box.height / 3);
  await expect(page.getByRole('dialog', { name: /^Målingen i uge / })).toContainText('50,0');
  await context.close();
});

test('the address keeps the table', async ({ page }) => {
  await standsAtChart(page);
  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  await expect(page).toHaveURL(/\?vis=tabel$/);
  await page.reload();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/vis=/);
  await expect(layer(page)).toBeVisible();
});

test('the table holds what the curve says, number by number', async ({ page }) => {
  await standsAtChart(page);
  await layer(page).focus();
  await page.keyboard.press('Home');
  const walked: string[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    await expect(told(page)).toHaveText(
      value == null ? /, mangler/ : new RegExp(`, ${String(value).replace('.', ',')} procent`),
    );
    walked.push((await told(page).textContent()) ?? '');
    await page.keyboard.press('ArrowRight');
  }

  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(values.length);
  for (const [at, row] of (await rows.all()).entries()) {
    const value = values[at];
    const week = await row.getByRole('rowheader').innerText();
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(walked[at], 'the same week').toMatch(new RegExp(`^${week}, `));
    const shown = (cells[1] ?? '').replace(/\s/g, ' ');
    expect(shown).toBe(value == null ? 'mangler' : `${value.toFixed(1).replace('.', ',')} %`);
    const side = cells[2] ?? '';
    if (side) expect(walked[at], 'the same side of the median').toContain(`${side} medianen`);
  }
});

test('on a phone the table is cards with the same numbers, newest first', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await standsAtChart(page);
  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  const cards = page
    .getByRole('figure')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
  await expect(cards).toHaveCount(values.length);
  await expect(cards.first()).toContainText(/61,0\s%/);
  await expect(cards.last()).toContainText(/50,0\s%/);
});
