import { describe, expect, test } from '@jest/globals';
import { entryOf, sameEntry, type GridEntry } from './grid-model';

const value = (number: number): GridEntry => entryOf(number, null);
const notMeasured = (reason: GridEntry['reason'] = null): GridEntry => ({
  value: null,
  numerator: null,
  denominator: null,
  notMeasured: true,
  reason,
});

describe('a percentage beside how many were asked', () => {
  test.each([
    [58.3, 24, 14],
    [58, 24, 14],
    [54, 24, 13],
    [100, 7, 7],
  ])('%p of %p is %p', (percent, asked, numerator) => {
    expect(entryOf(percent, asked)).toMatchObject({ numerator, denominator: asked });
  });

  test('is no count where no whole number gives it', () => {
    for (const [percent, asked] of [
      [72.5, 20],
      [50, 7],
      [33, 250],
    ] as const)
      expect(entryOf(percent, asked)).toMatchObject({ value: percent, numerator: null, denominator: null });
  });
});

describe('what is pasted says nothing new', () => {
  test('when it is the same number, however small the numbers are', () => {
    expect(sameEntry(value(0.02), value(0.02))).toBe(true);
    expect(sameEntry(value(0.02), value(0.05))).toBe(false);
    expect(sameEntry(value(4.5), value(4.54))).toBe(false);
    expect(sameEntry(value(0), value(0))).toBe(true);
  });

  test('when it is a rounded percentage of the count that stands', () => {
    expect(sameEntry(entryOf(58.3333, 24), value(58.3))).toBe(true);
    expect(sameEntry(entryOf(58.3333, 24), entryOf(58.3, 24))).toBe(true);
    expect(sameEntry(entryOf(58.3333, 24), entryOf(58.3, 12))).toBe(false);
  });

  test('when it was not measured, and the reason is the same or is not said', () => {
    expect(sameEntry(notMeasured('HOLIDAY'), notMeasured())).toBe(true);
    expect(sameEntry(notMeasured('HOLIDAY'), notMeasured('HOLIDAY'))).toBe(true);
    expect(sameEntry(notMeasured('HOLIDAY'), notMeasured('NOT_RELEVANT'))).toBe(false);
    expect(sameEntry(value(0), notMeasured())).toBe(false);
  });
});
