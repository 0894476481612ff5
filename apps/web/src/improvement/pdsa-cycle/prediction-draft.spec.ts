import { describe, expect, test } from '@jest/globals';
import { emptyPrediction, predictionInput } from './prediction-draft';

describe('a prediction', () => {
  test('is not made for the team: nothing chosen is nothing to send', () => {
    expect(predictionInput(emptyPrediction, 'p', 'm', 'da')).toBeNull();
  });

  test('a number is read as Danes write it, and is about the cycle’s measure', () => {
    const draft = {
      ...emptyPrediction,
      choice: 'NUMBER',
      value: '72,5 %',
      because: ' besøget er frisk ',
    } as const;
    expect(predictionInput(draft, 'p', 'm', 'da')).toEqual({
      id: 'p',
      kind: 'NUMBER',
      comparator: 'AT_LEAST',
      value: 72.5,
      measureId: 'm',
      because: 'besøget er frisk',
    });
  });

  test('a number that cannot be read is not sent', () => {
    expect(
      predictionInput({ ...emptyPrediction, choice: 'NUMBER', value: 'mange' }, 'p', null, 'da'),
    ).toBeNull();
  });

  test('"we have no expectation" is an answer of its own', () => {
    expect(predictionInput({ ...emptyPrediction, choice: 'NONE' }, 'p', 'm', 'da')).toEqual({
      id: 'p',
      kind: 'NONE',
    });
  });

  test('a count says how many of how many, and how sure one is if one wants to', () => {
    const count = (value: string, outOf: string) =>
      predictionInput(
        { ...emptyPrediction, choice: 'COUNT', value, outOf, confidence: 'GUESS' },
        'p',
        'm',
        'da',
      );
    expect(count(' 8', '10')).toEqual({
      id: 'p',
      kind: 'COUNT',
      comparator: 'AT_LEAST',
      value: 8,
      outOf: 10,
      confidence: 'GUESS',
    });
    for (const [value, outOf] of [
      ['11', '10'],
      ['8', ''],
      ['', '10'],
      ['0', '0'],
      ['otte', '10'],
      ['1,5', '10'],
    ] as const)
      expect(count(value, outOf)).toBeNull();
  });
});
