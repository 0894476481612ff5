import { type ChartModel } from './chart-model.js';
import { chartWords } from './chart-words.js';
import { drawCycles } from './draw-cycles.js';
import { drawAxes, drawPhases, drawSeminars } from './draw-axes.js';
import { drawPeriods } from './draw-periods.js';
import { drawData, drawEndLabels, drawGoal, drawMedian } from './draw-lines.js';
import { drawLimits } from './draw-limits.js';
import { drawNotes, drawPhaseNames } from './draw-notes.js';
import { drawBracket } from './draw-bracket.js';
import { cutNotes, drawCutNotes } from './draw-cut-notes.js';
import { drawPoints, drawUnsaved } from './draw-points.js';
import { chartFrame, type Frame, type LayoutOptions } from './frame.js';
import { type Layer, type Mark } from './marks.js';
import { type ChartSize } from './metrics.js';
import { type PlacedCycle, placedCycles, type PlacedPoint, placedPoints } from './placed.js';

/** A chart in a size: where everything lies, and the shapes that draw it. Plain data. */
export interface ChartLayout extends Frame {
  readonly points: readonly PlacedPoint[];
  readonly cycles: readonly PlacedCycle[];
  /** Every shape, from back to front. */
  readonly marks: readonly Mark[];
}

const backToFront: readonly Layer[] = [
  'PHASES',
  'GRID',
  'SEMINARS',
  'CYCLE_LINES',
  'GOAL',
  'LIMITS',
  'MEDIAN',
  'DATA',
  'AXIS',
  'POINTS',
  'BRACKET',
  'NOTES',
  'CYCLES',
  'LABELS',
  'UNSAVED',
];

/**
 * Lays a chart out: scales, ticks, marks and label boxes in pixels. The same geometry on the screen, on paper and in a
 * file; only who paints the marks differs.
 */
export function layout(
  model: ChartModel,
  size: ChartSize,
  width: number,
  height: number,
  options: LayoutOptions = {},
): ChartLayout {
  const frame = chartFrame(model, size, width, height, options);
  const points = placedPoints(model, frame);
  const cycles = placedCycles(model, frame);
  const inARow = model.signal === null ? '' : chartWords[model.language].inARow(model.signal.length);
  const notes = cutNotes(model, frame, points);
  const marks = [
    ...drawPhases(model, frame),
    ...drawAxes(model, frame),
    ...drawSeminars(model, frame),
    ...drawGoal(model, frame),
    ...drawLimits(model, frame),
    ...drawMedian(model, frame),
    ...drawData(frame, points),
    ...drawPoints(model, frame, points),
    ...drawCutNotes(frame, notes),
    ...drawBracket(
      model,
      frame,
      points,
      inARow,
      notes.map(({ box }) => box),
    ),
    ...drawNotes(model, frame),
    ...drawCycles(model, frame, cycles, points),
    ...drawPhaseNames(model, frame),
    ...drawPeriods(model, frame),
    ...drawEndLabels(frame),
    ...drawUnsaved(model, frame, points),
  ];
  const order = new Map(backToFront.map((layer, i) => [layer, i]));
  marks.sort((a, b) => (order.get(a.layer) ?? 0) - (order.get(b.layer) ?? 0));
  return { ...frame, points, cycles, marks };
}
