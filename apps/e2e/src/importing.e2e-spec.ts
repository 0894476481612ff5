import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { watchMutations } from './ground/network.js';
import { openNumbers, preview } from './ground/numbers-page.js';
import { people, speaks } from './ground/people.js';
import { textFile, xlsxFile, zipBomb, type ChosenFile } from './ground/workbooks.js';
import { test } from './ground/test.js';

/* J11: numbers that are in a spreadsheet already, from its clipboard or its file, looked at before they are written. */
const fileField = (page: Page) => page.getByLabel('Åbn en fil');
const choose = (page: Page, { name, mimeType, buffer }: ChosenFile) =>
  fileField(page).setInputFiles({ name, mimeType, buffer });
const counts = (page: Page) => preview(page).getByRole('listitem');
const insert = (page: Page) => preview(page).getByRole('button', { name: /^Indsæt \d+ værdi/ });

async function pasteText(page: Page, text: string): Promise<void> {
  await page.getByRole('grid').evaluate((grid, clipboard) => {
    const data = new DataTransfer();
    data.setData('text/plain', clipboard);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(preview(page)).toBeVisible();
}

/** What each program puts on the clipboard for the same three rows, in its Danish and in its English version. */
const clipboards: ReadonlyArray<readonly [string, (weeks: readonly string[]) => string]> = [
  ['Excel, Danish', ([a, b, c]) => `Uge\tHørt, %\r\nuge ${a}\t54,5\r\nuge ${b}\t60,0\r\nuge ${c}\t-\r\n`],
  ['Excel, English', ([a, b, c]) => `Uge\tHørt, %\r\nW${a}\t54.5\r\nW${b}\t60.0\r\nW${c}\t-\r\n`],
  ['LibreOffice, Danish', ([a, b, c]) => `Uge\tHørt, %\n${a}\t54,5 %\n${b}\t60 %\n${c}\ti.m.\n`],
  ['LibreOffice, English', ([a, b, c]) => `Week\tHørt, %\n${a}\t54.5%\n${b}\t60%\n${c}\tn/a\n`],
  ['Google Sheets, Danish', ([a, b, c]) => `Uge\tHørt, %\nu${a}\t54,5\nu${b}\t60\nu${c}\tikke målt`],
  [
    'Google Sheets, English',
    ([a, b, c]) => `Week\tHørt, %\nweek ${a}\t54.5\nweek ${b}\t60\nweek ${c}\tnot measured`,
  ],
];

for (const [program, clipboard] of clipboards) {
  test(`from the clipboard of ${program}`, async ({ page }) => {
    const { week, stored } = await openNumbers(page, people.jens, [50, 60, null, null]);
    await pasteText(page, clipboard([week(0), week(1), week(2)]));
    await expect(preview(page)).toContainText(
      'Vi læser det sådan: kolonne A som uge og kolonne B som Hørt, %.',
    );
    await expect(counts(page)).toContainText(['1 nye', '1 ændrer', '1 er ens', '0 kan ikke læses']);
    await insert(page).click();
    await expect(preview(page)).toBeHidden();
    expect(await stored()).toEqual([54.5, 60, 'NOT_POSSIBLE', null]);
  });
}

test('an .xlsx file: percentages as Excel keeps them, one step in, and one step back', async ({ page }) => {
  const sent = watchMutations(page.context());
  const { week, stored } = await openNumbers(page, people.jens, [50, null, null]);
  await choose(
    page,
    await xlsxFile([
      [{ value: 'Uge' }, { value: 'Hørt, %' }],
      [{ value: `uge ${week(0)}` }, { value: 0.545, type: Number, format: '0.0%' }],
      [{ value: `uge ${week(1)}` }, { value: 60, type: Number }],
      [{ value: `uge ${week(2)}` }, { value: 'ca. 64' }],
    ]),
  );
  await expect(preview(page)).toContainText('Fra tal.xlsx');
  await expect(counts(page)).toContainText(['1 nye', '1 ændrer', '0 er ens', '1 kan ikke læses']);
  await expect(preview(page)).toContainText(/Række 4, uge \d+: ”ca. 64” er ikke et tal\./i);
  expect(sent).toEqual([]);
  await preview(page)
    .getByRole('textbox', { name: /^Ret Hørt/ })
    .fill('64');
  await page.keyboard.press('Enter');
  await insert(page).click();
  await expect(preview(page)).toBeHidden();
  expect(await stored()).toEqual([54.5, 60, 64]);
  await page.getByRole('button', { name: 'Fortryd' }).first().click();
  await expect.poll(stored).toEqual([50, null, null]);
});

test('a .csv from a Danish Excel in Windows-1252, whose columns somebody puts right', async ({ page }) => {
  const { week, stored } = await openNumbers(page, people.jens, [50, null]);
  const rows = ['Uge;Pårørende', `${week(0)};50,0`, `${week(1)};62,5`];
  await choose(page, textFile('målinger.csv', `${rows.join('\r\n')}\r\n`, 'latin1'));
  await expect(preview(page)).toContainText('kolonne B springes over');
  await preview(page).getByRole('button', { name: 'Skift kolonner' }).click();
  await preview(page).getByLabel('Kolonne B (Pårørende)').selectOption({ label: 'Hørt, %' });
  await expect(counts(page)).toContainText(['1 nye', '0 ændrer', '1 er ens', '0 kan ikke læses']);
  await insert(page).click();
  await expect(preview(page)).toBeHidden();
  expect(await stored()).toEqual([50, 62.5]);
});

test('what is too much, or not what it is called, is refused at once, in a sentence', async ({ page }) => {
  const sent = watchMutations(page.context());
  await openNumbers(page, people.jens, [50, null]);
  const many = Array.from({ length: 100_000 }, (_, at) => `${(at % 52) + 1};50`).join('\n');
  for (const [file, sentence] of [
    [textFile('tal.csv', many), 'Der er 100000 rækker i filen. Vi læser højst 5000.'],
    [zipBomb(), 'fylder alt for meget, når den pakkes ud. Vi har ikke åbnet den.'],
    [textFile('tal.xlsx', 'Uge;Hørt\n1;50\n'), 'Filen hedder .xlsx, men indeholder noget andet.'],
    [textFile('tal.csv', 'Uge;Navn\n1;091206-0063\n'), 'ligner et CPR-nummer, i række 2'],
  ] as const) {
    const began = Date.now();
    await choose(page, file);
    await expect(page.getByRole('alert')).toContainText(sentence);
    expect(Date.now() - began, sentence).toBeLessThan(3000);
    await expect(preview(page)).toBeHidden();
  }
  expect(sent).toEqual([]);
});

test('what is taken home as Excel or CSV, in either language, is all the same when it comes back', async ({
  page,
}) => {
  const { code } = await openNumbers(page, people.jens, [50, 33.3, null, 60, 100]);
  for (const [language, excel, csv, open] of [
    ['da', 'Hent Excel', 'Hent CSV', 'Åbn en fil'],
    ['en', 'Get Excel', 'Get CSV', 'Open a file'],
  ] as const) {
    await speaks(page.context(), language);
    await page.reload();
    for (const [button, ending] of [
      [excel, 'xlsx'],
      [csv, 'csv'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(`${code}-maalinger.${ending}`);
      await page.getByLabel(open).setInputFiles({
        name: `tal.${ending}`,
        mimeType: '',
        buffer: await readFile(await download.path()),
      });
      await expect(counts(page).nth(0)).toContainText(/^\s*0 (nye|new)/);
      await expect(counts(page).nth(1)).toContainText(/^\s*0 /);
      await expect(counts(page).nth(2)).toContainText(/^\s*4 /);
      await expect(counts(page).nth(3)).toContainText(/^\s*0 /);
      await preview(page)
        .getByRole('button', { name: /^(Annullér|Cancel)$/ })
        .click();
    }
  }
  await speaks(page.context(), 'da');
});
