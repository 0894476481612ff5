import { describe, expect, test } from '@jest/globals';
import { controlVerdict } from './control-verdict.js';
import { iChart } from './i-chart.js';
import { pChart } from './p-chart.js';

/** Twelve calm weeks around 50. */
const calm = [49, 51, 50, 52, 48, 50, 51, 49, 50, 52, 48, 51];
const frozen = { freezeAfter: 12 };

describe('what a control chart says', () => {
  test('a calm process is stable', () => {
    expect(controlVerdict(iChart([...calm, 50, 49, 52]), 'UP')).toEqual({ rule: 'STABLE', outside: [] });
  });

  test('a point beyond a limit, on the better or the worse side', () => {
    const chart = iChart([...calm, 80, 49], frozen);
    expect(controlVerdict(chart, 'UP')).toEqual({
      rule: 'OUTSIDE',
      outside: [{ position: 12, side: 1, good: true }],
    });
    expect(controlVerdict(chart, 'DOWN')).toMatchObject({ outside: [{ good: false }] });
    expect(controlVerdict(chart, 'NEUTRAL')).toMatchObject({ outside: [{ good: null }] });
  });

  test('a point that people have left out is no signal', () => {
    const chart = iChart([...calm, 80, 49], { ...frozen, excluded: [12] });
    expect(controlVerdict(chart, 'UP', [12])).toMatchObject({ rule: 'STABLE' });
  });

  test('a standing shift comes before the points outside it brings along', () => {
    const lifted = iChart([...calm, 55, 56, 61, 55, 56, 55, 62, 55, 56], frozen);
    const told = controlVerdict(lifted, 'UP');
    expect(told).toMatchObject({ rule: 'SHIFT', good: true, run: { side: 1, to: 20 } });
    expect(told.rule === 'SHIFT' && told.outside.length).toBeGreaterThan(0);
  });

  test('a shift with three points on the other side since has ended', () => {
    const back = [...calm, ...new Array<number>(9).fill(51.5), 49, 48.5, 49];
    expect(controlVerdict(iChart(back, frozen), 'UP')).toMatchObject({ rule: 'SHIFT_ENDED' });
  });

  test('a line that seldom crosses its centre drifts', () => {
    const drifting = [1, 5, 1, 5, 1, 5, 1, -1, -5, -1, -5, -1, -5, -1, 1, 5, 1];
    expect(controlVerdict(iChart(drifting), 'UP')).toMatchObject({ rule: 'FEW_CROSSINGS' });
  });

  test('without limits there is nothing to say', () => {
    expect(controlVerdict(iChart([7]), 'UP')).toEqual({ rule: 'NO_LIMITS' });
    expect(controlVerdict(iChart([]), 'UP')).toEqual({ rule: 'NO_LIMITS' });
  });

  test('proportions are held against limits of their own size', () => {
    const chart = pChart({
      numerators: [25, 24, 26, 25, 24, 26, 25, 24, 26, 25, 24, 26, 4],
      denominators: [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 4],
    });
    expect(controlVerdict(chart, 'UP')).toMatchObject({ rule: 'STABLE' });
  });

  test('only the latest phase is told', () => {
    const chart = iChart([...calm, 80, ...calm], { phases: [{ start: 13 }] });
    expect(controlVerdict(chart, 'UP')).toMatchObject({ rule: 'STABLE' });
  });
});
