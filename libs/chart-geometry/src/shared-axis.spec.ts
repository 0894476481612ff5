import { describe, expect, test } from '@jest/globals';
import { type ChartInput } from './chart-input.js';
import { chartModel } from './chart-model.js';
import { sharedAxis } from './shared-axis.js';
import { baseline, weeklyChart } from './testing/series.js';

const of = (versionId: string, more: Partial<ChartInput['definition']> = {}): ChartInput => {
  const input = weeklyChart(baseline, { goal: { from: ['2021-03-01'], targets: [75] } });
  return { ...input, definition: { ...input.definition, versionId, ...more } };
};

describe('charts side by side', () => {
  test('the same version of a definition shares an axis from 0; it carries no mark', () => {
    const [a, b, other] = sharedAxis([of('heard-1'), of('heard-1'), of('heard-2')].map(chartModel));
    expect(a).toEqual({ valueRange: { min: 0, max: 100 }, own: false, mark: '' });
    expect(b).toEqual(a);
    expect(other?.own).toBe(true);
  });

  test('an axis of its own says so, and where it begins when it is cut', () => {
    expect(sharedAxis([chartModel(of('heard-1'))])[0]?.mark).toBe('egen akse fra 40');
    const days = of('answer-1', { unit: 'dage', valueKind: 'VALUE' });
    expect(sharedAxis([chartModel(days)])[0]?.mark).toBe('egen akse');
  });
});
