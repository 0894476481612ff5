import { describe, expect, test } from '@jest/globals';
import { crossingsLimit, longestRunLimit } from './anhoej-limits.js';
import { RunChartError } from './run-chart-error.js';

describe("Anhøj's limits", () => {
  test('agree with the published table', () => {
    const table = [
      [10, 6, 2],
      [11, 6, 2],
      [12, 7, 3],
      [15, 7, 4],
      [16, 7, 4],
      [20, 7, 6],
      [23, 8, 7],
      [24, 8, 8],
      [30, 8, 10],
      [36, 8, 13],
      [50, 9, 19],
      [60, 9, 23],
      [91, 10, 37],
      [100, 10, 41],
      [120, 10, 51],
    ];
    expect(table.map(([u]) => [u, longestRunLimit(u as number), crossingsLimit(u as number)])).toEqual(table);
  });

  test('say nothing without a useful point, and expect no crossing of a single one', () => {
    expect([longestRunLimit(0), crossingsLimit(0)]).toEqual([null, null]);
    expect([longestRunLimit(1), crossingsLimit(1)]).toEqual([3, 0]);
  });

  test('8 in a row are a shift from 12 to 22 useful points, from 23 it takes 9', () => {
    const needed = (u: number): number => (longestRunLimit(u) as number) + 1;
    expect([11, 12, 22, 23, 45, 46].map(needed)).toEqual([7, 8, 8, 9, 9, 10]);
  });

  test('crossings: every number of useful points up to 100,000 against exact whole-number arithmetic', () => {
    // With S = the sum of C(n, i) for i <= k: from n to n + 1, S becomes 2 S - C(n, k).
    let k = 0;
    let sum = 1n;
    let choose = 1n;
    let all = 1n;
    const differences: number[] = [];
    for (let n = 0; n < 100_000; n++) {
      while (20n * sum < all) {
        choose = (choose * BigInt(n - k)) / BigInt(k + 1);
        k++;
        sum += choose;
      }
      if (crossingsLimit(n + 1) !== k) differences.push(n + 1);
      sum = 2n * sum - choose;
      choose = (choose * BigInt(n + 1)) / BigInt(n + 1 - k);
      all *= 2n;
    }
    expect(differences).toEqual([]);
  }, 120_000);

  test('longest run: every number of useful points up to 100,000 against whole-number arithmetic', () => {
    // round(log2 U) = k where 2^(2k - 1) <= U² < 2^(2k + 1).
    let k = 0;
    const differences: number[] = [];
    for (let u = 1; u <= 100_000; u++) {
      while (BigInt(u) * BigInt(u) >= 2n ** BigInt(2 * k + 1)) k++;
      if (longestRunLimit(u) !== k + 3) differences.push(u);
    }
    expect(differences).toEqual([]);
  });

  test('never fall, and never jump by more than one', () => {
    const steps = (limit: (u: number) => number | null): Set<number> =>
      new Set(Array.from({ length: 5000 }, (_, i) => (limit(i + 2) as number) - (limit(i + 1) as number)));
    expect([...steps(longestRunLimit)].sort()).toEqual([0, 1]);
    expect([...steps(crossingsLimit)].sort()).toEqual([0, 1]);
  });

  test.each([-1, 1.5, NaN, Infinity])('refuse %p useful points', (useful) => {
    expect(() => longestRunLimit(useful)).toThrow(RunChartError);
    expect(() => crossingsLimit(useful)).toThrow(RunChartError);
  });
});
