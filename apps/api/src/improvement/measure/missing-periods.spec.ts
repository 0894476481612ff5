import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { missingPeriods, type ExpectedRhythm } from './missing-periods.js';

const PROGRAMME_END = '2021-12-31';
const weekly = (more: Partial<ExpectedRhythm> = {}): ExpectedRhythm => ({
  frequency: 'WEEKLY',
  startsOn: '2021-06-14',
  endsOn: null,
  ...more,
});
const missing = (rhythm: ExpectedRhythm, today: string, registered: string[] = []): string[] =>
  missingPeriods(rhythm, PROGRAMME_END, new Set(registered), today);

describe('a period is missing', () => {
  test('when it is over, was expected, and has neither a value nor a reason', () => {
    expect(missing(weekly(), '2021-07-04', ['2021-06-14'])).toEqual(['2021-06-21']);
  });

  test('not while it runs: this week is asked for when it is over', () => {
    expect(missing(weekly(), '2021-06-20')).toEqual([]);
    expect(missing(weekly(), '2021-06-21')).toEqual(['2021-06-14']);
  });

  test('not before the measure starts, nor after it or the programme ends', () => {
    expect(missing(weekly({ startsOn: '2021-08-02' }), '2021-07-14')).toEqual([]);
    expect(missing(weekly({ endsOn: '2021-06-22' }), '2021-07-14')).toEqual(['2021-06-14', '2021-06-21']);
    expect(missing(weekly({ startsOn: '2021-12-20' }), '2022-03-01')).toEqual(['2021-12-20', '2021-12-27']);
  });

  test('not while it is paused, nor in a week that is paused in part', () => {
    const summer = { startsOn: '2021-06-23', endsOn: '2021-07-04' };
    expect(missingPeriods(weekly(), PROGRAMME_END, new Set(), '2021-07-12', [summer])).toEqual([
      '2021-06-14',
      '2021-07-05',
    ]);
    const open = { startsOn: '2021-06-21', endsOn: null };
    expect(missingPeriods(weekly(), PROGRAMME_END, new Set(), '2021-07-12', [open])).toEqual(['2021-06-14']);
  });

  test('never of what is registered per event', () => {
    expect(missing(weekly({ frequency: 'PER_EVENT' }), '2021-07-14')).toEqual([]);
  });

  test('whatever the rhythm: each one once, in order, whole, and none of those that are there', () => {
    const day = fc
      .date({ min: new Date('2021-01-01'), max: new Date('2022-06-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const frequency = fc.constantFrom(
      'DAILY' as const,
      'WEEKLY' as const,
      'FORTNIGHTLY' as const,
      'MONTHLY' as const,
    );
    fc.assert(
      fc.property(
        frequency,
        day,
        fc.option(day),
        day,
        fc.infiniteStream(fc.boolean()),
        (rhythm, startsOn, endsOn, today, coins) => {
          const measure = { frequency: rhythm, startsOn, endsOn };
          const all = missing(measure, today);
          expect(all).toEqual([...new Set(all)].sort());
          for (const period of all)
            expect(period < today && period <= PROGRAMME_END && (endsOn === null || period <= endsOn)).toBe(
              true,
            );
          const there = all.filter(() => coins.next().value);
          expect(missing(measure, today, there)).toEqual(all.filter((period) => !there.includes(period)));
        },
      ),
    );
  });
});
