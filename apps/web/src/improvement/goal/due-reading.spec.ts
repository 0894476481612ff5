import { describe, expect, test } from '@jest/globals';
import { readDue } from './due-reading';

const today = '2021-03-10';

describe('a due date said at the table', () => {
  test.each([
    ['uge 44', '2021-11-07', 'WEEK'],
    ['uge 5', '2022-02-06', 'WEEK'],
    ['ultimo november', '2021-11-30', 'LATE'],
    ['primo marts 2022', '2022-03-10', 'EARLY'],
    ['1. november', '2021-11-01', 'DAY'],
    ['november', '2021-11-30', 'MONTH'],
    ['31.12.21', '2021-12-31', 'DAY'],
  ])('%p is %s', (text, dueOn, duePrecision) => {
    expect(readDue(text, today)).toEqual({ ok: true, dueOn, duePrecision });
  });

  test('nothing is no due date, and nonsense is not guessed at', () => {
    expect(readDue('  ', today)).toEqual({ ok: true, dueOn: null, duePrecision: null });
    expect(readDue('snart', today)).toEqual({ ok: false });
  });
});
