import { expect, test } from '@jest/globals';
import { readGoalNumber } from './goal-number';

test.each([
  ['75', '%', 75, '%'],
  ['72,5 %', '%', 72.5, '%'],
  ['60 %', '', 60, '%'],
  ['3 dage', '', 3, 'dage'],
  ['3,5 Dage', 'dage', 3.5, 'dage'],
  ['1 250', '', 1250, ''],
  [' ', 'dage', null, 'dage'],
] as const)('%p in %p is %p %p', (text, unit, value, now) => {
  expect(readGoalNumber(text, unit, 'da')).toEqual({ ok: true, value, unit: now });
});

test('another unit than the measure has, or no number, is not guessed at', () => {
  for (const [text, unit] of [
    ['60 %', 'dage'],
    ['flere', ''],
    ['18 af 25', ''],
  ] as const)
    expect(readGoalNumber(text, unit, 'da')).toEqual({ ok: false });
});
