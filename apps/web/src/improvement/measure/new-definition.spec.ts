import { describe, expect, test } from '@jest/globals';
import { definitionOf } from './new-definition';

describe('a measure written as a sentence', () => {
  test('a share is counted, shown in per cent and named from what is counted', () => {
    const words = {
      valueKind: 'RATIO',
      what: 'antal pårørende, der føler sig hørt.',
      of: 'alle adspurgte',
      direction: 'UP',
    } as const;
    expect(definitionOf(words, 'da')).toMatchObject({
      name: 'Andel pårørende, der føler sig hørt',
      numeratorText: 'antal pårørende, der føler sig hørt',
      denominatorText: 'alle adspurgte',
      unit: '%',
      maximum: 100,
    });
  });

  test('a time has its unit and one decimal', () => {
    const words = {
      valueKind: 'VALUE',
      what: 'svartiden på henvendelser',
      of: 'dage',
      direction: 'DOWN',
    } as const;
    expect(definitionOf(words, 'da')).toMatchObject({
      name: 'Svartiden på henvendelser',
      unit: 'dage',
      decimals: 1,
      direction: 'DOWN',
    });
  });
});
