import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type ReportContent } from '@laeringsrum/domain';
import { appendixCsv, appendixTables, appendixXlsx } from './report-appendix.js';
import { said, sourced, table } from './report-blocks.js';
import { type PrintedReport } from './report-html.js';

const sum = (text: string) => sourced(text, 'Regnskab', 'styring/oekonomi');
const content: ReportContent = {
  missing: [],
  sections: [
    { key: 'purpose', title: 'Formål', blocks: [], parts: 1, filled: 1 },
    {
      ...{ key: 'accounts', title: 'Regnskab', parts: 1, filled: 1 },
      blocks: [
        table(
          ['Post', 'Bevilget', 'Forbrugt'],
          [
            [said('Løn'), sum('780.000,00'), sum('402.500,10')],
            [said('I alt'), sum('780.000,00'), sum('402.500,10')],
          ],
        ),
      ],
    },
    {
      ...{ key: 'measures', title: 'Bilag: målinger', parts: 1, filled: 1 },
      blocks: [
        table(
          ['Måling', 'Definition', 'Målinger'],
          [
            [
              said('HEL-2a: Følte sig hørt, %'),
              said('=1+1 ældre; "hørt"'),
              sourced('24', 'HEL-2', 'indsatser/HEL-2'),
            ],
          ],
        ),
      ],
    },
  ],
};
const report: PrintedReport = {
  ...{ title: 'Slutrapport', programme: 'Nye veje', content, foot: '', today: '2021-07-14' },
  ...{ state: 'DRAFT', language: 'da' },
};

test('the appendix begins with the measures and their definitions; numbers are numbers and texts are texts', () => {
  expect(appendixTables(content, 'da')).toEqual([
    {
      title: 'Bilag: målinger',
      rows: [
        ['Måling', 'Definition', 'Målinger'],
        ['HEL-2a: Følte sig hørt, %', '=1+1 ældre; "hørt"', 24],
      ],
    },
    {
      title: 'Regnskab',
      amounts: true,
      rows: [
        ['Post', 'Bevilget', 'Forbrugt'],
        ['Løn', 780000, 402500.1],
        ['I alt', 780000, 402500.1],
      ],
    },
  ]);
});

test('as plain text no cell is run as a formula, and æøå come along', () => {
  const text = appendixCsv(report).toString('utf8');
  expect(text).toContain('402500,1');
  expect(text).toContain('Følte sig hørt');
  expect(text).not.toMatch(/(^|;)"?=/m);
});

test('as a workbook it has a sheet for each table, and the amounts are cells that can be added up', async () => {
  const files = unzipSync(new Uint8Array(await appendixXlsx(report)));
  const book = strFromU8(files['xl/workbook.xml'] as Uint8Array);
  expect(book).toContain('Bilag  målinger');
  expect(book).toContain('Regnskab');
  const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(2);
  expect(strFromU8(files['xl/worksheets/sheet2.xml'] as Uint8Array)).toContain('<v>402500.1</v>');
  // Whole kroner and øre look alike, and a text on several lines is as high as it is.
  const styled = (name: string): string => strFromU8(files[`xl/worksheets/${name}.xml`] as Uint8Array);
  const styles = new Set(
    [...styled('sheet2').matchAll(/<c r="[B-C][23]" s="(\d+)"[^>]*><v>/g)].map(([, style]) => style),
  );
  expect(styles.size).toBe(1);
  expect(strFromU8(files['xl/styles.xml'] as Uint8Array)).toContain('#,##0.00');
  expect(styled('sheet1')).toMatch(/<row [^>]*ht="15"/);
});
