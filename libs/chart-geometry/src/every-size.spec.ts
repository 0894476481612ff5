import { describe, expect, test } from '@jest/globals';
import { chartModel } from './chart-model.js';
import { chartSvg } from './chart-svg.js';
import { controlModel } from './control-model.js';
import { layout } from './layout.js';
import { type Mark } from './marks.js';
import { type ChartSize, metricsOf } from './metrics.js';
import { darkPalette, lightPalette, type Palette, printPalette } from './palette.js';
import { baseline, weeklyChart } from './testing/series.js';

/** A full life: a baseline with a hole, a goal, cycles, a note and a shift. */
const chart = chartModel(
  weeklyChart([...baseline, 60, 54, 61, 64, 62.5, 68, 66.5, 71, 76], {
    goal: { from: ['2021-03-01'], targets: [75] },
    annotations: [{ period: '2021-04-26', text: 'Ny aftenvagt på æ, ø og å' }],
    cycles: [
      { number: 1, title: 'Brev', startsOn: '2021-03-15', state: 'CLOSED', decision: 'ABANDON' },
      { number: 2, title: 'Telefon', startsOn: '2021-04-05', state: 'CLOSED', decision: 'ADAPT' },
      { number: 3, title: 'Ved døren', startsOn: '2021-05-03', state: 'RUNNING', decision: null },
    ],
  }),
);
const sizes = Object.keys(metricsOf) as ChartSize[];
const pixels: Record<ChartSize, [number, number]> = {
  FULL: [988, 432],
  PHONE: [320, 270],
  SMALL_MULTIPLE: [374, 114],
  SPARKLINE: [96, 24],
  STORYBOARD: [960, 461],
  REGISTER: [320, 150],
};
const palettes: Record<string, Palette> = { light: lightPalette, dark: darkPalette, print: printPalette };

/** What a shape is, wherever it is drawn: its kind and its place. */
function shapesOf(svg: string): string[] {
  return [
    ...svg.matchAll(
      /<path d="([^"]+)"|<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"|<text x="([^"]+)" y="([^"]+)"/g,
    ),
  ].map(([, d, cx, cy, r, x, y]) =>
    d !== undefined ? d : cx !== undefined ? `${cx} ${cy} ${r}` : `${x} ${y}`,
  );
}
function shapeOf(mark: Mark): string {
  if (mark.shape === 'path') return mark.d;
  return mark.shape === 'circle' ? `${mark.cx} ${mark.cy} ${mark.r}` : `${mark.x} ${mark.y}`;
}
const colours = (svg: string): Set<string> => new Set(svg.match(/#[0-9A-F]{6}\b/g) ?? []);

describe.each(sizes)('%s drawn without a browser', (size) => {
  const [width, height] = pixels[size];
  for (const [reading, model] of [
    ['run chart', chart],
    ['control chart', controlModel(chart)],
  ] as const) {
    const drawn = layout(model, size, width, height);
    test.each(Object.keys(palettes))(`has the client’s marks and no other: ${reading}, %s`, (name) => {
      const palette = palettes[name] ?? lightPalette;
      const svg = chartSvg(model, drawn, palette);
      expect(shapesOf(svg)).toEqual(drawn.marks.map(shapeOf));
      const allowed = new Set(Object.values(palette));
      expect([...colours(svg)].filter((colour) => !allowed.has(colour))).toEqual([]);
    });

    test(`on paper has black, white and two greys for lines: ${reading}`, () => {
      const used = colours(chartSvg(model, drawn, printPalette, { background: true }));
      expect(
        [...used].filter((colour) => !['#000000', '#FFFFFF', '#D0D0D0', '#8C8C8C'].includes(colour)),
      ).toEqual([]);
    });
  }
});

test('a signal is told by its shape, also without a colour', () => {
  const triangles = chart.points.filter(({ sign }) => sign?.mark === 'TRIANGLE_UP');
  expect(triangles).toHaveLength(10);
  const svg = chartSvg(chart, layout(chart, 'FULL', 680, 330), printPalette);
  expect(svg.match(/<path d="M[\d. -]+L[\d. -]+L[\d. -]+Z" fill="#000000" stroke="#FFFFFF"/g)).toHaveLength(
    10,
  );
});
