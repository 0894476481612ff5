import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../refusal/refusal.js';
import {
  isUnusual,
  NotMeasuredReason,
  readMeasurement,
  requireDefinitionRange,
  requireMeasureDays,
  requirePhaseOrigin,
  type DefinitionRange,
  type MeasurementEntry,
} from './measure.js';

const days: DefinitionRange = { valueKind: 'VALUE', minimum: 0, maximum: null };
const heard: DefinitionRange = { valueKind: 'RATIO', minimum: null, maximum: null };

function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.details.field}`;
  }
}
const read = (entry: MeasurementEntry, range = days) => refusal(() => readMeasurement(entry, range));

describe('a measurement', () => {
  test('is a number, and zero is one', () => {
    expect(readMeasurement({ value: 4.2 }, days)).toEqual({
      state: 'MEASURED',
      value: 4.2,
      numerator: null,
      denominator: null,
    });
    expect(readMeasurement({ value: 0 }, days).value).toBe(0);
  });

  test('of counts is their percentage, exactly, with both kept', () => {
    expect(readMeasurement({ numerator: 11, denominator: 20 }, heard)).toEqual({
      state: 'MEASURED',
      value: 55,
      numerator: 11,
      denominator: 20,
    });
    expect(readMeasurement({ numerator: 0, denominator: 20 }, heard).value).toBe(0);
    expect(readMeasurement({ numerator: 20, denominator: 20 }, heard).value).toBe(100);
  });

  test('excluded keeps its value; a reason of spaces excludes nothing', () => {
    expect(readMeasurement({ value: 7, excludedReason: 'Strejke' }, days)).toMatchObject({
      state: 'EXCLUDED',
      value: 7,
    });
    expect(readMeasurement({ value: 7, excludedReason: '  ' }, days).state).toBe('MEASURED');
  });

  test('that was not taken has a reason and no number', () => {
    for (const notMeasuredReason of Object.values(NotMeasuredReason))
      expect(readMeasurement({ notMeasuredReason }, days)).toEqual({
        state: 'NOT_MEASURED',
        value: null,
        numerator: null,
        denominator: null,
      });
    for (const more of [{ value: 0 }, { numerator: 1 }, { denominator: 1 }])
      expect(read({ notMeasuredReason: 'HOLIDAY', ...more })).toBe('MEASUREMENT_BOTH notMeasuredReason');
  });

  test('is refused where it is empty, half, endless or turned over', () => {
    expect(read({})).toBe('MEASUREMENT_EMPTY value');
    expect(read({ value: null, excludedReason: 'Strejke' })).toBe('MEASUREMENT_EMPTY value');
    expect(read({ numerator: 3 }, heard)).toBe('MEASUREMENT_EMPTY numerator');
    expect(read({ denominator: 3 }, heard)).toBe('MEASUREMENT_EMPTY numerator');
    for (const value of [NaN, Infinity, -Infinity])
      expect(read({ value })).toBe('MEASUREMENT_NOT_A_NUMBER value');
    expect(read({ numerator: 1e307, denominator: 1e308 }, heard)).toBe('MEASUREMENT_NOT_A_NUMBER numerator');
    expect(read({ numerator: 0, denominator: 0 }, heard)).toBe('MEASUREMENT_ZERO_DENOMINATOR denominator');
    expect(read({ numerator: 6, denominator: 5 }, heard)).toBe('MEASUREMENT_NUMERATOR_ABOVE numerator');
    expect(read({ numerator: -1, denominator: 5 }, heard)).toBe('MEASUREMENT_TOO_LOW numerator');
  });

  test('that is one number is not counted out of others', () => {
    for (const entry of [{ numerator: 3, denominator: 5 }, { denominator: 5 }, { value: 4, numerator: 3 }])
      expect(read(entry, days)).toBe('MEASUREMENT_NOT_COUNTED numerator');
  });

  test('lies within what its definition allows, the ends included', () => {
    const bounded: DefinitionRange = { valueKind: 'VALUE', minimum: 1, maximum: 10 };
    for (const value of [1, 10]) expect(read({ value }, bounded)).toBeUndefined();
    expect(read({ value: 0.999 }, bounded)).toBe('MEASUREMENT_TOO_LOW value');
    expect(read({ value: 10.001 }, bounded)).toBe('MEASUREMENT_TOO_HIGH value');
    expect(read({ value: 100.5 }, heard)).toBe('MEASUREMENT_TOO_HIGH value');
    expect(read({ value: -0.5 }, heard)).toBe('MEASUREMENT_TOO_LOW value');
  });

  test('ten times too high is answered with what was probably meant, where that can be', () => {
    const details = (value: number, range: DefinitionRange) => {
      try {
        readMeasurement({ value }, range);
        return undefined;
      } catch (error) {
        return (error as Refusal).details['suggestion'];
      }
    };
    expect(details(850, heard)).toBe(85);
    expect(details(8500, heard)).toBeUndefined();
    expect(details(60, { valueKind: 'VALUE', minimum: 8, maximum: 50 })).toBeUndefined();
  });
});

describe('whatever is entered', () => {
  const number = fc.option(fc.oneof(fc.double(), fc.integer({ min: -5, max: 200 })), { nil: null });
  const entry = fc.record(
    {
      value: number,
      numerator: number,
      denominator: number,
      notMeasuredReason: fc.option(fc.constantFrom(...Object.values(NotMeasuredReason)), { nil: null }),
      excludedReason: fc.option(fc.constantFrom('', ' ', 'Strejke'), { nil: null }),
    },
    { requiredKeys: [] },
  );
  const range = fc.record({
    valueKind: fc.constantFrom('VALUE' as const, 'RATIO' as const),
    minimum: fc.option(fc.integer({ min: -10, max: 10 })),
    maximum: fc.option(fc.integer({ min: 11, max: 300 })),
  });

  test('what is stored is what the database’s own rules allow', () => {
    fc.assert(
      fc.property(entry, range, (entered, definition) => {
        let stored;
        try {
          stored = readMeasurement(entered, definition);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        const { state, value, numerator, denominator } = stored;
        expect(state === 'NOT_MEASURED').toBe(value === null);
        expect((numerator === null) === (denominator === null)).toBe(true);
        if (value === null) return;
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(
          definition.minimum ?? (definition.valueKind === 'RATIO' ? 0 : -Infinity),
        );
        expect(value).toBeLessThanOrEqual(
          definition.maximum ?? (definition.valueKind === 'RATIO' ? 100 : Infinity),
        );
        if (numerator !== null && denominator !== null) {
          expect(denominator).toBeGreaterThan(0);
          expect(numerator).toBeGreaterThanOrEqual(0);
          expect(numerator).toBeLessThanOrEqual(denominator);
        } else expect(value).toBe(entered.value);
      }),
      { numRuns: 3000 },
    );
  });

  test('a percentage of whole counts lies on the median whenever another of the same share does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(500),
        (of, times, some) => {
          const numerator = some % (of + 1);
          const one = readMeasurement({ numerator, denominator: of }, heard).value;
          const many = readMeasurement(
            { numerator: numerator * times, denominator: of * times },
            heard,
          ).value;
          expect(many).toBe(one);
        },
      ),
    );
  });
});

describe('a definition’s range', () => {
  test('has its lowest below its highest, or is open', () => {
    for (const [low, high] of [
      [null, null],
      [0, null],
      [null, 0],
      [0, 1],
      [-5, -4],
    ] as const)
      expect(refusal(() => requireDefinitionRange(low, high))).toBeUndefined();
    for (const [low, high] of [
      [1, 1],
      [2, 1],
    ] as const)
      expect(refusal(() => requireDefinitionRange(low, high))).toBe('MEASURE_DEFINITION_RANGE maximum');
  });
});

describe('a measure’s days', () => {
  const ask = (startsOn: string, endsOn: string | null = null) =>
    refusal(() => requireMeasureDays(startsOn, endsOn, '2021-07-14'));

  test('begin within ten years of today', () => {
    for (const day of ['2011-07-14', '2021-07-14', '2031-07-14']) expect(ask(day)).toBeUndefined();
    for (const day of ['2011-07-13', '1921-07-14', '2031-07-15'])
      expect(ask(day)).toBe('VALIDATION startsOn');
  });

  test('end no earlier than they begin', () => {
    expect(ask('2021-06-14', '2021-06-14')).toBeUndefined();
    expect(ask('2021-06-14', '2021-06-13')).toBe('VALIDATION endsOn');
  });
});

describe('an unusual number', () => {
  const usual = [52, 55, 54, 53, 56, 55];

  test('is far from the others, and there are enough others', () => {
    expect(isUnusual(54, usual)).toBe(false);
    expect(isUnusual(5, usual)).toBe(true);
    expect(isUnusual(550, usual)).toBe(true);
    expect(isUnusual(550, usual.slice(0, 4))).toBe(false);
  });

  test('among equals is more than as far again', () => {
    expect(isUnusual(9, [5, 5, 5, 5, 5])).toBe(false);
    expect(isUnusual(11, [5, 5, 5, 5, 5])).toBe(true);
    expect(isUnusual(1, [0, 0, 0, 0, 0])).toBe(false);
    expect(isUnusual(2, [0, 0, 0, 0, 0])).toBe(true);
  });

  test('does not depend on the order of the others, nor on which way is up', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), values, (value, earlier) => {
        const said = isUnusual(value, earlier);
        expect(isUnusual(value, earlier.toReversed())).toBe(said);
        expect(
          isUnusual(
            -value,
            earlier.map((one) => -one),
          ),
        ).toBe(said);
      }),
    );
  });
});

describe('a new phase', () => {
  test('rests on one cycle or one note, with a reason', () => {
    const ask = (phase: Parameters<typeof requirePhaseOrigin>[0]) => refusal(() => requirePhaseOrigin(phase));
    expect(ask({ reason: 'Ved døren', cycleId: 'c' })).toBeUndefined();
    expect(ask({ reason: 'Ved døren', annotationId: 'a', cycleId: '' })).toBeUndefined();
    for (const phase of [
      { reason: 'Ved døren' },
      { reason: 'Ved døren', cycleId: null, annotationId: null },
      { reason: 'Ved døren', cycleId: 'c', annotationId: 'a' },
      { reason: ' ', cycleId: 'c' },
    ])
      expect(ask(phase)).toBe('PHASE_NEEDS_ORIGIN reason');
  });
});
