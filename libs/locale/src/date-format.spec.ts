import { describe, expect, test } from '@jest/globals';
import { dateInCopenhagen, formatDate, formatDateLong, formatDateTime, formatTime } from './index.js';

describe('a day', () => {
  test('in figures in Danish; in English with its month in letters, so that 3 April is not 4 March', () => {
    expect(formatDate('2026-03-16', 'da')).toBe('16.03.2026');
    expect(formatDate('2026-04-03', 'da')).toBe('03.04.2026');
    expect(formatDate('2026-04-03', 'en')).toBe('3 Apr 2026');
  });

  test('in words', () => {
    expect(formatDateLong('2026-03-16', 'da')).toBe('16. marts 2026');
    expect(formatDateLong('2026-03-16', 'en')).toBe('16 March 2026');
    expect(formatDateLong('2026-03-16', 'da', { weekday: true })).toBe('mandag den 16. marts 2026');
    expect(formatDateLong('2024-02-29', 'en', { weekday: true })).toBe('Thursday 29 February 2024');
  });

  test('is refused when it does not exist', () => {
    expect(() => formatDate('2026-02-29', 'da')).toThrow(RangeError);
    expect(() => formatDateLong('16.03.2026', 'en')).toThrow(RangeError);
  });
});

describe('an instant is told by the clock in Denmark', () => {
  test.each([
    ['2026-03-29T00:59:00Z', '2026-03-29', 'kl. 01.59', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', 'kl. 03.00', '03:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'kl. 02.30', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', 'kl. 02.30', '02:30'],
    ['2026-06-30T22:00:00Z', '2026-07-01', 'kl. 00.00', '00:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01', 'kl. 00.30', '00:30'],
    ['2026-11-22T09:42:59Z', '2026-11-22', 'kl. 10.42', '10:42'],
  ])('%s', (instant, date, danish, english) => {
    expect(dateInCopenhagen(instant)).toBe(date);
    expect(formatTime(instant, 'da')).toBe(danish);
    expect(formatTime(new Date(instant), 'en')).toBe(english);
    expect(formatTime(Date.parse(instant), 'da', { bare: true })).toBe(danish.slice(4));
  });

  test('with its day', () => {
    expect(formatDateTime('2026-03-16T13:05:00Z', 'da')).toBe('16. marts 2026 kl. 14.05');
    expect(formatDateTime('2026-03-16T13:05:00Z', 'en')).toBe('16 March 2026, 14:05');
  });

  test('an invalid one is refused', () => {
    expect(() => formatTime('i går', 'da')).toThrow(RangeError);
  });
});
