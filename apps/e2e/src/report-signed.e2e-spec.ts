import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { ask, programme } from './ground/api.js';
import { pageOf, people } from './ground/people.js';
import { test } from './ground/test.js';

/* J10: the numbers are locked, two chiefs approve, and the lead applicant signs; the lead sees it happen without loading the page again. */
test('a report goes from locked numbers to the lead applicant’s signature, before the eyes of the one who built it', async ({
  browser,
}) => {
  test.slow();
  const birgitte = await pageOf(browser, people.birgitte);
  const id = randomUUID();
  await ask(
    birgitte.context().request,
    'mutation ($input: OpenReportInput!) { openReport(input: $input) { id } }',
    { input: { id, kind: 'STATUS', title: `Status ${id.slice(0, 4)}` } },
  );
  const opened = async (page: Page): Promise<Page> => {
    await page.goto(`/${programme}/styring/rapport?rapport=${id}`);
    return page;
  };
  await opened(birgitte);
  await birgitte.getByRole('button', { name: 'Lås tal' }).click();
  await expect(birgitte.getByText('Tallene er låst')).toBeVisible();

  const chiefs = [await pageOf(browser, people.kirsten), await pageOf(browser, people.gitte)];
  for (const chief of chiefs) {
    await opened(chief);
    await chief.getByRole('button', { name: 'Godkend rapporten' }).click();
    await expect(birgitte.getByText(/^Godkendt af .*(Kirsten Thue|Gitte Winther)/)).toBeVisible();
  }
  await expect(birgitte.getByText('Godkendt af styregruppen')).toBeVisible();
  // Who built it does not sign it.
  await expect(birgitte.getByRole('button', { name: 'Underskriv for hovedansøger' })).toHaveCount(0);

  const bodil = await opened(await pageOf(browser, people.bodil));
  await bodil.getByRole('button', { name: 'Underskriv for hovedansøger' }).click();
  await expect(birgitte.getByText(/^Underskrevet .* af Bodil Krarup/)).toBeVisible();
  for (const page of [birgitte, ...chiefs, bodil]) await page.context().close();
});
