import { describe, expect, test } from '@jest/globals';
import { type GridColumn, type GridEntry } from './grid-model';
import { pastedText, readPaste, type PasteChanges, type PasteSurroundings } from './paste-reading';

/* Minutes from the call until somebody came, written down each time: three of them on the second of March. */
const minutes: GridColumn = {
  key: 'minutes:value',
  measureId: 'minutes',
  part: 'value',
  heading: 'Ventetid, min.',
  names: ['Ventetid'],
  valueKind: 'VALUE',
  minimum: 0,
  maximum: null,
  decimals: 0,
};
const number = (value: number): GridEntry => ({
  value,
  numerator: null,
  denominator: null,
  notMeasured: false,
});
const stands: Readonly<Record<string, GridEntry>> = {
  '2026-03-02': number(12),
  '2026-03-02#0001': number(20),
  '2026-03-04': number(7),
};
const desk: PasteSurroundings = {
  columns: [minutes],
  frequency: 'PER_EVENT',
  today: '2026-03-09',
  activePeriod: '2026-03-09',
  activeColumn: 'minutes:value',
  stored: (_, slot) => stands[slot] ?? null,
  rows: [...Object.keys(stands), '2026-03-09'],
  filled: Object.keys(stands),
};
const read = (text: string, changes: PasteChanges = {}, more: Partial<PasteSurroundings> = {}) => {
  const { entries, lostRows, dates } = readPaste(pastedText(text), { ...desk, ...more }, changes);
  return {
    dates,
    lost: lostRows.map(({ why }) => why),
    slots: entries.map(({ period, kind, next }) => `${period} ${kind} ${next?.value}`),
  };
};

describe('what is measured each time it happens', () => {
  test('a day may stand several times: first to first, second to second, and a third one is new', () => {
    expect(read('Dato\tVentetid\n2.3.2026\t12\n2.3.2026\t25\n2.3.2026\t9').slots).toEqual([
      '2026-03-02 same 12',
      '2026-03-02#0001 changed 25',
      '2026-03-02#0002 new 9',
    ]);
  });

  test('where they are new events, they are laid after those that stand', () => {
    expect(read('Dato\tVentetid\n2.3.2026\t12\n5.3.2026\t9\n2.3.2026\t25', { append: true }).slots).toEqual([
      '2026-03-02#0002 new 12',
      '2026-03-05 new 9',
      '2026-03-02#0003 new 25',
    ]);
  });

  test('numbers without a date go down the rows of the grid, and on from its last', () => {
    expect(read('8\n9\n10', {}, { activePeriod: '2026-03-04' }).slots).toEqual([
      '2026-03-04 changed 8',
      '2026-03-09 new 9',
      '2026-03-09#0001 new 10',
    ]);
  });
});

describe('dates written with strokes', () => {
  test('a date that only an American can have written is told, and read so', () => {
    const { dates, slots, lost } = read('Dato\tVentetid\n02/25/2026\t12\n03/05/2026\t9');
    expect(dates).toEqual({ order: 'MONTH_FIRST', said: 'MONTH_FIRST', example: '02/25/2026' });
    expect(slots).toEqual(['2026-02-25 new 12', '2026-03-05 new 9']);
    expect(lost).toEqual([]);
  });

  test('one that can be two days is asked about, and not read before there is an answer', () => {
    const pasted = 'Dato\tVentetid\n03/02/2026\t12\n02/03/2026\t9';
    expect(read(pasted)).toEqual({
      dates: { order: null, said: 'BOTH', example: '03/02/2026' },
      lost: ['DATE_ORDER', 'DATE_ORDER'],
      slots: [],
    });
    expect(read(pasted, { dateOrder: 'DAY_FIRST' }).slots).toEqual([
      '2026-02-03 new 12',
      '2026-03-02 changed 9',
    ]);
    expect(read(pasted, { dateOrder: 'MONTH_FIRST' }).slots).toEqual([
      '2026-03-02 same 12',
      '2026-02-03 new 9',
    ]);
  });

  test('Danish dates are read without a question, and weeks are asked about the same way', () => {
    expect(read('Dato\tVentetid\n02/03/2026\t12\n25/02/2026\t9').dates).toBeNull();
    const weekly = { frequency: 'WEEKLY' as const };
    expect(read('Dato\tVentetid\n03/02/2026\t12', {}, weekly).lost).toEqual(['DATE_ORDER']);
    expect(read('Dato\tVentetid\n02/25/2026\t12', {}, weekly).slots).toEqual(['2026-02-23 new 12']);
  });
});
