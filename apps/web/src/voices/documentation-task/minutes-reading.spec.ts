import { describe, expect, test } from '@jest/globals';
import { clockWords, readMinutes, stoppedMinutes } from './minutes-reading';

describe('minutes that are typed', () => {
  test('are read as people write them, and kept to the half', () => {
    expect(readMinutes('12,5', 'da')).toEqual({ kind: 'minutes', minutes: 12.5 });
    expect(readMinutes(' 14.2 ', 'en')).toEqual({ kind: 'minutes', minutes: 14 });
  });

  test('that cannot be meant are asked about', () => {
    expect(readMinutes('', 'da').kind).toBe('missing');
    expect(readMinutes('lidt', 'da').kind).toBe('notANumber');
    expect(readMinutes('0', 'da').kind).toBe('notANumber');
    expect(readMinutes('900', 'da').kind).toBe('forgotten');
  });
});

describe('a clock', () => {
  test('that is stopped says half minutes, never none, and a forgotten one does not round', () => {
    expect(stoppedMinutes(1_000)).toBe(0.5);
    expect(stoppedMinutes(440_000)).toBe(7.5);
    expect(stoppedMinutes(9 * 3_600_000)).toBe(540);
  });

  test('is read in minutes and seconds', () => {
    expect(clockWords(187)).toBe('3:07');
    expect(clockWords(0)).toBe('0:00');
  });
});
