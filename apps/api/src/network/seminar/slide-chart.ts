import {
  chartSeries,
  layout,
  periodName,
  valueWithUnit,
  type ChartModel,
  type Tone,
} from '@laeringsrum/chart-geometry';
import { formatNumber, type Language } from '@laeringsrum/locale';
import type pptx from 'pptxgenjs';
import { deckLook } from './deck-look.js';
import { deckWords } from './deck-words.js';

/** A line over some of the periods; null where it does not run. */
export interface SlideLine {
  readonly value: number;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface SlideCycle {
  readonly number: number;
  /** Position among the periods. */
  readonly at: number;
  readonly decision: 'ADAPT' | 'ADOPT' | 'REPEAT' | 'ABANDON' | null;
}

/** What a slide's curve is drawn from: native numbers, so that whoever gets the file can edit them. */
export interface SlideChart {
  readonly name: string;
  readonly unit: string;
  /** The true time axis: a week in which nothing was registered has its place. */
  readonly periods: readonly string[];
  /** What stands under the axis: of weeks the number alone. */
  readonly ticks: readonly string[];
  /** What the ticks are numbers of, where they are. */
  readonly tickWord: string;
  readonly values: readonly (number | null)[];
  /** Measured, and left out of the median. */
  readonly excluded: readonly (number | null)[];
  /** The values in the run that the sentence tells of, and which way it goes. */
  readonly shift: readonly (number | null)[];
  readonly tone: Tone;
  /** One a phase. */
  readonly medians: readonly SlideLine[];
  /** One a target, from the week it was set. */
  readonly goals: readonly SlideLine[];
  readonly axis: { readonly min: number; readonly max: number };
  readonly cycles: readonly SlideCycle[];
  /** The one sentence under the curve. */
  readonly sentence: string;
}

/** The chart of the screen as numbers: the same axis, the same lines, the same sentence. */
export function slideChartOf(model: ChartModel): SlideChart {
  const { definition, language } = model.input;
  const { labels, unit, values, excluded, signal, tone } = chartSeries(model);
  const words = deckWords[language];
  const line = (value: number, name: string, from: number, to: number): SlideLine => ({
    ...{ value, label: `${name} ${valueWithUnit(value, definition, language)}` },
    values: labels.map((_, at) => (at >= from && at <= to ? value : null)),
  });
  const last = labels.length - 1;
  const phases = model.medians.reduce<{ value: number; from: number; to: number }[]>((all, each) => {
    const before = all.at(-1);
    const to = each.open ? last : each.to;
    if (before && before.value === each.value && before.to + 1 >= each.from) before.to = to;
    else all.push({ value: each.value, from: each.from, to });
    return all;
  }, []);
  const axes = layout(model, 'STORYBOARD', 900, 420).panels.map(({ axis }) => axis);
  return {
    ...{ name: definition.name, unit: definition.unit, sentence: model.sentence.text },
    periods: labels.map((_, at) => periodName(model.named, at)),
    ...{ ticks: labels, tickWord: unit, values, excluded, shift: signal, tone },
    medians: phases.map(({ value, from, to }) => line(value, words.median, from, to)),
    goals: model.goals.map(({ target, from, to }) => line(target, words.goal, from, to ?? last)),
    axis: { min: Math.min(...axes.map(({ min }) => min)), max: Math.max(...axes.map(({ max }) => max)) },
    cycles: model.cycles.map(({ number, position, decision }) => ({
      ...{ number, at: position, decision: decision ?? null },
    })),
  };
}

type Slide = pptx.default.Slide;

const { ink, quiet, data, improve, concern, half, serif, sans } = deckLook;
const frame = { x: 0.5, y: 2.05, w: 7.5, h: 3.7 };
/** Of the frame: where the plot lies, so that labels and cycles stand where they belong. */
const plot = { x: 0.06, y: 0.03, w: 0.8, h: 0.85 };
const shownLabels = 10;

/** A native chart with its labels at the ends of the lines and its cycles under the weeks, as on the screen; no legend. */
export function drawSlideChart(slide: Slide, chart: SlideChart, language: Language): void {
  const labels = [...chart.ticks];
  const series = (name: string, values: readonly (number | null)[]) => [
    { name, labels, values: values as number[] },
  ];
  // The package takes a marker's colour by the series' place in the whole chart, and one by chance where there is none.
  const all = (colour: string) => Array.from({ length: 20 }, () => colour);
  const plain = { lineDataSymbol: 'none' as const, lineSize: 1.75 };
  const line = 'line' as const;
  slide.addText([chart.name, chart.unit].filter(Boolean).join(', '), {
    ...{ x: 0.6, y: 1.7, w: 7.2, h: 0.35, fontFace: sans, fontSize: 14, bold: true, color: ink },
  });
  const look: pptx.default.IChartOpts = {
    ...{ ...frame, layout: plot, showLegend: false, displayBlanksAs: 'gap' },
    ...{ valAxisMinVal: chart.axis.min, valAxisMaxVal: chart.axis.max },
    ...{ catAxisLabelFontSize: 10, valAxisLabelFontSize: 10, valGridLine: { color: 'E9E7E0', size: 0.5 } },
    ...{ catAxisLabelFrequency: String(Math.ceil(labels.length / shownLabels)) },
    altText: `${chart.name}. ${chart.sentence}`,
  };
  slide.addChart(
    [
      {
        type: line,
        data: series(chart.name, chart.values),
        options: { chartColors: all(data), lineSize: 2, lineDataSymbolSize: 7 },
      },
      ...chart.medians.map(({ label, values }) => ({
        ...{ type: line, data: series(label, values), options: { ...plain, chartColors: all(ink) } },
      })),
      ...chart.goals.map(({ label, values }) => ({
        ...{ type: line, data: series(label, values) },
        options: { ...plain, chartColors: all(ink), lineDash: ['dash'] },
      })),
      ...markedBy(chart, language).map(({ label, values, colour, symbol }) => ({
        ...{ type: line, data: series(label, values) },
        options: {
          chartColors: all(colour),
          lineSize: 0,
          lineDataSymbol: symbol,
          lineDataSymbolSize: 9,
        },
      })),
    ],
    // Of a chart of several lines the package takes the look from where the numbers else are.
    look as unknown as unknown[],
  );
  drawEndLabels(slide, chart);
  drawAxisWords(slide, chart, language);
  drawCycles(slide, chart);
  slide.addText(chart.sentence, {
    ...{ x: 0.6, y: 6.25, w: 7.4, h: 0.9, fontFace: serif, fontSize: 16, bold: true, color: ink },
    valign: 'top',
  });
  slide.addNotes([chart.sentence, ...cycleNotes(chart, language)].join('\n'));
}

/** The shift by its shape as well as its colour, and what is left out; a chart without them has no such lines. */
function markedBy({ shift, tone, excluded }: SlideChart, language: Language) {
  const words = deckWords[language];
  const [colour, symbol] =
    tone === 'IMPROVE'
      ? ([improve, 'triangle'] as const)
      : tone === 'CONCERN'
        ? ([concern, 'square'] as const)
        : ([ink, 'diamond'] as const);
  return [
    { label: words.shift, values: shift, colour, symbol },
    { label: words.excluded, values: excluded, colour: half, symbol: 'diamond' as const },
  ].filter(({ values }) => values.some((value) => value !== null));
}

function cycleNotes({ cycles, periods }: SlideChart, language: Language): readonly string[] {
  const words = deckWords[language];
  return cycles.map(({ number, at, decision }) =>
    [`PDSA ${number}`, periods[at], decision ? words.decisions[decision] : words.running].join(', '),
  );
}

/** What the numbers under the axis are, and that it does not begin at nought where it does not. */
function drawAxisWords(slide: Slide, { tickWord, axis }: SlideChart, language: Language): void {
  const look = { h: 0.22, margin: 0, fontFace: sans, fontSize: 10, color: quiet };
  const bottom = frame.y + frame.h * (plot.y + plot.h);
  if (tickWord !== '')
    slide.addText(tickWord, { ...look, x: frame.x + 0.05, y: bottom + 0.06, w: 0.4, align: 'right' });
  if (axis.min > 0)
    slide.addText(`${deckWords[language].axisFrom} ${formatNumber(axis.min, language)}`, {
      ...{
        ...look,
        x: frame.x + frame.w * (plot.x + plot.w) - 2.5,
        y: bottom - 0.26,
        w: 2.45,
        align: 'right',
      },
    });
}

/** What stands at the end of a line says its value; two that would touch are pushed apart. */
function drawEndLabels(slide: Slide, { medians, goals, axis }: SlideChart): void {
  const span = axis.max - axis.min || 1;
  const top = (value: number) =>
    frame.y + frame.h * (plot.y + plot.h * (1 - (value - axis.min) / span)) - 0.14;
  const ends = [medians.at(-1), goals.at(-1)]
    .flatMap((line) => (line ? [{ label: line.label, y: top(line.value) }] : []))
    .sort((a, b) => a.y - b.y);
  const [upper, lower] = ends;
  const close = upper && lower ? 0.26 - (lower.y - upper.y) : 0;
  ends.forEach(({ label, y }, at) =>
    slide.addText(label, {
      ...{
        x: frame.x + frame.w * (plot.x + plot.w) + 0.03,
        y: close > 0 ? y + (at ? close / 2 : -close / 2) : y,
      },
      ...{ w: 1.3, h: 0.28, margin: 0, fontFace: sans, fontSize: 12, color: ink, valign: 'middle' },
    }),
  );
}

/** A cycle's number in its mark: kept is filled, adapted is half, abandoned is struck through, open is open. */
function drawCycles(slide: Slide, { cycles, periods }: SlideChart): void {
  const across = frame.w * plot.w;
  const size = 0.27;
  const y = frame.y + frame.h + 0.04;
  const standing = new Map<number, number>();
  for (const { number, at, decision } of cycles) {
    const beside = standing.get(at) ?? 0;
    standing.set(at, beside + 1);
    const middle = frame.x + frame.w * plot.x + (across * (at + 0.5)) / Math.max(1, periods.length);
    const x = middle - size / 2 + beside * (size + 0.03);
    slide.addShape('line', {
      ...{ x: middle, y: frame.y + frame.h * plot.y, w: 0, h: frame.h * plot.h },
      line: { color: quiet, width: 0.75, dashType: 'sysDot' },
    });
    const kept = decision === 'ADOPT';
    slide.addText(String(number), {
      ...{ shape: 'ellipse', x, y, w: size, h: size, margin: 0, align: 'center', valign: 'middle' },
      ...{ fontFace: sans, fontSize: 10, bold: true, color: kept ? 'FFFFFF' : ink },
      fill: { color: kept ? ink : decision === 'ADAPT' ? half : deckLook.paper },
      line: { color: ink, width: 1 },
    });
    if (decision === 'ABANDON')
      slide.addShape('line', {
        ...{ x: x - 0.04, y: y - 0.04, w: size + 0.08, h: size + 0.08, flipV: true },
        line: { color: ink, width: 1 },
      });
  }
}
