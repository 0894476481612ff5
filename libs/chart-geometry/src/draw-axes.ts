import { type ChartModel } from './chart-model.js';
import { dayX, type Frame, panelOf, slotX, valueY } from './frame.js';
import { line, type Mark, path, polyline, rect, text } from './marks.js';
import { tickText } from './panel-axis.js';
import { dayOf } from './time-axis.js';

/** Grid, axis and its labels, a panel at a time. */
export function drawAxes(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot } = frame;
  if (metrics.axis === 'NONE') return [];
  const k = metrics.tickText / 13;
  return frame.panels.flatMap((panel) => {
    const { axis, left, right } = panel;
    const marks: Mark[] = [];
    const labelled = metrics.axis === 'ENDS' ? [axis.min, axis.max] : axis.ticks;
    if (metrics.axis === 'RULED') {
      for (const tick of axis.ticks.filter((value) => value !== axis.min)) {
        const y = valueY(plot, axis, tick);
        marks.push(line('GRID', left, y, right, y, { stroke: 'grid', width: 1 }));
      }
    }
    for (const tick of labelled) {
      const y = valueY(plot, axis, tick);
      const label = tickText(tick, axis, model);
      marks.push(text('LABELS', left - 8 * k, y, label, { size: metrics.tickText, anchor: 'end' }));
    }
    const ink = metrics.axis === 'RULED' ? 'data' : 'phaseLine';
    marks.push(line('AXIS', left, plot.bottom, right, plot.bottom, { stroke: ink, width: k }));
    if (axis.cut) marks.push(zigzag(left, plot.bottom, k));
    return marks;
  });
}

/** The sign of an axis that does not begin at nothing. */
function zigzag(x: number, bottom: number, k: number): Mark {
  const d = polyline([
    [x, bottom - 1 * k],
    [x, bottom - 4 * k],
    [x - 5 * k, bottom - 7 * k],
    [x + 4 * k, bottom - 11 * k],
    [x, bottom - 14 * k],
    [x, bottom - 18 * k],
  ]);
  return path('AXIS', d, { stroke: 'data', width: 1.2 * k, round: true });
}

/** The tint behind each baseline, and a thin line where a phase ends. */
export function drawPhases(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot } = frame;
  if (metrics.axis === 'NONE' || metrics.axis === 'ENDS') return [];
  const top = metrics.told ? plot.top - 24 * (metrics.tickText / 13) : plot.top - 4;
  return model.phases.flatMap(({ from, baseline }) => {
    if (baseline === null || panelOf(frame, baseline.to) === null) return [];
    const left = slotX(model, frame, baseline.from, 'START');
    const right = slotX(model, frame, baseline.to, 'END');
    const marks: Mark[] = [rect('PHASES', { left, top, right, bottom: plot.bottom }, { fill: 'phase' })];
    const border = { stroke: 'phaseLine', width: 1 } as const;
    marks.push(line('PHASES', right, top, right, plot.bottom, border));
    if (from > 0) marks.push(line('PHASES', left, top, left, plot.bottom, border));
    return marks;
  });
}

export function drawSeminars(model: ChartModel, frame: Frame): Mark[] {
  const { plot } = frame;
  if (model.input.frequency === 'PER_EVENT') return [];
  return (model.input.seminars ?? []).flatMap(({ date }) => {
    const day = dayOf(date) + 0.5;
    if (day < frame.days.from || day > frame.days.to) return [];
    const panel = Math.max(0, frame.panels.length - 1);
    const x = dayX(frame, panel, seminarDay(model, frame, date));
    return [line('SEMINARS', x, 0, x, plot.bottom, { stroke: 'grid', width: 1 })];
  });
}

/** A seminar stands in the middle of its week, where the week's point stands. */
function seminarDay(model: ChartModel, frame: Frame, date: string): number {
  const day = dayOf(date);
  const slot = model.slots.find(({ from, to }) => day >= from && day < to);
  if (slot !== undefined) return (slot.from + slot.to) / 2;
  const week = frame.days.from + Math.floor((day - frame.days.from) / 7) * 7;
  return Math.min(frame.days.to, week + 3.5);
}
