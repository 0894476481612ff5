import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWeeks,
  compareWeeks,
  formatWeek,
  formatWeekDates,
  isDate,
  mondayOf,
  parseWeekKey,
  weekdayOf,
  weekKey,
  weekOf,
  weeksBetween,
  weeksInYear,
} from './index.js';

const aDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('the ISO week of a day', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-01', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2021-04-12', '2021-W15'],
    ['2021-04-18', '2021-W15'],
    ['2024-02-29', '2024-W09'],
    ['2024-12-30', '2025-W01'],
    ['2026-03-29', '2026-W13'],
    ['2026-10-25', '2026-W43'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('%s lies in %s', (date, key) => {
    expect(weekKey(weekOf(date))).toBe(key);
  });

  test('day by day from 1969 to 2100 it is the week that holds the same Thursday, numbered from the first', () => {
    const wrong: string[] = [];
    let number = 0;
    // 1968-12-30 is the Monday of the week with 1969's first Thursday.
    for (let monday = '1968-12-30'; monday < '2100-12-01'; monday = addDays(monday, 7)) {
      const thursday = addDays(monday, 3);
      number = thursday.slice(5) <= '01-07' ? 1 : number + 1;
      const week = { year: Number(thursday.slice(0, 4)), week: number };
      for (let day = 0; day < 7; day++) {
        const date = addDays(monday, day);
        if (weekKey(weekOf(date)) !== weekKey(week)) wrong.push(date);
      }
      if (mondayOf(week) !== monday) wrong.push(weekKey(week));
    }
    expect(wrong).toEqual([]);
  });

  test('some years have 53 weeks', () => {
    const long = [2019, 2020, 2021, 2025, 2026, 2027, 2032].filter((year) => weeksInYear(year) === 53);
    expect(long).toEqual([2020, 2026, 2032]);
  });

  test('a day that does not exist is refused', () => {
    expect(() => weekOf('2021-02-29')).toThrow(RangeError);
    expect(() => weekOf('2921-01-01')).toThrow(RangeError);
    expect(() => weekOf('12/4')).toThrow(RangeError);
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2100-02-29')).toBe(false);
    expect(isDate('2021-04-31')).toBe(false);
  });

  test('a week that the year lacks has no Monday', () => {
    expect(() => mondayOf({ year: 2021, week: 53 })).toThrow(RangeError);
    expect(() => mondayOf({ year: 2021, week: 0 })).toThrow(RangeError);
    expect(() => mondayOf({ year: 2021, week: 1.5 })).toThrow(RangeError);
  });
});

describe('counting in weeks', () => {
  test('across a year of 53 weeks', () => {
    expect(addWeeks({ year: 2020, week: 52 }, 2)).toEqual({ year: 2021, week: 1 });
    expect(addWeeks({ year: 2027, week: 1 }, -1)).toEqual({ year: 2026, week: 53 });
    expect(weeksBetween({ year: 2020, week: 1 }, { year: 2021, week: 1 })).toBe(53);
  });

  test('week 53 of 2020 sorts before week 1 of 2021, as week and as key', () => {
    const weeks = [
      { year: 2021, week: 1 },
      { year: 2020, week: 53 },
      { year: 2021, week: 10 },
      { year: 2021, week: 2 },
    ];
    const sorted = weeks.toSorted(compareWeeks).map(weekKey);
    expect(sorted).toEqual(['2020-W53', '2021-W01', '2021-W02', '2021-W10']);
    expect(weeks.map(weekKey).toSorted()).toEqual(sorted);
  });

  test('going forward and back ends in the same week, and the distance is what was gone', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 600 }), (day, weeks) => {
        const from = weekOf(day);
        const to = addWeeks(from, weeks);
        expect(addWeeks(to, -weeks)).toEqual(from);
        expect(weeksBetween(from, to)).toBe(weeks);
        expect(Math.sign(compareWeeks(to, from))).toBe(Math.sign(weeks));
        expect(weekdayOf(mondayOf(to))).toBe(1);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a key is read back, and nothing else is a key', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(parseWeekKey(weekKey(weekOf(day)))).toEqual(weekOf(day));
      }),
      { numRuns: 5_000 },
    );
    for (const text of ['2021-W53', '2021-W00', '2021-W5', '2021W15', '2021-15', ' 2021-W15', '']) {
      expect(parseWeekKey(text)).toBeUndefined();
    }
  });
});

describe('a week in words', () => {
  test.each([
    ['2026-W12', 'uge 12', 'uge 12-2026', 'week 12', 'week 12-2026'],
    ['2020-W53', 'uge 53', 'uge 53-2020', 'week 53', 'week 53-2020'],
  ])('%s', (key, danish, danishWithYear, english, englishWithYear) => {
    const week = weekOf(mondayOf(parseWeekKey(key) ?? { year: 0, week: 0 }));
    expect(formatWeek(week, 'da')).toBe(danish);
    expect(formatWeek(week, 'da', { withYear: true })).toBe(danishWithYear);
    expect(formatWeek(week, 'en')).toBe(english);
    expect(formatWeek(week, 'en', { withYear: true })).toBe(englishWithYear);
  });

  test.each([
    [{ year: 2021, week: 15 }, '12.–18. april', '12–18 April', '12.–18. apr.'],
    [{ year: 2021, week: 26 }, '28. juni–4. juli', '28 June–4 July', '28. jun.–4. jul.'],
    [{ year: 2021, week: 18 }, '3.–9. maj', '3–9 May', '3.–9. maj'],
    [{ year: 2020, week: 53 }, '28. december–3. januar', '28 December–3 January', '28. dec.–3. jan.'],
  ])('the days of %j', (week, danish, english, short) => {
    expect(formatWeekDates(week, 'da')).toBe(danish);
    expect(formatWeekDates(week, 'en')).toBe(english);
    expect(formatWeekDates(week, 'da', { short: true })).toBe(short);
  });
});
