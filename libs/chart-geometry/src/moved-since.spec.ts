import { describe, expect, test } from '@jest/globals';
import { nextPeriod } from '@laeringsrum/locale';
import { chartModel } from './chart-model.js';
import { movedSince } from './moved-since.js';
import { baseline, type Told, weeklyChart } from './testing/series.js';

/** Weeks 17 to 24 above the median: the last of these eight completes the shift. */
const shifted: readonly Told[] = [...baseline, 60, 58, 62, 59, 61, 64, 60];
const monday = (weeks: number): string => nextPeriod('2021-02-01', 'WEEKLY', weeks);

describe('what has moved since a day', () => {
  test('is a shift that was completed after it', () => {
    const model = chartModel(weeklyChart(shifted));
    expect(model.verdict.rule).toBe('SHIFT_GOOD');
    expect(movedSince(model, monday(shifted.length - 1))).toBe(true);
  });

  test('is not a shift that was known then, although more numbers have come to it', () => {
    const model = chartModel(weeklyChart([...shifted, 61, 62]));
    expect(movedSince(model, monday(shifted.length))).toBe(false);
    expect(movedSince(model, monday(shifted.length - 1))).toBe(true);
  });

  test('is the end of a shift, which has begun where it began', () => {
    const ended = chartModel(weeklyChart([...shifted, 50, 49, 48]));
    expect(ended.verdict.rule).toBe('SHIFT_ENDED');
    expect(movedSince(ended, monday(shifted.length))).toBe(true);
    expect(movedSince(ended, monday(shifted.length + 3))).toBe(false);
  });

  test('counts numbers that came late from the day they came', () => {
    const input = weeklyChart(shifted);
    const late = chartModel({ ...input, enteredOn: input.periods.map(() => '2021-06-22') });
    expect(movedSince(late, '2021-06-22')).toBe(true);
    expect(movedSince(late, '2021-06-23')).toBe(false);
  });

  test('is not a shift that was known before some numbers were missing', () => {
    const model = chartModel(weeklyChart([...shifted, 'm', 'm', 'm', 61]));
    expect(model.verdict.rule).toBe('SHIFT_GOOD');
    expect(movedSince(model, monday(shifted.length + 3))).toBe(false);
  });

  test('is neither chance, nor a number that is missing, nor an empty chart', () => {
    for (const told of [[...baseline, 51], [...shifted, 'm', 'm', 'm'], []] as const)
      expect(movedSince(chartModel(weeklyChart(told)), '2021-01-01')).toBe(false);
  });
});
