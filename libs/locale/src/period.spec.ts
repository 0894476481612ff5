import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  formatPeriod,
  nextPeriod,
  periodEnd,
  periodsBetween,
  periodStart,
  previousPeriod,
  type Frequency,
} from './index.js';

const frequencies: Frequency[] = ['DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'PER_EVENT'];
const aDay = fc.integer({ min: -15_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));
const aFrequency = fc.constantFrom(...frequencies);

describe('the period a day lies in', () => {
  test.each<[Frequency, date: string, start: string, end: string]>([
    ['DAILY', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['PER_EVENT', '2021-04-14', '2021-04-14', '2021-04-14'],
    ['WEEKLY', '2021-04-18', '2021-04-12', '2021-04-18'],
    ['WEEKLY', '2027-01-03', '2026-12-28', '2027-01-03'],
    ['WEEKLY', '1969-12-31', '1969-12-29', '1970-01-04'],
    ['FORTNIGHTLY', '1970-01-05', '1970-01-05', '1970-01-18'],
    ['FORTNIGHTLY', '1970-01-04', '1969-12-22', '1970-01-04'],
    ['FORTNIGHTLY', '2021-04-12', '2021-04-05', '2021-04-18'],
    ['FORTNIGHTLY', '2027-01-01', '2026-12-21', '2027-01-03'],
    ['MONTHLY', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['MONTHLY', '2021-02-28', '2021-02-01', '2021-02-28'],
    ['MONTHLY', '2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s: %s lies in %s to %s', (frequency, date, start, end) => {
    expect(periodStart(date, frequency)).toBe(start);
    expect(periodEnd(date, frequency)).toBe(end);
  });

  test('a day that does not exist is refused', () => {
    for (const frequency of frequencies) {
      expect(() => periodStart('2021-02-29', frequency)).toThrow(RangeError);
      expect(() => nextPeriod('2021-13-01', frequency)).toThrow(RangeError);
    }
  });
});

describe('from period to period', () => {
  test.each<[Frequency, from: string, steps: number, to: string]>([
    ['MONTHLY', '2026-12-01', 1, '2027-01-01'],
    ['MONTHLY', '2026-01-31', 1, '2026-02-01'],
    ['MONTHLY', '2021-03-01', -14, '2020-01-01'],
    ['WEEKLY', '2026-12-28', 1, '2027-01-04'],
    ['FORTNIGHTLY', '2026-12-21', 1, '2027-01-04'],
    ['DAILY', '2024-02-28', 1, '2024-02-29'],
    ['DAILY', '2026-03-28', 2, '2026-03-30'],
  ])('%s: %s and %d on is %s', (frequency, from, steps, to) => {
    expect(nextPeriod(from, frequency, steps)).toBe(to);
  });

  test('back is the inverse of forward, and periods lie end to end with the day inside its own', () => {
    fc.assert(
      fc.property(aDay, aFrequency, fc.integer({ min: -200, max: 200 }), (day, frequency, steps) => {
        const start = periodStart(day, frequency);
        expect(periodStart(start, frequency)).toBe(start);
        expect(start <= day && day <= periodEnd(start, frequency)).toBe(true);
        expect(previousPeriod(nextPeriod(start, frequency, steps), frequency, steps)).toBe(start);
        expect(addDays(periodEnd(start, frequency), 1)).toBe(nextPeriod(start, frequency));
        expect(previousPeriod(start, frequency) < start).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test('fortnights never lose a week at the turn of the year', () => {
    const starts = periodsBetween('2019-01-01', '2034-01-01', 'FORTNIGHTLY');
    const lengths = new Set(starts.slice(1).map((start, at) => daysBetween(starts[at] ?? '', start)));
    expect([...lengths]).toEqual([14]);
  });

  test('all periods of a span, both ends included', () => {
    expect(periodsBetween('2026-12-20', '2027-01-05', 'WEEKLY')).toEqual([
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
    ]);
    expect(periodsBetween('2024-01-31', '2024-03-01', 'MONTHLY')).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
    ]);
    expect(periodsBetween('2021-04-13', '2021-04-12', 'WEEKLY')).toEqual(['2021-04-12']);
    expect(periodsBetween('2021-04-13', '2021-04-12', 'DAILY')).toEqual([]);
  });

  test('no event is expected, so none is missing', () => {
    expect(periodsBetween('2021-01-01', '2021-12-31', 'PER_EVENT')).toEqual([]);
  });

  test('a span nobody means is refused rather than cut', () => {
    expect(() => periodsBetween('1900-01-01', '2199-12-01', 'DAILY')).toThrow(RangeError);
    expect(periodsBetween('2010-01-01', '2026-05-01', 'DAILY')).toHaveLength(5965);
  });
});

describe('a period in words', () => {
  test.each<[Frequency, start: string, object, danish: string, english: string]>([
    ['WEEKLY', '2021-04-12', {}, 'uge 15', 'week 15'],
    ['WEEKLY', '2021-04-12', { withYear: true }, 'uge 15-2021', 'week 15-2021'],
    ['WEEKLY', '2021-04-12', { short: true }, 'u15', 'W15'],
    ['WEEKLY', '2021-01-01', { short: true, withYear: true }, 'u53-2020', 'W53-2020'],
    ['FORTNIGHTLY', '2021-04-12', {}, 'uge 14–15', 'week 14–15'],
    ['FORTNIGHTLY', '2021-04-12', { withYear: true }, 'uge 14–15, 2021', 'week 14–15, 2021'],
    ['FORTNIGHTLY', '2021-04-12', { short: true }, 'u14–15', 'W14–15'],
    ['FORTNIGHTLY', '2025-01-05', {}, 'uge 52–1', 'week 52–1'],
    ['FORTNIGHTLY', '2025-01-05', { withYear: true }, 'uge 52-2024–uge 1-2025', 'week 52-2024–week 1-2025'],
    ['MONTHLY', '2021-04-01', {}, 'april 2021', 'April 2021'],
    ['MONTHLY', '2021-04-01', { withYear: false }, 'april', 'April'],
    ['MONTHLY', '2021-04-01', { short: true }, 'apr. 2021', 'Apr 2021'],
    ['MONTHLY', '2021-05-01', { short: true, withYear: false }, 'maj', 'May'],
    ['DAILY', '2021-04-12', {}, '12. april', '12 April'],
    ['DAILY', '2021-04-12', { withYear: true }, '12. april 2021', '12 April 2021'],
    ['PER_EVENT', '2021-04-12', { short: true }, '12. apr.', '12 Apr'],
  ])('%s from %s with %j', (frequency, start, options, danish, english) => {
    expect(formatPeriod(start, frequency, 'da', options)).toBe(danish);
    expect(formatPeriod(start, frequency, 'en', options)).toBe(english);
  });
});
