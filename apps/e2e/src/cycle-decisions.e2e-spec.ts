import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import {
  newCycle,
  newIntervention,
  shareCycle,
  startCycle,
  today,
  type Cycle,
  type Intervention,
} from './ground/interventions.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn, type Person } from './ground/people.js';
import { Thumb } from './ground/taps.js';
import { test } from './ground/test.js';

/* What is decided about a test, and how it is taken back. */

/** A running test with one observation, in an intervention of its own. */
async function observed(
  page: Page,
  person: Person = people.anna,
): Promise<{ intervention: Intervention; cycle: Cycle }> {
  await signedIn(page.context(), person);
  const { request } = page.context();
  const intervention = await newIntervention(request, person, 'Feedback ved døren');
  const cycle = await startCycle(request, await newCycle(request, intervention));
  await ask(request, 'mutation ($input: AddObservationInput!) { addObservation(input: $input) { id } }', {
    input: {
      id: crypto.randomUUID(),
      cycleId: cycle.id,
      observedOn: await today(request),
      text: 'Hun blev stående.',
    },
  });
  await ask(
    request,
    'mutation ($id: ID!, $version: Int!) { studyPdsaCycle(id: $id, version: $version) { id } }',
    {
      id: cycle.id,
      version: cycle.version,
    },
  );
  return { intervention, cycle };
}

async function closesAsTilpas(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Delvist' }).check();
  await field(page, 'Det lærte vi').fill('Ved døren svarer de.');
  await page.getByRole('radio', { name: /^Tilpas/ }).check();
  await page.getByRole('button', { name: 'Tilpas og gør cyklus 2 klar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Afslut cyklussen' }).click();
}
const chip = (page: Page, state: string) => page.getByText(state, { exact: true });
const menu = async (page: Page, item: string) => {
  await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test.describe('on the phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('learning, deciding and starting the next takes at most twelve taps and two sentences', async ({
    page,
  }) => {
    const { intervention } = await observed(page);
    await page.goto(addresses.cycle(intervention.code, 1));
    const thumb = new Thumb();
    await thumb.tap(page.getByRole('radio', { name: 'Delvist' }));
    await thumb.type(field(page, 'Det lærte vi'), 'Ved døren svarer de, mens de har det i kroppen.');
    await thumb.tap(page.getByRole('button', { name: 'Videre til Beslut' }));
    await thumb.tap(page.getByRole('radio', { name: /^Tilpas/ }));
    await thumb.type(field(page, 'Ændring til næste'), 'Aftenvagten spørger også.');
    await thumb.tap(page.getByRole('button', { name: 'Tilpas og gør cyklus 2 klar' }));
    await thumb.tap(page.getByRole('dialog').getByRole('button', { name: 'Afslut cyklussen' }));
    await expect(page).toHaveURL(addresses.cycle(intervention.code, 2));
    await thumb.tap(page.getByRole('radio', { name: 'Bedre' }));
    await thumb.tap(page.getByRole('button', { name: 'Start afprøvning' }));
    await expect(chip(page, 'Afprøves')).toBeVisible();
    expect(thumb.typed).toBe(2);
    expect(thumb.taps).toBeLessThanOrEqual(12);
  });
});

test('Tilpas is taken back for a while: the next cycle is gone, and its number is given again', async ({
  page,
}) => {
  const { intervention } = await observed(page);
  await page.goto(addresses.cycle(intervention.code, 1));
  await closesAsTilpas(page);
  await expect(page).toHaveURL(addresses.cycle(intervention.code, 2));
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page).toHaveURL(addresses.cycle(intervention.code, 1));
  await expect(chip(page, 'Klar til læring')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Tilpas/ }), 'what was chosen stands').toBeChecked();
  await expect(field(page, 'Det lærte vi')).toHaveValue('Ved døren svarer de.');
  const next = await newCycle(page.context().request, intervention);
  expect(next.number).toBe(2);
});

test('a next cycle in which somebody has written stays, and the page says so', async ({ page }) => {
  const { intervention } = await observed(page);
  await page.goto(addresses.cycle(intervention.code, 1));
  await closesAsTilpas(page);
  await expect(page).toHaveURL(addresses.cycle(intervention.code, 2));
  await field(page, 'Hvem?').fill('Aftenvagten');
  await field(page, 'Hvem?').blur();
  await saysSaved(page);
  await page.goto(addresses.cycle(intervention.code, 1));
  await menu(page, 'Fortryd beslutningen');
  await expect(page.getByRole('alert')).toContainText('den bliver stående');
  await expect(chip(page, 'Afsluttet')).toBeVisible();
});

test('a closed cycle is opened again with a reason, and a running one is given up with one', async ({
  page,
}) => {
  const { intervention } = await observed(page);
  await page.goto(addresses.cycle(intervention.code, 1));
  await closesAsTilpas(page);
  await page.goto(addresses.cycle(intervention.code, 1));
  await menu(page, 'Åbn cyklussen igen');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Åbn cyklussen igen' })).toBeDisabled();
  await sheet.getByRole('textbox').fill('Vi glemte aftenvagten');
  await sheet.getByRole('button', { name: 'Åbn cyklussen igen' }).click();
  await expect(chip(page, 'Klar til læring')).toBeVisible();
  await expect(page.getByText(/^Åbnet igen/)).toBeVisible();
  await menu(page, 'Opgiv cyklussen');
  await sheet.getByRole('textbox').fill('Enheden flytter');
  await sheet.getByRole('button', { name: 'Opgiv cyklussen' }).click();
  await expect(chip(page, 'Opgivet')).toBeVisible();
  await expect(page.getByText('Opgivet: Enheden flytter')).toBeVisible();
});

test('what was shared is taken back again', async ({ page, browser }) => {
  const { intervention, cycle } = await observed(page);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  const lead = await (await browser.newContext()).newPage();
  await signedIn(lead.context(), people.birgitte);
  const ticks = async (on: boolean) => {
    await menu(page, 'Hvem kan se den?');
    await page.getByRole('checkbox', { name: 'Del cyklussen, mens den er i gang' }).setChecked(on);
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await ticks(true);
  await lead.goto(addresses.cycle(intervention.code, cycle.number));
  await expect(chip(lead, 'Klar til læring')).toBeVisible();
  await ticks(false);
  await lead.reload();
  await expect(lead.getByRole('heading', { name: 'Findes ikke' })).toBeVisible();
  await lead.context().close();
});

test('another place’s plan becomes a draft of one’s own: small again, without its guess, and says where it is from', async ({
  browser,
  page,
}) => {
  const ole = await browser.newContext();
  await signedIn(ole, people.ole);
  const source = await newIntervention(ole.request, people.ole, 'Fast svarperson');
  const cycle = await newCycle(ole.request, source, {
    title: 'Én svarperson',
    plan: 'Én af os svarer hele ugen.',
  });
  await shareCycle(ole.request, await startCycle(ole.request, cycle));
  await ole.close();
  await signedIn(page.context(), people.anna);
  const own = await newIntervention(page.context().request, people.anna, 'Svar til pårørende');
  await page.goto(addresses.cycle(source.code, cycle.number));
  await page.getByRole('button', { name: 'Prøv det hos os' }).click();
  await page.getByRole('radio', { name: new RegExp(`^${own.code} `) }).check();
  await page.getByRole('button', { name: 'Lav en kladde' }).click();
  await expect(page).toHaveURL(addresses.cycle(own.code, 1));
  await expect(chip(page, 'Kladde')).toBeVisible();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Én af os svarer hele ugen.');
  await expect(page.getByRole('radio', { name: '1 borger' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Bedre' })).not.toBeChecked();
  await expect(
    page.getByRole('link', { name: `Efter ${source.code}, cyklus 1 (Fredensborg)` }),
  ).toBeVisible();
});
