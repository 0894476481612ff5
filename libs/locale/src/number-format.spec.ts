import { describe, expect, test } from '@jest/globals';
import { formatNumber, formatWithUnit } from './index.js';

describe('a number in the language’s own signs', () => {
  test.each<[value: number, danish: string, english: string]>([
    [72.5, '72,5', '72.5'],
    [1250, '1.250', '1,250'],
    [1234567.89, '1.234.567,89', '1,234,567.89'],
    [-1250.5, '-1.250,5', '-1,250.5'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [999, '999', '999'],
    [1e21, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    [1.5e21, '1.500.000.000.000.000.000.000', '1,500,000,000,000,000,000,000'],
    [1e-7, '0,0000001', '0.0000001'],
    [1.25e-7, '0,000000125', '0.000000125'],
  ])('%d', (value, danish, english) => {
    expect(formatNumber(value, 'da')).toBe(danish);
    expect(formatNumber(value, 'en')).toBe(english);
  });

  test.each<[value: number, decimals: number, text: string]>([
    [72.45, 1, '72,5'],
    [1.005, 2, '1,01'],
    [8.345, 2, '8,35'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [-0.04, 1, '0'],
    [9.996, 2, '10'],
    [999.96, 1, '1.000'],
    [72.1, 3, '72,1'],
    [1e-9, 2, '0'],
  ])('%d at most %d decimals: rounded as it is written', (value, decimals, text) => {
    expect(formatNumber(value, 'da', { decimals })).toBe(text);
  });

  test('a column of numbers can keep its decimals', () => {
    expect(formatNumber(76, 'da', { decimals: 1, minimumDecimals: 1 })).toBe('76,0');
    expect(formatNumber(9.96, 'da', { decimals: 1, minimumDecimals: 1 })).toBe('10,0');
  });

  test('a field that is edited has no thousands sign', () => {
    expect(formatNumber(1250.5, 'da', { grouping: false })).toBe('1250,5');
  });

  test('what is not a number is refused', () => {
    expect(() => formatNumber(Number.NaN, 'da')).toThrow(RangeError);
    expect(() => formatNumber(Infinity, 'en')).toThrow(RangeError);
  });
});

test('a number and its unit stay on one line', () => {
  expect(formatWithUnit(72.5, '%', 'da')).toBe('72,5\u00a0%');
  expect(formatWithUnit(72.5, '%', 'en')).toBe('72.5\u00a0%');
  expect(formatWithUnit(76, '%', 'da', { minimumDecimals: 1 })).toBe('76,0\u00a0%');
  expect(formatWithUnit(4.5, 'dage', 'da')).toBe('4,5\u00a0dage');
  expect(formatWithUnit(4, '', 'da')).toBe('4');
});
