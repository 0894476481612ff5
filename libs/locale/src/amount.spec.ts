import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, readAmount } from './amount.js';

describe('an amount is read to the øre', () => {
  test.each([
    ['1.234,50', 123_450],
    ['1 234,50', 123_450],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['1.234', 123_400],
    ['1,234', 123_400],
    ['12,345', 1_234_500],
    ['-1.234,50', -123_450],
    ['1.234,50-', -123_450],
    ['(1.234,50)', -123_450],
    ['−12', -1200],
    ['kr. 250', 25_000],
    ['250,-', 25_000],
    ['250 kr.', 25_000],
    ['0,07', 7],
    ['0', 0],
    ['-0,00', 0],
    ['12,500000', 1250],
    ['0,29', 29],
    ['1.000.000,01', 100_000_001],
  ])('%p is %p', (text, ore) => {
    expect(readAmount(text)).toEqual({ ok: true, ore });
  });

  test.each(['ca. 12', '1.2.3', '1.234.5', '--12', '(−12)', 'tolv', '12 af 20'])('%p is not', (text) => {
    expect(readAmount(text)).toEqual({ ok: false, reason: 'NOT_AN_AMOUNT' });
  });

  test('what is written is read again, in both languages', () => {
    const amount = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
    for (const language of ['da', 'en'] as const)
      fc.assert(
        fc.property(amount, (ore) => {
          expect(readAmount(formatAmount(ore, language))).toEqual({ ok: true, ore });
        }),
      );
  });
});

describe('an amount is written', () => {
  test('with øre, or in whole kroner', () => {
    expect(formatAmount(1_240_310_015, 'da')).toBe('12.403.100,15');
    expect(formatAmount(1_240_310_015, 'en')).toBe('12,403,100.15');
    expect(formatAmount(124_350, 'da', { whole: true })).toBe('1.244');
    expect(formatAmount(-50, 'da', { whole: true })).toBe('−1');
    expect(formatAmount(-49, 'da', { whole: true })).toBe('0');
  });
});
