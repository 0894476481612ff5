import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWeeks,
  formatDate,
  formatDateLong,
  formatWeek,
  mondayOf,
  readWeek,
  weekKey,
  weekOf,
  weeksBetween,
} from './index.js';

const today = '2021-06-14'; // Monday of week 24

function read(text: string, on = today): string {
  const reading = readWeek(text, on);
  return reading.ok ? weekKey(reading.week) : reading.reason;
}

describe('a week as people write it', () => {
  test.each([
    ['15', '2021-W15'],
    ['5', '2021-W05'],
    ['05', '2021-W05'],
    ['u15', '2021-W15'],
    ['u. 15', '2021-W15'],
    ['uge 15', '2021-W15'],
    ['Uge 15', '2021-W15'],
    ['UGE15', '2021-W15'],
    ['  uge\u00a015 ', '2021-W15'],
    ['W15', '2021-W15'],
    ['week 15', '2021-W15'],
    ['2021-W15', '2021-W15'],
    ['2021W15', '2021-W15'],
    ['2021 uge 15', '2021-W15'],
    ['uge 15-2021', '2021-W15'],
    ['uge 15 2020', '2020-W15'],
    ['uge 15/2020', '2020-W15'],
    ['uge 15, 2020', '2020-W15'],
    ['uge 53-2020', '2020-W53'],
    ['12/4', '2021-W15'],
    ['12.4', '2021-W15'],
    ['12.4.', '2021-W15'],
    ['12/4-2021', '2021-W15'],
    ['12/4 2021', '2021-W15'],
    ['12.4.2021', '2021-W15'],
    ['12.04.2021', '2021-W15'],
    ['12-04-2021', '2021-W15'],
    ['16/3', '2021-W11'],
    ['16.3.26', '2026-W12'],
    ['16-03-2026', '2026-W12'],
    ['2021-04-12', '2021-W15'],
    ['12-04-2021 00:00', '2021-W15'],
    ['12-04-2021 00.00.00', '2021-W15'],
    ['2021-04-12T00:00:00', '2021-W15'],
    ['12. april', '2021-W15'],
    ['12. april 2021', '2021-W15'],
    ['12 apr. 2021', '2021-W15'],
    ['mandag den 12. april 2021', '2021-W15'],
    ['man. 12. april', '2021-W15'],
    ['April 12, 2021', '2021-W15'],
    ['12 April 2021', '2021-W15'],
    ['1. januar 2027', '2026-W53'],
    ['31.12.2026', '2026-W53'],
    ['29/2', '2020-W09'],
    ['29.2.2024', '2024-W09'],
    ['40/2026', '2026-W40'],
    ['2026-40', '2026-W40'],
  ])('%j is %s', (text, key) => {
    expect(read(text)).toBe(key);
  });

  test.each([
    ['', 'EMPTY'],
    [' \u00a0', 'EMPTY'],
    ['0', 'NO_SUCH_WEEK'],
    ['54', 'NO_SUCH_WEEK'],
    ['uge 99', 'NO_SUCH_WEEK'],
    ['2021-W53', 'NO_SUCH_WEEK'],
    ['uge 53 2021', 'NO_SUCH_WEEK'],
    ['53/2025', 'NO_SUCH_WEEK'],
    ['uge 15 9021', 'NO_SUCH_WEEK'],
    ['15-16', 'NOT_A_WEEK'],
    ['10-12', 'NOT_A_WEEK'],
    ['uge 15-21', 'NOT_A_WEEK'],
    ['uge 15-16', 'NOT_A_WEEK'],
    ['31/2', 'NOT_A_WEEK'],
    ['30.2.2024', 'NOT_A_WEEK'],
    ['29.2.2021', 'NOT_A_WEEK'],
    ['4/13', 'NOT_A_WEEK'],
    ['2021', 'NOT_A_WEEK'],
    ['150', 'NOT_A_WEEK'],
    ['44298', 'NOT_A_WEEK'],
    ['15,5', 'NOT_A_WEEK'],
    ['-15', 'NOT_A_WEEK'],
    ['uge', 'NOT_A_WEEK'],
    ['Uge', 'NOT_A_WEEK'],
    ['næste uge', 'NOT_A_WEEK'],
    ['tirsdag 12. april 2021', 'NOT_A_WEEK'],
    ['12. foobar', 'NOT_A_WEEK'],
  ])('%j is refused: %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  test('12/2026 is asked about, never guessed', () => {
    const asked = {
      ok: false,
      reason: 'AMBIGUOUS',
      candidates: [
        { kind: 'WEEK', week: { year: 2026, week: 12 } },
        { kind: 'MONTH', from: '2026-12-01', to: '2026-12-31' },
      ],
    };
    for (const text of ['12/2026', '12-2026', '12.2026', '12 2026', '2026-12']) {
      expect(readWeek(text, today)).toEqual(asked);
    }
  });
});

describe('without a year', () => {
  test.each([
    ['15', '2021-06-14', '2021-W15'],
    ['31', '2021-06-14', '2021-W31'],
    ['37', '2021-06-14', '2021-W37'],
    ['38', '2021-06-14', '2020-W38'],
    ['52', '2021-01-05', '2020-W52'],
    ['53', '2021-01-05', '2020-W53'],
    ['53', '2026-11-23', '2026-W53'],
    ['53', '2025-06-01', '2020-W53'],
    ['1', '2026-12-30', '2027-W01'],
    ['15', '2026-11-22', '2026-W15'],
    ['31/12', '2027-01-02', '2026-W53'],
    ['2/1', '2026-12-30', '2026-W53'],
    ['29/2', '2104-02-01', '2104-W09'],
    ['29/2', '2103-06-01', '2096-W09'],
    ['lørdag 12. juni', '2021-06-14', '2021-W23'],
    ['fredag 12. juni', '2021-06-14', '2020-W24'],
  ])('%j on %s is %s', (text, on, key) => {
    expect(read(text, on)).toBe(key);
  });

  test('it is never more than a quarter ahead nor more than a year back', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((day) => addDays('1990-01-01', day));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 52 }), (on, number) => {
        const reading = readWeek(String(number), on);
        const distance = reading.ok ? weeksBetween(weekOf(on), reading.week) : Infinity;
        expect(distance).toBeLessThanOrEqual(13);
        expect(distance).toBeGreaterThanOrEqual(-53);
      }),
      { numRuns: 5_000 },
    );
  });
});

test('every week from 1990 to 2060 is read back from every way it is written', () => {
  const altered: string[] = [];
  let trips = 0;
  const trip = (text: string, key: string, on = today): void => {
    trips += 1;
    if (read(text, on) !== key) altered.push(text);
  };
  for (let week = weekOf('1990-01-01'); week.year < 2061; week = addWeeks(week, 1)) {
    const monday = mondayOf(week);
    const sunday = addDays(monday, 6);
    const key = weekKey(week);
    const texts = [
      key,
      formatWeek(week, 'da', { withYear: true }),
      formatWeek(week, 'en', { withYear: true }),
      `u${week.week} ${week.year}`,
      monday,
      formatDate(sunday, 'da'),
      formatDate(monday, 'en'),
      formatDateLong(sunday, 'da', { weekday: true }),
      formatDateLong(monday, 'en', { weekday: true }),
    ];
    for (const text of texts) trip(text, key);
    // A week ago or in the running week, its bare number is enough.
    trip(String(week.week), key, addDays(sunday, 7));
    trip(formatWeek(week, 'da'), key, monday);
  }
  expect(altered).toEqual([]);
  expect(trips).toBeGreaterThan(40_000);
});
