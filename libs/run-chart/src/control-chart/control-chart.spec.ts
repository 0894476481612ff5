import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RunChartError, type RunChartErrorCode } from '../run-chart-error.js';
import { unrealNumbers } from '../testing/unreal-numbers.js';
import { type ControlChartOptions } from './chart-types.js';
import { controlChart, type ControlChartRequest } from './control-chart.js';
import { iChart } from './i-chart.js';
import { iPrimeChart } from './i-prime-chart.js';
import { sChart, xbarChart } from './xbar-s-charts.js';

const values = [10, 12, 11, 13, 9, 20, 22, 21, 23, 19];

describe('phases, freezing and exclusions', () => {
  test('each phase has its own line and limits', () => {
    const chart = iChart(values, { phases: [{ start: 5 }] });
    expect(chart.centre).toEqual([11, 11, 11, 11, 11, 21, 21, 21, 21, 21]);
    expect(chart.phases.map(({ from, to, baseline }) => [from, to, baseline])).toEqual([
      [0, 4, 5],
      [5, 9, 5],
    ]);
  });

  test('a frozen baseline holds in each phase, and the points after it are held against it', () => {
    const chart = iChart(values, { freezeAfter: 5 });
    expect(chart.centre[9]).toBe(11);
    expect(chart.outside).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(iChart(values, { freezeAfter: 3, phases: [{ start: 5 }] }).centre.slice(4, 6)).toEqual([11, 21]);
    const own = [
      { start: 0, freezeAfter: 5 },
      { start: 5, freezeAfter: 2 },
    ];
    expect(iChart([10, 12, 11, 13, 9, 20, 22, 30], { phases: own }).centre.slice(4, 6)).toEqual([11, 21]);
  });

  test('an excluded point is still held against the limits', () => {
    const chart = iChart([10, 12, 11, 99, 13, 9], { excluded: [3] });
    expect([chart.centre[0], chart.outside[3], chart.phases[0]?.valid]).toEqual([11, 1, 5]);
    expect(iChart([1, 2], { excluded: [0, 1] }).centre).toEqual([null, null]);
  });

  test('a shift is read over the whole phase from 12 useful points on', () => {
    const calm = Array.from({ length: 12 }, (_, i) => 10 + (i % 2));
    const chart = iChart([...calm, ...new Array<number>(8).fill(11.5)], { freezeAfter: 12 });
    expect(chart.phases[0]).toMatchObject({ useful: 20, longestRunLimit: 7, runsSignal: true });
    expect(chart.phases[0]?.shifts).toMatchObject([{ from: 11, to: 19, length: 9, side: 1 }]);
    expect(iChart([1, 1, 1, 1, 1, 1, 1, 9, 9]).phases[0]).toMatchObject({ longestRun: 7, runsSignal: false });
  });

  test('negative lower limits go to zero when asked, where no point is negative', () => {
    expect(iChart([1, 5, 1, 5], { zeroIsLowest: true }).lower[0]).toBe(0);
    expect(iChart([1, 5, -1, 5], { zeroIsLowest: true }).lower[0]).toBeLessThan(0);
  });
});

describe('a request by name', () => {
  test('draws the chart of that name', () => {
    expect(controlChart({ kind: 'i', data: values })).toEqual(iChart(values));
    const ratios = { numerators: [1, 2], denominators: [3, 4] };
    expect(controlChart({ kind: 'ip', data: ratios })).toEqual(iPrimeChart(ratios));
  });

  test('is refused for a chart nobody knows', () => {
    expect(() => controlChart({ kind: 'pareto', data: values } as never)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CHART' }),
    );
  });

  const refused: [string, ControlChartOptions, RunChartErrorCode][] = [
    ['freezing beyond the end', { freezeAfter: 11 }, 'FREEZE_BEYOND_END'],
    ['freezing before the start', { freezeAfter: 0 }, 'SETTING_OUTSIDE'],
    ['a phase frozen beyond the end', { phases: [{ start: 8, freezeAfter: 3 }] }, 'FREEZE_BEYOND_END'],
    ['an exclusion outside', { excluded: [10] }, 'POSITION_OUTSIDE'],
    ['a phase outside', { phases: [{ start: 10 }] }, 'POSITION_OUTSIDE'],
    ['a phase twice', { phases: [{ start: 3 }, { start: 3 }] }, 'NOT_RISING'],
    ['periods that repeat', { periods: [1, 2, 3, 4, 5, 6, 7, 8, 9, 9] }, 'NOT_RISING'],
    ['a period too few', { periods: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'LENGTHS_DIFFER'],
    ['a line that is no number', { centreLine: NaN }, 'NOT_A_NUMBER'],
    ['multiplying by nothing', { multiply: 0 }, 'SETTING_OUTSIDE'],
  ];
  test.each(refused)('is refused for %s', (_what, options, code) => {
    expect(() => iChart(values, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a given centre line', () => {
  test.each<[ControlChartRequest, number]>([
    [{ kind: 'c', data: [1] }, -1],
    [{ kind: 'g', data: [1] }, -1],
    [{ kind: 'mr', data: [1] }, -1],
    [{ kind: 't', data: [1] }, 0],
    [{ kind: 's', data: [[1, 2]] }, -1],
    [{ kind: 'u', data: { numerators: [1], denominators: [2] } }, -1],
    [{ kind: 'p', data: { numerators: [1], denominators: [2] } }, 1.1],
  ])('is refused where no point can lie: %j at %p', (asked, centreLine) => {
    expect(() => controlChart(asked, { centreLine })).toThrow(
      expect.objectContaining({ code: 'SETTING_OUTSIDE' }),
    );
  });
});

describe('any chart', () => {
  const number = fc.oneof(
    { weight: 30, arbitrary: fc.constant(null) },
    { weight: 300, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 30, arbitrary: fc.double({ min: 0, max: 1e99, noNaN: true }) },
    { weight: 1, arbitrary: fc.double() },
  );
  const column = fc.array(number, { minLength: 10, maxLength: 30 });
  const ratios = fc
    .array(fc.tuple(number, number), { minLength: 10, maxLength: 30 })
    .map((pairs) => ({ numerators: pairs.map(([a]) => a), denominators: pairs.map(([, b]) => b) }));
  const request: fc.Arbitrary<ControlChartRequest> = fc.oneof(
    fc.record({ kind: fc.constantFrom('run', 'i', 'mr', 'c', 'g', 't'), data: column }),
    fc.record({ kind: fc.constantFrom('p', 'pp', 'u', 'up', 'ip'), data: ratios }),
    fc.record({
      kind: fc.constantFrom('xbar', 's'),
      data: fc.array(fc.array(number, { maxLength: 5 }), { minLength: 10, maxLength: 12 }),
    }),
  );
  const options = fc.record(
    {
      excluded: fc.array(fc.nat(10), { maxLength: 3 }),
      freezeAfter: fc.integer({ min: 0, max: 11 }),
      phases: fc.array(fc.record({ start: fc.nat(10) }), { maxLength: 2 }),
      screenMovingRanges: fc.boolean(),
      centreLine: fc.oneof(
        { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
        { weight: 1, arbitrary: fc.double() },
      ),
      multiply: fc.oneof(fc.constant(100), fc.double({ min: 1e-9, max: 1e100, noNaN: true })),
      zeroIsLowest: fc.boolean(),
    },
    { requiredKeys: [] },
  );

  test('answers with finite numbers, ordered limits and one entry per point, or refuses by type', () => {
    let answered = 0;
    fc.assert(
      fc.property(request, options, (asked, wanted) => {
        try {
          const chart = controlChart(asked, wanted);
          answered++;
          expect(unrealNumbers(chart)).toEqual([]);
          chart.y.forEach((_value, i) => {
            const limits = [chart.lower[i], chart.lowerInner[i], chart.upperInner[i], chart.upper[i]];
            const drawn = limits.filter((limit) => limit !== null);
            expect(drawn).toEqual([...drawn].sort((a, b) => (a as number) - (b as number)));
          });
          const lengths = [chart.centre, chart.lower, chart.upper, chart.outside].map(({ length }) => length);
          expect(lengths).toEqual(lengths.map(() => chart.y.length));
        } catch (error) {
          expect(error).toBeInstanceOf(RunChartError);
        }
      }),
      { numRuns: 1000 },
    );
    expect(answered).toBeGreaterThan(300);
  });

  test('of subgroups does not depend on the order inside them', () => {
    const groups = fc.array(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 6 }), {
      minLength: 2,
      maxLength: 15,
    });
    fc.assert(
      fc.property(groups, (list) => {
        const turned = list.map((group) => [...group.slice(1), ...group.slice(0, 1)].reverse());
        for (const chart of [xbarChart, sChart]) {
          const own = chart(list);
          const other = chart(turned);
          own.upper.forEach((limit, i) => {
            if (limit === null) expect(other.upper[i]).toBeNull();
            else expect(other.upper[i]).toBeCloseTo(limit, 9);
          });
        }
      }),
    );
  });

  test('moves with its values: a constant added, a unit changed', () => {
    const list = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(list, fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 }), (own, c, f) => {
        const chart = iChart(own);
        const moved = iChart(own.map((value) => value * f + c));
        chart.upper.forEach((limit, i) => {
          expect(moved.upper[i]).toBeCloseTo((limit as number) * f + c, 8);
          expect(moved.centre[i]).toBeCloseTo((chart.centre[i] as number) * f + c, 8);
        });
        const back = iChart(own.toReversed());
        expect(back.upper[0]).toBeCloseTo(chart.upper[0] as number, 9);
      }),
    );
  });
});
