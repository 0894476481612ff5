import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  formatDateWithPrecision,
  isOverdue,
  readDateWithPrecision,
  type DatePrecision,
  type Language,
} from './index.js';

describe('a date with the precision it was written with', () => {
  test.each<[text: string, date: string, precision: DatePrecision]>([
    ['01.11.20', '2020-11-01', 'DAY'],
    ['31.12.2021', '2021-12-31', 'DAY'],
    ['1/11-20', '2020-11-01', 'DAY'],
    ['2024-02-29', '2024-02-29', 'DAY'],
    ['31. januar 2021', '2021-01-31', 'DAY'],
    ['den 31. jan. 2021', '2021-01-31', 'DAY'],
    ['søndag den 31. januar 2021', '2021-01-31', 'DAY'],
    ['primo marts 2021', '2021-03-10', 'EARLY'],
    ['Primo november 2020', '2020-11-10', 'EARLY'],
    ['early March 2021', '2021-03-10', 'EARLY'],
    ['ultimo november 2021', '2021-11-30', 'LATE'],
    ['Ultimo februar 2024', '2024-02-29', 'LATE'],
    ['end of November 2021', '2021-11-30', 'LATE'],
    ['12/2020', '2020-12-31', 'MONTH'],
    ['2021-02', '2021-02-28', 'MONTH'],
    ['december 2020', '2020-12-31', 'MONTH'],
    ['sept. 2021', '2021-09-30', 'MONTH'],
    ['maj 21', '2021-05-31', 'MONTH'],
    ['uge 44 2021', '2021-11-07', 'WEEK'],
    ['uge 44-2021', '2021-11-07', 'WEEK'],
    ['2026-W53', '2027-01-03', 'WEEK'],
    ['2021', '2021-12-31', 'YEAR'],
  ])('%j is kept as %s, %s', (text, date, precision) => {
    expect(readDateWithPrecision(text)).toEqual({ ok: true, date, precision });
  });

  test.each([
    ['', 'EMPTY'],
    ['uge 44', 'NO_YEAR'],
    ['31. januar', 'NO_YEAR'],
    ['31/1', 'NO_YEAR'],
    ['marts', 'NO_YEAR'],
    ['ultimo november', 'NO_YEAR'],
    ['29. februar 2021', 'NOT_A_DATE'],
    ['13/2020', 'NOT_A_DATE'],
    ['uge 53 2021', 'NOT_A_DATE'],
    ['uge 54', 'NOT_A_DATE'],
    ['medio marts 2021', 'NOT_A_DATE'],
    ['1. kvartal 2021', 'NOT_A_DATE'],
    ['0215', 'NOT_A_DATE'],
    ['snart', 'NOT_A_DATE'],
    ['mandag den 31. januar 2021', 'NOT_A_DATE'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readDateWithPrecision(text)).toEqual({ ok: false, reason });
  });

  test('is written as it was given', () => {
    const written: [string, DatePrecision, string, string][] = [
      ['2021-01-31', 'DAY', '31. januar 2021', '31 January 2021'],
      ['2021-11-07', 'WEEK', 'uge 44-2021', 'week 44-2021'],
      ['2021-03-10', 'EARLY', 'primo marts 2021', 'early March 2021'],
      ['2021-11-30', 'LATE', 'ultimo november 2021', 'end of November 2021'],
      ['2020-12-31', 'MONTH', 'december 2020', 'December 2020'],
      ['2021-12-31', 'YEAR', '2021', '2021'],
    ];
    for (const [date, precision, danish, english] of written) {
      expect(formatDateWithPrecision(date, precision, 'da')).toBe(danish);
      expect(formatDateWithPrecision(date, precision, 'en')).toBe(english);
    }
  });

  test('survives being written and read, in both languages', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
    const precision = fc.constantFrom<DatePrecision>('DAY', 'WEEK', 'EARLY', 'LATE', 'MONTH', 'YEAR');
    const language = fc.constantFrom<Language>('da', 'en');
    fc.assert(
      fc.property(day, precision, language, (date, given, inLanguage) => {
        // The first reading moves the day to the latest one meant; from then on nothing may move.
        const first = readDateWithPrecision(formatDateWithPrecision(date, given, inLanguage));
        expect(first).toMatchObject({ ok: true, precision: given });
        if (!first.ok) return;
        if (given !== 'EARLY') expect(first.date >= date).toBe(true);
        const again = readDateWithPrecision(formatDateWithPrecision(first.date, given, inLanguage));
        expect(again).toEqual(first);
      }),
      { numRuns: 10_000 },
    );
  });
});

test('a deadline is overdue from the day after the latest day that was meant', () => {
  expect(isOverdue('2021-03-10', '2021-03-10')).toBe(false);
  expect(isOverdue('2021-03-10', '2021-03-11')).toBe(true);
  expect(isOverdue('2021-12-31', '2022-01-01')).toBe(true);
});
