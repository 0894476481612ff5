import { describe, expect, test } from '@jest/globals';
import { predictionScale } from './prediction-scale';

const percent = { minimum: 0, maximum: 100 };

describe('the small axis of a prediction', () => {
  test('holds the prediction, the median and every value, with room at both ends', () => {
    const { from, to, ticks } = predictionScale([75, 70.8, 76, 73.4], percent);
    expect(from).toBeLessThan(70.8);
    expect(to).toBeGreaterThan(76);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    expect(ticks.length).toBeLessThanOrEqual(8);
  });

  test('percentages stay between 0 and 100', () => {
    const { from, to } = predictionScale([2, 98], percent);
    expect([from, to]).toEqual([0, 100]);
  });

  test('one value alone still has an axis', () => {
    const { ticks } = predictionScale([3], { minimum: 0, maximum: null });
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks[0]).toBeGreaterThanOrEqual(0);
  });
});
