import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../refusal/refusal.js';
import { isPaused, requirePause, type PauseDays } from './pause.js';

const measure: PauseDays = { startsOn: '2021-03-01', endsOn: null };
const summer: PauseDays = { startsOn: '2021-07-05', endsOn: '2021-08-01' };

function refusal(pause: PauseDays, others: readonly PauseDays[] = [], of = measure): string | undefined {
  try {
    requirePause(pause, of, others);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.details.field}`;
  }
}

describe('a pause', () => {
  test('may be one day, or go on until somebody ends it', () => {
    expect(refusal({ startsOn: '2021-07-05', endsOn: '2021-07-05' })).toBeUndefined();
    expect(refusal({ startsOn: '2021-07-05', endsOn: null })).toBeUndefined();
  });

  test('does not end before it begins, nor lie outside the measure', () => {
    expect(refusal({ startsOn: '2021-07-05', endsOn: '2021-07-04' })).toBe('VALIDATION endsOn');
    expect(refusal({ startsOn: '2021-02-28', endsOn: null })).toBe('VALIDATION startsOn');
    const ended = { startsOn: '2021-03-01', endsOn: '2021-06-30' };
    expect(refusal({ startsOn: '2021-07-01', endsOn: null }, [], ended)).toBe('VALIDATION startsOn');
  });

  test('does not lie in another, not by a day', () => {
    const overlap = 'MEASURE_PAUSE_OVERLAP startsOn';
    expect(refusal({ startsOn: '2021-08-01', endsOn: null }, [summer])).toBe(overlap);
    expect(refusal({ startsOn: '2021-06-01', endsOn: '2021-07-05' }, [summer])).toBe(overlap);
    expect(refusal({ startsOn: '2021-08-02', endsOn: null }, [summer])).toBeUndefined();
    expect(refusal({ startsOn: '2021-09-01', endsOn: null }, [{ ...summer, endsOn: null }])).toBe(overlap);
  });
});

test('a week with a paused day in it is not asked for; the weeks beside it are', () => {
  expect(isPaused('2021-07-05', '2021-07-11', [summer])).toBe(true);
  expect(isPaused('2021-07-26', '2021-08-01', [summer])).toBe(true);
  expect(isPaused('2021-06-28', '2021-07-04', [summer])).toBe(false);
  expect(isPaused('2021-08-02', '2021-08-08', [summer])).toBe(false);
  expect(isPaused('2021-08-02', '2021-08-08', [])).toBe(false);
});
