import { describe, expect, test } from '@jest/globals';
import { analyseRunChart } from './analyse-run-chart.js';
import { measurability } from './measurability.js';

describe('when can a shift be seen', () => {
  test('weekly from week 5: baseline to week 16, a shift in week 24 at the earliest', () => {
    expect(measurability({ firstPeriod: 5, lastPeriod: 30 })).toEqual({
      baselineFrom: 5,
      baselineTo: 16,
      runFrom: 17,
      earliestShift: 24,
      runLength: 8,
      useful: 20,
      baselineInTime: true,
      shiftInTime: true,
      valuesInTime: 26,
      changeInBaseline: false,
    });
  });

  test('monthly in a year the baseline takes it all', () => {
    expect(measurability({ firstPeriod: 2, lastPeriod: 12 })).toMatchObject({
      baselineInTime: false,
      shiftInTime: false,
      valuesInTime: 11,
    });
  });

  test('twice a week halves the time, every other week doubles it', () => {
    expect(measurability({ firstPeriod: 5, valuesPerPeriod: 2 })).toMatchObject({
      baselineTo: 10,
      earliestShift: 14,
    });
    expect(measurability({ firstPeriod: 5, valuesPerPeriod: 0.5 })).toMatchObject({
      baselineTo: 27,
      earliestShift: 43,
    });
  });

  test('numbers from before move it forward', () => {
    expect(measurability({ firstPeriod: 5, valuesBefore: 8 })).toMatchObject({
      baselineTo: 8,
      earliestShift: 16,
    });
    expect(measurability({ firstPeriod: 5, valuesBefore: 12 })).toMatchObject({
      baselineFrom: null,
      baselineTo: null,
      earliestShift: 12,
    });
    expect(measurability({ firstPeriod: 5, valuesBefore: 20 })).toMatchObject({ runLength: 9, useful: 29 });
  });

  test('a later change is seen later, an earlier one is in its own baseline', () => {
    expect(measurability({ firstPeriod: 5, changePeriod: 20 })).toMatchObject({
      runFrom: 20,
      earliestShift: 28,
      runLength: 9,
      changeInBaseline: false,
    });
    expect(measurability({ firstPeriod: 5, changePeriod: 10 })).toMatchObject({
      earliestShift: 24,
      changeInBaseline: true,
    });
  });

  test('is what the analysis then finds, in no fewer points', () => {
    for (let baselinePoints = 10; baselinePoints <= 30; baselinePoints++) {
      const answer = measurability({ firstPeriod: 0, baselinePoints, minimumUseful: 10 });
      const before = Array.from({ length: baselinePoints }, (_, i) => (i % 2 === 0 ? 60 : 40));
      const shifted = (run: number): boolean => {
        const values = [...before, ...new Array<number>(run).fill(70)];
        return (
          (analyseRunChart({ values, baselinePoints, minimumUseful: 10 }).phases[0]?.shifts.length ?? 0) > 0
        );
      };
      const centred = baselinePoints % 2 === 0;
      expect([shifted(answer.runLength), centred && shifted(answer.runLength - 1)]).toEqual([true, false]);
    }
  });

  test.each([
    [{ firstPeriod: NaN }],
    [{ firstPeriod: 1, valuesPerPeriod: 0 }],
    [{ firstPeriod: 1, valuesBefore: -1 }],
    [{ firstPeriod: 1, baselinePoints: 5 }],
    [{ firstPeriod: 1, minimumUseful: 30 }],
    [{ firstPeriod: 1, lastPeriod: Infinity }],
    [{ firstPeriod: 1, changePeriod: NaN }],
  ])('refuses %p', (question) => {
    expect(() => measurability(question)).toThrow();
  });
});
