import { expect, test } from '@jest/globals';
import { type Language } from './index.js';
import { monthName, monthNumber, weekdayName, weekdayNumber } from './names.js';

test.each<Language>(['da', 'en'])('every month and weekday of %s is recognised, whole or cut', (language) => {
  for (let month = 1; month <= 12; month++) {
    expect(monthNumber(monthName(month, language))).toBe(month);
    expect(monthNumber(monthName(month, language, true).toUpperCase())).toBe(month);
  }
  for (let weekday = 1; weekday <= 7; weekday++) {
    expect(weekdayNumber(weekdayName(weekday, language))).toBe(weekday);
    expect(weekdayNumber(weekdayName(weekday, language).slice(0, 3))).toBe(weekday);
  }
});

test('what is not a name is not guessed at', () => {
  for (const word of ['', 'ma', 'j', 'janx', 'januari', 'uge', 'marsvin']) {
    expect(monthNumber(word)).toBeUndefined();
  }
  expect(weekdayNumber('to')).toBeUndefined();
});
