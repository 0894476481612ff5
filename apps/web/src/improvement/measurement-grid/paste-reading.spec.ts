import { describe, expect, test } from '@jest/globals';
import { entryOf, type GridColumn, type GridEntry } from './grid-model';
import {
  pastedText,
  pasteCounts,
  readPaste as readTable,
  toWrite,
  uncounted,
  type PasteSurroundings,
} from './paste-reading';

const readPaste = (text: string, ...more: [PasteSurroundings, Parameters<typeof readTable>[2]?]) =>
  readTable(pastedText(text), ...more);

const today = '2021-11-24';
const heard: GridColumn = {
  key: 'heard:value',
  measureId: 'heard',
  part: 'value',
  heading: 'Hørt, %',
  names: ['Hørt', 'Andel der føler sig hørt', 'a'],
  valueKind: 'RATIO',
  minimum: 0,
  maximum: 100,
  decimals: 1,
};
const answers: GridColumn = {
  ...heard,
  key: 'heard:denominator',
  part: 'denominator',
  heading: 'Svar (n)',
  names: ['Svar (n)', 'svar', 'n'],
  maximum: null,
  decimals: 0,
};
const meetings: GridColumn = {
  ...heard,
  key: 'meetings:value',
  measureId: 'meetings',
  heading: 'Møder',
  names: ['Møder', 'Feedbackmøder', 'b'],
  valueKind: 'VALUE',
  maximum: null,
  decimals: 0,
};
const stored: Record<string, GridEntry> = {
  'heard|2021-04-12': entryOf(46.2, 26),
  'heard|2021-04-05': entryOf(50, 22),
  'meetings|2021-04-12': entryOf(1, null),
};
const grid: PasteSurroundings = {
  columns: [heard, answers, meetings],
  frequency: 'WEEKLY',
  today,
  activePeriod: '2021-04-12',
  activeColumn: 'heard:value',
  stored: (measureId, period) => stored[`${measureId}|${period}`] ?? null,
  rows: [],
  filled: [],
};

/** Forty weeks as Excel puts them on the clipboard: tabs, decimal commas, CRLF, a heading row, holes and a slip. */
const fortyWeeks = [
  'Uge\tHørt, %\tSvar (n)\tMøder',
  ...Array.from({ length: 40 }, (_, at) => {
    const week = at + 5;
    if (week === 13) return `uge ${week}\ti.m.\t\t0`;
    if (week === 20) return `uge ${week}\tca. 64\t25\t3`;
    if (week === 21) return `uge ${week}\t\t\t2`;
    if (week === 22) return `uge ${week}\t60,0\t25\t-`;
    if (week === 14) return `uge ${week}\t50,0\t22\t2`;
    if (week === 15) return `uge ${week}\t44,0\t25\t1`;
    return `uge ${week}\t${['52,0', '60,0', '56,0', '48,0'][at % 4]}\t25\t2`;
  }),
  '',
].join('\r\n');

describe('forty weeks pasted from Excel', () => {
  const reading = readPaste(fortyWeeks, grid);
  const entry = (key: string) => reading.entries.find((of) => of.key === key);

  test('the columns are recognised and can be said as words', () => {
    expect(reading.roles).toEqual([
      'period',
      { column: 'heard:value' },
      { column: 'heard:denominator' },
      { column: 'meetings:value' },
    ]);
    expect(reading.headings).toEqual(['Uge', 'Hørt, %', 'Svar (n)', 'Møder']);
    expect(reading.lostRows).toEqual([]);
  });

  test('new, changed, the same and unreadable are counted right', () => {
    // 39 weeks speak of "heard" (one is blank), 40 of meetings: one unreadable, one changed, two the same.
    expect(pasteCounts(reading.entries, new Set())).toEqual({
      new: 75,
      changed: 1,
      same: 2,
      unreadable: 1,
      written: 76,
    });
  });

  test('week 15 changes what stands, and can be kept as it is', () => {
    expect(entry('heard|2021-04-12')).toMatchObject({
      kind: 'changed',
      before: { numerator: 12, denominator: 26 },
      next: { value: 44, numerator: 11, denominator: 25 },
    });
    const kept = new Set(['heard|2021-04-12']);
    expect(toWrite(reading.entries, kept).some(({ key }) => kept.has(key))).toBe(false);
  });

  test('"ca. 64" is not guessed at, and is written once somebody has put it right', () => {
    const slip = entry('heard|2021-05-17');
    expect(slip).toMatchObject({
      kind: 'unreadable',
      unreadable: { text: 'ca. 64', column: 'heard:value', why: 'NOT_A_NUMBER', row: 17 },
    });
    const fixed = readPaste(fortyWeeks, grid, { fixes: { [slip?.unreadable?.cell ?? '']: '64' } });
    expect(fixed.entries.find(({ key }) => key === 'heard|2021-05-17')).toMatchObject({
      kind: 'new',
      next: { value: 64, numerator: 16, denominator: 25 },
    });
  });

  test('a blank cell is missing, "i.m." and "-" are not measured, and zero is zero', () => {
    expect(entry('heard|2021-05-24')).toBeUndefined();
    expect(entry('heard|2021-03-29')?.next).toMatchObject({ notMeasured: true });
    expect(entry('meetings|2021-05-31')?.next).toMatchObject({ notMeasured: true });
    expect(entry('meetings|2021-03-29')?.next).toMatchObject({ value: 0, notMeasured: false });
  });
});

describe('other clipboards', () => {
  test('one column without a week fills downwards from the active cell', () => {
    const { entries } = readPaste('58,4\n61\n', grid);
    expect(entries.map(({ key, next }) => [key, next?.value])).toEqual([
      ['heard|2021-04-12', 58.4],
      ['heard|2021-04-19', 61],
    ]);
  });

  test('columns without headings stand in the order of the grid, from the active column', () => {
    const { roles } = readPaste('2\n3', { ...grid, activeColumn: 'meetings:value' });
    expect(roles).toEqual([{ column: 'meetings:value' }]);
  });

  test('a column we do not know is skipped, and another can be chosen by hand', () => {
    const text = 'Uge\tHumør\n15\t3\n16\t4\n';
    expect(readPaste(text, grid).roles).toEqual(['period', 'skip']);
    const chosen = readPaste(text, grid, { roles: ['period', { column: 'meetings:value' }] });
    expect(chosen.entries.map(({ kind }) => kind)).toEqual(['changed', 'new']);
  });

  test('weeks are read in every form, also from a CSV with semicolons', () => {
    const { entries } = readPaste('Uge;Hørt\n2021-W15;44\nu16;52,0\n12/5-2021;"60,0"\n', grid);
    expect(entries.map(({ period }) => period)).toEqual(['2021-04-12', '2021-04-19', '2021-05-10']);
  });

  test('"18 af 25" and "18/25" are counted', () => {
    const { entries } = readPaste('uge 16\t18 af 25\nuge 17\t20/25\n', grid);
    expect(entries.map(({ next }) => [next?.numerator, next?.denominator, next?.value])).toEqual([
      [18, 25, 72],
      [20, 25, 80],
    ]);
  });

  test('a percentage no whole number gives is kept as it is, without a count', () => {
    const { entries } = readPaste('uge 16\t51,7\t25\n', grid);
    expect(entries[0]?.next).toEqual({ value: 51.7, numerator: null, denominator: null, notMeasured: false });
  });

  test('a week that lies ahead, stands twice or cannot be read is told, not written', () => {
    const { entries, lostRows } = readPaste('uge 16\t52\nuge 16\t53\nuge 99\t54\n2021-W50\t55\n', grid);
    expect(entries).toHaveLength(1);
    expect(lostRows).toEqual([
      { row: 2, text: 'uge 16 · 53', why: 'TWICE' },
      { row: 3, text: 'uge 99 · 54', why: 'NO_PERIOD' },
      { row: 4, text: '2021-W50 · 55', why: 'AHEAD' },
    ]);
  });

  test('725 per cent asks whether 72.5 was meant', () => {
    const { entries } = readPaste('uge 16\t725\n', grid);
    expect(entries[0]).toMatchObject({ kind: 'unreadable', unreadable: { candidates: [72.5] } });
  });

  test('merged heading rows are passed over', () => {
    const { roles, entries } = readPaste('Helsingør\t\t\nUge\tHørt\tMøder\n16\t52,0\t2\n17\t56,0\t3\n', grid);
    expect(roles).toEqual(['period', { column: 'heard:value' }, { column: 'meetings:value' }]);
    expect(entries).toHaveLength(4);
  });

  test('"ferie" and "i.m. (ikke relevant)" say why nothing was measured', () => {
    const { entries } = readPaste('uge 16\tferie\nuge 17\ti.m. (ikke relevant)\nuge 18\ti.m.\n', grid);
    expect(entries.map(({ next }) => next?.reason)).toEqual(['HOLIDAY', 'NOT_RELEVANT', null]);
  });

  test('how many were asked, without a percentage, is not dropped in silence', () => {
    const { entries } = readPaste('Uge\tSvar (n)\n16\t25\n', grid);
    expect(entries[0]).toMatchObject({ kind: 'unreadable', unreadable: { why: 'NO_VALUE', row: 2 } });
  });
});

describe('whose numbers they are', () => {
  const open = { ...grid, columns: [{ ...meetings, maximum: null }], activeColumn: 'meetings:value' };
  const values = (text: string) =>
    readPaste(text, open).entries.map(({ next, unreadable }) => next?.value ?? unreadable?.candidates);

  test('1.250 is asked about where nothing says', () => {
    expect(values('1.250\n')).toEqual([[1250, 1.25]]);
    expect(values('1,250\n')).toEqual([[1250, 1.25]]);
  });

  test('another number of the table that can be read one way only decides', () => {
    expect(values('1.250\n37,5\n')).toEqual([1250, 37.5]);
    expect(values('1.250\n37.5\n')).toEqual([1.25, 37.5]);
    expect(values('1,250\n37.5\n')).toEqual([1250, 37.5]);
  });

  test('numbers that speak against each other decide nothing', () => {
    expect(values('1.250\n37,5\n37.5\n')).toEqual([[1250, 1.25], 37.5, 37.5]);
  });

  test('a CSV with semicolons is Danish unless its numbers say otherwise', () => {
    expect(values('Uge;Møder\n16;1.250\n')).toEqual([1250]);
    expect(values('Uge;Møder\n16;1.250\n17;37.5\n')).toEqual([1.25, 37.5]);
  });

  test('answers that cannot have given the percentage beside them are left out, and that is counted', () => {
    const { entries } = readPaste('Uge\tHørt\tSvar (n)\n10\t52\t25\n11\t72,5\t20\n12\t\t25', grid);
    expect(uncounted(entries, new Set()).map(({ asked, next }) => [asked, next?.value])).toEqual([
      [20, 72.5],
    ]);
  });
});
