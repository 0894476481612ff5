import { expect, test } from '@jest/globals';
import { clashWord } from './clash-words';

test('what was changed meanwhile is told as it is read: kroner, a day, a number with its comma', () => {
  expect(clashWord('budget', '20000050', 'da')).toBe('200.000,50 kr.');
  expect(clashWord('milestone', '2021-06-30', 'da')).toBe('30. juni 2021');
  expect(clashWord('dueOn', '2021-06-30', 'en')).toBe('30 June 2021');
  expect(clashWord('targetValue', '4.5', 'da')).toBe('4,5');
  expect(clashWord('what', 'svartiden', 'da')).toBe('svartiden');
});

test('a sign that nobody reads is not shown', () => {
  expect(clashWord('measureId', '01a206d4-cf49-7344-bdfb-94cc0302614c', 'da')).toBeNull();
  expect(clashWord('direction', 'DECREASE', 'da')).toBeNull();
  expect(clashWord('duePrecision', 'LATE', 'da')).toBeNull();
});
