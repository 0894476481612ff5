import { expect, type BrowserContext, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, storedText, type Intervention } from './ground/interventions.js';
import { mutationsMeet, watchMutations } from './ground/network.js';
import { doesNotSaySaved, field, keptOnDevice, saysSaved, syncState } from './ground/pages.js';
import { people, signedIn, signInOnPage } from './ground/people.js';
import { test } from './ground/test.js';

/* Jens in Hørsholm writes between two visits. What he has typed is never lost, and the page never says saved before it is. */
const plan = 'Vi spørger ved døren, også i aftenvagten.';

interface Writing {
  readonly intervention: Intervention;
  readonly address: string;
  readonly stored: () => Promise<string>;
}

async function standsAtDraft(context: BrowserContext, page: Page): Promise<Writing> {
  await signedIn(context, people.jens);
  const intervention = await newIntervention(context.request, people.jens, 'Kendte ansigter om aftenen');
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  const address = addresses.cycle(intervention.code, cycle.number);
  await page.goto(address);
  await expect(field(page, 'Hvad prøver vi?')).toBeVisible();
  return {
    intervention,
    address,
    stored: () => storedText(context.request, intervention, cycle.number, 'plan'),
  };
}

test('"saved" is said after the server has said so, and not before', async ({ page, context }) => {
  const { stored } = await standsAtDraft(context, page);
  await expect(syncState(page)).toContainText('Alt er gemt');
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await context.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('UpdatePdsaCycle')) await answered;
    await route.fallback();
  });
  const leaves = page.waitForRequest((request) => request.postData()?.includes('UpdatePdsaCycle') ?? false);
  await field(page, 'Hvad prøver vi?').fill(plan);
  await doesNotSaySaved(page);
  await leaves;
  await expect(syncState(page)).toContainText('Gemmer …');
  await doesNotSaySaved(page);
  answer();
  await saysSaved(page);
  expect(await stored()).toBe(plan);
});

test('a tab that is killed while the network is away loses nothing', async ({ page, context }) => {
  const { address, stored } = await standsAtDraft(context, page);
  await context.setOffline(true);
  await field(page, 'Hvad prøver vi?').pressSequentially(plan);
  await expect.poll(() => keptOnDevice(page), 'kept on the device before anything else').toContain(plan);
  await page.close();
  await context.setOffline(false);
  const clear = await mutationsMeet(context, 'cut');
  const another = await context.newPage();
  await another.goto(address);
  await expect(field(another, 'Hvad prøver vi?')).toHaveValue(plan);
  await expect(another.getByText('Teksten, der ikke blev sendt sidst, er hentet frem igen.')).toBeVisible();
  await doesNotSaySaved(another);
  await clear();
  await saysSaved(another);
  expect(await stored()).toBe(plan);
  expect(await keptOnDevice(another), 'nothing is left behind').not.toContain(plan);
});

test('a reload in the middle of a sentence loses nothing', async ({ page, context }) => {
  const { stored } = await standsAtDraft(context, page);
  await field(page, 'Hvad prøver vi?').pressSequentially(plan);
  await page.reload();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue(plan);
  await expect.poll(stored).toBe(plan);
});

for (const weather of ['server-500', 'unavailable'] as const) {
  test(`met by "${weather}" the page says so, keeps the text, and sends it once`, async ({
    page,
    context,
  }) => {
    const { stored } = await standsAtDraft(context, page);
    const sent = watchMutations(context);
    const clear = await mutationsMeet(context, weather);
    await field(page, 'Hvad prøver vi?').fill(plan);
    await expect(syncState(page)).toContainText('Ikke sendt endnu. Teksten er gemt her.');
    await doesNotSaySaved(page);
    expect(await stored()).toBe('');
    expect(await keptOnDevice(page)).toContain(plan);
    await clear();
    await saysSaved(page);
    expect(await stored()).toBe(plan);
    expect(new Set(sent.map(({ key }) => key)).size, 'every attempt has the same key').toBe(1);
  });
}

test('refused by a fault of ours: the page says which, keeps the text, and sends it with the next word', async ({
  page,
  context,
}) => {
  const { stored } = await standsAtDraft(context, page);
  const clear = await mutationsMeet(context, 'internal');
  await field(page, 'Hvad prøver vi?').fill(plan);
  await expect(page.getByRole('alert')).toContainText('Oplys nummeret 7f3a');
  await doesNotSaySaved(page);
  expect(await keptOnDevice(page)).toContain(plan);
  await clear();
  await field(page, 'Hvad prøver vi?').press('End');
  await page.keyboard.type(' To aftener.');
  await saysSaved(page);
  expect(await stored()).toBe(`${plan} To aftener.`);
});

test('without a network one writes on, and all of it is sent when it is back', async ({ page, context }) => {
  const { intervention, stored } = await standsAtDraft(context, page);
  await context.setOffline(true);
  await field(page, 'Hvad prøver vi?').fill(plan);
  await expect(syncState(page)).toContainText('Gemt på denne enhed. Sendes, når du er på nettet.');
  await field(page, 'Hvem?').fill('Aftenvagt B');
  await doesNotSaySaved(page);
  await context.setOffline(false);
  await saysSaved(page);
  expect(await stored()).toBe(plan);
  expect(await storedText(context.request, intervention, 1, 'who')).toBe('Aftenvagt B');
});

test('on a line that loses every third answer all of it arrives, once', async ({ page, context }) => {
  const { intervention, stored } = await standsAtDraft(context, page);
  let sending = 0;
  await context.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('UpdatePdsaCycle')) return route.fallback();
    sending += 1;
    if (sending % 3 !== 1) return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
  for (const [name, text] of [
    ['Hvad prøver vi?', plan],
    ['Hvem?', 'Aftenvagt B'],
    ['Hvad skete der?', 'To sagde nej tak.'],
    ['Det lærte vi', 'Aftenvagten er afgørende.'],
  ] as const) {
    await field(page, name).fill(text);
    await field(page, name).blur();
  }
  await saysSaved(page);
  expect(sending, 'answers were lost').toBeGreaterThan(1);
  expect(await stored()).toBe(plan);
  expect(await storedText(context.request, intervention, 1, 'learning')).toBe('Aftenvagten er afgørende.');
  await expect(page.getByText(/har også skrevet her/), 'one is not one’s own stranger').toHaveCount(0);
  await page.reload();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue(plan);
  await expect(field(page, 'Hvem?')).toHaveValue('Aftenvagt B');
});

test('a session that ends while one writes: sign in, the same address, the same text', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const { address, stored } = await standsAtDraft(context, page);
  // Ended on the server, as when the 30 days are over; the browser does not know yet.
  const elsewhere = await playwright.request.newContext({
    baseURL,
    storageState: await context.storageState(),
  });
  await ask(elsewhere, 'mutation { signOut { today } }');
  await elsewhere.dispose();

  await field(page, 'Hvad prøver vi?').fill(plan);
  await expect(
    page.getByText('Du er blevet logget ud. Din tekst ligger her stadig, når du logger ind.'),
  ).toBeVisible();
  await signInOnPage(page, people.jens);
  await expect(page).toHaveURL(address);
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue(plan);
  await saysSaved(page);
  expect(await stored()).toBe(plan);
});

test('what one person wrote is never sent in another’s name', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const { address, stored } = await standsAtDraft(context, page);
  const elsewhere = await playwright.request.newContext({
    baseURL,
    storageState: await context.storageState(),
  });
  await ask(elsewhere, 'mutation { signOut { today } }');
  await elsewhere.dispose();
  await field(page, 'Hvad prøver vi?').fill(plan);
  await expect(page).toHaveURL(/\/log-ind/);

  const sent = watchMutations(context);
  await signInOnPage(page, people.krogh);
  await expect(page.getByRole('heading', { name: 'Findes ikke, eller du har ikke adgang.' })).toBeVisible();
  await expect(page.getByText(plan)).toHaveCount(0);
  // What leaves before, on the session that has ended, is nobody's and is refused.
  const names = sent.map(({ name }) => name);
  expect(names).toContain('SignIn');
  expect(names.slice(names.indexOf('SignIn'))).not.toContain('UpdatePdsaCycle');

  await page.goto('/');
  await page.getByRole('button', { name: /Profil og indstillinger/ }).click();
  await page.getByRole('menuitem', { name: 'Log ud' }).click();
  await expect(page).toHaveURL(/\/log-ind/);
  await signInOnPage(page, people.jens);
  await expect(page, 'signed in').not.toHaveURL(/\/log-ind/);
  await page.goto(address);
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue(plan);
  await saysSaved(page);
  expect(await stored()).toBe(plan);
});
