import { describe, expect, test } from '@jest/globals';
import { analyseRunChart } from './analyse-run-chart.js';
import { goalSustained } from './goal-sustained.js';
import { type RunChartSeries } from './run-chart-series.js';
import { verdict } from './verdict.js';
import { type ImprovementDirection } from './verdict-types.js';

const BEFORE = [50, 47, 54, 52, 46, 53, 59, 54, 50, 44, 52, 57];
const HELD = [76, 79, 75, 80, 77, 81, 75, 78, 82, 76, 79, 75];

function sustained(series: RunChartSeries, target = 75, direction: ImprovementDirection = 'UP'): unknown {
  return goalSustained(analyseRunChart(series), series, direction, target);
}

describe('a goal', () => {
  test('is sustained when the last 12 measurements vary by chance at or above it', () => {
    const series = { values: [...BEFORE, ...HELD] };
    expect(sustained(series)).toEqual({ from: 12, to: 23 });
    expect(verdict(analyseRunChart(series), series, { direction: 'UP', target: 75 })).toMatchObject({
      rule: 'GOAL_SUSTAINED',
      points: 12,
      target: 75,
      from: 12,
      to: 23,
    });
  });

  test('is not when one of them misses it', () => {
    expect(sustained({ values: [...BEFORE, ...HELD.slice(0, 11), 74.9] })).toBeNull();
  });

  test('is not while the level still moves', () => {
    const rising = [76, 77, 78, 79, 80, 81, 90, 91, 92, 93, 94, 95];
    expect(sustained({ values: [...BEFORE, ...rising] })).toBeNull();
  });

  test('is held by twelve equal measurements: nothing varies', () => {
    expect(sustained({ values: [...BEFORE, ...new Array<number>(12).fill(75)] })).toEqual({
      from: 12,
      to: 23,
    });
  });

  test('below is better when less is', () => {
    const values = [...BEFORE, ...HELD.map((value) => 100 - value)];
    expect(sustained({ values }, 25, 'DOWN')).not.toBeNull();
    expect(sustained({ values }, 24, 'DOWN')).toBeNull();
    expect(sustained({ values }, 25, 'NEUTRAL')).toBeNull();
  });

  test('counts measurements, not periods, and not the excluded ones', () => {
    const values = [...BEFORE, 10, ...HELD.slice(0, 6), null, null, ...HELD.slice(6)];
    expect(sustained({ values })).toEqual({ from: 13, to: 26 });
    expect(sustained({ values: [...values, 12], excluded: [27] })).toEqual({ from: 13, to: 26 });
    expect(sustained({ values: values.slice(15) })).toBeNull();
  });

  test('may be held over a new phase, never over a new definition', () => {
    const values = [...BEFORE, ...HELD, ...HELD];
    expect(sustained({ values, phases: [{ start: 30 }] })).toEqual({ from: 24, to: 35 });
    expect(sustained({ values, phases: [{ start: 30, hard: true }] })).toBeNull();
    expect(sustained({ values, phases: [{ start: 24, hard: true }] })).toEqual({ from: 24, to: 35 });
  });
});
