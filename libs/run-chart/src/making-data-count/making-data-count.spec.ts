import { describe, expect, test } from '@jest/globals';
import { makingDataCount } from './making-data-count.js';

/** Mean 50, mean moving range 10 when nothing else is added: limits 50 ± 26.6, inner ones at 50 ± 17.73. */
const calm = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 45 : 55));
const up = { direction: 'UP', fixAfter: 24 } as const;

function causes(added: readonly (number | null)[]): (string | null)[] {
  return makingDataCount([...calm, ...added], up).specialCauses.slice(24);
}

describe('limits', () => {
  test('mean ± 2.66 mean moving ranges', () => {
    const result = makingDataCount(calm, { direction: 'UP' });
    expect([result.mean[0], result.lower[0], result.upper[0]]).toEqual([50, 50 - 26.6, 50 + 26.6]);
  });

  test('of each segment rest on its own points, the fixed first ones if wanted', () => {
    const values = [...calm, ...calm.map((value) => value + 40)];
    const result = makingDataCount(values, { direction: 'UP', phases: [{ start: 24 }], fixAfter: 12 });
    expect([result.mean[23], result.mean[24], result.shortSegment]).toEqual([50, 90, false]);
    expect(makingDataCount(values, { direction: 'UP', phases: [{ start: 36 }] }).shortSegment).toBe(true);
  });

  test('of an equal series are missing when ranges are screened', () => {
    const result = makingDataCount(new Array<number>(20).fill(100), { direction: 'UP', target: 95 });
    expect([result.mean[0], result.upper[0], result.outside[0], result.assurance]).toEqual([
      100,
      null,
      null,
      'INCONSISTENT',
    ]);
  });
});

describe('special causes', () => {
  test('a point beyond a limit, not on it', () => {
    expect(causes([76.7, 50 + 26.6, 23.3])).toEqual(['ABOVE_UPPER_LIMIT', null, 'BELOW_LOWER_LIMIT']);
  });

  test('seven rising across the mean, six not, an equal neighbour breaks it', () => {
    expect(causes([46, 47, 48, 49, 51, 52])).toEqual([null, null, null, null, null, null]);
    expect(causes([44, 46, 47, 48, 49, 51, 52])).toEqual(new Array(7).fill('TREND_UP'));
    expect(causes([44, 46, 47, 47, 48, 49, 51, 52])).toEqual(new Array(8).fill(null));
  });

  test('a peak between two trends belongs to the one that follows', () => {
    const peak = causes([44, 46, 47, 48, 49, 51, 52, 51, 49, 48, 47, 46, 44]);
    expect(peak).toEqual([...new Array(6).fill('TREND_UP'), ...new Array(7).fill('TREND_DOWN')]);
  });

  test('two of three near a limit, when the third is on the same side', () => {
    expect(causes([70, 55, 70])).toEqual(['TWO_IN_THREE_ABOVE', null, 'TWO_IN_THREE_ABOVE']);
    expect(causes([45, 70, 45, 70])).toEqual([null, null, null, null]);
    expect(causes([45, 80, 70])).toEqual([null, 'ABOVE_UPPER_LIMIT', null]);
    expect(causes([30, 45, 30])).toEqual(['TWO_IN_THREE_BELOW', null, 'TWO_IN_THREE_BELOW']);
  });

  test('seven on one side; a point on the mean or a missing one breaks it', () => {
    expect(causes([45, 55, 56, 55, 56, 55, 56, 55]).slice(1)).toEqual(new Array(7).fill('SHIFT_ABOVE'));
    expect(causes([45, 55, 56, 55, 50, 56, 55, 56, 55])).toEqual(new Array(9).fill(null));
    expect(causes([45, 55, 56, 55, null, 56, 55, 56, 55])).toEqual(new Array(9).fill(null));
    expect(causes([55, 44, 45, 44, 45, 44, 45, 44]).slice(1)).toEqual(new Array(7).fill('SHIFT_BELOW'));
  });

  test('do not reach across segments', () => {
    const values = [...calm, 45, 55, 56, 55, 56, 55, 56, 55];
    const cut = makingDataCount(values, { direction: 'UP', phases: [{ start: 28 }] });
    expect(new Set(cut.specialCauses)).toEqual(new Set([null]));
  });
});

describe('icons', () => {
  const high = [...calm, 76.7];
  test.each([
    ['UP', 'IMPROVEMENT', 'IMPROVEMENT_HIGH'],
    ['DOWN', 'CONCERN', 'CONCERN_HIGH'],
    ['NEUTRAL', 'NEUTRAL_HIGH', 'NEUTRAL_HIGH'],
  ] as const)('a high point when %s is better', (direction, variation, variationIcon) => {
    expect(makingDataCount(high, { direction, fixAfter: 24 })).toMatchObject({ variation, variationIcon });
  });
  test.each([
    ['UP', 'CONCERN', 'CONCERN_LOW'],
    ['DOWN', 'IMPROVEMENT', 'IMPROVEMENT_LOW'],
    ['NEUTRAL', 'NEUTRAL_LOW', 'NEUTRAL_LOW'],
  ] as const)('a low point when %s is better', (direction, variation, variationIcon) => {
    expect(makingDataCount([...calm, 23.3], { direction, fixAfter: 24 })).toMatchObject({
      variation,
      variationIcon,
    });
  });

  test('variation is the latest point alone', () => {
    expect(makingDataCount([...high, 45], up)).toMatchObject({ variationIcon: 'COMMON_CAUSE' });
    expect(makingDataCount([], { direction: 'UP' })).toMatchObject({ variation: null, variationIcon: null });
  });

  test.each([
    ['UP', 80, 'FAIL'],
    ['UP', 20, 'PASS'],
    ['UP', 76.6, 'INCONSISTENT'],
    ['DOWN', 80, 'PASS'],
    ['DOWN', 20, 'FAIL'],
    ['NEUTRAL', 20, null],
  ] as const)('assurance, %s with the target %d', (direction, target, assurance) => {
    expect(makingDataCount(calm, { direction, target }).assurance).toBe(assurance);
  });
});

test.each([
  [{ fixAfter: 11 }, 'SETTING_OUTSIDE'],
  [{ target: NaN }, 'NOT_A_NUMBER'],
  [{ phases: [{ start: 24 }] }, 'POSITION_OUTSIDE'],
  [{ phases: [{ start: 9 }, { start: 3 }] }, 'NOT_RISING'],
] as const)('%j is refused', (options, code) => {
  expect(() => makingDataCount(calm, { direction: 'UP', ...options })).toThrow(
    expect.objectContaining({ code }),
  );
});
