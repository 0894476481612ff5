import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention } from './ground/interventions.js';
import { newerBuild } from './ground/newer-build.js';
import { field } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A newer build is put out while Anna writes. She is told, and nothing happens before she says so. */
test.use({ serviceWorkers: 'allow' });

test('"Ny version klar" waits for the person, and no text is lost by it', async ({ page, baseURL }) => {
  const product = await newerBuild(baseURL ?? '');
  await signedIn(page.context(), people.anna);
  const { request } = page.context();
  const intervention = await newIntervention(request, people.anna, 'Midt i en udgave');
  const cycle = await newCycle(request, intervention, { plan: '' });
  // The cookie is the host's, whatever its port.
  const address = product.address + addresses.cycle(intervention.code, cycle.number);
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await expect(page.getByText('Ny version klar.')).toHaveCount(0);

  product.putOut();
  await field(page, 'Hvad prøver vi?').fill('Vi spørger ved døren.');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('Ny version klar.')).toBeVisible();
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi spørger ved døren.');
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.getByRole('button', { name: 'Genindlæs' }).click();
  await expect.poll(() => page.evaluate(() => performance.timeOrigin).catch(() => before)).not.toBe(before);
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi spørger ved døren.');
  await expect(page.getByText('Ny version klar.')).toHaveCount(0);
  await product.close();
});
