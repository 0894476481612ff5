import { expect, type Browser, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention, newMeasure, shareCycle, startCycle } from './ground/interventions.js';
import { watchMutations } from './ground/network.js';
import { people, signedIn, type Person } from './ground/people.js';
import { test } from './ground/test.js';

/* Ole in Fredensborg shares one test and keeps another to himself. Pia in Allerød and the cluster lead read along. */
const gone = 'Findes ikke, eller du har ikke adgang.';

async function oleHasWork(browser: Browser) {
  const context = await browser.newContext();
  await signedIn(context, people.ole);
  const { request } = context;
  const intervention = await newIntervention(request, people.ole, 'Fast svarperson om aftenen');
  const measure = await newMeasure(request, intervention, { values: [50, 54, 51, 58], missing: 1 });
  const shared = await newCycle(request, intervention, { title: 'Delt med alle', measureId: measure.id });
  await shareCycle(request, await startCycle(request, shared));
  const own = await newCycle(request, intervention, { title: 'Kun for os selv', measureId: measure.id });
  await startCycle(request, own);
  await context.close();
  return { intervention, measure, shared, own };
}

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

const readers: Array<readonly [string, Person]> = [
  ['an agent of another municipality', people.pia],
  ['the cluster lead', people.birgitte],
];
for (const [who, reader] of readers) {
  test(`${who} reads the intervention, and cannot change it`, async ({ browser, page, context }) => {
    const { intervention } = await oleHasWork(browser);
    await signedIn(context, reader);
    await page.goto(addresses.intervention(intervention.code));
    await expect(h1(page)).toHaveText(intervention.title);
    await expect(page.getByRole('figure', { name: /Andel der føler sig hørt/ })).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('textbox')).toHaveCount(0);
    for (const name of [
      /^Planlæg/,
      /^Note på/,
      /^Start ny fase/,
      /^Tilføj et tal/,
      /^Ret$/,
      /^Markér som aftalt/,
    ])
      await expect(main.getByRole('button', { name })).toHaveCount(0);
    await expect(main.getByRole('link', { name: /^(Registrér|Afslut|Start)/ })).toHaveCount(0);
  });

  test(`${who} sees the shared test without controls, and not the other`, async ({
    browser,
    page,
    context,
  }) => {
    const { intervention, shared, own } = await oleHasWork(browser);
    await signedIn(context, reader);
    await page.goto(addresses.intervention(intervention.code));
    const ramp = page.getByRole('region', { name: 'Afprøvninger' });
    await ramp.getByRole('link', { name: 'Delt med alle' }).click();
    await expect(page).toHaveURL(addresses.cycle(intervention.code, shared.number));
    await expect(h1(page)).toHaveText('Delt med alle');
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Gå til Lær' })).toHaveCount(0);
    await expect(page.getByText('Du kan læse cyklussen, men ikke ændre den.')).toBeVisible();

    await page.goBack();
    await expect(ramp.getByRole('link', { name: 'Delt med alle' })).toBeVisible();
    await expect(page.getByText('Kun for os selv')).toHaveCount(0);
    await page.goto(addresses.cycle(intervention.code, own.number));
    await expect(h1(page)).toHaveText(gone);
    const hidden = await page.getByRole('main').innerText();
    await page.goto(addresses.cycle(intervention.code, 99));
    await expect(h1(page)).toHaveText(gone);
    expect(await page.getByRole('main').innerText(), 'hidden and absent look alike').toBe(hidden);
  });
}

test('another municipality’s numbers can be read, not written', async ({ browser, page, context }) => {
  const { intervention, measure } = await oleHasWork(browser);
  await signedIn(context, people.pia);
  const sent = watchMutations(context);
  await page.goto(addresses.grid(intervention.code));
  await expect(page.getByText('Du kan læse tallene, men ikke ændre dem.')).toBeVisible();
  const first = page.getByRole('gridcell', { name: /^Hørt, %, / }).first();
  await first.click();
  await page.keyboard.press('Delete');
  await page.keyboard.type('99');
  await expect(page.getByRole('grid').getByRole('textbox')).toHaveCount(0);
  await expect(first).toHaveText('50,0');
  expect(sent).toEqual([]);

  await page.goto(addresses.record(intervention.code, measure.thisWeek));
  await expect(page.getByRole('dialog', { name: gone })).toBeVisible();
});

test('the lead begins at the cluster and is not asked to register', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /Birgitte Holm, klyngeprojektleder/ }).click();
  await expect(page).toHaveURL(addresses.overview);
  await expect(page.getByRole('link', { name: 'Registrér' })).toHaveCount(0);
});
