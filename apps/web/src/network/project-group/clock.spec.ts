import { expect, test } from '@jest/globals';
import { clockOf, minuteOf } from './clock';

test('an hour is read as it is written in Denmark and elsewhere', () => {
  for (const text of ['9', '09.00', '9:00', '0900', ' 9.00 ']) expect(minuteOf(text)).toBe(540);
  expect(minuteOf('13.05')).toBe(785);
  for (const text of ['', '24.00', '9.60', 'ni', '9.5', '09.00.00']) expect(minuteOf(text)).toBeNull();
  expect(clockOf(545)).toBe('09.05');
});
