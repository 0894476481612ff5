import { expect } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newCycle, newIntervention, newMeasure, startCycle } from './ground/interventions.js';
import { pageOf, people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/** A closed test that was adapted, ready to be passed on. */
async function adapted(request: Parameters<typeof ask>[0], title: string): Promise<string> {
  const intervention = await newIntervention(request, people.anna, title);
  const measure = await newMeasure(request, intervention, { values: [50, 52, 55] });
  const cycle = await startCycle(
    request,
    await newCycle(request, intervention, {
      title: 'Ved døren',
      measureId: measure.id,
      startsOn: measure.weeks[0] ?? '',
    }),
  );
  const { studyPdsaCycle } = await ask<{ studyPdsaCycle: { version: number } }>(
    request,
    'mutation ($id: ID!, $version: Int!) { studyPdsaCycle(id: $id, version: $version) { version } }',
    { id: cycle.id, version: cycle.version },
  );
  await ask(
    request,
    'mutation ($id: ID!, $version: Int!, $input: ClosePdsaCycleInput!) { closePdsaCycle(id: $id, version: $version, input: $input) { id } }',
    {
      ...{ id: cycle.id, version: studyPdsaCycle.version },
      input: {
        ...{ verdict: 'PARTLY', learning: 'Spørg ved døren', decision: 'ADOPT', successorId: newId() },
        ...{ shareLearning: true, shareObservations: false },
      },
    },
  );
  return intervention.code;
}

test('what works in one place is packed, taken up in another with a first test ready, and told back', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.anna);
  const code = await adapted(page.context().request, 'Spørgsmål ved døren');
  await page.goto(addresses.spread);
  await page.getByRole('button', { name: 'Gør til koncept' }).click();
  await page.getByRole('radio', { name: new RegExp(`^${code} `) }).check();
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(page.getByText('Kladde. Kun I kan se den.')).toBeVisible();

  await page.getByLabel('I én sætning: hvad er det?').fill('Spørg, mens besøget er frisk.');
  await page.getByLabel('Hvor er det prøvet, og hvem passer det til?').fill('Plejecenter');
  await page.getByLabel('Hvad kræver det?').fill('15 min om ugen');
  await page.getByRole('button', { name: 'Del med netværket' }).click();
  await expect(page.getByRole('alert')).toContainText('mindst ét kerneelement');
  await page.getByLabel('Hvad kostede det?').fill('0 kr.');
  await page.getByRole('button', { name: 'Tilføj kerneelement' }).click();
  await page.getByLabel('Kerneelement 1').fill('Højst to spørgsmål');
  await page.getByRole('button', { name: 'Tilføj noget, der må tilpasses' }).click();
  await page.getByLabel('Må tilpasses 1').fill('Dør eller telefon');
  await page.getByRole('button', { name: 'Del med netværket' }).click();
  await expect(page.getByRole('heading', { name: 'Kerne: lad stå' })).toBeVisible();

  const krogh = await pageOf(browser, people.krogh);
  await krogh.goto(addresses.concept(code));
  await krogh.getByRole('button', { name: 'Tag i brug hos os' }).click();
  await krogh.getByLabel('ordlyd').fill('telefon i stedet for dør');
  await krogh.getByLabel(/^Kerneelement/).fill('Højst tre spørgsmål');
  await krogh.getByRole('button', { name: 'Lav indsatsen' }).click();
  await expect(krogh.getByRole('alert')).toContainText('Skriv hvorfor');
  await krogh.getByLabel('Hvorfor ændrer I noget, der hører til kernen?').fill('Borgerne bad om det');
  await krogh.getByRole('button', { name: 'Lav indsatsen' }).click();
  await expect(krogh.getByRole('heading', { name: 'Begyndte som koncept fra Helsingør' })).toBeVisible();
  await expect(krogh.getByText('fordi Borgerne bad om det')).toBeVisible();
  await expect(krogh.getByRole('link', { name: /Start cyklus 1|cyklus 1/i }).first()).toBeVisible();
  await krogh.getByRole('button', { name: 'Fortæl ophavet, hvad I lærte' }).click();
  await krogh.getByLabel('Én linje, de kan bruge.').fill('Telefon virker lige så godt');
  await krogh.getByRole('button', { name: 'Send tilbage' }).click();
  await expect(krogh.getByText('Sendt tilbage: Telefon virker lige så godt')).toBeVisible();

  await page.goto(addresses.concept(code));
  await page.getByRole('radio', { name: 'Som liste' }).check();
  await expect(page.getByText('Ændret: telefon i stedet for dør')).toBeVisible();
  await page.goto(addresses.myWork);
  await expect(
    page.getByRole('link', { name: /Gribskov fortæller, hvad de lærte af "Spørgsmål ved døren"/ }).first(),
  ).toBeVisible();
});

test('the lead opens a concept to everybody, who read it without names', async ({ page, browser }) => {
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.concept('HIL-1'));
  await page.getByRole('button', { name: 'Del link' }).click();
  await page.getByRole('button', { name: 'Åbn linket' }).click();
  const address = (await page.getByRole('link', { name: /\/p\// }).getAttribute('href')) ?? '';
  const anybody = await browser.newPage();
  await anybody.goto(address);
  await expect(anybody.getByRole('heading', { level: 1, name: 'Livshistorie på ti minutter' })).toBeVisible();
  await expect(anybody.getByText('Hillerød')).toHaveCount(0);
  await expect(anybody.getByText('Sara Boye')).toHaveCount(0);
  await page.getByRole('button', { name: 'Luk linket' }).click();
  await expect(page.getByRole('button', { name: 'Åbn linket' })).toBeVisible();
  await anybody.reload();
  await expect(anybody.getByText('Der ligger ikke noget her mere.')).toBeVisible();
});

test('a concept that is withdrawn while somebody takes it up says so, and keeps what they wrote', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const code = await adapted(request, 'Holdt ikke');
  const [intervention] = (
    await ask<{
      interventions: Array<{ id: string; code: string; pdsaCycles: Array<{ id: string; state: string }> }>;
    }>(request, '{ interventions { id code pdsaCycles { id state } } }')
  ).interventions.filter((one) => one.code === code);
  const closed = intervention?.pdsaCycles.find(({ state }) => state === 'CLOSED');
  const begun = { id: newId(), interventionId: intervention?.id, cycleId: closed?.id };
  const one = (name: string, type: string) =>
    `mutation ($input: ${type}!) { ${name}(input: $input) { id version } }`;
  const { createPackage } = await ask<{ createPackage: { version: number } }>(
    request,
    one('createPackage', 'CreatePackageInput'),
    { input: begun },
  );
  const step = async (mutation: string, variables: object): Promise<number> => {
    const answer = await ask<Record<string, { version: number }>>(request, mutation, {
      id: begun.id,
      ...variables,
    });
    return Object.values(answer)[0]?.version ?? 0;
  };
  const patch = {
    ...{ summary: 'Spørg ved døren', context: 'Plejecenter', needs: '15 min', cost: '0 kr.' },
    elements: [
      { key: newId(), kind: 'STEP', text: 'Spørg ved døren' },
      { key: newId(), kind: 'CORE', text: 'Højst to spørgsmål' },
      { key: newId(), kind: 'ADAPTABLE', text: 'Dør eller telefon' },
    ],
  };
  const written = await step(
    'mutation ($id: ID!, $version: Int!, $patch: PackagePatch!) { updatePackage(id: $id, version: $version, patch: $patch) { id version } }',
    { version: createPackage.version, patch },
  );
  const version = await step(
    'mutation ($id: ID!, $version: Int!) { publishPackage(id: $id, version: $version) { id version } }',
    { version: written },
  );

  const ole = await pageOf(browser, people.ole);
  await ole.goto(addresses.concept(code));
  await ole.getByRole('button', { name: 'Tag i brug hos os' }).click();
  await ole.getByLabel('ordlyd').fill('telefon i stedet for dør');
  await step(
    'mutation ($id: ID!, $version: Int!, $reason: String!) { withdrawPackage(id: $id, version: $version, reason: $reason) { id version } }',
    { version, reason: 'Det holdt ikke' },
  );
  await expect(ole.getByRole('dialog').getByRole('alert')).toContainText('Det holdt ikke');
  await expect(ole.getByLabel('ordlyd')).toHaveValue('telefon i stedet for dør');
});
