import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure } from './ground/interventions.js';
import { people, signedIn, speaks } from './ground/people.js';
import { test } from './ground/test.js';

/* For those who ask: the same numbers as a control chart. The run chart stays what everybody meets first. */
const calm = [13, 12, 14, 13, 11, 13, 14, 13, 12, 11, 13, 14, 12, 13];

async function standsAtChart(page: Page, values: readonly number[], outOf?: number): Promise<string> {
  const { request } = page.context();
  const intervention = await newIntervention(request, people.sara, 'Svinger det mere, end det plejer?');
  await newMeasure(request, intervention, outOf === undefined ? { values } : { values, outOf });
  await page.goto(addresses.intervention(intervention.code));
  return intervention.code;
}
const chart = (page: Page) => page.getByRole('figure');

test('counted answers become a P chart, the address keeps it, and the table has the limits', async ({
  page,
  context,
}) => {
  await signedIn(context, people.sara);
  await standsAtChart(page, [...calm, 25], 25);
  await expect(chart(page)).not.toContainText('Kontroldiagram');
  await page.getByRole('button', { name: 'Vis som kontroldiagram' }).click();
  await expect(page).toHaveURL(/\?vis=kontrol$/);
  await expect(chart(page)).toContainText('Kontroldiagram (P)');
  await expect(chart(page).locator('figcaption')).toContainText(
    /Uge \d+ ligger over øvre kontrolgrænse\. Så stort et udsving er sjældent tilfældigt\./,
  );
  await expect(chart(page)).toContainText('Øvre grænse');

  await page.reload();
  await expect(chart(page)).toContainText('Kontroldiagram (P)');
  const points = page.getByRole('application', { name: /^Punkterne på kurven: / });
  await points.focus();
  await expect(chart(page).locator('[aria-live=polite]')).toHaveText(/100 procent, over øvre kontrolgrænse/);

  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  await expect(page).toHaveURL(/\?vis=kontrol-tabel$/);
  await expect(page.getByRole('columnheader', { name: 'Kontrolgrænser' })).toBeVisible();
  const last = page.getByRole('row').last();
  await expect(last).toContainText(/\d+,\d–\d+,\d/);
  await expect(last).toContainText('ja');

  await page.getByRole('button', { name: 'Vis som kurve' }).click();
  await page.getByRole('button', { name: 'Vis den almindelige kurve' }).click();
  await expect(page).not.toHaveURL(/vis=/);
  await expect(chart(page)).not.toContainText('Kontroldiagram');
});

test('percentages without counts become an I chart, told in English too', async ({ page, context }) => {
  await signedIn(context, people.lone);
  await speaks(context, 'en');
  const { request } = context;
  const intervention = await newIntervention(request, people.lone, 'Does it move more than it does?');
  await newMeasure(request, intervention, { values: calm.map((value) => value * 4) });
  await page.goto(`${addresses.intervention(intervention.code)}?vis=kontrol`);
  await expect(chart(page)).toContainText('Control chart (I)');
  await expect(chart(page)).toContainText('The numbers move within the control limits.');
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await expect(chart(page)).toContainText('three standard deviations to either side');
  await speaks(context, 'da');
});

test('too few numbers: it says how many are needed, and nothing is drawn that is not known', async ({
  page,
  context,
}) => {
  await signedIn(context, people.sara);
  const code = await standsAtChart(page, [52, 48, 50]);
  await page.goto(`${addresses.intervention(code)}?vis=kontrol`);
  await expect(chart(page)).toContainText('For få målinger til at tegne kontrolgrænser: 3 af 12.');
  await expect(chart(page)).not.toContainText(/NaN|Infinity|undefined/);
});
