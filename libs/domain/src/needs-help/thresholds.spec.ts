import { expect, test } from '@jest/globals';
import {
  NEEDS_HELP_THRESHOLDS,
  ownThresholds,
  requireThresholds,
  THRESHOLD_NAMES,
  THRESHOLD_RANGES,
  thresholdsOf,
} from '../index.js';

test('a programme keeps only what it wants otherwise than the rule', () => {
  const wanted = { ...NEEDS_HELP_THRESHOLDS, contactDays: 28 };
  expect(ownThresholds(wanted)).toEqual({ contactDays: 28 });
  expect(thresholdsOf(ownThresholds(wanted))).toEqual(wanted);
  expect(ownThresholds(NEEDS_HELP_THRESHOLDS)).toEqual({});
});

test('the rule’s own thresholds lie within their ranges', () => {
  for (const name of THRESHOLD_NAMES) {
    const [least, most] = THRESHOLD_RANGES[name];
    expect(NEEDS_HELP_THRESHOLDS[name]).toBeGreaterThanOrEqual(least);
    expect(NEEDS_HELP_THRESHOLDS[name]).toBeLessThanOrEqual(most);
  }
});

test('what would follow up on everybody or nobody is refused, and so is a change without a reason', () => {
  const with_ = (more: object) => ({ ...NEEDS_HELP_THRESHOLDS, ...more });
  expect(() => requireThresholds(with_({ idleDays: 0 }), 'Sommer')).toThrow('THRESHOLD_RANGE');
  expect(() => requireThresholds(with_({ idleDays: 1000 }), 'Sommer')).toThrow('THRESHOLD_RANGE');
  expect(() => requireThresholds(with_({ idleDays: 21.5 }), 'Sommer')).toThrow('THRESHOLD_RANGE');
  expect(() => requireThresholds(with_({ idleDays: 28 }), '  ')).toThrow('REQUIRED');
  expect(() => requireThresholds(with_({ idleDays: 28 }), 'Sommer')).not.toThrow();
});
