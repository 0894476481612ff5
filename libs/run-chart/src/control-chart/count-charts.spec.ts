import { describe, expect, test } from '@jest/globals';
import { type RunChartErrorCode } from '../run-chart-error.js';
import { cChart } from './c-chart.js';
import { gChart } from './g-chart.js';
import { type Ratios } from './input.js';
import { pChart, pPrimeChart } from './p-chart.js';
import { uChart, uPrimeChart } from './u-chart.js';

describe('C chart', () => {
  test('mean count ± 3 square roots of it, not below zero', () => {
    const chart = cChart([4, 6, 5, 5, 12]);
    expect(chart.centre[0]).toBeCloseTo(6.4, 12);
    expect(chart.upper[0]).toBeCloseTo(6.4 + 3 * Math.sqrt(6.4), 12);
    expect(chart.lower[0]).toBe(0);
  });

  test('no events at all leave no room for one', () => {
    const chart = cChart([0, 0, 0]);
    expect([chart.centre[0], chart.lower[0], chart.upper[0], chart.outside]).toEqual([0, 0, 0, [0, 0, 0]]);
  });
});

describe('G chart', () => {
  test('limits around the mean, the line drawn is the median', () => {
    const chart = gChart([1, 3, 8]);
    expect(chart.centre[0]).toBe(3);
    expect(chart.upper[0]).toBeCloseTo(4 + 3 * Math.sqrt(20), 12);
    expect(chart.lower[0]).toBe(0);
  });

  test('a given line is a mean, drawn at 0.693 of it', () => {
    const chart = gChart([1, 3, 8], { centreLine: 10 });
    expect(chart.centre[0]).toBeCloseTo(6.93, 12);
    expect(chart.upper[0]).toBeCloseTo(10 + 3 * Math.sqrt(110), 12);
  });
});

describe("P and P' charts", () => {
  const ratios = { numerators: [5, 10], denominators: [50, 50] };
  test('pooled proportion ± 3 binomial sigmas inside 0..1', () => {
    const chart = pChart(ratios);
    expect(chart.y).toEqual([0.1, 0.2]);
    expect(chart.upper[0]).toBeCloseTo(0.15 + 3 * Math.sqrt((0.15 * 0.85) / 50), 12);
    expect(chart.lower[0]).toBe(0);
    expect(pChart({ numerators: [19, 20], denominators: [20, 20] }).upper[0]).toBe(1);
  });

  test("P' multiplies sigma by the variation between points", () => {
    const sigma = Math.sqrt((0.15 * 0.85) / 50);
    const between = 0.1 / sigma / 1.128;
    expect(pPrimeChart(ratios).upper[0]).toBeCloseTo(0.15 + 3 * sigma * between, 12);
  });

  test("equal proportions have no variation: no width for P', and no limits when all are nought", () => {
    const chart = pPrimeChart({ numerators: [0, 0, 0], denominators: [9, 9, 9] });
    expect([chart.centre[0], chart.lower[0], chart.upper[0]]).toEqual([0, null, null]);
  });

  test('per cent are a matter of multiplying', () => {
    const chart = pChart(ratios, { multiply: 100 });
    expect([chart.y[0], chart.centre[0], chart.phases[0]?.centre]).toEqual([10, 15, 15]);
  });
});

describe("U and U' charts", () => {
  const ratios = { numerators: [4, 6, 14], denominators: [2, 2, 4] };
  test('pooled rate ± 3 Poisson sigmas, each by its own denominator', () => {
    const chart = uChart(ratios);
    expect(chart.centre[0]).toBe(3);
    expect(chart.upper[0]).toBeCloseTo(3 + 3 * Math.sqrt(3 / 2), 12);
    expect(chart.upper[2]).toBeCloseTo(3 + 3 * Math.sqrt(3 / 4), 12);
  });

  test("U' multiplies sigma by the variation between points", () => {
    const z = [2, 3, 3.5].map((y, i) => (y - 3) / Math.sqrt(3 / (ratios.denominators[i] as number)));
    const [a, b, c] = z as [number, number, number];
    const between = (Math.abs(b - a) + Math.abs(c - b)) / 2 / 1.128;
    expect(uPrimeChart(ratios).upper[0]).toBeCloseTo(3 + 3 * Math.sqrt(3 / 2) * between, 12);
  });
});

describe('numerators and denominators', () => {
  test('nought out of nought, and a point with either missing, are missing points that count nowhere', () => {
    const chart = pChart({ numerators: [5, 0, null, 7, 10], denominators: [50, 0, 50, null, 50] });
    expect(chart.y).toEqual([0.1, null, null, null, 0.2]);
    expect(chart.centre[0]).toBe(0.15);
    expect(chart.upper.map((limit) => limit === null)).toEqual([false, true, true, true, false]);
  });

  const refused: [string, Ratios, RunChartErrorCode][] = [
    ['events over nothing', { numerators: [1, 3], denominators: [2, 0] }, 'DENOMINATOR_NOT_POSITIVE'],
    ['a negative denominator', { numerators: [1, 3], denominators: [2, -5] }, 'DENOMINATOR_NOT_POSITIVE'],
    ['a vanishing denominator', { numerators: [1, 0], denominators: [2, 1e-200] }, 'OUT_OF_RANGE'],
    ['a negative numerator', { numerators: [1, -3], denominators: [2, 5] }, 'VALUE_TOO_SMALL'],
    ['an infinite denominator', { numerators: [1, 3], denominators: [2, Infinity] }, 'NOT_A_NUMBER'],
    ['a numerator that is no number', { numerators: [1, NaN], denominators: [2, 3] }, 'NOT_A_NUMBER'],
  ];
  test.each(refused)('refuse %s', (_what, ratios, code) => {
    expect(() => uChart(ratios)).toThrow(expect.objectContaining({ code, position: 1 }));
    expect(() => pPrimeChart(ratios)).toThrow(expect.objectContaining({ code }));
  });

  test('refuse a proportion above one, which a rate may be', () => {
    const ratios = { numerators: [1, 9], denominators: [2, 5] };
    expect(() => pChart(ratios)).toThrow(
      expect.objectContaining({ code: 'NUMERATOR_ABOVE_DENOMINATOR', position: 1 }),
    );
    expect(uChart(ratios).y[1]).toBe(1.8);
  });

  test('refuse lists of different lengths and a missing list', () => {
    expect(() => pChart({ numerators: [1], denominators: [2, 3] })).toThrow(
      expect.objectContaining({ code: 'LENGTHS_DIFFER' }),
    );
    expect(() => pChart({ numerators: [1] } as never)).toThrow(
      expect.objectContaining({ code: 'DENOMINATOR_MISSING' }),
    );
  });

  test('refuse a negative count', () => {
    expect(() => cChart([1, -1])).toThrow(expect.objectContaining({ code: 'VALUE_TOO_SMALL', position: 1 }));
    expect(() => gChart([-1])).toThrow(expect.objectContaining({ code: 'VALUE_TOO_SMALL', position: 0 }));
  });
});
