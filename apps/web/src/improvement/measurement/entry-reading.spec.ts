import { describe, expect, test } from '@jest/globals';
import { readEntry } from './entry-reading';

const heard = { valueKind: 'RATIO', minimum: 0, maximum: 100 } as const;
const days = { valueKind: 'VALUE', minimum: 0, maximum: null } as const;

describe('reading one number', () => {
  test('18 of 25 is 72 per cent, and both numbers are kept', () => {
    expect(readEntry({ mode: 'ratio', numerator: '18', denominator: '25' }, heard, [], 'da')).toEqual({
      kind: 'read',
      entry: { numerator: 18, denominator: 25 },
      value: 72,
      unusual: false,
    });
  });

  test.each(['72,5', '72.5', '72,5 %', ' 72,5 pct. '])('%p is 72.5 per cent', (value) => {
    expect(readEntry({ mode: 'value', value }, heard, [], 'da')).toMatchObject({ kind: 'read', value: 72.5 });
  });

  test('a half-written fraction is nothing yet, not a fault', () => {
    expect(readEntry({ mode: 'ratio', numerator: '18', denominator: '' }, heard, [], 'da')).toEqual({
      kind: 'empty',
    });
  });

  test('zero is a value', () => {
    expect(readEntry({ mode: 'value', value: '0' }, days, [], 'da')).toMatchObject({
      kind: 'read',
      value: 0,
    });
  });

  test('725 per cent asks whether 72.5 was meant', () => {
    expect(readEntry({ mode: 'value', value: '725' }, heard, [], 'da')).toMatchObject({
      kind: 'problem',
      problem: { code: 'MEASUREMENT_TOO_HIGH', candidates: [72.5] },
    });
  });

  test('30 of 25 cannot be', () => {
    expect(readEntry({ mode: 'ratio', numerator: '30', denominator: '25' }, heard, [], 'da')).toMatchObject({
      kind: 'problem',
      problem: { code: 'MEASUREMENT_NUMERATOR_ABOVE' },
    });
  });

  test('"ca. 12" is not a number, and the sentence says what to write', () => {
    expect(readEntry({ mode: 'value', value: 'ca. 12' }, days, [], 'da')).toMatchObject({
      kind: 'problem',
      problem: { sentence: 'Det er ikke et tal. Skriv fx 12 eller 12,5.' },
    });
  });

  test('a number far from the others is asked about, never refused', () => {
    expect(readEntry({ mode: 'value', value: '190' }, days, [4, 5, 4, 6, 5, 4], 'da')).toMatchObject({
      kind: 'read',
      unusual: true,
    });
  });
});
