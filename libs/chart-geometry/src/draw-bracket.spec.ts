import { describe, expect, test } from '@jest/globals';
import { chartModel } from './chart-model.js';
import { layout } from './layout.js';
import { type TextMark } from './marks.js';
import { type ChartSize } from './metrics.js';
import { baseline, weeklyChart } from './testing/series.js';
import { textWidth } from './text-width.js';

const input = weeklyChart([...baseline, 60, 58, 62, 59, 61, 64, 60], {
  goal: { from: ['2021-03-01'], targets: [75] },
});
const drawn = (size: ChartSize, width: number, height: number) =>
  layout(chartModel(input), size, width, height);
const textOf = ({ spans }: TextMark): string => spans.map(({ text }) => text).join('');
const leftOf = (mark: TextMark): number =>
  mark.x -
  { start: 0, middle: 0.5, end: 1 }[mark.anchor] * textWidth(textOf(mark), mark.size, mark.spans[0]?.weight);

describe('words inside the plot', () => {
  test.each([
    ['FULL', 988, 440],
    ['FULL', 660, 190],
    ['STORYBOARD', 800, 384],
    ['STORYBOARD', 640, 320],
    ['PHONE', 328, 270],
  ] as const)('how many in a row, and where the axis begins, in %s %i x %i', (size, width, height) => {
    const { marks, plot } = drawn(size, width, height);
    const texts = marks.filter((mark) => mark.shape === 'text');
    const count = texts.find((mark) => textOf(mark) === '8 i træk');
    const note = texts.find((mark) => textOf(mark) === 'Aksen begynder ved 40');
    if (!count || !note) throw new Error('Both are to be said.');
    expect(count.y).toBeLessThan(plot.bottom);
    const apart =
      Math.abs(count.y - note.y) >= note.size ||
      leftOf(count) > leftOf(note) + textWidth(textOf(note), note.size) ||
      leftOf(note) > leftOf(count) + textWidth(textOf(count), count.size);
    expect(apart).toBe(true);
  });

  test('where the drawing is too low for it, the bracket stands without its number', () => {
    const { marks } = drawn('FULL', 660, 90);
    const bracket = marks.filter(({ layer }) => layer === 'BRACKET');
    expect(bracket.map(({ shape }) => shape)).toEqual(['path']);
  });

  test('the words about the axis give way to numbers that lie at its right end', () => {
    const falling = weeklyChart([62, 60, 64, 61, 63, 60, 64, 62, 58, 54, 50, 47, 45, 44, 44]);
    const { marks, plot } = layout(chartModel(falling), 'FULL', 660, 190);
    const note = marks.find((mark) => mark.shape === 'text' && textOf(mark).startsWith('Aksen begynder'));
    expect(note?.shape === 'text' && leftOf(note)).toBeLessThan((plot.left + plot.right) / 2);
  });
});
