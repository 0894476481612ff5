import { expect } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { newIntervention } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

test('an idea goes from the one who had it into the driver diagram, with a question on the way', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Aftenkaffen');
  await ask(request, 'mutation ($input: AddDriverInput!) { addDriver(input: $input) { id } }', {
    input: { id: newId(), interventionId: intervention.id, name: 'Vi spørger, hvor mødet sker' },
  });

  const hers = await browser.newContext({ locale: 'da-DK', viewport: { width: 360, height: 740 } });
  await signedIn(hers, people.karin);
  const karin = await hers.newPage();
  await karin.goto(addresses.intervention(intervention.code));
  await karin.getByLabel('Din idé').fill('Spørg, mens vi drikker kaffe');
  await karin.getByRole('radio', { name: 'Spørg mig først' }).check();
  await karin.getByRole('button', { name: 'Giv idéen' }).click();
  await expect(karin.getByText('fra dig · Teamet har fået den')).toBeVisible();

  await page.goto(addresses.intervention(intervention.code));
  await expect(page.getByText('fra en kollega · Vil spørges først')).toBeVisible();
  await expect(page.getByText('Karin Friis')).toHaveCount(0);
  await page.getByRole('button', { name: 'Spørg om lov' }).click();
  await expect(page.getByText('Venter på svar fra den, der fik idéen')).toBeVisible();

  await karin.goto(addresses.myWork);
  const asked = karin.getByRole('listitem').filter({ hasText: intervention.code });
  await asked.getByRole('button', { name: 'Ja, med mit navn' }).click();
  await expect(asked.getByText('Teamet vil gerne prøve din idé')).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: 'Sæt i driverdiagrammet' }).click();
  await page.getByRole('button', { name: 'Sæt den ind' }).click();
  await expect(page.getByText('fra Karin Friis · Står i driverdiagrammet')).toBeVisible();
  await karin.reload();
  await expect(asked.getByText('Står i driverdiagrammet')).toBeVisible();
  await hers.close();
});
