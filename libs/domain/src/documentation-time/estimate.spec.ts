import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { medianInterval, releasedTime, sumReleased, timingMedian, type TimingMedian } from './estimate.js';

const minutes = fc.array(fc.double({ min: 0.5, max: 480, noNaN: true }), { minLength: 1, maxLength: 60 });
const timings = (count: number, from: number): number[] => Array.from({ length: count }, (_, i) => from + i);
const known = (values: readonly number[]): TimingMedian => {
  const median = timingMedian(values);
  if (!median) throw new Error('no timings');
  return median;
};

describe('the middle of some timings', () => {
  test('is the middle one, or the mean of the two in the middle, and nothing without timings', () => {
    expect(timingMedian([14, 9, 30])?.median).toBe(14);
    expect(timingMedian([14, 10, 30, 9])?.median).toBe(12);
    expect(timingMedian([])).toBeNull();
  });

  test('is held by the order statistics that the binomial distribution names', () => {
    // Two-sided sign intervals as tables have them: n = 6 from the 1st to the 6th, n = 12 from the 3rd to the 10th, n = 20 from the 6th to the 15th.
    expect(medianInterval(timings(6, 1), 0.95)).toEqual({ lower: 1, upper: 6 });
    expect(medianInterval(timings(12, 1), 0.95)).toEqual({ lower: 3, upper: 10 });
    expect(medianInterval(timings(20, 1), 0.95)).toEqual({ lower: 6, upper: 15 });
  });

  test('has no interval while the timings are too few, and never guesses one', () => {
    expect(medianInterval(timings(5, 1), 0.95)).toBeNull();
    expect(medianInterval(timings(6, 1))).toBeNull();
    expect(medianInterval(timings(7, 1))).toEqual({ lower: 1, upper: 7 });
    expect(medianInterval([])).toBeNull();
  });

  test('lies inside its interval, in whatever order the timings came, and the interval among the timings', () => {
    fc.assert(
      fc.property(minutes, (values) => {
        const { median, interval } = known(values);
        expect(timingMedian(values.toReversed())).toEqual(known(values));
        if (!interval) return;
        expect(values).toContain(interval.lower);
        expect(values).toContain(interval.upper);
        expect(interval.lower).toBeLessThanOrEqual(median);
        expect(interval.upper).toBeGreaterThanOrEqual(median);
      }),
    );
  });
});

describe('released time', () => {
  const load = { timesPerWeek: 10, staff: 6 };

  test('is median before minus median after, times how often, times how many', () => {
    const released = releasedTime(known(timings(11, 9)), known(timings(11, 4)), load);
    expect(released).toMatchObject({ minutesPerTask: 5, minutesPerWeek: 300, hoursPerWeek: 5 });
    expect(released?.preliminary).toBe(false);
  });

  test('is preliminary with fewer than ten timings on one side', () => {
    expect(releasedTime(known(timings(9, 9)), known(timings(11, 4)), load)?.preliminary).toBe(true);
    expect(releasedTime(known(timings(10, 9)), known(timings(10, 4)), load)?.preliminary).toBe(false);
  });

  test('has an interval only where both medians have one', () => {
    expect(releasedTime(known(timings(6, 9)), known(timings(11, 4)), load)?.interval).toBeNull();
    const { interval } = releasedTime(known(timings(7, 20)), known(timings(7, 10)), load) ?? {};
    // From 20 - 16 to 26 - 10 minutes, sixty times a week.
    expect(interval).toEqual({ lower: 4, upper: 16 });
  });

  test('is not known before there are timings on both sides', () => {
    expect(releasedTime(known([9]), null, load)).toBeNull();
    expect(releasedTime(null, known([9]), load)).toBeNull();
  });

  test('is told with a minus when it takes more time than before', () => {
    expect(releasedTime(known(timings(11, 4)), known(timings(11, 9)), load)?.hoursPerWeek).toBe(-5);
  });
});

describe('the sum of several tasks', () => {
  const task = (hoursPerWeek: number, interval: { lower: number; upper: number } | null) => ({
    hoursPerWeek,
    interval,
    preliminary: false,
  });

  test('counts what is known and says how many are left out', () => {
    const sum = sumReleased([task(3, { lower: 1, upper: 5 }), null, task(2, { lower: -1, upper: 4 })]);
    expect(sum).toEqual({
      hoursPerWeek: 5,
      interval: { lower: 0, upper: 9 },
      preliminary: false,
      counted: 2,
      leftOut: 1,
    });
  });

  test('has no interval when one of them has none, and is nothing when nothing is known', () => {
    expect(sumReleased([task(3, { lower: 1, upper: 5 }), task(2, null)])?.interval).toBeNull();
    expect(sumReleased([null])).toBeNull();
    expect(sumReleased([])).toBeNull();
  });
});
