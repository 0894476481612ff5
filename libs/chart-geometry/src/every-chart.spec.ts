import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ChartInput } from './chart-input.js';
import { chartModel } from './chart-model.js';
import { chartSvg } from './chart-svg.js';
import { chartTable } from './chart-table.js';
import { controlModel } from './control-model.js';
import { explanation } from './explanation.js';
import { footnotes } from './footnotes.js';
import { layout } from './layout.js';
import { type ChartSize, metricsOf } from './metrics.js';
import { pointReadout } from './point-readout.js';
import { chartQuestions } from './questions.js';
import { sharedAxis } from './shared-axis.js';
import { seriesOf, type Told } from './testing/series.js';

const sizes = Object.keys(metricsOf) as ChartSize[];
const value = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(50, 50, 0, 1e300, -1e300, 1e-300, Number.MAX_VALUE, NaN, Infinity),
);
const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: fc.constantFrom<Told>('x', 'm') },
  { weight: 1, arbitrary: value.map((excluded) => ({ excluded })) },
);
const date = fc.integer({ min: -20, max: 400 }).map((days) => {
  return new Date(Date.UTC(2021, 1, 1 + days)).toISOString().slice(0, 10);
});
const input: fc.Arbitrary<ChartInput> = fc
  .record({
    frequency: fc.constantFrom<ChartInput['frequency']>(
      'DAILY',
      'WEEKLY',
      'FORTNIGHTLY',
      'MONTHLY',
      'PER_EVENT',
    ),
    language: fc.constantFrom<ChartInput['language']>('da', 'en'),
    list: fc.oneof(
      fc.array(told, { maxLength: 40 }),
      fc.array(fc.constant<Told>(50), { maxLength: 30 }),
      fc.array(fc.constantFrom<Told>('x', 'm'), { maxLength: 30 }),
    ),
    unit: fc.constantFrom('%', 'antal', 'dage'),
    direction: fc.constantFrom('UP' as const, 'DOWN' as const, 'NEUTRAL' as const),
    minimum: fc.constantFrom(null, 0, 1),
    decimals: fc.integer({ min: 0, max: 3 }),
    goalFrom: fc.array(date, { maxLength: 3 }),
    phases: fc.array(
      fc.record({
        startsOn: date,
        name: fc.constantFrom('', 'Fast praksis', 'Et meget langt navn på en ny fase i praksis'),
        origin: fc.constantFrom('CYCLE' as const, 'NOTE' as const, 'DEFINITION' as const),
      }),
      { maxLength: 3 },
    ),
    cycles: fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 120 }),
        title: fc.constant('Ved døren'),
        startsOn: fc.option(date),
        state: fc.constantFrom('DRAFT' as const, 'RUNNING' as const, 'CLOSED' as const, 'CANCELLED' as const),
        decision: fc.constantFrom(null, 'ADAPT' as const, 'ADOPT' as const, 'ABANDON' as const),
      }),
      { maxLength: 8 },
    ),
    annotations: fc.array(fc.record({ period: date, text: fc.constantFrom('', 'Influenza') }), {
      maxLength: 6,
    }),
    unsaved: fc.option(fc.record({ period: date, value: fc.option(value) })),
    denominators: fc.array(fc.constantFrom(null, 0, 3, 25), { maxLength: 40 }),
    numerators: fc.array(fc.constantFrom(null, 0, 1, 2, 30, -1), { maxLength: 40 }),
    settings: fc.constantFrom(undefined, 0, 12, 1e9, NaN),
  })
  .map((r) => {
    const made = seriesOf(r.frequency, '2021-02-01', r.list, { language: r.language });
    return {
      ...made,
      definition: {
        ...made.definition,
        unit: r.unit,
        valueKind: r.unit === '%' ? 'RATIO' : 'VALUE',
        direction: r.direction,
        minimum: r.minimum,
        decimals: r.decimals,
      },
      goal: { from: r.goalFrom, targets: r.goalFrom.map((_, i) => [75, null, 1e200][i] ?? null) },
      phases: r.phases,
      cycles: r.cycles,
      annotations: r.annotations,
      unsaved: r.unsaved,
      denominators: r.denominators,
      numerators: r.numerators,
      seminars: [{ number: 1, date: '2021-03-04' }],
      baselinePoints: r.settings,
      minimumUseful: r.settings,
    };
  });

describe('whatever the series', () => {
  test('no drawing holds a number that is none, no text a word that is none', () => {
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(...sizes),
        fc.oneof(fc.constantFrom(0, 1, 40, 320, 988, NaN), fc.double({ min: 1, max: 3000, noNaN: true })),
        fc.boolean(),
        (of, size, width, control) => {
          const model = control ? controlModel(chartModel(of)) : chartModel(of);
          const drawn = layout(model, size, width, width / 2);
          const svg = chartSvg(model, drawn);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
          for (const { index, x, y } of drawn.points) {
            expect(Number.isFinite(x) && (y === null || Number.isFinite(y))).toBe(true);
            expect(pointReadout(model, index)).not.toMatch(/NaN|Infinity|undefined|null/);
          }
          const said = [
            model.sentence.text,
            model.sentence.clause,
            explanation(model).text,
            ...footnotes(model).map(({ text }) => text),
            ...chartQuestions(model).map(({ text }) => text),
            ...chartTable(model, '').rows.flatMap(({ value, limits, ratio }) => [value, limits, ratio]),
          ].join(' ');
          expect(said).not.toMatch(/NaN|Infinity|undefined|null/);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('every mark lies on the drawing', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...sizes), (of, size) => {
        const drawn = layout(chartModel(of), size, 400, 240);
        for (const { x, y } of drawn.points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(400);
          if (y !== null) expect(y).toBeLessThanOrEqual(240);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('charts that stand together agree on an axis that holds them all', () => {
    fc.assert(
      fc.property(fc.array(input, { minLength: 2, maxLength: 4 }), (inputs) => {
        const models = inputs.map(chartModel);
        for (const { own, valueRange } of sharedAxis(models)) {
          expect(own).toBe(false);
          expect(valueRange?.max ?? NaN).toBeGreaterThan(valueRange?.min ?? NaN);
        }
      }),
      { numRuns: 100 },
    );
  });
});
