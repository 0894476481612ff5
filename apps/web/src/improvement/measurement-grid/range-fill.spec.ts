import { expect, test } from '@jest/globals';
import { filledRange } from './range-fill';

const range = (rows: number, columns: number) => ({ top: 3, bottom: 2 + rows, left: 1, right: columns });

test('one value fills what is marked', () => {
  expect(filledRange('i.m.\r\n', range(3, 1))).toBe('i.m.\ni.m.\ni.m.');
});

test('one row is repeated down, and two rows twice', () => {
  expect(filledRange('50\t24', range(2, 2))).toBe('50\t24\n50\t24');
  expect(filledRange('1\n2', range(4, 1))).toBe('1\n2\n1\n2');
});

test('what does not go up in the rectangle is read as it is', () => {
  expect(filledRange('1\n2', range(3, 1))).toBeNull();
  expect(filledRange('1\t2', range(2, 1))).toBeNull();
  expect(filledRange('1', range(1, 1))).toBeNull();
});
