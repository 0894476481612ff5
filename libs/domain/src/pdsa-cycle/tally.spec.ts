import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countHeld, tallySum, withTaps, type Tap } from './tally.js';

describe('counting yes and no', () => {
  test('adds to the day it was tapped, and puts the days in order', () => {
    const taps: Tap[] = [
      { answer: 'YES', day: '2021-07-13' },
      { answer: 'NO', day: '2021-07-12' },
      { answer: 'YES', day: '2021-07-13' },
    ];
    expect(withTaps([{ day: '2021-07-12', yes: 1, no: 0 }], taps)).toEqual([
      { day: '2021-07-12', yes: 1, no: 1 },
      { day: '2021-07-13', yes: 2, no: 0 },
    ]);
  });

  test('loses no tap and invents none', () => {
    const tap = fc.record({
      answer: fc.constantFrom('YES', 'NO'),
      day: fc.constantFrom('2021-07-12', '2021-07-13', '2021-07-14'),
    });
    fc.assert(
      fc.property(fc.array(tap), (taps) => {
        const sum = tallySum(withTaps([], taps));
        expect(sum.yes).toBe(taps.filter(({ answer }) => answer === 'YES').length);
        expect(sum.yes + sum.no).toBe(taps.length);
      }),
    );
  });
});

describe('how many of how many', () => {
  const predicted = (value: number, outOf: number, comparator: 'AT_LEAST' | 'AT_MOST' = 'AT_LEAST') => ({
    kind: 'COUNT' as const,
    comparator,
    value,
    outOf,
  });

  test('is compared as shares, the number itself included', () => {
    expect(countHeld(predicted(8, 10), { yes: 4, no: 1 })).toBe(true);
    expect(countHeld(predicted(8, 10), { yes: 7, no: 3 })).toBe(false);
    expect(countHeld(predicted(2, 10, 'AT_MOST'), { yes: 1, no: 4 })).toBe(true);
    expect(countHeld(predicted(2, 10, 'AT_MOST'), { yes: 2, no: 4 })).toBe(false);
  });

  test('has no answer before anybody was asked, nor for other predictions', () => {
    expect(countHeld(predicted(8, 10), { yes: 0, no: 0 })).toBeNull();
    expect(countHeld({ kind: 'DIRECTION', direction: 'BETTER' }, { yes: 3, no: 0 })).toBeNull();
  });
});
