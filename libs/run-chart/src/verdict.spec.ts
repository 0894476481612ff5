import { describe, expect, test } from '@jest/globals';
import { analyseRunChart } from './analyse-run-chart.js';
import { type RunChartSeries } from './run-chart-series.js';
import { verdict } from './verdict.js';
import { type Verdict, type VerdictContext } from './verdict-types.js';

const HEARD = [
  50,
  47,
  54,
  52,
  46,
  52,
  59,
  54,
  null,
  50,
  44,
  52,
  57,
  54,
  48,
  60,
  61,
  64,
  62.5,
  68,
  67,
  71,
  76,
];
const around50 = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 45 : 55));
const above = (count: number): number[] => new Array<number>(count).fill(60);
const below = (count: number): number[] => new Array<number>(count).fill(40);

function judge(
  values: readonly (number | null)[],
  context: Partial<VerdictContext> = {},
  more: Partial<RunChartSeries> = {},
): Verdict {
  const series = { values, ...more };
  return verdict(analyseRunChart(series), series, { direction: 'UP', ...context });
}

describe('before there is something to read', () => {
  test('an empty chart has no data, and neither has one of gaps', () => {
    expect(judge([])).toEqual({ rule: 'NO_DATA' });
    expect(judge([null, null])).toEqual({ rule: 'NO_DATA' });
  });

  test('the median asks for 12 valid points', () => {
    expect(judge([50, null, 52, 47, 55, 51])).toMatchObject({
      rule: 'TOO_FEW_POINTS',
      of: 'VALID',
      have: 5,
      need: 12,
    });
  });

  test('the verdict asks for 12 useful ones, or as many as the project says', () => {
    const values = [...around50(10), 50, 50];
    expect(judge(values)).toMatchObject({ of: 'USEFUL', have: 10, need: 12, median: 50 });
    expect(judge(around50(12))).toMatchObject({ rule: 'CHANCE_VARIATION' });
    expect(judge(around50(14), {}, { minimumUseful: 15 })).toMatchObject({ have: 14, need: 15 });
  });

  test('a given centre line needs no points for a median', () => {
    expect(judge([51, 49], {}, { centreLine: 50 })).toMatchObject({ of: 'USEFUL', have: 2, need: 12 });
  });

  test('a new phase with few points says so, and whose median it borrows', () => {
    expect(judge([...around50(12), ...above(5)], {}, { phases: [{ start: 12 }] })).toMatchObject({
      rule: 'TOO_FEW_POINTS',
      of: 'VALID',
      have: 5,
      need: 12,
      phase: 1,
      median: 50,
      medianExtendedFrom: 0,
    });
  });

  test('a curve whose last three periods are missing cannot be read', () => {
    const values = [...around50(12), ...above(8), null, null, null];
    expect(judge(values, { missingTail: { from: 20, to: 22 } })).toMatchObject({
      rule: 'MISSING_PERIODS',
      from: 20,
      to: 22,
      count: 3,
    });
    expect(judge(values, { missingTail: { from: 21, to: 22 } }).rule).toBe('SHIFT_GOOD');
  });
});

describe('a shift', () => {
  test('tells which run, that it goes on, and the cycle it began after', () => {
    const told = judge(HEARD, {
      target: 75,
      cycles: [
        { number: 2, position: 9 },
        { number: 3, position: 15 },
        { number: 4, position: 21 },
      ],
    });
    expect(told).toEqual({
      rule: 'SHIFT_GOOD',
      run: { from: 15, to: 22, length: 8, side: 1 },
      good: true,
      still: true,
      after: null,
      afterCycle: 3,
      gap: null,
      phase: 0,
      median: 52,
      medianExtendedFrom: null,
      valid: 22,
      useful: 19,
      longestRun: 8,
      longestRunLimit: 7,
      crossings: 7,
      crossingsLimit: 6,
    });
  });

  test('is good, bad or neither as the direction says', () => {
    expect(judge(HEARD, { direction: 'DOWN' })).toMatchObject({ rule: 'SHIFT_BAD', good: false });
    expect(judge(HEARD, { direction: 'NEUTRAL' })).toMatchObject({ rule: 'SHIFT_NEUTRAL', good: null });
    const falling = [...around50(12), ...below(8)];
    expect(judge(falling, { direction: 'DOWN' }).rule).toBe('SHIFT_GOOD');
    expect(judge(falling, { direction: 'UP' }).rule).toBe('SHIFT_BAD');
  });

  test.each([
    [8, null],
    [9, 1],
    [14, 1],
    [15, 1],
    [16, null],
  ])('from period 15 after a cycle in period %i', (position, afterCycle) => {
    expect(judge(HEARD, { cycles: [{ number: 1, position }] })).toMatchObject({ afterCycle });
  });

  test('stands while one or two points have come back, and has ended with the third', () => {
    const shifted = [...around50(12), ...above(9)];
    expect(judge([...shifted, 40, 40])).toMatchObject({
      rule: 'SHIFT_GOOD',
      still: false,
      after: { otherSide: 2, latest: { from: 21, to: 22, length: 2, side: -1 } },
    });
    expect(judge([...shifted, 40, 50, 40, 40])).toMatchObject({
      rule: 'SHIFT_ENDED',
      run: { length: 10, side: 1 },
      after: { otherSide: 3, latest: { from: 21, to: 24, length: 3, side: -1 } },
    });
    expect(judge([...shifted, 40, 40, 40, 60])).toMatchObject({
      rule: 'SHIFT_ENDED',
      after: { otherSide: 3, latest: { length: 1, side: 1 } },
    });
  });

  test('the most recent of several is the one told', () => {
    expect(judge([...around50(12), ...above(10), ...below(10)])).toMatchObject({
      rule: 'SHIFT_BAD',
      run: { from: 22, to: 31, length: 10, side: -1 },
    });
  });

  test('over a gap of more than three periods names the gap', () => {
    const values = [...around50(12), 60, 60, null, null, null, null, 60, null, 60, 60, 60, 60, 60];
    expect(judge(values)).toMatchObject({ rule: 'SHIFT_GOOD', gap: { from: 14, to: 17 } });
    expect(judge([...around50(12), 60, null, null, null, ...above(7)])).toMatchObject({ gap: null });
  });

  test('of an earlier phase is history', () => {
    const values = [...around50(12), ...above(9), ...around50(12).map((value) => value + 10)];
    expect(judge(values, {}, { phases: [{ start: 21 }] }).rule).toBe('CHANCE_VARIATION');
  });
});

describe('without a shift', () => {
  test('a slow level crosses the median too seldom', () => {
    expect(judge([40, 41, 42, 41, 40, 41, 59, 60, 61, 60, 59, 60])).toMatchObject({
      rule: 'FEW_CROSSINGS',
      crossings: 1,
      crossingsLimit: 3,
    });
  });

  test('four in a row may still be chance, three are not mentioned', () => {
    expect(judge([...around50(13), ...above(4)])).toMatchObject({
      rule: 'PARTIAL_RUN',
      run: { from: 13, to: 16, length: 4, side: 1 },
      longestRunLimit: 7,
    });
    expect(judge([...around50(13), ...above(3)]).rule).toBe('CHANCE_VARIATION');
  });

  test('numbers move, the level does not', () => {
    expect(judge(around50(20))).toMatchObject({ rule: 'CHANCE_VARIATION', useful: 20, median: 50 });
  });
});

describe('what cannot be judged is refused', () => {
  const series = { values: around50(12) };
  const analysis = analyseRunChart(series);
  test('another series', () => {
    expect(() => verdict(analysis, { values: [1] }, { direction: 'UP' })).toThrow('another series');
  });
  test('a target, a cycle or missing periods that are no numbers', () => {
    expect(() => verdict(analysis, series, { direction: 'UP', target: NaN })).toThrow('the target');
    expect(() => judge(HEARD, { cycles: [{ number: 1, position: NaN }] })).toThrow('cycle');
    expect(() => judge(HEARD, { missingTail: { from: NaN, to: 3 } })).toThrow('missing period');
  });
});
