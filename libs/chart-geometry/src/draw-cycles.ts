import { type ChartModel } from './chart-model.js';
import { chartWords } from './chart-words.js';
import { type CycleFill } from './cycle-drawn.js';
import { type Frame } from './frame.js';
import { circle, line, type Mark, path, px, text } from './marks.js';
import { type PlacedCycle, type PlacedPoint } from './placed.js';

/** The dotted line ends this short of the point. */
const SHORT_OF_POINT = 9;

/** A cycle's circle: hollow, lower half tinted, solid, or struck through with the strike breaking around the number. */
export function cycleCircle(
  number: number,
  fill: CycleFill,
  x: number,
  y: number,
  r: number,
  size: number,
): Mark[] {
  const cycle = number;
  const solid = fill === 'SOLID';
  const width = Math.max(1.5, r * 0.15);
  const marks: Mark[] = [
    circle('CYCLES', x, y, r, { fill: solid ? 'ink' : 'background', stroke: 'ink', width, cycle }),
  ];
  if (fill === 'HALF') {
    const half = `M${px(x - r)} ${px(y)}A${px(r)} ${px(r)} 0 0 0 ${px(x + r)} ${px(y)}Z`;
    marks.push(path('CYCLES', half, { fill: 'ink', fillOpacity: 0.3, cycle }));
  }
  if (fill === 'STRUCK') {
    const reach = r * 0.92;
    marks.push(line('CYCLES', x - reach, y + reach, x + reach, y - reach, { stroke: 'ink', width, cycle }));
  }
  const ink = solid ? 'background' : 'ink';
  const digits = { size, anchor: 'middle', weight: 600, ink, halo: fill === 'STRUCK', cycle } as const;
  return [...marks, text('CYCLES', x, y, String(number), digits)];
}

/** Circles under the axis, and a dotted line up from each one's week. */
export function drawCycles(
  model: ChartModel,
  frame: Frame,
  cycles: readonly PlacedCycle[],
  points: readonly PlacedPoint[],
): Mark[] {
  const { metrics, plot } = frame;
  const k = metrics.tickText / 13;
  const marks: Mark[] = cycles.flatMap(({ number, fill, x, y, r, at, position }) => {
    const reach = heightAt(points, position, plot.bottom - (plot.bottom - plot.top) * 0.25);
    const end = reach + SHORT_OF_POINT * k;
    const dotted = { stroke: 'data', width: k, dash: `${1.2 * k} ${3 * k}`, cycle: number } as const;
    const up = end < plot.bottom ? [line('CYCLE_LINES', at, plot.bottom, at, end, dotted)] : [];
    const moved = Math.abs(x - at) > 1 && metrics.cycles === 'AXIS';
    const link = moved ? [line('CYCLE_LINES', at, plot.bottom, x, y - r, { stroke: 'data', width: 1 })] : [];
    return [...up, ...link, ...cycleCircle(number, fill, x, y, r, metrics.cycleText)];
  });
  if (metrics.cycles === 'BELOW' && cycles.length > 0) {
    const word = chartWords[model.language].cycle;
    const style = { size: metrics.tickText, anchor: 'end' } as const;
    marks.push(text('LABELS', plot.left - 8 * k, plot.bottom + frame.rows.cycles, word, style));
  }
  return marks;
}

/** Where the curve is at a position: its point, or between the points on either side of it. */
function heightAt(points: readonly PlacedPoint[], position: number, otherwise: number): number {
  const before = points.findLast(({ index, y }) => index <= position && y !== null);
  const after = points.find(({ index, y }) => index >= position && y !== null);
  if (before?.y == null || after?.y == null) return before?.y ?? after?.y ?? otherwise;
  if (before.index === after.index) return before.y;
  const share = (position - before.index) / (after.index - before.index);
  return before.y + share * (after.y - before.y);
}
