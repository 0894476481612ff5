import { type ChartSeries } from '@laeringsrum/chart-geometry';
import { type Language } from '@laeringsrum/locale';
import type pptx from 'pptxgenjs';
import { deckLook } from './deck-look.js';
import { deckWords } from './deck-words.js';

export type Slide = pptx.default.Slide;

/** What a slide's curve is drawn from: native numbers, so that whoever gets the file can edit them. */
export interface SlideChart {
  readonly name: string;
  readonly unit: string;
  readonly series: ChartSeries;
  /** The one sentence under the curve. */
  readonly sentence: string;
}

const { ink, data, improve, concern, serif, sans } = deckLook;
/** More labels than this stand on each other. */
const MOST_LABELS = 14;
/** Inches on the slide. */
const PLACE = { x: 0.5, y: 2.1, w: 7.5, h: 4.05 };

/** Of series with looks of their own the package reads its options where data stand otherwise, which its types do not say. */
interface SeveralLooks {
  addChart(types: readonly object[], options: pptx.default.IChartOpts): void;
}

interface Drawn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly look: {
    readonly lineSize: number;
    readonly lineDash?: 'dash' | 'sysDot';
    readonly lineDataSymbol: 'circle' | 'none' | 'triangle' | 'square' | 'diamond';
    readonly lineDataSymbolSize?: number;
  };
}

/** A curve in the program's own numbers, which can be edited: median and goal as lines, the shift by shape, the sentence as text. */
export function drawSlideChart(
  slide: Slide,
  { name, unit, series, sentence }: SlideChart,
  language: Language,
): void {
  const title = [name, unit].filter(Boolean).join(', ');
  slide.addText(title, {
    ...{ x: 0.6, y: 1.75, w: 7.2, h: 0.35, fontFace: sans, fontSize: 14, bold: true, color: ink },
  });
  const drawn = drawnSeries(name, series, language);
  const labels = [...series.labels];
  const types = drawn.map((each) => ({
    type: 'line' as const,
    data: [{ name: each.name, labels, values: each.values as number[] }],
    options: each.look,
  }));
  const negative = drawn.some(({ values }) => values.some((value) => value !== null && value < 0));
  const options: pptx.default.IChartOpts = {
    ...PLACE,
    chartColors: drawn.map(({ color }) => color),
    ...{ showLegend: drawn.length > 1, legendPos: 'b', displayBlanksAs: 'gap' },
    ...(negative ? {} : { valAxisMinVal: 0 }),
    ...{ catAxisLabelFontSize: 10, valAxisLabelFontSize: 10, valGridLine: { color: 'E9E7E0', size: 0.5 } },
    catAxisLabelFrequency: String(Math.ceil(labels.length / MOST_LABELS)),
    ...(series.unit === ''
      ? {}
      : { showCatAxisTitle: true, catAxisTitle: series.unit, catAxisTitleFontSize: 10 }),
    altText: `${name}. ${sentence}`,
  };
  (slide as unknown as SeveralLooks).addChart(types, options);
  slide.addText(sentence, {
    ...{
      x: 0.6,
      y: 6.2,
      w: 7.4,
      h: 0.9,
      fontFace: serif,
      fontSize: 16,
      bold: true,
      color: ink,
      valign: 'top',
    },
  });
}

/** A week without a number is a gap in the curve and not a zero. What a chart does not have is no line in it. */
function drawnSeries(name: string, series: SlideChart['series'], language: Language): Drawn[] {
  const say = deckWords[language];
  const line = { lineSize: 2, lineDataSymbol: 'none' } as const;
  const [signal, shape] =
    series.tone === 'IMPROVE'
      ? ([improve, 'triangle'] as const)
      : series.tone === 'CONCERN'
        ? ([concern, 'square'] as const)
        : ([ink, 'diamond'] as const);
  const all: Drawn[] = [
    {
      ...{ name, values: series.values, color: data },
      look: { lineSize: 1.5, lineDataSymbol: 'circle', lineDataSymbolSize: 6 },
    },
    { name: say.median, values: series.medians, color: ink, look: line },
    { name: say.goal, values: series.goals, color: ink, look: { ...line, lineDash: 'dash' } },
    {
      ...{ name: say.shift, values: series.signal, color: signal },
      look: { lineSize: 0, lineDataSymbol: shape, lineDataSymbolSize: 9 },
    },
    {
      ...{ name: say.excluded, values: series.excluded, color: 'A0A8A8' },
      look: { lineSize: 0, lineDataSymbol: 'diamond', lineDataSymbolSize: 7 },
    },
  ];
  return all.filter(({ values }, at) => at === 0 || values.some((value) => value !== null));
}
