import { expect, type Page } from '@playwright/test';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure, storedNumber } from './ground/interventions.js';
import { mutationsMeet, watchMutations } from './ground/network.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Many numbers from a spreadsheet: looked at first, written in one step, taken back in one step. */
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const preview = (page: Page) => page.getByRole('region', { name: 'Indsæt fra udklipsholder' });
const counts = (page: Page) => preview(page).getByRole('listitem');

async function paste(page: Page, rows: readonly string[]): Promise<void> {
  await page
    .getByRole('gridcell', { name: /^Hørt, %, / })
    .first()
    .click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${rows.join('\r\n')}\r\n`);
  await page.keyboard.press('Control+V');
  await expect(preview(page)).toBeVisible();
}

/** Jens has numbers for four weeks and lacks the two last; he pastes five: one changed, one the same, two new, one not readable. */
async function pastesFive(page: Page) {
  const { request } = page.context();
  await signedIn(page.context(), people.jens);
  const intervention = await newIntervention(request, people.jens, 'Fra regnearket');
  const measure = await newMeasure(request, intervention, { values: [50, 52, 48, 51, null, null] });
  await page.goto(addresses.grid(intervention.code));
  const week = (at: number) =>
    formatWeek(weekOf(measure.weeks[at] ?? ''), 'da')
      .replace(/\D/g, '')
      .slice(0, 2);
  await paste(page, [
    'Uge\tHørt, %',
    `uge ${week(1)}\t54,5`,
    `W${week(2)}\t48.0`,
    `${week(3)}\t-`,
    `u${week(4)}\t55,5 %`,
    `uge ${week(5)}\tca. 60`,
  ]);
  const stored = async () => {
    const rows = [];
    for (const monday of measure.weeks) {
      const row = await storedNumber(request, measure.id, monday);
      rows.push(row && (row.reason ?? row.value));
    }
    return rows;
  };
  return { intervention, measure, stored };
}

test('new, changed, the same and unreadable are counted before anything is written', async ({ page }) => {
  const sent = watchMutations(page.context());
  const { stored } = await pastesFive(page);
  await expect(counts(page)).toContainText(['1 nye', '2 ændrer', '1 er ens', '1 kan ikke læses']);
  await expect(preview(page)).toContainText('Intet er gemt endnu');
  expect(sent.map(({ name }) => name)).not.toContain('ImportMeasurements');
  expect(await stored()).toEqual([50, 52, 48, 51, null, null]);
  await preview(page).getByRole('button', { name: 'Annullér' }).click();
  await expect(preview(page)).toBeHidden();
  expect(await stored()).toEqual([50, 52, 48, 51, null, null]);
});

test('what stands can be kept; all of it is one step, and one step back, also after a look at the curve', async ({
  page,
}) => {
  const { intervention, stored } = await pastesFive(page);
  await preview(page)
    .getByRole('radio', { name: /^Behold 52,0\s%/ })
    .check();
  await preview(page).getByRole('button', { name: 'Spring over' }).click();
  await preview(page).getByRole('button', { name: 'Indsæt 2 værdier' }).click();
  await expect(preview(page)).toBeHidden();
  expect(await stored()).toEqual([50, 52, 48, 'NOT_POSSIBLE', 55.5, null]);

  await page.getByRole('link', { name: new RegExp(`^${intervention.code} `) }).click();
  await expect(page.getByRole('figure')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(stored).toEqual([50, 52, 48, 51, null, null]);
});

test('met by a database that is away nothing is written, and the paste stays to be tried again', async ({
  page,
}) => {
  const { stored } = await pastesFive(page);
  const clear = await mutationsMeet(page.context(), 'unavailable');
  await preview(page).getByRole('button', { name: 'Indsæt 3 værdier' }).click();
  await expect(page.getByRole('banner')).toContainText('Ikke sendt endnu.');
  await expect(preview(page)).toBeVisible();
  expect(await stored()).toEqual([50, 52, 48, 51, null, null]);
  await clear();
  await expect(preview(page)).toBeHidden();
  expect(await stored()).toEqual([50, 54.5, 48, 'NOT_POSSIBLE', 55.5, null]);
});

test('a clipboard with a CPR number is not read at all', async ({ page }) => {
  const { request } = page.context();
  await signedIn(page.context(), people.jens);
  const intervention = await newIntervention(request, people.jens, 'Uden numre');
  await newMeasure(request, intervention, { values: [50, 52] });
  await page.goto(addresses.grid(intervention.code));
  const sent = watchMutations(page.context());
  await page
    .getByRole('gridcell', { name: /^Hørt, %, / })
    .first()
    .click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), '091206-0063\t54\r\n');
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('alert')).toContainText('CPR-nummer');
  await expect(preview(page)).toBeHidden();
  expect(sent).toEqual([]);
});
