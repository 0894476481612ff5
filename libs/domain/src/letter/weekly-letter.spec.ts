import { expect, test } from '@jest/globals';
import { requireLetterChoice } from './weekly-letter.js';

const today = '2021-07-15';
const choose = (weekday: number, pausedUntil: string | null) => () =>
  requireLetterChoice({ weekday, pausedUntil }, today);

test('a letter comes on a working day, and a pause ends within half a year', () => {
  expect(choose(1, null)).not.toThrow();
  expect(choose(5, '2021-08-12')).not.toThrow();
  expect(choose(6, null)).toThrow(expect.objectContaining({ code: 'VALIDATION' }));
  expect(choose(1, '2021-07-14')).toThrow(expect.objectContaining({ code: 'PAUSE_DAYS' }));
  expect(choose(1, '2022-07-15')).toThrow(expect.objectContaining({ code: 'PAUSE_DAYS' }));
});
