import { expect, type Page } from '@playwright/test';
import { ask } from './ground/api.js';
import { watchMutations } from './ground/network.js';
import { field, keptInOutbox, saysSaved } from './ground/pages.js';
import { annaAndMette } from './ground/two-screens.js';
import { test } from './ground/test.js';

/* Half an hour in the basement: fifty edits on two devices, two of the tabs killed on the way. Nothing is lost, and nothing lands twice. */
const names = ['Hvad prøver vi?', 'Hvem?', 'Titel'] as const;

async function writes(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).blur();
}
const installed = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

test.use({ serviceWorkers: 'allow' });

test('fifty edits without a network, two devices, two killed tabs: each text lands once, a clash keeps both', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const { anna, mette, intervention, cycle, address, stored } = await annaAndMette(
    browser,
    'En halv time i kælderen',
    '',
  );
  for (const { page } of [anna, mette]) {
    await page.goto(address);
    await expect(field(page, 'Hvad prøver vi?')).toBeVisible();
    await installed(page);
  }
  const sent = watchMutations(anna.context);
  let hers = anna.page;
  for (const { context } of [anna, mette]) await context.setOffline(true);
  for (let edit = 1; edit <= 40; edit += 1) {
    await writes(hers, names[edit % 2] ?? 'Hvem?', `Annas ord nr. ${edit}`);
    if (edit === 13 || edit === 27) {
      await expect.poll(() => keptInOutbox(hers)).toBeGreaterThan(0);
      await hers.close({ runBeforeUnload: false });
      hers = await anna.context.newPage();
      await hers.goto(address);
      await expect(field(hers, names[edit % 2] ?? 'Hvem?')).toHaveValue(`Annas ord nr. ${edit}`);
    }
  }
  for (let edit = 1; edit <= 9; edit += 1) await writes(mette.page, 'Titel', `Mettes titel nr. ${edit}`);
  await writes(mette.page, 'Hvem?', 'Mette og aftenholdet');

  await anna.context.setOffline(false);
  const begun = Date.now();
  await expect.poll(() => stored('plan'), { timeout: 20_000 }).toBe('Annas ord nr. 40');
  await expect.poll(() => stored('who')).toBe('Annas ord nr. 39');
  expect(Date.now() - begun, 'in step within seconds of the network').toBeLessThan(20_000);
  await saysSaved(hers);
  expect(await keptInOutbox(hers)).toBe(0);

  // Mette comes back later: her own field lands, and where both have written she is asked, with both texts.
  await mette.context.setOffline(false);
  await expect.poll(() => stored('title'), { timeout: 30_000 }).toBe('Mettes titel nr. 9');
  const clash = mette.page.getByRole('alert').filter({ hasText: 'har også skrevet her' });
  await expect(clash.or(mette.page.getByText(/har også skrevet her/)).first()).toBeVisible();
  await expect(mette.page.getByText('Annas ord nr. 39').first()).toBeVisible();
  const { pdsaCycle } = await ask<{ pdsaCycle: { version: number } }>(
    anna.context.request,
    'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { version } }',
    { code: intervention.code, number: cycle.number },
  );
  const updates = new Set(sent.filter(({ name }) => name === 'UpdatePdsaCycle').map(({ key }) => key));
  expect(pdsaCycle.version, 'no edit has landed twice').toBeLessThanOrEqual(
    cycle.version + updates.size + 12,
  );
});
