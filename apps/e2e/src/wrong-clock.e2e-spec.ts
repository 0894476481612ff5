import { expect } from '@playwright/test';
import { nextPeriod } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import {
  newCycle,
  newIntervention,
  newMeasure,
  startCycle,
  storedNumber,
  today,
} from './ground/interventions.js';
import { field, saysSaved } from './ground/pages.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A tablet that believes it is tomorrow, or yesterday: the days of the work are the server's. */
for (const hours of [24, -24])
  test(`a clock that is ${hours} hours off moves no number and no observation`, async ({ page }) => {
    await signedIn(page.context(), people.anna);
    const { request } = page.context();
    const intervention = await newIntervention(request, people.anna, `Uret går ${hours} timer forkert`);
    const measure = await newMeasure(request, intervention, { values: [68], missing: 1 });
    const cycle = await startCycle(request, await newCycle(request, intervention));
    await page.clock.setSystemTime(Date.now() + hours * 3_600_000);

    const week = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
    await page.goto(addresses.record(intervention.code));
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: 'Procent' }).fill('72,5');
    await sheet.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect
      .poll(() => storedNumber(request, measure.id, week), { message: 'the week that is missing' })
      .toMatchObject({ value: 72.5 });

    await page.goto(addresses.cycle(intervention.code, cycle.number));
    await page.getByRole('button', { name: 'Observation', exact: true }).click();
    await page.getByLabel('Hvad så eller hørte I?').fill('Hun lo, da vi spurgte');
    await page.getByRole('button', { name: 'Gem observation' }).click();
    const seen = async () => {
      const { pdsaCycle } = await ask<{
        pdsaCycle: { observations: { text: string; observedOn: string }[] };
      }>(
        request,
        'query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { observations { text observedOn } } }',
        { code: intervention.code, number: cycle.number },
      );
      return pdsaCycle.observations;
    };
    await expect.poll(seen).toEqual([{ text: 'Hun lo, da vi spurgte', observedOn: await today(request) }]);
    // Written one after the other, they stand in that order, whatever the clock says meanwhile.
    await field(page, 'Hvem?').fill('Først');
    await field(page, 'Hvem?').blur();
    await page.clock.setSystemTime(Date.now() - hours * 3_600_000);
    await field(page, 'Hvem?').fill('Så');
    await field(page, 'Hvem?').blur();
    await saysSaved(page);
    await page.reload();
    await expect(field(page, 'Hvem?')).toHaveValue('Så');
  });
