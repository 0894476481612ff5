import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeForAddress, interventionCode, measureLetter } from './intervention.js';

describe('an intervention’s code', () => {
  test('is the place’s code and its number', () => {
    expect(interventionCode('HEL', 2)).toBe('HEL-2');
  });

  test('is spelled out in an address', () => {
    expect(codeForAddress('HØR-1')).toBe('HOER-1');
    expect(codeForAddress('ÆØÅ-12')).toBe('AEOEAA-12');
    expect(codeForAddress('HEL-2')).toBe('HEL-2');
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZÆØÅ]{1,5}$/), fc.nat(500), (place, number) => {
        const address = codeForAddress(interventionCode(place, number));
        expect(address).toMatch(/^[A-Z]+-\d+$/);
        expect(codeForAddress(address)).toBe(address);
      }),
    );
  });
});

describe('a measure’s letter', () => {
  test('runs from a to z, then aa', () => {
    expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(measureLetter)).toEqual([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });

  test('is never the same for two', () => {
    const letters = Array.from({ length: 2000 }, (_, i) => measureLetter(i + 1));
    expect(new Set(letters).size).toBe(2000);
  });
});
