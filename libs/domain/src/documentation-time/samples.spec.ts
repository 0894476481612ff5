import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../refusal/refusal.js';
import { keptMinutes, middleValue } from './samples.js';

function refusalOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}

describe('the minutes of a timing', () => {
  test('are kept to the nearest half minute, and are never none', () => {
    expect([4.2, 4.3, 14, 0.1].map(keptMinutes)).toEqual([4, 4.5, 14, 0.5]);
  });

  test.each([0, -1, 480.1, Number.NaN, Number.POSITIVE_INFINITY])('of %p are refused', (minutes) => {
    expect(refusalOf(() => keptMinutes(minutes))).toBe('DOCUMENTATION_MINUTES');
  });
});

describe('the value for the citizen', () => {
  test('is the step in the middle, the lower of two, and nothing without answers', () => {
    expect(middleValue(['MUCH', 'NOT_AT_ALL', 'SOME'])).toBe('SOME');
    expect(middleValue(['VERY_MUCH', 'LITTLE'])).toBe('LITTLE');
    expect(middleValue([])).toBeNull();
  });
});
