import { describe, expect, test } from '@jest/globals';
import { type ChartInput } from './chart-input.js';
import { chartModel } from './chart-model.js';
import { type ChartLayout, layout } from './layout.js';
import { type Mark, type TextMark } from './marks.js';
import { spread } from './placed.js';
import { baseline, seriesOf, type Told, weeklyChart } from './testing/series.js';

const shifted: readonly Told[] = [...baseline, 54, 48, 60, 61, 64, 62.5, 68, 66.5, 71, 76];
const drawn = (input: ChartInput, size: Parameters<typeof layout>[1] = 'FULL'): ChartLayout =>
  layout(chartModel(input), size, 988, 440);
const inLayer = (of: ChartLayout, layer: Mark['layer']): Mark[] =>
  of.marks.filter((mark) => mark.layer === layer);
const isText = (mark: Mark): mark is TextMark => mark.shape === 'text';
const texts = (of: ChartLayout): string[] =>
  of.marks.filter(isText).map(({ spans }) => spans.map(({ text }) => text).join(''));

describe('the time axis', () => {
  test('weeks without a number take their space', () => {
    const { points } = drawn(weeklyChart([50, 'm', 'm', 52, 48]));
    const [a, b, c, d] = points.map(({ x }) => x);
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((d ?? 0) - (c ?? 0));
  });

  test('a gap breaks the line; it is not drawn across', () => {
    expect(inLayer(drawn(weeklyChart([50, 52, 'x', 48, 51])), 'DATA')).toHaveLength(2);
  });

  test('what was not measured is a cross on the axis', () => {
    const of = drawn(weeklyChart([50, 52, 'x', 48, 51]));
    const cross = inLayer(of, 'AXIS').filter(({ slot }) => slot === 2);
    expect(cross).not.toHaveLength(0);
  });

  test('every second week is labelled on a wide chart, every fourth on a phone', () => {
    expect(texts(drawn(weeklyChart(shifted)))).toEqual(expect.arrayContaining(['5', '7', '9', '27']));
    const phone = layout(chartModel(weeklyChart(shifted)), 'PHONE', 320, 240);
    expect(texts(phone)).toEqual(expect.arrayContaining(['5', '9', '13', '17', '21', '25']));
    expect(texts(phone)).not.toContain('7');
  });

  test('months stand under their first week; the year with the first month of a new one', () => {
    const of = drawn(seriesOf('WEEKLY', '2020-11-30', [...baseline, 50]));
    expect(texts(of)).toEqual(expect.arrayContaining(['december', 'januar 2021', 'februar']));
  });

  test('a chart of three weeks is not stretched over the whole width', () => {
    const { points, plot } = drawn(weeklyChart([50, 52, 51]));
    expect(points[2]?.x).toBeLessThan(plot.left + (plot.right - plot.left) * 0.3);
  });

  test('cells of one column put the same week in the same place', () => {
    const timeRange = { from: '2021-02-01', to: '2021-07-11' };
    const margins = { left: 30, right: 56 };
    const a = layout(chartModel(weeklyChart(shifted)), 'SMALL_MULTIPLE', 374, 114, { timeRange, margins });
    const late = seriesOf('WEEKLY', '2021-05-17', [3, 4, 5]);
    const b = layout(chartModel(late), 'SMALL_MULTIPLE', 374, 114, { timeRange, margins });
    expect(b.points[0]?.x).toBeCloseTo(a.points[15]?.x ?? 0);
  });
});

describe('median, goal and phases', () => {
  test('the median is solid where it is calculated and dashed where it is extended', () => {
    const lines = inLayer(drawn(weeklyChart(shifted)), 'MEDIAN');
    expect(lines.map(({ dash }) => dash)).toEqual([undefined, '4 4']);
  });

  test('the tint lies behind the baseline only', () => {
    const of = drawn(weeklyChart(shifted));
    expect(inLayer(of, 'PHASES').filter(({ fill }) => fill === 'phase')).toHaveLength(1);
    expect(inLayer(drawn(weeklyChart([50, 52])), 'PHASES')).toHaveLength(0);
  });

  test('a changed goal is a step and keeps what was there before', () => {
    const goal = { from: ['2021-03-01', '2021-05-03'], targets: [65, 75] };
    const of = drawn(weeklyChart(shifted, { goal }));
    expect(inLayer(of, 'GOAL')).toHaveLength(3);
    expect(texts(of)).toContain('Mål 75');
    expect(texts(of)).not.toContain('Mål 65');
  });

  test('a new definition gets an axis of its own, and no median is extended into it', () => {
    const phases = [{ startsOn: '2021-05-03', name: 'Nyt spørgsmål', origin: 'DEFINITION' as const }];
    const of = drawn(weeklyChart(shifted, { phases }));
    expect(of.panels).toHaveLength(2);
    expect(chartModel(weeklyChart(shifted, { phases })).medians.every(({ to }) => to < 13)).toBe(true);
    expect(
      layout(chartModel(weeklyChart(shifted, { phases })), 'SMALL_MULTIPLE', 374, 114).panels,
    ).toHaveLength(1);
  });
});

describe('signals', () => {
  const signalled = (more: Partial<ChartInput> = {}): Mark[] =>
    inLayer(drawn(weeklyChart(shifted, more)), 'POINTS').filter(({ shape }) => shape === 'path');

  test('only the points in the run have a shape, and the bracket says how many', () => {
    expect(signalled().map(({ fill }) => fill)).toEqual(Array(8).fill('improve'));
    expect(texts(drawn(weeklyChart(shifted)))).toContain('8 i træk');
  });

  test('a shift in the unwanted direction is orange, one without direction is ink', () => {
    const { definition } = weeklyChart([]);
    expect(signalled({ definition: { ...definition, direction: 'DOWN' } })[0]?.fill).toBe('concern');
    expect(signalled({ definition: { ...definition, direction: 'NEUTRAL' } })[0]?.fill).toBe('ink');
  });

  test('nothing is marked while the numbers for three weeks are missing', () => {
    const of = drawn(weeklyChart([...shifted, 'm', 'm', 'm']));
    expect(inLayer(of, 'BRACKET')).toHaveLength(0);
  });
});

describe('cycles and notes', () => {
  const cycle = (
    number: number,
    startsOn: string,
    more: object = {},
  ): NonNullable<ChartInput['cycles']>[number] => ({
    number,
    title: '',
    startsOn,
    state: 'CLOSED',
    decision: 'ADAPT',
    ...more,
  });

  test('a cancelled cycle and a draft are not drawn', () => {
    const cycles = [
      cycle(1, '2021-03-01', { state: 'CANCELLED' }),
      cycle(2, '2021-04-05', { state: 'DRAFT' }),
      cycle(3, '2021-05-03'),
    ];
    expect(drawn(weeklyChart(shifted, { cycles })).cycles.map(({ number }) => number)).toEqual([3]);
  });

  test('the fill tells the decision', () => {
    const cycles = [
      cycle(1, '2021-02-08', { decision: 'ABANDON' }),
      cycle(2, '2021-03-08', { decision: 'REPEAT' }),
      cycle(3, '2021-04-12', { decision: 'ADOPT' }),
      cycle(4, '2021-05-10', { state: 'STUDYING', decision: null }),
    ];
    const fills = drawn(weeklyChart(shifted, { cycles })).cycles.map(({ fill }) => fill);
    expect(fills).toEqual(['STRUCK', 'HALF', 'SOLID', 'OPEN']);
  });

  test('two cycles of the same week stand side by side', () => {
    const cycles = [cycle(1, '2021-03-01'), cycle(2, '2021-03-02')];
    const [a, b] = drawn(weeklyChart(shifted, { cycles })).cycles;
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThanOrEqual(2 * (a?.r ?? 0));
  });

  test('circles that give way stay inside the plot', () => {
    expect(spread([90, 95, 98], 10, 0, 100)).toEqual([80, 90, 100]);
  });

  test('the dotted line stops 9 px short of the point', () => {
    const cycles = [cycle(1, '2021-03-01')];
    const of = drawn(weeklyChart(shifted, { cycles }));
    const dotted = inLayer(of, 'CYCLE_LINES')[0];
    const end = dotted?.shape === 'path' ? Number(dotted.d.split(' ').at(-1)) : NaN;
    expect(end - (of.points[4]?.y ?? 0)).toBeCloseTo(9, 1);
  });

  test('three flags, and how many more there are', () => {
    const annotations = [0, 7, 14, 21, 28].map((days) => ({
      period: `2021-0${days < 28 ? 2 : 3}-${String((days % 28) + 1).padStart(2, '0')}`,
      text: 'Note',
    }));
    const of = drawn(weeklyChart(shifted, { annotations }));
    expect(inLayer(of, 'NOTES').filter(({ fill }) => fill === 'note')).toHaveLength(3);
    expect(texts(of)).toContain('+2');
  });
});

describe('a number that is not saved yet', () => {
  const open = { ...weeklyChart(shifted.slice(0, -1)), today: '2021-07-12' };

  test('is a petrol ring with its number, and its week is set in petrol', () => {
    const of = drawn({ ...open, unsaved: { period: '2021-07-05', value: 76 } }, 'REGISTER');
    expect(inLayer(of, 'UNSAVED').map(({ shape }) => shape)).toEqual(['path', 'circle', 'text']);
    const week = of.marks.find((mark): mark is TextMark => isText(mark) && mark.spans[0]?.text === '27');
    expect(week?.spans[0]).toMatchObject({ ink: 'accent', weight: 600 });
  });

  test('does not count before it is saved', () => {
    const before = chartModel(open).sentence.text;
    expect(chartModel({ ...open, unsaved: { period: '2021-07-05', value: 76 } }).sentence.text).toBe(before);
  });
});
