import { type ChartModel } from './chart-model.js';
import { FLAG_AT, FLAG_NOTCH, FLAG_PAD, LABEL_AT, PENNANT, pushedApart } from './end-labels.js';
import { type Frame, slotX, valueY } from './frame.js';
import { line, type Mark, path, polyline, text, type TextSpan } from './marks.js';
import { type PlacedPoint } from './placed.js';
import { textWidth } from './text-width.js';

/** The goal begins in the week it was set; a changed goal is a step. It belongs to the current definition. */
export function drawGoal(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot } = frame;
  const panel = frame.panels[frame.panels.length - 1];
  if (panel === undefined || metrics.flag === 'NONE') return [];
  const paint = { stroke: 'ink', width: metrics.rule } as const;
  let standing: number | null = null;
  return model.goals.flatMap(({ from, to, target }) => {
    const y = valueY(plot, panel.axis, target);
    const x1 = Math.max(panel.left, slotX(model, frame, from, 'MIDDLE'));
    const x2 = to === null ? plot.right : slotX(model, frame, to, 'MIDDLE');
    const riser = standing;
    standing = to === null ? null : y;
    if (x2 <= panel.left) return [];
    const marks: Mark[] = [line('GOAL', x1, y, x2, y, { ...paint, dash: metrics.goalDash })];
    if (riser !== null && x1 > panel.left) marks.push(line('GOAL', x1, riser, x1, y, { ...paint, width: 1 }));
    return marks;
  });
}

/** Solid where it is calculated, dashed where it is extended. */
export function drawMedian(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot } = frame;
  const marks: Mark[] = [];
  for (const median of model.medians) {
    frame.panels.forEach((panel, i) => {
      const open = median.open && i === frame.panels.length - 1;
      const from = Math.max(median.from, panel.from);
      if (from > median.to && !open) return;
      if (from > panel.to && !open) return;
      const to = Math.min(median.to, panel.to);
      const x1 = slotX(model, frame, from, 'START');
      const x2 = open ? panel.right : slotX(model, frame, to, 'END');
      if (x2 <= x1) return;
      const y = valueY(plot, panel.axis, median.value);
      const dash = median.calculated ? {} : { dash: metrics.medianDash };
      marks.push(line('MEDIAN', x1, y, x2, y, { stroke: 'ink', width: metrics.rule, ...dash }));
    });
  }
  return marks;
}

/** Straight segments, broken wherever a period has no value and where the definition changed. */
export function drawData(frame: Frame, points: readonly PlacedPoint[]): Mark[] {
  const { metrics } = frame;
  const pieces: (readonly [number, number])[][] = [];
  let before: PlacedPoint | null = null;
  for (const point of points) {
    if (point.y === null) continue;
    const joined = before !== null && before.index + 1 === point.index && before.panel === point.panel;
    if (!joined) pieces.push([]);
    pieces[pieces.length - 1]?.push([point.x, point.y]);
    before = point;
  }
  return pieces
    .filter(({ length }) => length > 1)
    .map((piece) => path('DATA', polyline(piece), { stroke: 'data', width: metrics.line, round: true }));
}

/** The goal's flag, the median's label and the limits' in the right margin, never one over the other. */
export function drawEndLabels(frame: Frame): Mark[] {
  const { labels, metrics, plot } = frame;
  const panel = frame.panels[frame.panels.length - 1];
  if (panel === undefined) return [];
  const at = (value: number): number => valueY(plot, panel.axis, value);
  const { goal, median, limits } = labels;
  const places = [
    ...(goal === null ? [] : [{ y: at(goal.value) }]),
    ...(median === null
      ? []
      : [{ y: at(median.value), under: median.stacked ? metrics.labelText * 1.2 : 0 }]),
    ...limits.map(({ value }) => ({ y: at(value) })),
  ];
  const rows = pushedApart(places, metrics.labelGap, 0, plot.bottom + metrics.labelText);
  const marks: Mark[] = [];
  if (goal !== null) {
    marks.push(
      ...(metrics.flag === 'BOX' ? flag : pennant)(frame, goal.text, rows.shift() ?? 0, at(goal.value)),
    );
  }
  if (median !== null) marks.push(...medianLabel(frame, rows.shift() ?? 0));
  limits.forEach(({ text: label }, i) => {
    const style = { size: metrics.labelText, ink: 'ink2' } as const;
    marks.push(text('LABELS', labelX(frame), rows[i] ?? 0, label, style));
  });
  return marks;
}

function flag(frame: Frame, label: string, y: number): Mark[] {
  const size = frame.metrics.labelText;
  const left = frame.plot.right + FLAG_AT;
  const right = left + 2 * FLAG_PAD + textWidth(label, size, 600) + FLAG_NOTCH;
  const half = size * 0.75;
  const outline = polyline(
    [
      [left, y - half],
      [right, y - half],
      [right - FLAG_NOTCH, y],
      [right, y + half],
      [left, y + half],
    ],
    true,
  );
  return [
    path('LABELS', outline, { fill: 'background', stroke: 'ink', width: 1.5 }),
    text('LABELS', left + FLAG_PAD, y, label, { size, weight: 600, ink: 'ink' }),
  ];
}

function pennant(frame: Frame, label: string, y: number, lineY: number): Mark[] {
  const { metrics, plot } = frame;
  const size = metrics.labelText;
  const k = size / 13;
  const top = lineY - 9 * k;
  const shape: readonly (readonly [number, number])[] = [
    [plot.right, top],
    [plot.right + PENNANT * k, top + 4.5 * k],
    [plot.right, lineY],
  ];
  const bold = metrics.medianLabel === 'STACKED';
  const style = { size, weight: bold ? 600 : 400, ink: 'ink' } as const;
  const lifted = y === lineY ? y - 4 * k : y;
  return [
    path('LABELS', polyline(shape, true), { fill: 'ink' }),
    text('LABELS', plot.right + (PENNANT + 4) * k, lifted, label, style),
  ];
}

function labelX({ metrics, plot }: Frame): number {
  return plot.right + LABEL_AT * (metrics.flag === 'PENNANT' ? metrics.labelText / 13 : 1);
}

function medianLabel(frame: Frame, y: number): Mark[] {
  const { labels, metrics } = frame;
  const { median } = labels;
  if (median === null) return [];
  const x = labelX(frame);
  const size = metrics.labelText;
  const named = metrics.medianLabel === 'FULL' || metrics.medianLabel === 'STACKED';
  const ink = metrics.axis === 'ENDS' ? 'ink2' : 'ink';
  const name: TextSpan = { text: median.text, weight: named ? 600 : 400, ink };
  if (median.basis === '') return [text('LABELS', x, y, [name], { size })];
  const basis = { text: median.basis, weight: 400, ink: 'ink2' } as const;
  if (!median.stacked) {
    return [text('LABELS', x, y, [name, { ...basis, text: ` ${median.basis}` }], { size })];
  }
  return [text('LABELS', x, y, [name], { size }), text('LABELS', x, y + size * 1.2, [basis], { size })];
}
