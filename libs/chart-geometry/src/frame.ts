import { periodEnd, periodStart } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';
import { endLabels, type EndLabels } from './end-labels.js';
import { type ChartSize, type Metrics, metricsOf } from './metrics.js';
import { dayOf } from './time-axis.js';
import { panelAxis, tickText } from './panel-axis.js';
import { textWidth } from './text-width.js';
import { type ValueAxis } from './value-axis.js';

export interface LayoutOptions {
  /** The days to span, so that the weeks of several charts line up. Events have no days and span the whole width. */
  readonly timeRange?: { readonly from: string; readonly to: string };
  /** Margins that several charts share; without them a margin grows with its widest label. */
  readonly margins?: { readonly left?: number; readonly right?: number };
  /** An axis shared with charts of the same definition. */
  readonly valueRange?: { readonly min: number; readonly max: number } | null;
  /** `false` leaves the cycle marks out. */
  readonly cycles?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A stretch of the chart with one definition and so one y-axis. Most charts have one. */
export interface Panel {
  /** First and last position drawn in it. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly axis: ValueAxis;
}

/** The chart's skeleton: its plot, its scales and its rows. */
export interface Frame {
  readonly size: ChartSize;
  readonly metrics: Metrics;
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly panels: readonly Panel[];
  /** Days spanned, and pixels a day. */
  readonly days: { readonly from: number; readonly to: number };
  readonly perDay: number;
  readonly labels: EndLabels;
  readonly hasCycles: boolean;
  /** Middles of the rows under the axis. */
  readonly rows: { readonly cycles: number; readonly periods: number; readonly months: number };
}

/** Room between two definitions for the second one's labels. */
const PANEL_GAP = 46;
const WIDEST_LABEL = 0.42;

export function chartFrame(
  model: ChartModel,
  size: ChartSize,
  width: number,
  height: number,
  options: LayoutOptions,
): Frame {
  const metrics = metricsOf[size];
  const wholeWidth = Math.max(24, finiteOr(width, 24));
  const wholeHeight = Math.max(16, finiteOr(height, 16));
  const first = isDrawnFrom(model, size);
  const hasCycles = metrics.cycles !== 'NONE' && options.cycles !== false && model.cycles.length > 0;
  const days = daysSpanned(model, first, options);
  const ranges = panelRanges(model, first, days);
  const axes = ranges.map((range) => panelAxis(model, range, size, options.valueRange));
  const labels = endLabels(model, metrics);
  const left = Math.min(
    options.margins?.left ?? leftMargin(axes[0], model, metrics),
    wholeWidth * WIDEST_LABEL,
  );
  const wanted = options.margins?.right ?? Math.max(metrics.right, labels.width);
  const right = Math.min(wanted, (wholeWidth - left) * 0.6);
  const { rows, bottom } = rowsUnder(metrics, hasCycles);
  const plot = {
    left,
    top: Math.min(metrics.top, wholeHeight * 0.3),
    right: wholeWidth - right,
    bottom: wholeHeight - Math.min(bottom, wholeHeight * 0.5),
  };
  const gaps = (ranges.length - 1) * PANEL_GAP;
  const perDay = Math.max(0, plot.right - plot.left - gaps) / Math.max(1, days.to - days.from);
  const frame = {
    size,
    metrics,
    width: wholeWidth,
    height: wholeHeight,
    plot,
    days,
    perDay,
    labels,
    hasCycles,
    rows,
  };
  return { ...frame, panels: placedPanels(model, ranges, axes, frame) };
}

function finiteOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}

/** The first position a size shows: a small chart has the current definition only, for its cell has one axis. */
export function isDrawnFrom(model: ChartModel, size: ChartSize): number {
  if (size === 'FULL' || size === 'PHONE' || size === 'STORYBOARD') return 0;
  return model.phases.findLast(({ hard }) => hard)?.from ?? 0;
}

function daysSpanned(model: ChartModel, first: number, options: LayoutOptions): { from: number; to: number } {
  const { frequency } = model.input;
  const own = { from: model.slots[first]?.from ?? 0, to: model.slots[model.slots.length - 1]?.to ?? 1 };
  if (options.timeRange === undefined || frequency === 'PER_EVENT') return own;
  const from = dayOf(periodStart(options.timeRange.from, frequency));
  return { from, to: Math.max(from + 1, dayOf(periodEnd(options.timeRange.to, frequency)) + 1) };
}

function panelRanges(
  model: ChartModel,
  first: number,
  days: { from: number; to: number },
): { from: number; to: number }[] {
  const shown = model.slots.flatMap((slot, i) =>
    i >= first && slot.from >= days.from && slot.to <= days.to ? [i] : [],
  );
  const start = shown[0] ?? 0;
  const end = shown[shown.length - 1] ?? -1;
  const cuts = model.phases.filter(({ hard, from }) => hard && from > start && from <= end);
  const froms = [start, ...cuts.map(({ from }) => from)];
  return froms.map((from, i) => ({ from, to: (froms[i + 1] ?? end + 1) - 1 }));
}

function leftMargin(axis: ValueAxis | undefined, model: ChartModel, metrics: Metrics): number {
  if (metrics.axis === 'NONE' || axis === undefined) return metrics.left;
  const widest = Math.max(
    0,
    ...axis.ticks.map((tick) => textWidth(tickText(tick, axis, model), metrics.tickText)),
  );
  return Math.max(metrics.left, widest + 14);
}

function rowsUnder(metrics: Metrics, hasCycles: boolean): { rows: Frame['rows']; bottom: number } {
  const r = metrics.cycle;
  const cyclesOnAxis = hasCycles && metrics.cycles === 'AXIS';
  const half = metrics.tickText * 0.7;
  const periods = (cyclesOnAxis ? 2 * r + 8 : 0) + metrics.tickText * 1.2;
  const months = periods + metrics.tickText * 1.4;
  const cycles = metrics.cycles === 'BELOW' ? periods + metrics.tickText * 0.9 + r + 6 : r + 8;
  const rows = { cycles, periods, months };
  if (!metrics.periods) return { rows, bottom: metrics.bottom };
  const lowest = metrics.months ? months + half : periods + half;
  return { rows, bottom: hasCycles && metrics.cycles === 'BELOW' ? cycles + r + 6 : lowest };
}

function placedPanels(
  model: ChartModel,
  ranges: readonly { from: number; to: number }[],
  axes: readonly ValueAxis[],
  frame: Omit<Frame, 'panels'>,
): Panel[] {
  return ranges.map(({ from, to }, i) => {
    const axis = axes[i] ?? { min: 0, max: 1, ticks: [], cut: false, decimals: 0 };
    const startDay = i === 0 ? frame.days.from : (model.slots[from]?.from ?? frame.days.from);
    const next = ranges[i + 1];
    const endDay = next === undefined ? frame.days.to : (model.slots[next.from]?.from ?? frame.days.to);
    const x = (day: number): number =>
      frame.plot.left + (day - frame.days.from) * frame.perDay + i * PANEL_GAP;
    return { from, to, left: x(startDay), right: x(endDay), axis };
  });
}

/** The x of a day in a panel. */
export function dayX(frame: Frame, panel: number, day: number): number {
  return frame.plot.left + (day - frame.days.from) * frame.perDay + panel * PANEL_GAP;
}

/** The panel a position is drawn in; `null` when the chart does not show it. */
export function panelOf(frame: Frame, position: number): number | null {
  const at = frame.panels.findIndex(({ from, to }) => position >= from && position <= to);
  return at === -1 ? null : at;
}

/** The x of a position's middle, and of its edges. */
export function slotX(
  model: ChartModel,
  frame: Frame,
  position: number,
  at: 'START' | 'MIDDLE' | 'END',
): number {
  const panel =
    panelOf(frame, position) ?? (position < (frame.panels[0]?.from ?? 0) ? 0 : frame.panels.length - 1);
  const slot = model.slots[position];
  if (slot === undefined) return position < 0 ? frame.plot.left : frame.plot.right;
  const day = at === 'START' ? slot.from : at === 'END' ? slot.to : (slot.from + slot.to) / 2;
  const { left, right } = frame.panels[panel] ?? frame.plot;
  return Math.min(right, Math.max(left, dayX(frame, panel, day)));
}

/** The y of a value on an axis. */
export function valueY(plot: Box, axis: ValueAxis, value: number): number {
  const share = (value - axis.min) / (axis.max - axis.min);
  const inside = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
  return plot.bottom - inside * (plot.bottom - plot.top);
}
