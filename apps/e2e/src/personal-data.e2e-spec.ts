import { expect } from '@playwright/test';
import { nextPeriod } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, newMeasure, storedNumber, storedText } from './ground/interventions.js';
import { watchMutations } from './ground/network.js';
import { field, keptOnDevice, saysSaved, syncState } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A CPR number is stopped where it is typed: it neither leaves the browser nor stays in it. The number is nobody's. */
const cpr = '091206-0063';
const figures = '0912060063';

test('a CPR number in a cycle is neither sent nor kept; the other fields are', async ({ page, context }) => {
  await signedIn(context, people.jens);
  const intervention = await newIntervention(context.request, people.jens, 'Uden numre');
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  const sent = watchMutations(context);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await field(page, 'Hvad prøver vi?').pressSequentially(`Vi ringer til ${cpr} på fredag.`);
  await expect(field(page, 'Hvad prøver vi?')).toHaveAccessibleDescription(/ligner et CPR-nummer/);
  await expect(syncState(page)).toContainText('Noget er ikke gemt. Se feltet.');

  await field(page, 'Hvem?').fill('Aftenvagt B');
  await field(page, 'Hvem?').blur();
  await expect.poll(() => storedText(context.request, intervention, 1, 'who')).toBe('Aftenvagt B');
  const left = sent.map(({ body }) => body.replaceAll('-', '')).join();
  expect(left).not.toContain(figures);
  expect((await keptOnDevice(page)).replaceAll('-', '')).not.toContain(figures);
  await expect(field(page, 'Hvad prøver vi?'), 'the text stands, to be put right').toHaveValue(
    new RegExp(cpr),
  );

  await field(page, 'Hvad prøver vi?').fill('Vi ringer på fredag.');
  await saysSaved(page);
  expect(await storedText(context.request, intervention, 1, 'plan')).toBe('Vi ringer på fredag.');
});

test('a CPR number in the note to a number stops the number too', async ({ page, context }) => {
  await signedIn(context, people.jens);
  const intervention = await newIntervention(context.request, people.jens, 'Uden numre');
  const measure = await newMeasure(context.request, intervention, { values: [60], missing: 1 });
  const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  const sent = watchMutations(context);
  await page.goto(addresses.record(intervention.code, week));
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Procent' }).fill('72');
  await sheet.getByRole('button', { name: 'Tilføj note' }).click();
  await sheet.getByRole('textbox', { name: 'Note' }).fill(`Uden ${cpr}`);
  await sheet.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(sheet.getByRole('alert')).toContainText('ligner et CPR-nummer');
  expect(sent).toEqual([]);
  expect(await storedNumber(context.request, measure.id, week)).toBeNull();
});
