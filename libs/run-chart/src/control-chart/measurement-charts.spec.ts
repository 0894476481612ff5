import { describe, expect, test } from '@jest/globals';
import { iChart } from './i-chart.js';
import { iPrimeChart } from './i-prime-chart.js';
import { medianChart } from './median-chart.js';
import { mrChart } from './mr-chart.js';
import { a3, b3, b4, c4 } from './subgroup-constants.js';
import { tChart } from './t-chart.js';
import { sChart, xbarChart } from './xbar-s-charts.js';

describe('I chart', () => {
  test('mean ± 3 average moving ranges over 1.128', () => {
    const chart = iChart([10, 12, 11, 13, 9]);
    const sigma = 2.25 / 1.128;
    expect(chart.centre).toEqual([11, 11, 11, 11, 11]);
    expect(chart.upper[0]).toBeCloseTo(11 + 3 * sigma, 12);
    expect(chart.lower[4]).toBeCloseTo(11 - 3 * sigma, 12);
    expect(chart.upperInner[2]).toBeCloseTo(11 + 2 * sigma, 12);
    expect(chart.lowerInner[2]).toBeCloseTo(11 - 2 * sigma, 12);
    expect(chart.outside).toEqual([0, 0, 0, 0, 0]);
  });

  const peak = [10, 11, 10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10, 11];
  test('screening drops the ranges of a peak once, and the peak is seen', () => {
    expect(iChart(peak).outside[7]).toBe(1);
    const screened = iChart(peak, { screenMovingRanges: true });
    const centre = screened.centre[0] as number;
    expect(screened.upper[0]).toBeCloseTo(centre + 3 / 1.128, 12);
    expect(screened.outside.map((side, i) => (side === 0 ? '' : i)).join('')).toBe('7');
  });

  test('neighbours of an excluded point meet, a missing one leaves no range', () => {
    const sigma = (chart: ReturnType<typeof iChart>): number =>
      ((chart.upper[0] as number) - (chart.centre[0] as number)) / 3;
    expect(sigma(iChart([10, 12, 99, 16], { excluded: [2] })) * 1.128).toBeCloseTo(3, 12);
    expect(sigma(iChart([10, 12, null, 16])) * 1.128).toBeCloseTo(2, 12);
  });

  test('an equal series has its limits on the line, or none when screened', () => {
    const equal = new Array<number>(10).fill(0.1);
    expect(iChart(equal)).toMatchObject({ centre: equal, lower: equal, upper: equal });
    const screened = iChart(equal, { screenMovingRanges: true });
    expect([screened.lower[0], screened.upper[0], screened.phases[0]?.useful]).toEqual([null, null, 0]);
  });

  test('one value has no limits, none has nothing', () => {
    expect(iChart([7])).toMatchObject({ centre: [7], lower: [null], upper: [null] });
    expect(iChart([null])).toMatchObject({ y: [null], centre: [null], outside: [0] });
    expect(iChart([])).toMatchObject({ y: [], phases: [] });
  });
});

describe('MR chart', () => {
  test('plots the ranges: limit 3.267 times their mean, the inner one two thirds of that', () => {
    const chart = mrChart([10, 12, 11, 13, 9]);
    expect(chart.y).toEqual([null, 2, 1, 2, 4]);
    expect(chart.centre[0]).toBe(2.25);
    expect(chart.upper[0]).toBeCloseTo(7.35075, 12);
    expect(chart.upperInner[0]).toBeCloseTo(4.9005, 12);
    expect(chart.lower).toEqual([0, 0, 0, 0, 0]);
  });

  test('keeps the ranges of an excluded point out of the mean only', () => {
    const chart = mrChart([10, 12, 40, 12, 13], { excluded: [2] });
    expect(chart.y).toEqual([null, 2, 28, 28, 1]);
    expect(chart.centre[0]).toBeCloseTo(31 / 3, 12);
  });

  test('never signals by its runs', () => {
    const calm = Array.from({ length: 40 }, (_, i) => (i < 20 ? i % 2 : (i % 2) * 9));
    expect(mrChart(calm).phases[0]).toMatchObject({ runsSignal: false, shifts: [] });
    expect(mrChart(calm).phases[0]?.longestRun).toBeGreaterThan(10);
  });
});

describe('T chart', () => {
  test('is the I chart of the 3.6th root, raised back', () => {
    const chart = tChart([1, 2 ** 3.6, 3 ** 3.6]);
    expect(chart.centre[0]).toBeCloseTo(2 ** 3.6, 10);
    expect(chart.upper[0]).toBeCloseTo((2 + 3 / 1.128) ** 3.6, 8);
    expect(chart.lower[0]).toBe(0);
    expect(chart.lowerInner[0]).toBeCloseTo((2 - 2 / 1.128) ** 3.6, 12);
  });

  test('takes a given line in the unit of the times', () => {
    expect(tChart([1, 4, 9], { centreLine: 5 }).centre[0]).toBeCloseTo(5, 12);
  });

  test('one time has the lower limit zero and no upper one', () => {
    expect(tChart([4])).toMatchObject({ lower: [0], upper: [null], lowerInner: [null] });
  });

  test('refuses a time that is not above zero', () => {
    expect(() => tChart([3, 0])).toThrow(expect.objectContaining({ code: 'VALUE_TOO_SMALL', position: 1 }));
  });
});

describe('Xbar and S charts', () => {
  test('rest on the constants of the tables', () => {
    const rounded = (value: number | null): number => Number((value as number).toFixed(3));
    expect([2, 5, 10, 25].map((m) => Number((c4(m) as number).toFixed(4)))).toEqual([
      0.7979, 0.94, 0.9727, 0.9896,
    ]);
    expect([2, 5, 10, 25].map((m) => rounded(a3(m)))).toEqual([2.659, 1.427, 0.975, 0.606]);
    expect([5, 6, 10, 25].map((m) => rounded(b3(m)))).toEqual([0, 0.03, 0.284, 0.565]);
    expect([2, 6, 10, 25].map((m) => rounded(b4(m)))).toEqual([3.267, 1.97, 1.716, 1.435]);
    expect([c4(1), a3(1), b3(0), b4(1)]).toEqual([null, null, null, null]);
    expect(() => c4(2.5)).toThrow();
  });

  test('of one size: the mean of the standard deviations', () => {
    const groups = [
      [1, 3],
      [2, 6],
      [4, 4],
    ];
    const within = (Math.SQRT2 + Math.sqrt(8) + 0) / 3;
    const means = xbarChart(groups);
    expect(means.y).toEqual([2, 4, 4]);
    expect(means.centre[0]).toBeCloseTo(20 / 6, 12);
    expect(means.upper[1]).toBeCloseTo(20 / 6 + (a3(2) as number) * within, 12);
    const deviations = sChart(groups);
    expect(deviations.centre[0]).toBeCloseTo(within, 12);
    expect(deviations.lower[0]).toBe(0);
    expect(deviations.upper[0]).toBeCloseTo((b4(2) as number) * within, 12);
  });

  test('of several sizes: the pooled one, limits by size, none for a subgroup of one', () => {
    const chart = xbarChart([[1, 3], [2, 4, 6], [5], []]);
    const within = Math.sqrt((1 * 2 + 2 * 4) / 3);
    expect(chart.centre[0]).toBeCloseTo(21 / 6, 12);
    expect(chart.upper[1]).toBeCloseTo(21 / 6 + (a3(3) as number) * within, 12);
    expect([chart.upper[2], chart.y[3], chart.upper[3]]).toEqual([null, null, null]);
  });
});

describe("I' chart", () => {
  test('weighs each difference by both denominators', () => {
    const chart = iPrimeChart({ numerators: [10, 20], denominators: [1, 4] });
    const s = (Math.sqrt(Math.PI / 2) * 5) / Math.sqrt(1 + 1 / 4);
    expect(chart.centre).toEqual([6, 6]);
    expect(chart.upper[0]).toBeCloseTo(6 + 3 * s, 12);
    expect(chart.upper[1]).toBeCloseTo(6 + (3 * s) / 2, 12);
  });
});

describe("I' chart with screening", () => {
  /** 99 steps of one and one large one, all denominators equal: the limit is 3.2665 times the mean step. */
  const chart = (peak: number): ReturnType<typeof iPrimeChart> => {
    const numerators = Array.from({ length: 100 }, (_, i) => i % 2);
    const steps = { numerators: [...numerators, 1 + peak], denominators: new Array<number>(101).fill(1) };
    return iPrimeChart(steps, { screenMovingRanges: true });
  };
  const width = (peak: number): number => {
    const { upper, centre } = chart(peak);
    return ((upper[0] as number) - (centre[0] as number)) / 3 / (Math.sqrt(Math.PI / 2) / Math.SQRT2);
  };
  // With the large step x, the mean is (99 + x) / 100: x = 3.2665 (99 + x) / 100 gives x = 3.34304...
  const border = (3.2665 * 99) / (100 - 3.2665);
  test('drops a step of 3.2665 times the mean and keeps one just under it', () => {
    expect(width(border + 0.0001)).toBeCloseTo(1, 12);
    expect(width(border - 0.0001)).toBeCloseTo((99 + border - 0.0001) / 100, 12);
  });
});

describe('a run chart drawn like the others', () => {
  test('has a median from the first value on and no limits', () => {
    expect(medianChart([3, 9, 4])).toMatchObject({ centre: [4, 4, 4], upper: [null, null, null] });
  });
});
