import { describe, expect, test } from '@jest/globals';
import { type ChartInput, chartModel, controlModel } from '@laeringsrum/chart-geometry';
import { readSheet } from 'read-excel-file/node';
import { fileName, svgFile } from './chart-files';
import { clipboardText, csvFile } from './chart-sheet';
import { workbookFile } from './chart-workbook';

const input: ChartInput = {
  language: 'da',
  today: '2021-02-22',
  frequency: 'WEEKLY',
  startsOn: '2021-02-01',
  definition: {
    versionId: 'heard-1',
    name: 'Andel der føler sig hørt',
    shortName: 'Hørt',
    unit: '%',
    direction: 'UP',
    valueKind: 'RATIO',
    minimum: 0,
    maximum: 100,
    decimals: 1,
  },
  periods: ['2021-02-01', '2021-02-08'],
  values: [72.5, null],
  numerators: [18, null],
  denominators: [25, null],
  states: ['MEASURED', 'NOT_MEASURED'],
  reasons: [null, 'HOLIDAY'],
  notes: ['=SUM(A1)', null],
};
const model = chartModel(input);

describe('the numbers as a file', () => {
  test('semicolons, decimal commas, a byte order mark; numerator and denominator apart', () => {
    const csv = csvFile(model);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('Uge;Dato;Værdi;Tæller;Nævner;Over/under median;Del af skift;Cyklus;Note');
    expect(csv).toContain('Uge 5;01-02-2021;72,5;18;25');
    expect(csv).toContain('Uge 6;08-02-2021;ikke målt (ferie)');
  });

  test('a note that looks like a formula is not run', () => {
    expect(csvFile(model)).toContain("'=SUM(A1)");
    expect(clipboardText(model)).toContain("\t'=SUM(A1)");
  });

  test('the clipboard holds the same, tab by tab', () => {
    expect(clipboardText(model).split('\r\n')[1]).toMatch(/^Uge 5\t01-02-2021\t72,5\t18\t25\t/);
  });

  test('a workbook has real numbers and dates, and its texts are no formulas', async () => {
    const file = Buffer.from(await (await workbookFile(model)).arrayBuffer());
    const [head, first, second] = await readSheet(file, 'Målinger');
    expect(head?.slice(0, 5)).toEqual(['Uge', 'Dato', 'Værdi', 'Tæller', 'Nævner']);
    expect(first?.slice(0, 5)).toEqual(['Uge 5', new Date('2021-02-01'), 72.5, 18, 25]);
    expect(first?.at(-1)).toBe('=SUM(A1)');
    expect(second?.[2]).toBe('ikke målt (ferie)');
    const about = await readSheet(file, 'Om tallene');
    expect(about[0]).toEqual(['Måling', 'Andel der føler sig hørt, %']);
  });

  test('a control chart’s file has its limits', () => {
    expect(csvFile(controlModel(model))).toContain(';Over/under gennemsnit;Nedre grænse;Øvre grænse;Signal;');
  });

  test('the drawing stands alone', () => {
    expect(svgFile(model)).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  test('a file name is one that every file system takes', () => {
    expect(fileName('HEL-2', 'Hørt', 'csv')).toBe('HEL-2 Hørt.csv');
    expect(fileName(undefined, 'Svar/dag: "x"', 'png')).toBe('Svar dag x.png');
    expect(fileName(undefined, '', 'svg')).toBe('kurve.svg');
  });
});
