import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newCycle, newIntervention } from './ground/interventions.js';
import { field, syncState } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* One's own keys and sessions. */
test('a passkey is added with the device’s own, and signs in without a password', async ({
  page,
  context,
}) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signedIn(context, people.krogh);
  await page.goto(addresses.account);
  await page.getByRole('button', { name: 'Tilføj en adgangsnøgle' }).click();
  await page.getByLabel('Hvad skal den hedde?').fill('Min telefon');
  await page.getByRole('button', { name: 'Tilføj en adgangsnøgle' }).click();
  await expect(page.getByText('Min telefon')).toBeVisible();
  expect((await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials).toHaveLength(1);

  await context.clearCookies();
  await page.goto(`${addresses.signIn}?til=${encodeURIComponent(addresses.account)}`);
  await page.getByRole('button', { name: 'Brug en adgangsnøgle' }).click();
  await expect(page).toHaveURL(addresses.account);
  await expect(page.getByText(/Brugt /)).toBeVisible();

  await page.getByRole('button', { name: 'Fjern: Min telefon' }).click();
  await page.getByRole('button', { name: 'Ja, fjern den' }).click();
  await expect(page.getByText('Min telefon')).toHaveCount(0);
});

test('another device is seen, in words, and signed out from here', async ({ page, context, browser }) => {
  const phone = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  });
  await signedIn(phone, people.jens);
  const there = await phone.newPage();
  await there.goto(addresses.myWork);
  await signedIn(context, people.jens);
  await page.goto(addresses.account);
  await page.getByRole('button', { name: 'Log ud: Safari på iPhone' }).click();
  await expect(page.getByText('Safari på iPhone')).toHaveCount(0);
  await there.reload();
  await expect(there.getByRole('button', { name: 'Log ind', exact: true })).toBeVisible();
});

test('two minutes before an unused session ends one is asked, and what was written is there', async ({
  page,
  context,
}) => {
  await signedIn(context, people.mette);
  const intervention = await newIntervention(context.request, people.mette, 'Længe siden');
  const cycle = await newCycle(context.request, intervention, { plan: '' });
  await page.clock.install();
  await page.goto(addresses.cycle(intervention.code, cycle.number));
  await field(page, 'Hvad prøver vi?').fill('Vi spørger ved døren.');
  await expect(syncState(page)).toContainText('Gemt');
  // What watches comes after a minute; from the last answer it is then an hour.
  await page.clock.runFor(65_000);
  // Its pieces come by the real network while the page's clock stands.
  for (let step = 0; step < 10; step++) {
    await page.waitForLoadState('networkidle');
    await page.clock.runFor(1_000);
  }
  await page.clock.runFor('58:30');
  const question = page.getByRole('dialog', { name: 'Er du her stadig?' });
  await question.getByRole('button', { name: 'Bliv logget ind' }).click();
  await expect(question).toHaveCount(0);
  await expect(field(page, 'Hvad prøver vi?')).toHaveValue('Vi spørger ved døren.');
});
