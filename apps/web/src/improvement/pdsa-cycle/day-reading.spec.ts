import { describe, expect, test } from '@jest/globals';
import { readDay } from './day-reading';

const today = '2021-11-22';

describe('when a cycle begins and ends', () => {
  test.each([
    ['uge 45', 'first', '2021-11-08'],
    ['uge 45', 'last', '2021-11-14'],
    ['2. november', 'first', '2021-11-02'],
    ['2/11', 'first', '2021-11-02'],
    ['2.11', 'first', '2021-11-02'],
    ['05.01.2022', 'last', '2022-01-05'],
    ['uge 2', 'first', '2022-01-10'],
    ['45', 'last', '2021-11-14'],
    ['i dag', 'first', '2021-11-22'],
    ['Tomorrow', 'last', '2021-11-23'],
  ] as const)('%p as the %s day is %s', (text, edge, day) => {
    expect(readDay(text, edge, today)).toEqual({ ok: true, day });
  });

  test('nothing is no date, a month is not a day, and nonsense is not guessed at', () => {
    expect(readDay(' ', 'first', today)).toEqual({ ok: true, day: null });
    expect(readDay('november', 'first', today)).toEqual({ ok: false });
    expect(readDay('12', 'first', today)).toEqual({ ok: false });
    expect(readDay('54', 'first', today)).toEqual({ ok: false });
    expect(readDay('snart', 'first', today)).toEqual({ ok: false });
  });
});
