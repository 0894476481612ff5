import { describe, expect, test } from '@jest/globals';
import { analyseRunChart, type PhaseAnalysis } from './analyse-run-chart.js';
import { RunChartError, type RunChartErrorCode } from './run-chart-error.js';
import { type RunChartSeries } from './run-chart-series.js';

/** Share of relatives who feel heard, weeks 5-27; week 13 was not measured. */
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

function onePhase(series: RunChartSeries): PhaseAnalysis {
  const { phases } = analyseRunChart(series);
  expect(phases).toHaveLength(1);
  return phases[0] as PhaseAnalysis;
}

/** `count` values that alternate around 50. */
const around50 = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 45 : 55));

describe('the median', () => {
  test('is frozen on the first 12 valid points, so that an improvement does not pull it along', () => {
    const phase = onePhase({ values: HEARD });
    expect(phase).toMatchObject({ median: 52, baselineFrom: 0, baselineTo: 12, valid: 22, useful: 19 });
    expect(onePhase({ values: HEARD, baselinePoints: 'all' }).median).toBe(54);
  });

  test('appears with the twelfth valid point', () => {
    const eleven = analyseRunChart({ values: around50(11) });
    expect(eleven.phases[0]).toMatchObject({ median: null, valid: 11, useful: 0, longestRun: null });
    expect(eleven.sides).toEqual(new Array(11).fill(null));
    expect(onePhase({ values: around50(12) }).median).toBe(50);
  });

  test('of a longer baseline follows the points until the baseline is full', () => {
    const values = [...around50(12), 70, 70, 70, 70, 70, 70];
    expect(onePhase({ values: values.slice(0, 12), baselinePoints: 16 })).toMatchObject({
      median: 50,
      baselineTo: 11,
    });
    expect(onePhase({ values: values.slice(0, 14), baselinePoints: 16 })).toMatchObject({
      median: 55,
      baselineTo: 13,
    });
    expect(onePhase({ values, baselinePoints: 16 })).toMatchObject({ median: 55, baselineTo: 15 });
  });

  test('of a shorter baseline appears when that is full', () => {
    expect(onePhase({ values: around50(10), baselinePoints: 10 }).median).toBe(50);
    expect(onePhase({ values: around50(9), baselinePoints: 10 }).median).toBeNull();
  });

  test('leaves excluded points out, and so do the runs', () => {
    const values = [...around50(12), 99, ...around50(4)];
    const phase = onePhase({ values, excluded: [12] });
    expect(phase).toMatchObject({ valid: 16, longestRun: 1 });
    expect(analyseRunChart({ values, excluded: [12] }).sides[12]).toBeNull();
  });

  test('can be given: it holds from the first point on and rests on nothing', () => {
    expect(onePhase({ values: [3, 5, 3], centreLine: 4 })).toMatchObject({
      median: 4,
      baselineFrom: null,
      baselineTo: null,
      useful: 3,
      crossings: 2,
    });
  });
});

describe('runs', () => {
  test('tell which points make the shift, where it starts and ends', () => {
    const phase = onePhase({ values: HEARD });
    expect(phase).toMatchObject({ longestRun: 8, longestRunLimit: 7, crossings: 7, crossingsLimit: 6 });
    expect(phase.shifts).toEqual([
      { from: 15, to: 22, length: 8, side: 1, points: [15, 16, 17, 18, 19, 20, 21, 22] },
    ]);
    expect([phase.fewCrossings, phase.signal]).toEqual([false, true]);
  });

  test('are neither broken nor lengthened by points on the median, by gaps and by excluded points', () => {
    const values = [...around50(12), 60, 50, 60, null, 60, 20, 60];
    const last = onePhase({ values, excluded: [17] }).runs.at(-1);
    expect(last).toEqual({ from: 11, to: 18, length: 5, side: 1, points: [11, 12, 14, 16, 18] });
  });

  test('of eight signal at 22 useful points and not at 23', () => {
    const values = [...around50(13), ...new Array<number>(8).fill(60)];
    expect(onePhase({ values: [...values, 45] })).toMatchObject({ useful: 22, longestRun: 8, signal: true });
    expect(onePhase({ values: [...values, 45, 55] })).toMatchObject({
      useful: 23,
      longestRunLimit: 8,
      shifts: [],
    });
  });

  test('say nothing before 12 points are useful, or as many as the project asks for', () => {
    const values = [...new Array<number>(4).fill(50), 45, 45, 45, 45, 55, 55, 55, 55, 60, 60, 60];
    expect(onePhase({ values })).toMatchObject({
      useful: 11,
      longestRun: 7,
      longestRunLimit: 6,
      signal: false,
    });
    expect(onePhase({ values, minimumUseful: 10 })).toMatchObject({ signal: true });
    expect(onePhase({ values: HEARD, minimumUseful: 20 })).toMatchObject({ useful: 19, signal: false });
  });

  test('of a slowly moving level cross the median too seldom', () => {
    const wave = [40, 41, 42, 41, 40, 41, 59, 60, 61, 60, 59, 60];
    expect(onePhase({ values: wave })).toMatchObject({
      longestRun: 6,
      crossings: 1,
      crossingsLimit: 3,
      fewCrossings: true,
      shifts: [],
    });
  });

  test('may cross as seldom as chance has it: three times among twelve is no signal', () => {
    const thrice = [40, 41, 42, 60, 61, 62, 41, 42, 43, 61, 62, 63];
    expect(onePhase({ values: thrice })).toMatchObject({
      crossings: 3,
      crossingsLimit: 3,
      fewCrossings: false,
    });
  });

  test('do not see a trend that stays within the limits', () => {
    const rising = [...around50(12), 45, 47, 49, 51, 53, 55, 57];
    expect(onePhase({ values: rising }).signal).toBe(false);
  });
});

describe('phases', () => {
  const values = [...around50(12), ...around50(12).map((value) => value + 20)];

  test('have a median and runs of their own', () => {
    const { phases } = analyseRunChart({ values, phases: [{ start: 12 }] });
    expect(phases.map(({ from, to, median }) => [from, to, median])).toEqual([
      [0, 11, 50],
      [12, 23, 70],
    ]);
    expect(phases.every((phase) => !phase.signal)).toBe(true);
  });

  test('with few points borrow the earlier median, from where it was calculated', () => {
    const { phases, sides } = analyseRunChart({ values, phases: [{ start: 12 }, { start: 18 }] });
    expect(phases.map(({ median, medianExtendedFrom }) => [median, medianExtendedFrom])).toEqual([
      [50, null],
      [50, 0],
      [50, 0],
    ]);
    expect(phases[1]).toMatchObject({ baselineFrom: null, baselineTo: null, signal: false });
    expect(sides.slice(12)).toEqual(new Array(12).fill(1));
  });

  test('borrow nothing over a definition break', () => {
    const { phases } = analyseRunChart({
      values,
      phases: [{ start: 12, hard: true }, { start: 18 }],
    });
    expect(phases.map((phase) => phase.median)).toEqual([50, null, null]);
  });

  test('may set their own baseline, the first one too', () => {
    const { phases } = analyseRunChart({
      values,
      phases: [
        { start: 0, baselinePoints: 10 },
        { start: 12, baselinePoints: 'all' },
      ],
    });
    expect(phases.map((phase) => phase.baselineTo)).toEqual([9, 23]);
  });
});

describe('a series', () => {
  test('without values has no phases, and one of gaps no valid point', () => {
    expect(analyseRunChart({ values: [] })).toEqual({ phases: [], sides: [], valid: 0 });
    expect(analyseRunChart({ values: [null, null] })).toMatchObject({ valid: 0, sides: [null, null] });
  });

  test('keeps zero apart from a missing value', () => {
    expect(analyseRunChart({ values: [0, null] }).valid).toBe(1);
  });

  const refused: [string, RunChartSeries, RunChartErrorCode, number | null][] = [
    ['a value that is not a number', { values: [1, NaN] }, 'NOT_A_NUMBER', 1],
    ['an infinite value', { values: [Infinity] }, 'NOT_A_NUMBER', 0],
    ['a text', { values: ['7' as never] }, 'NOT_A_NUMBER', 0],
    ['a hole in the list', { values: [1, undefined as never] }, 'NOT_A_NUMBER', 1],
    ['a value beyond reason', { values: [1, -2e100] }, 'OUT_OF_RANGE', 1],
    ['an exclusion outside', { values: [1], excluded: [1] }, 'POSITION_OUTSIDE', 1],
    ['an exclusion that is no position', { values: [1], excluded: [0.5] }, 'POSITION_OUTSIDE', 0.5],
    ['a phase outside', { values: [1], phases: [{ start: 1 }] }, 'POSITION_OUTSIDE', 1],
    ['phases out of order', { values: [1, 2, 3], phases: [{ start: 2 }, { start: 1 }] }, 'NOT_RISING', 1],
    ['a phase twice', { values: [1, 2, 3], phases: [{ start: 1 }, { start: 1 }] }, 'NOT_RISING', 1],
    ['a baseline too short', { values: [1], baselinePoints: 9 }, 'SETTING_OUTSIDE', null],
    ['a verdict on too little', { values: [1], minimumUseful: 9 }, 'SETTING_OUTSIDE', null],
    ['a verdict put off for ever', { values: [1], minimumUseful: 21 }, 'SETTING_OUTSIDE', null],
    ['a centre line that is not a number', { values: [1], centreLine: NaN }, 'NOT_A_NUMBER', null],
    ['periods out of order', { values: [1, 2], periods: [6, 5] }, 'NOT_RISING', 1],
    ['a period twice', { values: [1, 2], periods: [5, 5] }, 'NOT_RISING', 1],
    ['a period too few', { values: [1, 2], periods: [5] }, 'LENGTHS_DIFFER', null],
  ];
  test.each(refused)('is refused for %s', (_what, series, code, position) => {
    let error: unknown;
    try {
      analyseRunChart(series);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RunChartError);
    expect(error).toMatchObject({ code, position });
  });
});
