import { expect, test } from '@jest/globals';
import { needsOrder, otherOrder, readDateOrder } from './index.js';

test('one date after the 12th says how the whole column is written', () => {
  expect(readDateOrder(['03/04/2026', '25/03/2026'])).toEqual({ order: 'DAY_FIRST', example: '25/03/2026' });
  expect(readDateOrder(['03/04/2026', '03/25/2026'])).toEqual({
    order: 'MONTH_FIRST',
    example: '03/25/2026',
  });
});

test('a column that can be read both ways is not guessed at', () => {
  expect(readDateOrder(['03/03/2026', '03/04/2026'])).toEqual({ order: 'BOTH', example: '03/04/2026' });
});

test('dates that speak against each other are said to', () => {
  expect(readDateOrder(['25/03/2026', '03/25/2026'])).toEqual({ order: 'MIXED', example: '03/25/2026' });
});

test('what has no strokes, no year, or is the same day both ways needs no question', () => {
  expect(readDateOrder(['03-04-2026', '3.4.2026', '3/4', '2026-04-03', '', '05/05/2026'])).toBeNull();
  expect(['03/04/2026', '03/03/2026', '3/4', '72,5'].map(needsOrder)).toEqual([true, false, false, false]);
});

test('turned round, a date is the same length of text; anything else is left alone', () => {
  expect(otherOrder('03/25/2026')).toBe('25/03/2026');
  expect(otherOrder('03/25/2026 14:30')).toBe('25/03/2026 14:30');
  expect(otherOrder('uge 12')).toBe('uge 12');
});
