import { describe, expect, test } from '@jest/globals';
import { analyseRunChart } from './analyse-run-chart.js';
import { baselineAge } from './old-baseline.js';
import { type RunChartSeries } from './run-chart-series.js';
import { type StrangePoint, strangePoints } from './strange-points.js';

const around50 = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 45 : 55));
const strange = (series: RunChartSeries): StrangePoint[] => strangePoints(analyseRunChart(series), series);

describe('a point far from the others', () => {
  test('is asked about beyond 3.5 median absolute deviations, not at them', () => {
    // The median is 50, half of the points lie no more than 4 from it: 3.5 times 4 is 14.
    const others = [42, 46, 50, 54, 58, 46, 42, 50, 58, 54, 50, 42, 46, 58, 54];
    expect(strange({ values: [...others, 64] })).toEqual([]);
    expect(strange({ values: [...others, 64.5] })).toEqual([
      { position: 15, value: 64.5, side: 1, distance: 3.625 },
    ]);
    expect(strange({ values: [30, ...others] })).toEqual([{ position: 0, value: 30, side: -1, distance: 5 }]);
  });

  test('is not one of a shift, not one that is excluded, and needs 12 others to be far from', () => {
    const shifted = [...around50(12), ...new Array<number>(8).fill(120)];
    expect(strange({ values: shifted })).toEqual([]);
    expect(strange({ values: [...around50(14), 120], excluded: [14] })).toEqual([]);
    expect(strange({ values: [...around50(10), 120] })).toEqual([]);
  });

  test('needs others that differ among themselves', () => {
    expect(strange({ values: [...new Array<number>(20).fill(50), 60] })).toEqual([]);
  });

  test('is far from its own phase', () => {
    const values = [...around50(12), ...around50(12).map((value) => value + 100), 152];
    expect(strange({ values, phases: [{ start: 12 }] })).toEqual([]);
  });
});

describe('the baseline', () => {
  const age = (series: RunChartSeries): unknown => baselineAge(analyseRunChart(series), series);
  test('is old when 24 measurements have come after it', () => {
    expect(age({ values: around50(35) })).toEqual({ phase: 0, pointsPast: 23, old: false });
    expect(age({ values: [...around50(35), null] })).toMatchObject({ pointsPast: 23, old: false });
    expect(age({ values: around50(36) })).toEqual({ phase: 0, pointsPast: 24, old: true });
    expect(age({ values: around50(36), excluded: [35] })).toMatchObject({ pointsPast: 23 });
  });

  test('of an earlier phase ages on while it is borrowed', () => {
    expect(age({ values: around50(40), phases: [{ start: 35 }] })).toEqual({
      phase: 0,
      pointsPast: 28,
      old: true,
    });
    expect(age({ values: around50(47), phases: [{ start: 35 }] })).toEqual({
      phase: 1,
      pointsPast: 0,
      old: false,
    });
  });

  test('has no age before there is one', () => {
    expect(age({ values: [] })).toBeNull();
    expect(age({ values: around50(11) })).toBeNull();
    expect(age({ values: around50(40), centreLine: 50 })).toBeNull();
  });
});
