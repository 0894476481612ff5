import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isExplicitPrediction,
  PredictionComparator,
  PredictionDirection,
  predictionHeld,
  PredictionKind,
  requireCompletePrediction,
  requirePredictionChange,
  type PredictionShape,
} from './prediction.js';

const complete = (prediction: PredictionShape) =>
  expect(() => requireCompletePrediction(prediction)).not.toThrow();
const incomplete = (prediction: PredictionShape) =>
  expect(() => requireCompletePrediction(prediction)).toThrow('PREDICTION_INCOMPLETE');

describe('a prediction', () => {
  test('is a direction, a number with at least or at most, or the choice not to guess', () => {
    complete({ kind: 'NONE' });
    for (const direction of Object.values(PredictionDirection)) complete({ kind: 'DIRECTION', direction });
    for (const comparator of Object.values(PredictionComparator))
      complete({ kind: 'NUMBER', comparator, value: 0 });
  });

  test('is incomplete where the half is missing', () => {
    incomplete({ kind: 'DIRECTION' });
    incomplete({ kind: 'DIRECTION', direction: null });
    incomplete({ kind: 'NUMBER', value: 65 });
    incomplete({ kind: 'NUMBER', comparator: 'AT_LEAST' });
    for (const value of [NaN, Infinity, -Infinity])
      incomplete({ kind: 'NUMBER', comparator: 'AT_MOST', value });
  });

  test('may be a count: how many of how many, whole and no more than are asked', () => {
    const count = (value: number | null, outOf: number | null): PredictionShape => ({
      kind: 'COUNT',
      comparator: 'AT_LEAST',
      value,
      outOf,
    });
    for (const [value, outOf] of [
      [0, 1],
      [8, 10],
      [10, 10],
    ] as const)
      complete(count(value, outOf));
    for (const [value, outOf] of [
      [null, 10],
      [8, null],
      [11, 10],
      [-1, 10],
      [1.5, 10],
      [0, 0],
    ] as const)
      incomplete(count(value, outOf));
    incomplete({ kind: 'COUNT', value: 8, outOf: 10 });
  });

  test('may change until it is locked, and then with a reason', () => {
    for (const reason of [undefined, null, '', '  ', 'Vi misforstod målingen'])
      expect(() => requirePredictionChange(false, reason)).not.toThrow();
    for (const reason of [undefined, null, '', '  '])
      expect(() => requirePredictionChange(true, reason)).toThrow('PREDICTION_LOCKED');
    expect(() => requirePredictionChange(true, 'Vi misforstod målingen')).not.toThrow();
  });

  test('counts as explicit unless it is none', () => {
    expect(isExplicitPrediction(undefined)).toBe(false);
    for (const kind of Object.values(PredictionKind))
      expect(isExplicitPrediction({ kind })).toBe(kind !== 'NONE');
  });
});

describe('did it hold', () => {
  test('is answered by the median against the number, the number itself included', () => {
    expect(predictionHeld({ kind: 'NUMBER', comparator: 'AT_LEAST', value: 65 }, 65)).toBe(true);
    expect(predictionHeld({ kind: 'NUMBER', comparator: 'AT_LEAST', value: 65 }, 64.9)).toBe(false);
    expect(predictionHeld({ kind: 'NUMBER', comparator: 'AT_MOST', value: 3 }, 3)).toBe(true);
    expect(predictionHeld({ kind: 'NUMBER', comparator: 'AT_MOST', value: 3 }, 3.1)).toBe(false);
  });

  test('has no numeric answer for a direction, for none, and without numbers', () => {
    expect(predictionHeld({ kind: 'DIRECTION', direction: 'BETTER' }, 5)).toBeNull();
    expect(predictionHeld({ kind: 'NONE' }, 5)).toBeNull();
    expect(predictionHeld({ kind: 'NUMBER', comparator: 'AT_LEAST', value: 65 }, null)).toBeNull();
  });

  test('at least and at most hold together on the number alone', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, median) => {
        const [least, most] = (['AT_LEAST', 'AT_MOST'] as const).map((comparator) =>
          predictionHeld({ kind: 'NUMBER', comparator, value }, median),
        );
        expect(least === true || most === true).toBe(true);
        expect(least === true && most === true).toBe(value === median);
      }),
    );
  });
});
