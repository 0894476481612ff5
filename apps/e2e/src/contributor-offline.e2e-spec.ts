import { expect, type Browser, type Page } from '@playwright/test';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, newMeasure, startCycle, storedNumber } from './ground/interventions.js';
import { watchMutations } from './ground/network.js';
import { keptInOutbox, onDevice } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';
import { nextPeriod } from '@laeringsrum/locale';

/* The evening shift in the cellar: no account, no network. What is given by a link is sent once, in order, and the page says where it lies. */
const thePhone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const tokenSigns = '0123456789abcdefghjkmnpqrstvwxyz';

async function link(page: Page, target: { measureId: string } | { cycleId: string }): Promise<string> {
  const token = Array.from({ length: 20 }, () => tokenSigns[Math.floor(Math.random() * 32)] ?? '0').join('');
  const { createContributorLink } = await ask<{ createContributorLink: { id: string; version: number } }>(
    page.context().request,
    'mutation ($input: CreateContributorLinkInput!) { createContributorLink(input: $input) { id version } }',
    {
      input: {
        ...{ id: crypto.randomUUID(), label: 'Aftenholdet', token, ...target },
        expiresOn: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
      },
    },
  );
  linkMade = createContributorLink;
  return `/bidrag/#${token.replace(/(.{5})(?=.)/g, '$1-')}`;
}
let linkMade = { id: '', version: 1 };

/** A phone on which the link has been opened once, and which opens without a network from then on. */
async function aPhone(browser: Browser, address: string) {
  const context = await browser.newContext({ ...thePhone, locale: 'da-DK', serviceWorkers: 'allow' });
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.getByText('Linket virker til og med')).toBeVisible();
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(async () => (await onDevice(phone, 'seen')).length).toBe(1);
  const kept = await phone.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  });
  expect(kept, 'one cache').toHaveLength(1);
  expect(kept[0], 'this page, and not the whole product').toBeLessThan(200);
  return { context, phone };
}

async function runningCycle(page: Page, title: string) {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, title);
  const started = await startCycle(request, await newCycle(request, intervention));
  await ask(
    request,
    `mutation ($id: ID!, $version: Int!) { updatePdsaCycle(id: $id, version: $version, patch: { tallyQuestion: "Svarede de?" }) { id } }`,
    { id: started.id, version: started.version },
  );
  const stored = async () => {
    const { pdsaCycle } = await ask<{
      pdsaCycle: { observations: { text: string }[]; tally: { days: { yes: number; no: number }[] } };
    }>(
      request,
      'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { observations { text } tally { days { yes no } } } }',
      { code: intervention.code, number: started.number },
    );
    return {
      texts: pdsaCycle.observations.map(({ text }) => text),
      days: pdsaCycle.tally.days.map(({ yes, no }) => ({ yes, no })),
    };
  };
  return { cycleId: started.id, stored };
}

test('taps and a line without a network: told to lie on the phone, and sent once when it is back', async ({
  page,
  browser,
}) => {
  const { cycleId, stored } = await runningCycle(page, 'Kælderen');
  const address = await link(page, { cycleId });
  const { context, phone } = await aPhone(browser, address);
  const sent = watchMutations(context);
  await context.setOffline(true);
  await phone.getByRole('button', { name: 'Ja, 0 i dag' }).tap();
  await expect(phone.getByRole('button', { name: 'Ja, 1 i dag' })).toBeVisible();
  await phone.getByRole('button', { name: 'Ja, 1 i dag' }).tap();
  await phone.getByRole('button', { name: 'Nej, 0 i dag' }).tap();
  await expect(phone.getByText('3 bidrag ligger på denne telefon og er ikke sendt endnu.')).toBeVisible();
  // One too many: it never leaves.
  await phone.getByRole('button', { name: 'Fortryd sidste tryk' }).tap();
  await expect(phone.getByText('2 bidrag ligger på denne telefon')).toBeVisible();
  await phone.getByLabel('Hvad så du?').fill('De svarede, mens de tog overtøj på');
  await phone.getByRole('button', { name: 'Send' }).tap();
  await expect(phone.getByText('Teamet kan ikke se det endnu.')).toBeVisible();
  await expect(phone.getByText('Tak. Teamet kan se det nu.')).toHaveCount(0);
  // The phone dies in the pocket, and comes up again in the cellar.
  await phone.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText('3 bidrag ligger på denne telefon')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Ja, 2 i dag' })).toBeVisible();

  await context.setOffline(false);
  await expect.poll(async () => (await stored()).texts).toEqual(['De svarede, mens de tog overtøj på']);
  expect((await stored()).days).toEqual([{ yes: 2, no: 0 }]);
  await expect(again.getByText('ligger på denne telefon')).toHaveCount(0);
  await expect(again.getByRole('button', { name: 'Ja, 2 i dag' })).toBeVisible();
  expect(await keptInOutbox(again)).toBe(0);
  const landed = sent.map(({ name }) => name).slice(-3);
  expect(landed, 'in the order they were made').toEqual([
    'ContributeTap',
    'ContributeTap',
    'ContributeObservation',
  ]);
});

test('the week’s number waits on the phone, and its answer lost on the way is no second number', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Tallet i elevatoren');
  const measure = await newMeasure(request, intervention, { values: [50, 60], missing: 1 });
  const { context, phone } = await aPhone(browser, await link(page, { measureId: measure.id }));
  await context.setOffline(true);
  await phone.getByRole('textbox').first().fill('18');
  await phone.getByRole('textbox').nth(1).fill('25');
  await phone.getByRole('button', { name: 'Gem' }).tap();
  await expect(phone.getByText(/^72,0\s% for .* ligger på denne telefon/)).toBeVisible();
  await expect(phone.getByText(/^Tak\./)).toHaveCount(0);
  const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  expect(await storedNumber(request, measure.id, week)).toBeNull();
  // Back, but the first answer gets lost.
  let lost = 0;
  await context.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as { operationName?: string };
    if (body.operationName !== 'ContributeMeasurement' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await context.setOffline(false);
  await expect.poll(() => storedNumber(request, measure.id, week)).toMatchObject({ numerator: 18 });
  await expect(phone.getByText('ligger på denne telefon og er')).toHaveCount(0);
  expect(lost).toBe(1);
  expect(await keptInOutbox(phone)).toBe(0);
  await expect(phone.getByText(/^Tak\. 72,0\s% er registreret/), 'said when it is true').toBeVisible();
});

test('closed meanwhile: what did not get through is told, and nothing of it stays on the phone', async ({
  page,
  browser,
}) => {
  const { cycleId, stored } = await runningCycle(page, 'Lukket imens');
  const address = await link(page, { cycleId });
  const { context, phone } = await aPhone(browser, address);
  await context.setOffline(true);
  await phone.getByLabel('Hvad så du?').fill('Hun rejste sig selv');
  await phone.getByRole('button', { name: 'Send' }).tap();
  await expect(phone.getByText('1 bidrag').or(phone.getByText('Ét bidrag'))).toBeVisible();
  await ask(
    page.context().request,
    'mutation ($id: ID!, $version: Int!) { revokeContributorLink(id: $id, version: $version) { id } }',
    linkMade,
  );
  await context.setOffline(false);
  await expect(phone.getByText('Teamet har lukket linket.')).toBeVisible();
  await expect(phone.getByRole('alert')).toContainText('Hun rejste sig selv');
  await expect(phone.getByRole('alert')).toContainText('Det ligger ikke længere på telefonen.');
  expect(await keptInOutbox(phone)).toBe(0);
  expect(await onDevice(phone, 'seen')).toEqual([]);
  expect((await stored()).texts).toEqual([]);
});
