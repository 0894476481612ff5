import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { dataDirectory, databaseProcess, killDatabase } from './ground/database-server.js';
import { newCycle, newIntervention, storedText } from './ground/interventions.js';
import { watchMutations } from './ground/network.js';
import { doesNotSaySaved, field, saysSaved, syncState } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* The database server is killed while Mette in Gribskov writes. Nobody starts anything. */
const plan = 'Vi ringer til to pårørende, også når vejen er lang.';

test.skip(
  dataDirectory === undefined || process.platform !== 'linux',
  'E2E_DATA_DIR does not say where the database of this product lies: its server cannot be killed',
);

test('the database dies in the middle of a save: the page says so, and the text is saved once', async ({
  page,
  context,
}) => {
  const directory = dataDirectory ?? '';
  await signedIn(context, people.krogh);
  const intervention = await newIntervention(context.request, people.krogh, 'Når strømmen går');
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  const sent = watchMutations(context);

  await field(page, 'Hvad prøver vi?').fill(plan);
  const killed = await killDatabase(directory);
  await field(page, 'Hvad prøver vi?').blur();
  await expect(syncState(page)).toContainText('Ikke sendt endnu. Teksten er gemt her.');
  await doesNotSaySaved(page);
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue(plan);

  await saysSaved(page);
  expect(await databaseProcess(directory), 'another server has taken over').not.toBe(killed);
  expect(await storedText(context.request, intervention, cycle.number, 'plan')).toBe(plan);
  expect(new Set(sent.map(({ key }) => key)).size, 'every attempt has the same key').toBe(1);
  const { pdsaCycle } = await ask<{ pdsaCycle: { version: number } }>(
    context.request,
    'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { version } }',
    { code: intervention.code, number: cycle.number },
  );
  expect(pdsaCycle.version, 'written once').toBe(cycle.version + 1);

  await page.reload();
  await expect(field(page, 'Hvad prøver vi?'), 'still signed in, and the text stands').toHaveValue(plan);
});

test('a page opened while the database is away says so in a sentence, and comes by itself or by one tap', async ({
  page,
  context,
}) => {
  await signedIn(context, people.krogh);
  await page.goto(addresses.interventions);
  const row = page.getByRole('link', { name: /^GRI-1 / });
  await expect(row).toBeVisible();
  await killDatabase(dataDirectory ?? '');
  await row.click();
  const title = page.getByRole('heading', { name: 'Feedback, når vejen er lang' });
  const again = page.getByRole('button', { name: 'Prøv igen' });
  await expect(title.or(again)).toBeVisible();
  await expect
    .poll(async () => {
      if (await again.isVisible()) await again.click();
      return title.isVisible();
    })
    .toBe(true);
  await expect(page.getByText('Det, du har skrevet')).toHaveCount(0);
});
