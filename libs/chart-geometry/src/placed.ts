import { type ChartModel } from './chart-model.js';
import { type CycleFill } from './cycle-drawn.js';
import { type Frame, panelOf, slotX, valueY } from './frame.js';

/** A position on the drawing. `y` is `null` where there is no value. */
export interface PlacedPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number | null;
  readonly panel: number;
}

/** A cycle's circle under the axis, and the weeks it ran. */
export interface PlacedCycle {
  readonly number: number;
  readonly title: string;
  readonly position: number;
  readonly fill: CycleFill;
  /** Middle of the circle, and its radius. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where its week is: the dotted line stands there although the circle may have had to give way. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export function placedPoints(model: ChartModel, frame: Frame): PlacedPoint[] {
  return model.points.flatMap(({ index, value }) => {
    const panel = panelOf(frame, index);
    const axis = panel === null ? undefined : frame.panels[panel]?.axis;
    if (panel === null || axis === undefined) return [];
    const y = value === null ? null : valueY(frame.plot, axis, value);
    return [{ index, x: slotX(model, frame, index, 'MIDDLE'), y, panel }];
  });
}

/** Circles in the same or neighbouring periods are moved apart so that each number can be read. */
export function placedCycles(model: ChartModel, frame: Frame): PlacedCycle[] {
  if (!frame.hasCycles) return [];
  const { plot, metrics, rows } = frame;
  const shown = model.cycles.filter(({ position }) => panelOf(frame, position) !== null);
  const r =
    shown.length * (2 * metrics.cycle + 3) > plot.right - plot.left ? metrics.cycle * 0.8 : metrics.cycle;
  const at = shown.map(({ position }) => slotX(model, frame, position, 'MIDDLE'));
  const xs = spread(at, 2 * r + 3, plot.left, plot.right);
  return shown.map(({ number, title, position, until, fill }, i) => ({
    number,
    title,
    position,
    fill,
    x: xs[i] ?? 0,
    y: plot.bottom + rows.cycles,
    r,
    at: at[i] ?? 0,
    from: slotX(model, frame, position, 'START'),
    to: slotX(model, frame, until, 'END'),
  }));
}

/** Moves sorted places at least `gap` apart, as little as possible to the right and then back from the edge. */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved[moved.length - 1] ?? -Infinity) + gap));
  let limit = Math.max(high, low + gap * (places.length - 1));
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i] ?? limit, limit);
    limit = (moved[i] ?? limit) - gap;
  }
  return moved;
}
