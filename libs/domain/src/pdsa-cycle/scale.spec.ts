import { describe, expect, test } from '@jest/globals';
import { nextScaleStep, SCALE_STEPS, ScaleStep, scaleVector } from './scale.js';

describe('the steps of scale', () => {
  test('begin with one citizen, one of the staff, one day', () => {
    expect(SCALE_STEPS).toEqual(Object.values(ScaleStep));
    expect(scaleVector('ONE_CITIZEN')).toEqual({ citizens: 1, staff: 1, units: 1, days: 1 });
  });

  test('never shrink on the way up', () => {
    for (const [index, step] of SCALE_STEPS.slice(1).entries()) {
      const [smaller, larger] = [scaleVector(SCALE_STEPS[index] ?? step), scaleVector(step)];
      for (const size of ['citizens', 'staff', 'units', 'days'] as const)
        expect(larger[size]).toBeGreaterThanOrEqual(smaller[size]);
      expect(larger.citizens).toBeGreaterThan(smaller.citizens);
    }
  });

  test('are climbed one at a time, and "several" is the last', () => {
    expect(SCALE_STEPS.map(nextScaleStep)).toEqual([
      'ONE_SHIFT',
      'ONE_TEAM',
      'ONE_UNIT',
      'SEVERAL',
      'SEVERAL',
    ]);
  });
});
