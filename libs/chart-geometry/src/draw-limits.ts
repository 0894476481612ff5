import { type ChartModel } from './chart-model.js';
import { type Frame, slotX, valueY } from './frame.js';
import { type Mark, path, polyline } from './marks.js';

/** Control limits: thin and dotted, a step for each point where the denominators differ. */
export function drawLimits(model: ChartModel, frame: Frame): Mark[] {
  const { control } = model;
  if (control === null) return [];
  const k = frame.metrics.tickText / 13;
  const paint = { stroke: 'data', width: 1.2 * k, dash: `${1.5 * k} ${3 * k}` } as const;
  return [control.lower, control.upper].flatMap((limits) =>
    frame.panels.flatMap((panel, i) => {
      const open = i === frame.panels.length - 1;
      return steps(model, frame, limits, panel, open).map((d) => path('LIMITS', d, paint));
    }),
  );
}

function steps(
  model: ChartModel,
  frame: Frame,
  limits: readonly (number | null)[],
  panel: Frame['panels'][number],
  open: boolean,
): string[] {
  const pieces: [number, number][][] = [];
  let before: number | null = null;
  for (let position = panel.from; position <= Math.min(panel.to, limits.length - 1); position++) {
    const limit = limits[position] ?? null;
    if (limit !== null) {
      const y = valueY(frame.plot, panel.axis, limit);
      if (before === null) pieces.push([]);
      const piece = pieces[pieces.length - 1];
      piece?.push([slotX(model, frame, position, 'START'), y], [slotX(model, frame, position, 'END'), y]);
    }
    before = limit;
  }
  const last = pieces[pieces.length - 1];
  const end = last?.[last.length - 1];
  if (open && before !== null && end !== undefined) last?.push([panel.right, end[1]]);
  return pieces.map((piece) => polyline(piece));
}
