import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure } from './ground/interventions.js';
import { people, signedIn, type Person } from './ground/people.js';
import { test } from './ground/test.js';

/* For the wall and the meeting: as many sheets as there is something on, no menu, nothing wider than the paper. */
interface Sheets {
  readonly count: number;
  /** In millimetres. */
  readonly size: string;
}

async function printed(page: Page, person: Person, address: string, loaded: RegExp): Promise<Sheets> {
  await signedIn(page.context(), person);
  await page.goto(address);
  await expect(page.getByRole('main').getByText(loaded).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Hovedmenu' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.emulateMedia({ media: null });
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  const millimetres = (points: string) => String(Math.round((Number(points) / 72) * 25.4));
  return {
    count: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    size: `${millimetres(width)} x ${millimetres(height)}`,
  };
}

test('Klyngen prints on A3, a storyboard on a lying A4 each, the steering page on a few A4', async ({
  page,
}) => {
  expect(await printed(page, people.birgitte, addresses.overview, /^Syv kommuner/)).toMatchObject({
    size: '297 x 420',
  });
  expect(await printed(page, people.birgitte, addresses.seminar(2), /^Frosset/)).toEqual({
    ...{ count: 7, size: '297 x 210' },
  });
  const steering = await printed(page, people.kirsten, addresses.steering, /Holder økonomien/);
  expect(steering.size).toBe('210 x 297');
  expect(steering.count).toBeLessThanOrEqual(3);
});

test('an intervention is as many A4 as it has to tell', async ({ page }) => {
  await signedIn(page.context(), people.sara);
  const intervention = await newIntervention(page.context().request, people.sara, 'På papir');
  await newMeasure(page.context().request, intervention, { values: [50, 52, 48, 51, 49, 53, 50] });
  const sheets = await printed(
    page,
    people.sara,
    addresses.intervention(intervention.code),
    /For få målinger/,
  );
  expect(sheets.size).toBe('210 x 297');
  expect(sheets.count).toBeLessThanOrEqual(3);
});
