import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention } from './ground/interventions.js';
import { pageOf, people } from './ground/people.js';
import { test } from './ground/test.js';

/* Two things that come in between: a chief who answers too late, and a goal that was edited while it was voted on. */

const title = 'Må vi nå fem i stedet for tre?';
const panel = (page: Page) => page.getByRole('region', { name: 'Din tilkendegivelse' });
const outcome = (page: Page) => page.getByRole('status').filter({ hasText: 'Godkendt' });

test('a late vote is told that it was not counted; a goal edited meanwhile is told and not overwritten, until the lead says why', async ({
  browser,
}) => {
  const mette = await pageOf(browser, people.mette);
  const { request } = mette.context();
  const { id } = await newIntervention(request, people.mette, `Svar til tiden ${randomUUID().slice(0, 4)}`);
  const goalId = randomUUID();
  const goal = {
    id: goalId,
    interventionId: id,
    direction: 'DECREASE',
    what: 'svartiden',
    unit: 'dage',
    targetValue: 3,
  };
  await ask(request, 'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { id } }', {
    input: goal,
  });
  const input = { id: randomUUID(), interventionId: id, title, why: 'Ferien halverer bemandingen.' };
  const { createDeviation } = await ask<{ createDeviation: { id: string; version: number; number: number } }>(
    request,
    'mutation ($input: CreateDeviationInput!) { createDeviation(input: $input) { id version number } }',
    { input: { ...input, goalId, goal: { targetValue: 5 }, affectsGrant: true } },
  );
  await ask(
    request,
    'mutation ($id: ID!, $version: Int!) { proposeDeviation(id: $id, version: $version) { id } }',
    createDeviation,
  );

  // Gitte has it open on a line that is down for news.
  const gitte = await pageOf(browser, people.gitte);
  await gitte.route('**/live?*', (route) => route.abort());
  await gitte.goto(addresses.deviation(createDeviation.number));
  await expect(panel(gitte)).toBeVisible();

  await ask(
    request,
    'mutation ($id: ID!, $patch: GoalPatch!) { updateGoal(id: $id, version: 1, patch: $patch) { id } }',
    { id: goalId, patch: { targetValue: 4 } },
  );
  const [kirsten, niels] = [await pageOf(browser, people.kirsten), await pageOf(browser, people.niels)];
  for (const chief of [kirsten, niels])
    await ask(
      chief.context().request,
      'mutation ($input: VoteInput!) { voteOnDeviation(input: $input) { id } }',
      { input: { id: randomUUID(), deviationId: createDeviation.id, round: 1, choice: 'APPROVE' } },
    );

  await panel(gitte).getByRole('button', { name: 'Godkend', exact: true }).click();
  await expect(gitte.getByRole('alert')).toHaveText(
    'Der er allerede afgjort: afvigelsen er godkendt. Din tilkendegivelse er ikke talt med.',
  );
  await expect(panel(gitte)).toHaveCount(0);
  await expect(outcome(gitte)).toContainText('Godkendt, men ikke lagt ind: der er ændret noget imens.');
  await expect(outcome(gitte)).toContainText('Da der blev spurgt, stod der 3 som målet. Nu står der 4.');

  const birgitte = await pageOf(browser, people.birgitte);
  await birgitte.goto(addresses.deviation(createDeviation.number));
  await birgitte.getByRole('button', { name: 'Læg ind alligevel' }).click();
  const sheet = birgitte.getByRole('dialog', { name: 'Læg ændringen ind alligevel' });
  await sheet.getByRole('textbox').fill('Aftalt med Helsingør');
  await sheet.getByRole('button', { name: 'Læg ind alligevel' }).click();
  await expect(outcome(birgitte)).toContainText('Ændringen er lagt ind');
  for (const page of [mette, gitte, kirsten, niels, birgitte]) await page.context().close();
});
