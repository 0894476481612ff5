import { expect, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention, type Intervention } from './ground/interventions.js';
import { openNumbers, cells, preview } from './ground/numbers-page.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Minutes until somebody came, written down each time: three times one afternoon is three numbers, not one. */
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function waitingTimes(page: Page, numbers: readonly [day: string, minutes: number][]) {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention: Intervention = await newIntervention(request, people.anna, 'Ventetid på klokken');
  const id = newId();
  await ask(request, 'mutation ($input: CreateMeasureInput!) { createMeasure(input: $input) { id } }', {
    input: {
      ...{ id, interventionId: intervention.id, kind: 'OUTCOME', frequency: 'PER_EVENT' },
      startsOn: '2026-01-01',
      definition: {
        ...{ id: newId(), name: 'Ventetid, når der ringes', shortName: 'Ventetid', unit: 'min.' },
        ...{ question: 'Hvor længe gik der?', valueKind: 'VALUE', direction: 'DOWN', decimals: 0 },
      },
    },
  });
  const seen = new Map<string, number>();
  const rows = numbers.map(([period, value]) => {
    const ordinal = seen.get(period) ?? 0;
    seen.set(period, ordinal + 1);
    return { id: newId(), measureId: id, period, ordinal, value };
  });
  if (rows.length)
    await ask(
      request,
      'mutation ($input: ImportMeasurementsInput!) { importMeasurements(input: $input) { inserted } }',
      { input: { id: newId(), rows } },
    );
  await page.goto(addresses.grid(intervention.code));
  const stored = async () => {
    const { measure } = await ask<{ measure: { series: { periods: string[]; values: number[] } } }>(
      request,
      'query ($id: ID!) { measure(id: $id) { series { periods values } } }',
      { id },
    );
    return measure.series.periods.map((period, at) => `${period} ${measure.series.values[at]}`);
  };
  return { stored };
}
const minutes = (page: Page) => page.getByRole('gridcell', { name: /^Ventetid, min\., / });
async function pastes(page: Page, text: string) {
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page.keyboard.press('Control+V');
  await expect(preview(page)).toBeVisible();
}

test('all of a day’s numbers are there, each is corrected by itself, and one more finds room', async ({
  page,
}) => {
  const { stored } = await waitingTimes(page, [
    ['2026-03-02', 12],
    ['2026-03-02', 20],
    ['2026-03-02', 7],
  ]);
  await expect(page.getByRole('row', { name: /2\. marts, nr\. 3/ })).toBeVisible();
  await expect(minutes(page).nth(1)).toHaveText('20');
  await minutes(page).nth(1).click();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await expect.poll(stored).toEqual(['2026-03-02 12', '2026-03-02 25', '2026-03-02 7']);
  await page.getByRole('toolbar').getByRole('button', { name: 'Endnu et samme dag' }).click();
  await minutes(page).nth(3).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect.poll(stored).toEqual(['2026-03-02 12', '2026-03-02 25', '2026-03-02 7', '2026-03-02 9']);
  await page.getByRole('textbox', { name: 'Gør plads til et tal på en dag' }).fill('3.3.2026');
  await page.keyboard.press('Enter');
  await minutes(page).nth(4).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect.poll(stored).toContain('2026-03-03 5');
  await page.keyboard.press('Control+z');
  await expect.poll(stored).not.toContain('2026-03-03 5');
});

test('a paste with the same day twice is two numbers, and new events are laid to those that stand', async ({
  page,
}) => {
  const { stored } = await waitingTimes(page, [['2026-03-02', 12]]);
  await minutes(page).first().click();
  await pastes(page, 'Dato\tVentetid\r\n2.3.2026\t15\r\n2.3.2026\t4\r\n');
  await expect(preview(page).getByRole('listitem')).toContainText(['1 nye', '1 ændrer']);
  await preview(page).getByRole('radio', { name: 'Det er nye hændelser: læg dem til' }).check();
  await expect(preview(page).getByRole('listitem')).toContainText(['2 nye', '0 ændrer']);
  await preview(page).getByRole('button', { name: 'Indsæt 2 værdier' }).click();
  await expect.poll(stored).toEqual(['2026-03-02 12', '2026-03-02 15', '2026-03-02 4']);
});

test('03/04/2026 is asked about, and nothing of it is read before the answer', async ({ page }) => {
  const { stored } = await waitingTimes(page, []);
  await minutes(page).first().click();
  await pastes(page, 'Dato\tVentetid\r\n03/04/2026\t15\r\n05/04/2026\t4\r\n');
  await expect(preview(page)).toContainText('03/04/2026 kan være to forskellige dage. Vi gætter ikke.');
  await expect(preview(page).getByRole('button', { name: 'Indsæt 0 værdier' })).toBeDisabled();
  await preview(page)
    .getByRole('radio', { name: /4\. marts 2026/ })
    .check();
  await preview(page).getByRole('button', { name: 'Indsæt 2 værdier' }).click();
  await expect.poll(stored).toEqual(['2026-03-04 15', '2026-05-04 4']);
});

test('dates that only an American spreadsheet writes are recognised, and told', async ({ page }) => {
  const { stored } = await waitingTimes(page, []);
  await minutes(page).first().click();
  await pastes(page, 'Date\tVentetid\r\n03/25/2026\t15\r\n03/04/2026\t4\r\n');
  await expect(preview(page)).toContainText('Datoerne er skrevet på amerikansk');
  await preview(page).getByRole('button', { name: 'Indsæt 2 værdier' }).click();
  await expect.poll(stored).toEqual(['2026-03-04 4', '2026-03-25 15']);
});

test('one value pasted onto a marked range fills it', async ({ page }) => {
  const { stored } = await openNumbers(page, people.sara, [50, null, null, null]);
  await cells(page).nth(1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await pastes(page, 'i.m. (ferie)');
  await preview(page).getByRole('button', { name: 'Indsæt 3 værdier' }).click();
  await expect.poll(stored).toEqual([50, 'HOLIDAY', 'HOLIDAY', 'HOLIDAY']);
});
