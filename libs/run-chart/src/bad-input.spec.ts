import { describe, expect, test } from '@jest/globals';
import {
  analyseRunChart,
  controlChart,
  type ControlChartRequest,
  makingDataCount,
  type RunChartErrorCode,
} from './index.js';

/** What people, spreadsheets and other programs may send. Each is refused by type, and the offending place is named. */
const refuses = (ask: () => unknown, code: RunChartErrorCode, position: number | null): void => {
  expect(ask).toThrow(expect.objectContaining({ name: 'RunChartError', code, position }));
};
const single = ['run', 'i', 'mr', 'c', 'g', 't'] as const;
const ratio = ['p', 'pp', 'u', 'up', 'ip'] as const;
const proportion = ['p', 'pp'] as const;

describe('bad input is refused by type, and its position named', () => {
  const unreal = [NaN, Infinity, -Infinity, undefined, '7', {}];

  test.each(unreal)('a value that is %p', (value) => {
    refuses(() => analyseRunChart({ values: [1, 2, value as never] }), 'NOT_A_NUMBER', 2);
    const many = [1, 2, value as never, ...new Array<number>(12).fill(1)];
    refuses(() => makingDataCount(many, { direction: 'UP' }), 'NOT_A_NUMBER', 2);
    for (const kind of single) {
      refuses(() => controlChart({ kind, data: [1, 2, value as never] }), 'NOT_A_NUMBER', 2);
    }
    for (const kind of ratio) {
      const numerators = [1, value as never];
      refuses(() => controlChart({ kind, data: { numerators, denominators: [5, 5] } }), 'NOT_A_NUMBER', 1);
      const denominators = [5, value as never];
      refuses(() => controlChart({ kind, data: { numerators: [1, 1], denominators } }), 'NOT_A_NUMBER', 1);
    }
    for (const kind of ['xbar', 's'] as const) {
      refuses(
        () =>
          controlChart({
            kind,
            data: [
              [1, 2],
              [3, value as never],
            ],
          }),
        'NOT_A_NUMBER',
        1,
      );
    }
  });

  test('a zero denominator under a numerator', () => {
    for (const kind of ratio) {
      const data = { numerators: [1, 0, 3], denominators: [5, 0, 0] };
      refuses(() => controlChart({ kind, data }), 'DENOMINATOR_NOT_POSITIVE', 2);
    }
  });

  test('a numerator above its denominator, where a proportion is meant', () => {
    for (const kind of proportion) {
      const data = { numerators: [1, 6], denominators: [5, 5] };
      refuses(() => controlChart({ kind, data }), 'NUMERATOR_ABOVE_DENOMINATOR', 1);
    }
  });

  test('periods that are out of order or repeat', () => {
    for (const periods of [
      [5, 7, 6],
      [5, 7, 7],
    ]) {
      refuses(() => analyseRunChart({ values: [1, 2, 3], periods }), 'NOT_RISING', 2);
      refuses(() => controlChart({ kind: 'i', data: [1, 2, 3] }, { periods }), 'NOT_RISING', 2);
    }
  });

  test('a chart nobody knows', () => {
    const pareto = { kind: 'pareto', data: [1] } as unknown as ControlChartRequest;
    refuses(() => controlChart(pareto), 'UNKNOWN_CHART', null);
  });

  test('a baseline that is frozen beyond the end', () => {
    for (const kind of single) {
      refuses(() => controlChart({ kind, data: [1, 2, 3] }, { freezeAfter: 4 }), 'FREEZE_BEYOND_END', 3);
    }
    const phases = [{ start: 1, freezeAfter: 3 }];
    refuses(() => controlChart({ kind: 'i', data: [1, 2, 3] }, { phases }), 'FREEZE_BEYOND_END', 3);
  });
});
