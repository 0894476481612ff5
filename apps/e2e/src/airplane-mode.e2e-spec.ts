import { expect, type BrowserContext, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, type Intervention } from './ground/interventions.js';
import { mutationsMeet, watchMutations } from './ground/network.js';
import { field, keptInOutbox, onDevice, saysSaved } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Airplane mode: Anna thinks of a test on her way through the basement, and tries it there and then. */
test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, serviceWorkers: 'allow' });

const yes = (page: Page) => page.getByRole('button', { name: /^Ja, \d+ i dag$/ });
const no = (page: Page) => page.getByRole('button', { name: /^Nej, \d+ i dag$/ });
const notSent = (page: Page) => page.getByRole('status').filter({ hasText: 'findes kun på denne enhed' });

interface StoredCycle {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly plan: string;
  readonly predictions: ReadonlyArray<{ number: number; direction: string | null }>;
  readonly tally: { readonly days: ReadonlyArray<{ yes: number; no: number }> };
}

const cyclesOf = async (context: BrowserContext, { code }: Intervention): Promise<StoredCycle[]> => {
  const { intervention } = await ask<{ intervention: { pdsaCycles: StoredCycle[] } }>(
    context.request,
    `query ($code: String!) { intervention(code: $code) {
      pdsaCycles { id number state title plan predictions { number direction } tally { days { yes no } } }
    } }`,
    { code },
  );
  return intervention.pdsaCycles;
};

/** The page is open, lies on the device, and then the network is gone. */
async function inTheBasement(page: Page, context: BrowserContext, intervention: Intervention, path: string) {
  await page.goto(addresses.myWork);
  await expect(page.getByRole('region', { name: 'Mine kurver' })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(async () => JSON.stringify(await onDevice(page, 'seen')).includes(intervention.id))
    .toBe(true);
  await context.setOffline(true);
}

/** A guess, and the start. */
async function start(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Bedre' }).tap();
  await page.getByRole('button', { name: 'Start afprøvning' }).tap();
  await expect(page.getByText('Afprøves', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: /Gør/ }).tap();
}
async function guessAndStart(page: Page): Promise<void> {
  await start(page);
  await page.getByRole('button', { name: 'Tæl ja og nej' }).tap();
}
/** So many, every third a no. */
async function answers(page: Page, from: number, to: number): Promise<void> {
  for (let answer = from; answer <= to; answer++) await (answer % 3 === 0 ? no(page) : yes(page)).tap();
}

test('a test made, guessed, started and counted without a network is one test with twelve answers', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signedIn(context, people.anna);
  const intervention = await newIntervention(context.request, people.anna, 'I kælderen med en idé');
  await inTheBasement(page, context, intervention, addresses.intervention(intervention.code));

  await test.step('it is opened at once, and says where it lies', async () => {
    await page.getByRole('button', { name: 'Planlæg afprøvning' }).tap();
    await expect(page).toHaveURL(/\/pdsa\/1$/);
    await expect(notSent(page)).toBeVisible();
    await field(page, 'Titel').fill('Ved døren');
    await field(page, 'Hvad prøver vi?').fill('Vi spørger tolv pårørende.');
    await guessAndStart(page);
    await answers(page, 1, 7);
    await expect(page.getByText('5 ja og 2 nej, 7 i alt')).toBeVisible();
  });
  await expect.poll(() => keptInOutbox(page)).toBeGreaterThanOrEqual(10);
  const address = page.url();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await test.step('the tab is killed: it is there, with its words and its answers', async () => {
    await again.goto(address);
    await expect(again.getByText('5 ja og 2 nej, 7 i alt')).toBeVisible();
    await expect(field(again, 'Titel')).toHaveText('Ved døren');
    await expect(notSent(again)).toBeVisible();
    await answers(again, 8, 12);
    await expect(again.getByText('8 ja og 4 nej, 12 i alt')).toBeVisible();
    await again.goto(addresses.intervention(intervention.code));
    await again.getByRole('region', { name: 'Afprøvninger' }).getByRole('link').first().tap();
    await expect(again.getByText('8 ja og 4 nej, 12 i alt')).toBeVisible();
  });

  await test.step('the network is back, and the first answer is lost on its way', async () => {
    const lost = await mutationsMeet(context, 'answer-lost');
    const sent = watchMutations(context);
    await context.setOffline(false);
    await expect
      .poll(async () => (await cyclesOf(context, intervention)).length, { timeout: 30_000 })
      .toBe(1);
    await expect
      .poll(() => sent.filter(({ name }) => name === 'CreatePdsaCycle').length, { timeout: 20_000 })
      .toBeGreaterThan(1);
    await lost();
    const keys = new Set(sent.filter(({ name }) => name === 'CreatePdsaCycle').map(({ key }) => key));
    expect(keys.size, 'sent again, as the same').toBe(1);
  });
  await saysSaved(again);
  await expect.poll(() => keptInOutbox(again)).toBe(0);
  await expect(notSent(again)).toHaveCount(0);
  const [cycle, ...others] = await cyclesOf(context, intervention);
  expect(others).toEqual([]);
  expect(cycle).toMatchObject({
    ...{ number: 1, state: 'RUNNING', title: 'Ved døren', plan: 'Vi spørger tolv pårørende.' },
    predictions: [{ number: 1, direction: 'BETTER' }],
    tally: { days: [{ yes: 8, no: 4 }] },
  });
  await again.reload();
  await expect(again.getByText('8 ja og 4 nej, 12 i alt')).toBeVisible();
});

test('a colleague has made one meanwhile: it gets the next number, and its page follows', async ({
  page,
  context,
}) => {
  await signedIn(context, people.anna);
  const intervention = await newIntervention(context.request, people.anna, 'To på samme dag');
  await inTheBasement(page, context, intervention, addresses.intervention(intervention.code));
  await page.getByRole('button', { name: 'Planlæg afprøvning' }).tap();
  await field(page, 'Hvad prøver vi?').fill('Annas afprøvning.');
  await guessAndStart(page);
  await answers(page, 1, 3);
  const before = await newCycle(context.request, intervention, { plan: 'Kollegaens afprøvning.' });
  expect(before.number).toBe(1);

  await context.setOffline(false);
  await expect(page).toHaveURL(/\/pdsa\/2$/, { timeout: 20_000 });
  await expect(page.getByText('2 ja og 1 nej, 3 i alt')).toBeVisible();
  await saysSaved(page);
  await expect.poll(() => keptInOutbox(page)).toBe(0);
  expect(await cyclesOf(context, intervention)).toMatchObject([
    { number: 1, plan: 'Kollegaens afprøvning.', state: 'DRAFT' },
    { number: 2, plan: 'Annas afprøvning.', state: 'RUNNING', tally: { days: [{ yes: 2, no: 1 }] } },
  ]);
  await page.goto(addresses.cycle(intervention.code, 1));
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Kollegaens afprøvning.');
});

test('its idea was taken out of the diagram meanwhile: told in a sentence, and nothing of it is lost', async ({
  page,
  context,
}) => {
  await signedIn(context, people.anna);
  const intervention = await newIntervention(context.request, people.anna, 'Idéen, der forsvandt');
  const driverId = newId();
  const ideaId = newId();
  await ask(context.request, 'mutation ($input: AddDriverInput!) { addDriver(input: $input) { id } }', {
    input: { id: driverId, interventionId: intervention.id, name: 'Borgeren kender os' },
  });
  const { addChangeIdea } = await ask<{ addChangeIdea: { changeIdeas: Array<{ version: number }> } }>(
    context.request,
    'mutation ($input: AddChangeIdeaInput!) { addChangeIdea(input: $input) { changeIdeas { version } } }',
    { input: { id: ideaId, driverId, text: 'Mød ind fem minutter før' } },
  );
  await inTheBasement(page, context, intervention, addresses.theory(intervention.code));
  await page.getByText('Mød ind fem minutter før').first().tap();
  await page.getByRole('button', { name: 'Start en afprøvning' }).tap();
  await field(page, 'Hvad prøver vi?').fill('Vi møder ind kl. 6.55 i tre dage.');
  await guessAndStart(page);
  await answers(page, 1, 3);
  const idea = { id: ideaId, version: addChangeIdea.changeIdeas[0]?.version };
  const { removeChangeIdea } = await ask<{ removeChangeIdea: { id: string } }>(
    context.request,
    'mutation ($id: ID!, $version: Int!) { removeChangeIdea(id: $id, version: $version) { id } }',
    idea,
  );
  expect(removeChangeIdea.id).toBe(intervention.id);

  await context.setOffline(false);
  const refused = page.getByRole('alert').filter({ hasText: 'Cyklussen blev ikke oprettet' });
  await expect(refused).toContainText('3 svar', { timeout: 20_000 });
  await page.getByRole('tab', { name: /Plan/ }).tap();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi møder ind kl. 6.55 i tre dage.');
  await expect(page.getByRole('radio', { name: 'Bedre' })).toBeChecked();
  await page.reload();
  await expect(refused, 'also when the page is opened again').toContainText('3 svar');
  expect(await cyclesOf(context, intervention)).toEqual([]);

  await ask(
    context.request,
    'mutation ($id: ID!, $version: Int!) { restoreChangeIdea(id: $id, version: $version) { id } }',
    { id: ideaId, version: (idea.version ?? 0) + 1 },
  );
  await refused.getByRole('button', { name: 'Prøv nu' }).tap();
  await expect(refused).toHaveCount(0);
  await saysSaved(page);
  await start(page);
  await expect(page.getByText('2 ja og 1 nej, 3 i alt')).toBeVisible();
  await expect
    .poll(() => cyclesOf(context, intervention))
    .toMatchObject([
      {
        ...{ number: 1, state: 'RUNNING', title: 'Mød ind fem minutter før' },
        ...{ plan: 'Vi møder ind kl. 6.55 i tre dage.', tally: { days: [{ yes: 2, no: 1 }] } },
      },
    ]);
  await expect.poll(() => keptInOutbox(page)).toBe(0);
});
