import { expect, test } from '@jest/globals';
import { changeWeek, weeklyMedians } from '../index.js';

const week = (of: string, moment: 'BEFORE' | 'AFTER', ...minutes: number[]) => ({
  week: of,
  moment,
  minutes,
});

test('one median a week, in time order, and the change where the timings after it begin', () => {
  const weeks = weeklyMedians([
    week('2026-03-16', 'AFTER', 9, 8, 10, 9, 7),
    week('2026-03-02', 'BEFORE', 14, 16, 15, 12, 18),
    week('2026-03-09', 'BEFORE', 13, 17, 14, 15, 19, 16),
  ]);
  expect(weeks.map(({ median }) => median)).toEqual([15, 15.5, 9]);
  expect(changeWeek(weeks)).toBe('2026-03-16');
});

test('the week of the change is what most of its timings are, and after where they are as many', () => {
  const both = (before: number[], after: number[]) =>
    weeklyMedians([week('2026-03-09', 'BEFORE', ...before), week('2026-03-09', 'AFTER', ...after)])[0]
      ?.moment;
  expect(both([14, 14, 14, 14, 14, 14], [9, 9, 9, 9, 9])).toBe('BEFORE');
  expect(both([14, 14, 14, 14, 14], [9, 9, 9, 9, 9])).toBe('AFTER');
});

test('timings of one side only show no change', () => {
  expect(changeWeek(weeklyMedians([week('2026-03-09', 'AFTER', 9)]))).toBeNull();
  expect(changeWeek(weeklyMedians([week('2026-03-09', 'BEFORE', 9)]))).toBeNull();
  expect(weeklyMedians([week('2026-03-09', 'AFTER')])).toEqual([]);
});
