import { describe, expect, test } from '@jest/globals';
import { chartModel } from './chart-model.js';
import { pushedApart } from './end-labels.js';
import { layout } from './layout.js';
import { type TextMark } from './marks.js';
import { baseline, weeklyChart } from './testing/series.js';

const apart = (a: number, b: number): number[] => pushedApart([{ y: a }, { y: b }], 16, 0, 100);

describe('goal and median labels', () => {
  test('far apart they stay', () => {
    expect(apart(20, 60)).toEqual([20, 60]);
  });

  test('closer than 16 px they are pushed apart around their midpoint, 8 px each way', () => {
    expect(apart(50, 54)).toEqual([44, 60]);
    expect(apart(54, 50)).toEqual([60, 44]);
  });

  test('at the same height the goal stands above', () => {
    expect(apart(50, 50)).toEqual([42, 58]);
  });

  test('three or four move as one, as little as possible', () => {
    const places = [{ y: 50 }, { y: 52 }, { y: 54 }, { y: 10 }];
    expect(pushedApart(places, 16, 0, 100)).toEqual([36, 52, 68, 10]);
  });

  test('at the edge they stay inside', () => {
    expect(apart(2, 4)).toEqual([0, 16]);
    expect(apart(99, 98)).toEqual([100, 84]);
  });

  test.each(['FULL', 'PHONE', 'SMALL_MULTIPLE', 'REGISTER', 'STORYBOARD'] as const)(
    'in %s a goal beside the median never covers its label',
    (size) => {
      for (let target = 40; target <= 64; target += 1) {
        const goal = { from: ['2021-02-01'], targets: [target] };
        const drawn = layout(chartModel(weeklyChart(baseline, { goal })), size, 600, 300);
        const label = (word: string): TextMark | undefined =>
          drawn.marks.find(
            (mark): mark is TextMark =>
              mark.shape === 'text' && mark.spans[0]?.text.startsWith(word) === true,
          );
        const apart = Math.abs((label('Mål')?.y ?? 0) - (label('Med')?.y ?? 0));
        expect(apart).toBeGreaterThanOrEqual(drawn.metrics.labelText);
      }
    },
  );

  test('the median names the weeks it is calculated on', () => {
    const drawn = layout(chartModel(weeklyChart(baseline)), 'FULL', 988, 440);
    const texts = drawn.marks.flatMap((mark) =>
      mark.shape === 'text' ? [mark.spans.map((s) => s.text).join('')] : [],
    );
    expect(texts).toContain('Median 52 (uge 5–17)');
  });
});
