import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseRunChart, type PhaseAnalysis } from './analyse-run-chart.js';
import { crossingsLimit } from './anhoej-limits.js';
import { RunChartError } from './run-chart-error.js';
import { type RunChartSeries } from './run-chart-series.js';
import { strangePoints } from './strange-points.js';
import { unrealNumbers } from './testing/unreal-numbers.js';
import { verdict } from './verdict.js';

/** Whole numbers from a narrow range: points on the median and long runs are common. */
const values = fc.array(fc.option(fc.integer({ min: -6, max: 6 }), { freq: 6 }), { maxLength: 60 });
const wholeBaseline = { baselinePoints: 'all' } as const;

/** The numbers of a phase that do not say where things are. */
function numbers(phase: PhaseAnalysis | undefined): unknown[] {
  if (phase === undefined) return [];
  const { valid, useful, longestRun, longestRunLimit, crossings, signal } = phase;
  return [valid, useful, longestRun, longestRunLimit, crossings, phase.crossingsLimit, signal];
}

const phaseOf = (series: RunChartSeries): PhaseAnalysis | undefined => analyseRunChart(series).phases[0];

describe('an analysis', () => {
  test('reads the same forwards and backwards when the median rests on all points', () => {
    fc.assert(
      fc.property(values, (list) => {
        const forwards = phaseOf({ values: list, ...wholeBaseline });
        const backwards = phaseOf({ values: list.toReversed(), ...wholeBaseline });
        expect(numbers(backwards)).toEqual(numbers(forwards));
        const last = list.length - 1;
        const mirrored = forwards?.runs.map((run) => [last - run.to, last - run.from, run.length]).reverse();
        expect(backwards?.runs.map((run) => [run.from, run.to, run.length])).toEqual(mirrored);
      }),
    );
  });

  test('moves with its values: a constant added, a unit changed, the axis turned over', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(-4, -1, 0.25, 8),
        (list, c, f) => {
          const own = analyseRunChart({ values: list });
          const moved = analyseRunChart({ values: list.map((value) => (value === null ? null : value + c)) });
          const scaled = analyseRunChart({
            values: list.map((value) => (value === null ? null : value * f)),
          });
          expect(numbers(moved.phases[0])).toEqual(numbers(own.phases[0]));
          expect(numbers(scaled.phases[0])).toEqual(numbers(own.phases[0]));
          expect(moved.sides).toEqual(own.sides);
          const sign = Math.sign(f);
          expect(scaled.sides).toEqual(own.sides.map((side) => (side === null ? null : side * sign + 0)));
          const centre = own.phases[0]?.median ?? null;
          if (centre !== null) {
            expect([moved.phases[0]?.median, scaled.phases[0]?.median]).toEqual([centre + c, centre * f + 0]);
          }
        },
      ),
    );
  });

  test('bridges missing points and points that are excluded, wherever they fall', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(60)), fc.boolean(), (list, places, asExcluded) => {
        const wider: { value: number | null; added: boolean }[] = list.map((value) => ({
          value,
          added: false,
        }));
        for (const place of places) wider.splice(place, 0, { value: asExcluded ? 99 : null, added: true });
        const excluded = asExcluded ? wider.flatMap((point, i) => (point.added ? [i] : [])) : [];
        const own = phaseOf({ values: list });
        const bridged = phaseOf({ values: wider.map((point) => point.value), excluded });
        if (list.length > 0) expect(numbers(bridged)).toEqual(numbers(own));
        expect(bridged?.runs.map((run) => run.length) ?? []).toEqual(
          own?.runs.map((run) => run.length) ?? [],
        );
      }),
    );
  });

  test('accounts for every useful point once, in runs that alternate', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { phases, sides } = analyseRunChart({ values: list });
        for (const { runs, useful } of phases) {
          expect(runs.flatMap((run) => run.points)).toEqual(
            sides.flatMap((side, i) => (side === 1 || side === -1 ? [i] : [])),
          );
          expect(runs.every((run, i) => i === 0 || run.side !== runs[i - 1]?.side)).toBe(true);
          expect(runs.reduce((total, run) => total + run.length, 0)).toBe(useful);
        }
      }),
    );
  });

  test('answers any input with finite numbers or a typed refusal', () => {
    const anything = fc.array(fc.oneof(fc.constant(null), fc.double(), fc.integer()), { maxLength: 40 });
    const places = fc.array(fc.oneof(fc.nat(40), fc.double()), { maxLength: 3 });
    fc.assert(
      fc.property(anything, places, places, fc.double(), (list, excluded, starts, target) => {
        const series = { values: list, excluded, phases: starts.map((start) => ({ start })) };
        try {
          const analysis = analyseRunChart(series);
          const told = verdict(analysis, series, { direction: 'UP', target });
          expect(unrealNumbers([analysis, told, strangePoints(analysis, series)])).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(RunChartError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('100,000 random series', () => {
  /** Marsaglia's xorshift: the same series every time. */
  function generator(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };
  }

  /** The rules once more, with texts instead of loops: useful points as a string of signs, runs by pattern. */
  function byPattern(list: readonly (number | null)[]): string {
    const valid = list.filter((value) => value !== null);
    if (valid.length < 12) return `${valid.length} valid`;
    const sorted = valid.slice(0, 12).sort((a, b) => a - b);
    const twice = (sorted[5] as number) + (sorted[6] as number);
    const signs = valid.map((value) => (2 * value > twice ? '+' : 2 * value < twice ? '-' : '')).join('');
    const runs = (signs.match(/\++|-+/g) ?? []).map((run) => run.length);
    const limit = Math.floor(Math.log2(signs.length) + 3.5);
    const enough = signs.length >= 12;
    const long = enough ? runs.filter((run) => run > limit).length : 0;
    const few = enough && runs.length - 1 < (crossingsLimit(signs.length) as number);
    return `${valid.length} valid, ${twice / 2}, ${signs.length} useful, ${runs.join(' ')}, ${long} shifts, ${few}`;
  }

  function byAnalysis(list: readonly (number | null)[]): string {
    const phase = analyseRunChart({ values: list }).phases[0];
    if (phase === undefined) return '0 valid';
    if (phase.median === null) return `${phase.valid} valid`;
    const runs = phase.runs.map((run) => run.length).join(' ');
    return `${phase.valid} valid, ${phase.median}, ${phase.useful} useful, ${runs}, ${phase.shifts.length} shifts, ${phase.fewCrossings}`;
  }

  test('have the same runs, crossings and signals by another way of counting', () => {
    const next = generator(20_210_205);
    const differences: unknown[] = [];
    for (let i = 0; i < 100_000; i++) {
      const width = 2 + next(9);
      const list = Array.from({ length: next(48) }, () => (next(8) === 0 ? null : next(width)));
      if (byAnalysis(list) !== byPattern(list)) differences.push([list, byAnalysis(list), byPattern(list)]);
    }
    expect(differences).toEqual([]);
  }, 60_000);
});
