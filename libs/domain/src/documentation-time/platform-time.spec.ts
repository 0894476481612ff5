import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activeTime, MOST_SECONDS, PAUSE, TELL_FROM_SECONDS, toldSeconds } from './platform-time.js';

describe('active input time', () => {
  test('is the time from one input to the next', () => {
    expect(activeTime(1_000, 4_500)).toBe(3_500);
    expect(activeTime(1_000, 1_000 + PAUSE)).toBe(PAUSE);
  });

  test('does not begin before the first input, and leaves out a pause altogether', () => {
    expect(activeTime(null, 4_500)).toBe(0);
    expect(activeTime(1_000, 1_001 + PAUSE)).toBe(0);
  });

  test('is never negative when a clock is set back', () => {
    expect(activeTime(4_500, 1_000)).toBe(0);
  });
});

describe('what is told', () => {
  test('is whole seconds, once there is a minute of them', () => {
    expect(toldSeconds(59_999)).toEqual({ tell: 0, keep: 59_999 });
    expect(toldSeconds(61_250)).toEqual({ tell: 61, keep: 250 });
  });

  test('is bounded, and nothing is lost or told twice', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), (milliseconds) => {
        const { tell, keep } = toldSeconds(milliseconds);
        expect(tell * 1000 + keep).toBe(milliseconds);
        expect(tell === 0 || (tell >= TELL_FROM_SECONDS && tell <= MOST_SECONDS)).toBe(true);
        expect(keep).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
