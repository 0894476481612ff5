import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention } from './ground/interventions.js';
import { pageOf, people } from './ground/people.js';
import { test } from './ground/test.js';

/* Acceptance test 8: three chiefs in three browsers. What one answers the others see while it happens; two equal answers decide. */

const panel = (page: Page) => page.getByRole('region', { name: 'Din tilkendegivelse' });

/** A larger deviation from Helsingør, reported and waiting: all three chiefs may vote. */
async function waiting(mette: Page, title: string): Promise<number> {
  const { request } = mette.context();
  const intervention = await newIntervention(request, people.mette, `${title} ${randomUUID().slice(0, 4)}`);
  const input = {
    id: randomUUID(),
    interventionId: intervention.id,
    title,
    why: 'Ferien halverer bemandingen.',
    stops: true,
  };
  const { createDeviation } = await ask<{ createDeviation: { id: string; version: number; number: number } }>(
    request,
    'mutation ($input: CreateDeviationInput!) { createDeviation(input: $input) { id version number } }',
    { input },
  );
  await ask(
    request,
    'mutation ($id: ID!, $version: Int!) { proposeDeviation(id: $id, version: $version) { id } }',
    createDeviation,
  );
  return createDeviation.number;
}

test('one chief’s answer stands on the others’ screens without anybody loading the page again, and two equal answers decide', async ({
  browser,
}) => {
  const mette = await pageOf(browser, people.mette);
  const number = await waiting(mette, 'Må indsatsen stoppe før ferien?');
  const [kirsten, niels, gitte] = (await Promise.all(
    [people.kirsten, people.niels, people.gitte].map((chief) => pageOf(browser, chief)),
  )) as [Page, Page, Page];
  for (const page of [kirsten, niels, gitte]) {
    await page.goto(addresses.deviation(number));
    await expect(panel(page).getByText('0 af 2 nødvendige har svaret')).toBeVisible();
  }

  await panel(kirsten).getByRole('button', { name: 'Godkend', exact: true }).click();
  for (const page of [niels, gitte]) {
    await expect(panel(page).getByText('1 af 2 nødvendige har svaret')).toBeVisible();
    await expect(page.getByText('Kirsten Thue: Godkend')).toBeVisible();
  }

  // A split: two answers, and nothing decided.
  await panel(niels).getByRole('button', { name: 'Afvis', exact: true }).click();
  await panel(niels).getByRole('textbox').fill('Vi prøver en mindre gruppe først');
  await panel(niels).getByRole('button', { name: 'Send: Afvis' }).click();
  await expect(gitte.getByText('Niels Dahl: Afvis')).toBeVisible();
  await expect(kirsten.getByRole('status').filter({ hasText: 'Godkendt' })).toHaveCount(0);

  await panel(gitte).getByRole('button', { name: 'Godkend', exact: true }).click();
  for (const page of [kirsten, niels, gitte])
    await expect(page.getByRole('status').filter({ hasText: 'Godkendt' })).toBeVisible();
  await expect(panel(niels)).toHaveCount(0);
  for (const page of [mette, kirsten, niels, gitte]) await page.context().close();
});

test('three who answer at the same moment: two decide, nobody is left in doubt', async ({ browser }) => {
  const mette = await pageOf(browser, people.mette);
  const number = await waiting(mette, 'Må vi holde pause i tre uger?');
  const chiefs = await Promise.all(
    [people.kirsten, people.niels, people.gitte].map((chief) => pageOf(browser, chief)),
  );
  const buttons = [];
  for (const page of chiefs) {
    await page.goto(addresses.deviation(number));
    buttons.push(panel(page).getByRole('button', { name: 'Godkend', exact: true }));
  }
  for (const button of buttons) await expect(button).toBeEnabled();
  await Promise.all(buttons.map((button) => button.click()));
  for (const page of chiefs) {
    await expect(page.getByRole('status').filter({ hasText: 'Godkendt' })).toContainText(
      'Ændringen er lagt ind',
    );
    await expect(panel(page)).toHaveCount(0);
  }
  const votes = await chiefs[0]
    ?.getByRole('listitem')
    .filter({ hasText: /^(Kirsten Thue|Niels Dahl|Gitte Winther): Godkend/ })
    .count();
  expect(votes).toBe(2);
  for (const page of [mette, ...chiefs]) await page.context().close();
});
