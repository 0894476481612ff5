import { expect } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { pageOf, people } from './ground/people.js';
import { textFile, xlsxFile } from './ground/workbooks.js';
import { test } from './ground/test.js';

/* The finance system's file: looked at before it is kept, with what cannot be read named, and taken back whole. */

test('a file is seen before it is kept: what was read, what was not, and then the way back', async ({
  browser,
}) => {
  const page = await pageOf(browser, people.birgitte);
  const name = `Forplejning ${newId().slice(-6)}`;
  await ask(
    page.context().request,
    'mutation ($input: CreateBudgetLineInput!) { createBudgetLine(input: $input) { id } }',
    { input: { id: newId(), name, account: name.slice(-6), grantedOre: 10_000_00, position: 900 } },
  );
  await page.goto(addresses.economy);
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: `Ret ${name}` }) });
  await expect(row).toContainText('10.000,00');
  const rows = [
    'Bogføringsdato;Konto;Bilagsnr.;Posteringstekst;Beløb',
    `01.07.2026;${name.slice(-6)};1;Kaffe;1.250,50`,
    `02.07.2026;${name};2;Retur;-250,25`,
    `i går;${name};3;Brød;10`,
    '03.07.2026;ukendt;4;Frugt;10',
    `04.07.2026;${name};5;Kørsel til 010150-1237;120`,
  ];
  await page.getByLabel('Åbn en fil').setInputFiles(textFile('prisme.csv', rows.join('\r\n')));
  await expect(page.getByText('2 linjer kan indlæses. I alt 1.000,25 kr.')).toBeVisible();
  await expect(page.getByText('Linje 4: datoen er ikke en dag (i går)')).toBeVisible();
  await expect(page.getByText(/^Linje 5: kontoen kendes ikke.* \(ukendt\)$/)).toBeVisible();
  // A line with a CPR number is named by its column, never by the number, and the others go in.
  await expect(page.getByText('Linje 6: der står et CPR-nummer under „Posteringstekst“.')).toBeVisible();
  await expect(page.getByText('010150')).toHaveCount(0);
  await expect(row).not.toContainText('1.000,25');
  await page.getByRole('button', { name: 'Indlæs 2 linjer' }).click();
  await expect(page.getByText('2 linjer er indlæst. 0 var der i forvejen.').first()).toBeVisible();
  await expect(row).toContainText('1.000,25');

  const workbook = await xlsxFile([
    [{ value: 'Dato' }, { value: 'Konto' }, { value: 'Tekst' }, { value: 'Beløb' }],
    [{ value: '2026-07-04' }, { value: name }, { value: 'Te' }, { value: 0.1 + 0.2 }],
  ]);
  await page.getByLabel('Åbn en fil').setInputFiles(workbook);
  await page.getByRole('button', { name: 'Indlæs 1 linje' }).click();
  await expect(row).toContainText('1.000,55');

  const files = page.getByRole('listitem').filter({ hasText: 'prisme.csv' }).first();
  await files.getByRole('button', { name: 'Fortryd indlæsningen' }).click();
  await expect(row).toContainText('0,30');
});

test('only those who keep the purse see it', async ({ browser }) => {
  const page = await pageOf(browser, people.anna);
  await page.goto(addresses.steering);
  await expect(page.getByRole('heading', { name: 'Bevæger vi os?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Holder økonomien?' })).toHaveCount(0);
});
