import { expect, type Locator, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { newDocumentationTask, newTimings, setDocumentationRules } from './ground/documentation.js';
import { newIntervention, type Intervention } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { mutationsMeet } from './ground/network.js';
import { test } from './ground/test.js';

/* Less time on documentation: time it on the phone, propose to stop some of it, and know what the platform itself costs. */

const sheet = (page: Page): Locator => page.getByRole('dialog');

async function ground(page: Page, title: string): Promise<Intervention> {
  await signedIn(page.context(), people.per);
  return newIntervention(page.context().request, people.per, title);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one real task is timed in five taps, through a reload, and can be taken back', async ({ page }) => {
    const intervention = await ground(page, 'Skriv ét sted');
    await newDocumentationTask(page.context().request, intervention, 'Døgnrytmeplan');
    await page.goto(addresses.intervention(intervention.code));
    let taps = 0;
    const tap = async (what: Locator) => {
      taps += 1;
      await what.tap();
    };
    await tap(page.getByRole('link', { name: 'Tag tid: Døgnrytmeplan' }));
    await tap(sheet(page).getByRole('button', { name: 'Start ur' }));
    await expect(sheet(page).getByRole('timer')).toHaveText(/0:0[1-9]/);
    await page.reload();
    await expect(sheet(page).getByRole('timer')).toHaveText(/0:0[1-9]/);
    await tap(sheet(page).getByRole('button', { name: 'Stop', exact: true }));
    await expect(sheet(page).getByRole('textbox', { name: /^Minutter/ })).toHaveValue('0,5');
    await tap(sheet(page).getByRole('radio', { name: 'I høj grad' }));
    await tap(sheet(page).getByRole('button', { name: 'Gem', exact: true }));
    await expect(page.getByText('Gemt: 0,5 min.').first()).toBeVisible();
    expect(taps).toBe(5);
    const taken = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('EraseDocumentationSample'),
    );
    await page.getByRole('button', { name: 'Fortryd' }).tap();
    expect(await (await taken).json()).toMatchObject({
      data: { eraseDocumentationSample: { before: null } },
    });
  });

  test('minutes that are typed wait for the connection and are then one timing', async ({ page }) => {
    const intervention = await ground(page, 'Skriv én gang');
    const { request } = page.context();
    const task = await newDocumentationTask(request, intervention, 'Aftaleseddel');
    await newTimings(request, task, 'BEFORE', [14, 15, 16, 17]);
    await page.goto(`${addresses.interventionDocumentation(intervention.code)}?opgave=${task}`);
    await sheet(page).getByRole('button', { name: 'Gem', exact: true }).tap();
    await expect(sheet(page).getByText('Start uret, eller skriv minutterne.')).toBeVisible();
    const clears = await mutationsMeet(page.context(), 'cut');
    await sheet(page)
      .getByRole('textbox', { name: /^Minutter/ })
      .fill('18,2');
    await sheet(page).getByRole('button', { name: 'Gem', exact: true }).tap();
    await expect(sheet(page).getByRole('button', { name: 'Gemmer' })).toBeDisabled();
    await clears();
    await expect(page.getByText('Gemt: 18 min.').first()).toBeVisible();
    // The fifth before: now the median is shown.
    await expect(page.getByText('16 min').first()).toBeVisible();
    await expect(page.getByText('5 målinger, uge')).toBeVisible();
  });
});

test('the estimate stands with its arithmetic, and silently where too few are timed', async ({ page }) => {
  const intervention = await ground(page, 'Kortere vagtskifte');
  const { request } = page.context();
  const task = await newDocumentationTask(request, intervention, 'Vagtskifte');
  await newTimings(request, task, 'BEFORE', [14, 15, 16, 17]);
  await page.goto(addresses.interventionDocumentation(intervention.code));
  await expect(page.getByText('For få målinger. Vises fra 5.')).toHaveCount(2);
  await newTimings(request, task, 'BEFORE', [13, 18, 15]);
  await newTimings(request, task, 'AFTER', [9, 10, 11, 10, 9, 12, 10]);
  await page.reload();
  await expect(page.getByText('15 min før − 10 min nu = 5 min.')).toBeVisible();
  await expect(page.getByText('300 min, altså 5 timer.')).toBeVisible();
  await expect(page.getByText('Foreløbigt skøn').first()).toBeVisible();
});

test('a stop-proposal goes from draft to accepted, and each refusal says what is missing', async ({
  page,
  browser,
}) => {
  const lead = await browser.newContext();
  await signedIn(lead, people.birgitte);
  await setDocumentationRules(lead.request, { threePartyAcceptance: true });
  try {
    const intervention = await ground(page, 'Væk med krydslisten');
    await page.goto(addresses.interventionDocumentation(intervention.code));
    await page.getByRole('button', { name: 'Nyt forslag' }).click();
    await sheet(page).getByRole('button', { name: 'Gem som kladde' }).click();
    await expect(sheet(page).getByText('Skriv, hvilken dokumentation det er.')).toBeVisible();
    await sheet(page).getByRole('textbox', { name: 'Hvilken dokumentation?' }).fill('Krydslisten');
    await sheet(page).getByRole('button', { name: 'Gem som kladde' }).click();
    const proposal = page.getByRole('article').filter({ hasText: 'Krydslisten' });
    await expect(proposal).toContainText('Kladde, kun for jer');
    await proposal.getByRole('button', { name: 'Foreslå' }).click();
    await proposal.getByRole('button', { name: 'Acceptér' }).click();
    await expect(proposal.getByRole('alert')).toContainText('før myndighed eller jura');

    const says = async (who: string, verdict: string, by: string) => {
      await proposal.getByRole('button', { name: 'Skriv, hvad de siger' }).click();
      await sheet(page).getByRole('radio', { name: who }).check();
      await sheet(page).getByRole('radio', { name: verdict }).check();
      await sheet(page).getByRole('textbox', { name: 'Hvem har sagt det?' }).fill(by);
      await sheet(page).getByRole('button', { name: 'Gem', exact: true }).click();
    };
    await proposal.getByRole('button', { name: 'Skriv, hvad loven siger' }).click();
    await sheet(page).getByRole('textbox', { name: 'Navn' }).fill('Hanne Bro, myndighed');
    await sheet(page).getByRole('textbox', { name: 'Hvad siger loven?' }).fill('Det kræves ikke.');
    await sheet(page).getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(proposal).toContainText('Hanne Bro, myndighed (myndighed)');
    await proposal.getByRole('button', { name: 'Acceptér' }).click();
    await expect(proposal.getByRole('alert')).toContainText('et ja fra medarbejdere, ledere og borgere');

    await says('Ledere', 'Ja', 'hanne bro, myndighed');
    await expect(sheet(page).getByRole('alert')).toContainText('kan ikke også svare for oplevelsen');
    await sheet(page).getByRole('textbox', { name: 'Hvem har sagt det?' }).fill('Plejehjemmets leder');
    await sheet(page).getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(sheet(page)).toHaveCount(0);
    await says('Medarbejdere', 'Ja', 'Hold B på tavlemødet');
    await says('Borgere', 'Ikke endnu', 'Beboerrådet');
    await expect(proposal).toContainText('Ikke endnu');
    await proposal.getByRole('button', { name: 'Acceptér' }).click();
    await expect(proposal.getByRole('alert')).toContainText('et ja fra borgere.');
    await says('Borgere', 'Ja', 'Beboerrådet');
    await expect(sheet(page)).toHaveCount(0);
    await proposal.getByRole('button', { name: 'Acceptér' }).click();
    await expect(proposal.getByText('Accepteret', { exact: true }).first()).toBeVisible();
    await proposal.getByText('Historik').click();
    await expect(proposal.getByText('Borgere: ikke endnu')).toBeVisible();
  } finally {
    await setDocumentationRules(lead.request, { threePartyAcceptance: false });
    await lead.close();
  }
});

test('the platform’s own time is off until the lead turns it on; then it says what it counts and what not', async ({
  page,
  browser,
}) => {
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.documentation);
  await expect(page.getByText('Platformen tæller ikke sin egen tid.')).toBeVisible();
  const own = page.getByRole('group', { name: 'Tæl platformens egen tid' });
  try {
    await own.getByRole('radio', { name: 'Ja' }).click();
    await expect(page.getByText('Den første uge vises, når den er forbi.')).toBeVisible();
    await expect(page.getByText('målearbejdet, møderne og seminarerne er ikke talt med')).toBeVisible();
    const agent = await browser.newContext();
    await signedIn(agent, people.anna);
    const other = await agent.newPage();
    await other.goto(addresses.documentation);
    await expect(other.getByText('Ingen kan se, hvem eller hvor.')).toBeVisible();
    await expect(other.getByRole('group', { name: 'Tæl platformens egen tid' })).toHaveCount(0);
    await agent.close();
  } finally {
    await own.getByRole('radio', { name: 'Nej' }).click();
    await expect(page.getByText('Platformen tæller ikke sin egen tid.')).toBeVisible();
  }
});

test('only active input time is counted, a pause is not, and it is told in whole minutes', async ({
  page,
  browser,
}) => {
  const lead = await browser.newContext();
  await signedIn(lead, people.birgitte);
  await setDocumentationRules(lead.request, { countsPlatformTime: true });
  try {
    await signedIn(page.context(), people.per);
    const told: number[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('AddPlatformTime'))
        told.push((JSON.parse(body) as { variables: { seconds: number } }).variables.seconds);
    });
    await page.clock.install();
    await page.goto(addresses.interventions);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Shift');
      await page.clock.fastForward(15_000);
    }
    // Forty-five seconds so far; then somebody came in at the door.
    await page.keyboard.press('Shift');
    await page.clock.fastForward(600_000);
    await page.keyboard.press('Shift');
    expect(told).toEqual([]);
    await page.clock.fastForward(16_000);
    await page.keyboard.press('Shift');
    await expect.poll(() => told).toEqual([61]);
  } finally {
    await setDocumentationRules(lead.request, { countsPlatformTime: false });
    await lead.close();
  }
});
