import { describe, expect, test } from '@jest/globals';
import { writeCsv } from '@laeringsrum/locale';
import { readSheetFile } from '../measurement-import/sheet-file';
import { tableDialect } from '../measurement-import/table-dialect';
import { entryOf, type GridColumn, type GridEntry } from './grid-model';
import { gridRows, type GridTable } from './grid-table';
import { workbookOf } from './grid-workbook';
import { pasteCounts, readPaste } from './paste-reading';

const heard: GridColumn = {
  key: 'heard:value',
  measureId: 'heard',
  part: 'value',
  heading: 'Hørt, %',
  names: ['Hørt'],
  valueKind: 'RATIO',
  minimum: 0,
  maximum: 100,
  decimals: 0,
};
const answers: GridColumn = {
  ...heard,
  key: 'heard:denominator',
  part: 'denominator',
  heading: 'Svar (n)',
  names: ['Svar (n)'],
  maximum: null,
};
const days: GridColumn = {
  ...heard,
  key: 'days:value',
  measureId: 'days',
  heading: '=Dage',
  names: ['=Dage'],
  valueKind: 'VALUE',
  maximum: null,
  decimals: 1,
};
const holiday: GridEntry = {
  value: null,
  numerator: null,
  denominator: null,
  notMeasured: true,
  reason: 'HOLIDAY',
};
const stands: Readonly<Record<string, GridEntry>> = {
  'heard|2021-04-12': entryOf(58.3333, 24),
  'heard|2021-04-19': holiday,
  'heard|2021-04-26': entryOf(0, 25),
  // Each of these could be misread: a thousand or one and a quarter, a long fraction, a negative number.
  'days|2021-04-12': entryOf(1.125, null),
  'days|2021-04-19': entryOf(1250, null),
  'days|2021-04-26': entryOf(-3.14159265, null),
};
const stored = (measureId: string, period: string): GridEntry | null =>
  stands[`${measureId}|${period}`] ?? null;
const table: GridTable = {
  columns: [heard, answers, days],
  periods: ['2021-04-12', '2021-04-19', '2021-04-26', '2021-05-03'],
  frequency: 'WEEKLY',
  entry: stored,
  note: (period) => (period === '2021-04-12' ? '=HYPERLINK("http://x")' : ''),
  words: {
    week: 'Uge',
    period: 'Periode',
    dates: 'Dato',
    note: 'Note',
    notMeasured: ({ reason }) => (reason === 'HOLIDAY' ? 'i.m. (ferie)' : 'i.m.'),
  },
};

async function comesBack(file: File) {
  const [sheet] = await readSheetFile(file);
  const rows = sheet?.rows ?? [];
  const { entries, lostRows } = readPaste(
    { rows, dialect: tableDialect(rows, sheet?.dialect ?? null) },
    {
      columns: [heard, answers, { ...days, minimum: null }],
      frequency: 'WEEKLY',
      today: '2021-06-01',
      activePeriod: '2021-04-12',
      activeColumn: heard.key,
      stored,
      rows: [],
      filled: [],
    },
  );
  return { ...pasteCounts(entries, new Set()), lost: lostRows.length };
}
const allTheSame = { new: 0, changed: 0, same: 6, unreadable: 0, written: 0, lost: 0 };

describe('what is taken home is all the same when it comes back', () => {
  test.each(['da', 'en'] as const)('as CSV, %s', async (language) => {
    const text = writeCsv(gridRows(table, language), language);
    expect(text).toContain(`'=HYPERLINK`);
    expect(await comesBack(new File([text], 'tal.csv'))).toEqual(allTheSame);
  });

  test('as an Excel file', async () => {
    const blob = await workbookOf([{ name: 'Ugentlig: [alt]', rows: gridRows(table, 'da') }]);
    expect(await comesBack(new File([await blob.arrayBuffer()], 'tal.xlsx'))).toEqual(allTheSame);
  });
});
