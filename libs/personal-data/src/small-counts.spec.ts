import { describe, expect, test } from '@jest/globals';
import { publishPercentage, suppressSmallCounts, type PublishedCount } from './index.js';

const written = (count: PublishedCount): string => ('value' in count ? String(count.value) : '<5');
const list = (counts: readonly number[], threshold?: number): string => {
  const { counts: shown, total } = suppressSmallCounts(counts, threshold);
  return `${shown.map(written).join(' ')} | ${written(total)}`;
};

describe('a list of counts with its total', () => {
  test.each<[what: string, counts: number[], shown: string]>([
    ['nothing small, nothing hidden', [12, 8, 40], '12 8 40 | 60'],
    [
      'seven places, one small: the second smallest goes too',
      [12, 8, 40, 3, 22, 15, 9],
      '12 <5 40 <5 22 15 9 | 109',
    ],
    ['none is a small number too', [0, 12, 30], '<5 <5 30 | 42'],
    ['two that are none would be told by their sum', [0, 0, 30, 40], '<5 <5 <5 40 | 70'],
    ['two small ones with too small a sum', [1, 2, 30, 40], '<5 <5 <5 40 | 73'],
    ['two that could only be four each', [4, 4, 30, 40], '<5 <5 <5 40 | 78'],
    ['two small ones that hide each other', [3, 4, 30, 40], '<5 <5 30 40 | 77'],
    ['equals go together, else their order would tell', [20, 20, 4, 50], '<5 <5 <5 50 | 94'],
    ['a total that is small itself', [1, 2, 1], '<5 <5 <5 | <5'],
    ['one place alone', [3], '<5 | <5'],
    ['one large place alone', [7], '7 | 7'],
    ['no place', [], ' | <5'],
  ])('%s', (_, counts, shown) => {
    expect(list(counts)).toBe(shown);
  });

  test('the threshold can be raised, and lowered to three', () => {
    expect(list([12, 8, 40], 10)).toBe('<5 <5 40 | 60');
    expect(list([4, 8, 40], 3)).toBe('4 8 40 | 52');
    expect(() => suppressSmallCounts([12, 8, 40], 2)).toThrow(RangeError);
    expect(() => suppressSmallCounts([12, 8, 40], 4.5)).toThrow(RangeError);
  });

  test('what is not a count is refused', () => {
    for (const wrong of [-1, 1.5, Number.NaN, Infinity]) {
      expect(() => suppressSmallCounts([12, wrong])).toThrow(RangeError);
    }
  });
});

describe('a table with its margins', () => {
  const table = (cells: number[][]): string[] => {
    const shown = suppressSmallCounts(cells);
    const rows = shown.cells.map(
      (row, down) => `${row.map(written).join(' ')} | ${written(shown.rowTotals[down] ?? { value: 0 })}`,
    );
    return [...rows, `${shown.columnTotals.map(written).join(' ')} | ${written(shown.total)}`];
  };

  test('nothing small, nothing hidden', () => {
    expect(
      table([
        [20, 30],
        [40, 50],
      ]),
    ).toEqual(['20 30 | 50', '40 50 | 90', '60 80 | 140']);
  });

  test('one small cell takes three others with it, and the sums stay', () => {
    expect(
      table([
        [12, 8, 40],
        [3, 22, 15],
        [9, 30, 11],
      ]),
    ).toEqual(['12 8 40 | 60', '<5 22 <5 | 40', '<5 30 <5 | 50', '24 60 66 | 150']);
  });

  test('a small sum is hidden like any count', () => {
    expect(
      table([
        [1, 2],
        [30, 40],
        [50, 60],
      ])[0],
    ).toBe('<5 <5 | <5');
  });

  test('a ragged table is refused', () => {
    expect(() => suppressSmallCounts([[10, 20], [30]])).toThrow(RangeError);
  });
});

describe('a percentage', () => {
  test.each<[of: number, all: number, shown: number | undefined]>([
    [3, 4, undefined],
    [3, 5, 60],
    [0, 9, undefined],
    [9, 9, undefined],
    [0, 10, 0],
    [10, 10, 100],
    [19, 25, 76],
    [0, 0, undefined],
  ])('%d of %d', (numerator, denominator, value) => {
    expect(publishPercentage(numerator, denominator)).toEqual(
      value === undefined ? { suppressed: true } : { value },
    );
  });

  test('follows a higher threshold', () => {
    expect(publishPercentage(7, 9, 10)).toEqual({ suppressed: true });
    expect(publishPercentage(19, 19, 10)).toEqual({ suppressed: true });
    expect(publishPercentage(20, 20, 10)).toEqual({ value: 100 });
  });

  test('what cannot be is refused', () => {
    expect(() => publishPercentage(30, 25)).toThrow(RangeError);
    expect(() => publishPercentage(-1, 25)).toThrow(RangeError);
    expect(() => publishPercentage(1, 25, 2)).toThrow(RangeError);
  });
});
