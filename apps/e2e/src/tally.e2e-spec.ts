import { expect, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import {
  newCycle,
  newIntervention,
  startCycle,
  type Cycle,
  type Intervention,
} from './ground/interventions.js';
import { mutationsMeet, watchMutations } from './ground/network.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { Thumb } from './ground/taps.js';
import { test } from './ground/test.js';

/* Anna tests something on the ward with the phone in her pocket: she guesses, and taps yes or no as people answer. */
test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

const yes = (page: Page) => page.getByRole('button', { name: /^Ja, \d+ i dag$/ });
const no = (page: Page) => page.getByRole('button', { name: /^Nej, \d+ i dag$/ });

async function onThePhone(page: Page): Promise<{ intervention: Intervention; cycle: Cycle }> {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Spørg ved døren');
  return { intervention, cycle: await newCycle(request, intervention) };
}

/** What the server has counted, all days together. */
async function counted(
  page: Page,
  intervention: Intervention,
  number: number,
): Promise<{ yes: number; no: number }> {
  const { pdsaCycle } = await ask<{ pdsaCycle: { tally: { days: { yes: number; no: number }[] } } }>(
    page.context().request,
    'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { tally { days { yes no } } } }',
    { code: intervention.code, number },
  );
  return pdsaCycle.tally.days.reduce((sum, day) => ({ yes: sum.yes + day.yes, no: sum.no + day.no }), {
    yes: 0,
    no: 0,
  });
}

test('a guess and twelve answers: three taps to begin, and one for each answer', async ({ page }) => {
  const { intervention, cycle } = await onThePhone(page);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  const thumb = new Thumb();
  await test.step('she guesses before she begins', async () => {
    await thumb.tap(page.getByRole('radio', { name: 'Bedre' }));
    await thumb.tap(page.getByRole('button', { name: 'Start afprøvning' }));
    await expect(page.getByText('Afprøves', { exact: true })).toBeVisible();
  });
  await test.step('and counts as people answer', async () => {
    await page.getByRole('tab', { name: /Gør/ }).tap();
    await thumb.tap(page.getByRole('button', { name: 'Tæl ja og nej' }));
    for (let answer = 1; answer <= 12; answer++) await thumb.tap(answer % 4 === 0 ? no(page) : yes(page));
    await expect(page.getByText('9 ja og 3 nej, 12 i alt')).toBeVisible();
    const [buttons] = [await yes(page).boundingBox()];
    expect(buttons?.height, 'large enough for a thumb').toBeGreaterThanOrEqual(88);
  });
  expect(thumb.taps).toBeLessThanOrEqual(15);
  await saysSaved(page);
  expect(await counted(page, intervention, cycle.number)).toEqual({ yes: 9, no: 3 });
  await test.step('the guess is locked by the first answer', async () => {
    await page.getByRole('tab', { name: /Plan/ }).tap();
    await expect(page.getByText(/^Låst i uge/)).toBeVisible();
  });
  await test.step('changed afterwards it asks why, and both stand', async () => {
    await page.getByRole('button', { name: 'Ret forudsigelsen' }).tap();
    await page.getByRole('radio', { name: 'Uændret' }).tap();
    const save = page.getByRole('button', { name: 'Gem forudsigelsen' });
    await expect(save).toBeDisabled();
    await field(page, 'Hvorfor skal den ændres?').fill('Vi spurgte kun om formiddagen.');
    await save.tap();
    await expect(page.getByText('Ændret efter start')).toBeVisible();
    for (const said of ['Det bliver bedre', 'Det bliver uændret', 'Vi spurgte kun om formiddagen.'])
      await expect(page.getByText(said)).toBeVisible();
  });
});

test('the last tap can be taken back, also after the page was opened again', async ({ page }) => {
  const { intervention, cycle } = await onThePhone(page);
  await startCycle(page.context().request, cycle);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await page.getByRole('button', { name: 'Tæl ja og nej' }).tap();
  await yes(page).tap();
  await no(page).tap();
  await expect(page.getByText('1 ja og 1 nej, 2 i alt')).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd sidste tryk' }).tap();
  await expect(page.getByText('1 ja og 0 nej, 1 i alt')).toBeVisible();
  await saysSaved(page);
  await page.reload();
  await expect(page.getByText('1 ja og 0 nej, 1 i alt')).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd sidste tryk' }).tap();
  await expect(page.getByRole('button', { name: 'Fortryd sidste tryk' })).toHaveCount(0);
  await expect.poll(() => counted(page, intervention, cycle.number)).toEqual({ yes: 0, no: 0 });
});

test('twelve taps in the lift, the page closed and opened again: twelve, and none twice', async ({
  page,
}) => {
  const { intervention, cycle } = await onThePhone(page);
  await startCycle(page.context().request, cycle);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await page.getByRole('button', { name: 'Tæl ja og nej' }).tap();
  const lost = await mutationsMeet(page.context(), 'answer-lost');
  await yes(page).tap();
  await expect
    .poll(() => counted(page, intervention, cycle.number), 'counted, but nobody was told')
    .toEqual({
      yes: 1,
      no: 0,
    });
  const clearsUp = await mutationsMeet(page.context(), 'cut');
  await lost();
  for (let answer = 2; answer <= 12; answer++) await (answer % 3 === 0 ? no(page) : yes(page)).tap();
  await expect(page.getByText('8 ja og 4 nej, 12 i alt')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('8 ja og 4 nej, 12 i alt'), 'they lie on the device').toBeVisible();
  await clearsUp();
  const sent = watchMutations(page.context());
  await saysSaved(page);
  await expect.poll(() => counted(page, intervention, cycle.number)).toEqual({ yes: 8, no: 4 });
  expect(new Set(sent.map(({ key }) => key)).size, 'each was sent with a key of its own').toBe(sent.length);
  await page.reload();
  await expect(page.getByText('8 ja og 4 nej, 12 i alt')).toBeVisible();
});

test('how many of how many is guessed, and held beside what was counted', async ({ page }) => {
  const { intervention, cycle } = await onThePhone(page);
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await page.getByRole('radio', { name: 'Hvor mange af hvor mange' }).tap();
  await field(page, 'Hvor mange siger ja?').fill('8');
  await field(page, 'Af hvor mange?').fill('10');
  await page.getByRole('radio', { name: 'Et gæt' }).tap();
  await page.getByRole('button', { name: 'Start afprøvning' }).tap();
  await page.getByRole('tab', { name: /Gør/ }).tap();
  await yes(page).tap();
  await yes(page).tap();
  await no(page).tap();
  await saysSaved(page);
  await page.getByRole('tab', { name: /Lær/ }).tap();
  await expect(page.getByText('mindst 8 af 10').first()).toBeVisible();
  await expect(page.getByText('2 af 3', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('radio', { name: 'Nej', exact: true }),
    'the judgement is the team’s',
  ).not.toBeChecked();
});
