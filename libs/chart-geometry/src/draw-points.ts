import { formatNumber } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';
import { askedPosition } from './draw-periods.js';
import { type Frame, panelOf, slotX, valueY } from './frame.js';
import { circle, type Ink, line, type Mark, path, polyline, text } from './marks.js';
import { unsavedValue } from './panel-axis.js';
import { type PlacedPoint } from './placed.js';
import { type SentenceMark, type Tone } from './sentence.js';

export function toneInk(tone: Tone): Ink {
  return tone === 'IMPROVE' ? 'improve' : tone === 'CONCERN' ? 'concern' : 'ink';
}

/** The outline of a signal: triangle, square or diamond, `half` the triangle's half width. */
export function signalPath(mark: SentenceMark, x: number, y: number, half: number): string {
  switch (mark) {
    case 'TRIANGLE_UP':
      return polyline(
        [
          [x, y - half],
          [x + half, y + half * 0.74],
          [x - half, y + half * 0.74],
        ],
        true,
      );
    case 'TRIANGLE_DOWN':
      return polyline(
        [
          [x, y + half],
          [x - half, y - half * 0.74],
          [x + half, y - half * 0.74],
        ],
        true,
      );
    case 'SQUARE': {
      const s = half * 0.74;
      return polyline(
        [
          [x - s, y - s],
          [x + s, y - s],
          [x + s, y + s],
          [x - s, y + s],
        ],
        true,
      );
    }
    default:
      return polyline(
        [
          [x, y - half],
          [x + half, y],
          [x, y + half],
          [x - half, y],
        ],
        true,
      );
  }
}

/** The points: dots, signals by shape, excluded ones struck, and a cross on the axis where nothing was measured. */
export function drawPoints(model: ChartModel, frame: Frame, placed: readonly PlacedPoint[]): Mark[] {
  const onlyLast = frame.metrics.points === 'LAST';
  return placed.flatMap((at) =>
    onlyLast && at.index !== model.last?.index ? [] : pointMarks(model, frame, at),
  );
}

/** The marks of one point. */
export function pointMarks(model: ChartModel, frame: Frame, at: PlacedPoint): Mark[] {
  const { metrics, plot } = frame;
  const point = model.points[at.index];
  const slot = at.index;
  if (point === undefined) return [];
  if (point.state === 'NOT_MEASURED') {
    const c = metrics.cross;
    const { x } = at;
    const y = plot.bottom;
    const d = `${polyline([
      [x - c, y - c],
      [x + c, y + c],
    ])}${polyline([
      [x - c, y + c],
      [x + c, y - c],
    ])}`;
    const rim = path('AXIS', d, { stroke: 'background', width: metrics.line + 3, slot });
    return [rim, path('AXIS', d, { stroke: 'ink2', width: metrics.line, slot })];
  }
  if (at.y === null) return [];
  const { x, y } = at;
  if (point.state === 'EXCLUDED') {
    const r = metrics.point + 1;
    const ring = circle('POINTS', x, y, r, { fill: 'background', stroke: 'data', width: 1.5, slot });
    return [
      ring,
      line('POINTS', x - r - 1, y + r + 1, x + r + 1, y - r - 1, { stroke: 'data', width: 1.3, slot }),
    ];
  }
  if (point.sign !== null) {
    const d = signalPath(point.sign.mark, x, y, metrics.signal);
    return [path('POINTS', d, { fill: toneInk(point.sign.tone), stroke: 'background', width: 1, slot })];
  }
  if (point.small) {
    return [circle('POINTS', x, y, metrics.point, { fill: 'background', stroke: 'data', width: 1.6, slot })];
  }
  return [circle('POINTS', x, y, metrics.point, { fill: 'data', slot })];
}

/** The number being typed: a petrol ring, a dashed link, the number over it. Asked for but empty: a dashed ring. */
export function drawUnsaved(model: ChartModel, frame: Frame, placed: readonly PlacedPoint[]): Mark[] {
  const { metrics, plot } = frame;
  const slot = askedPosition(model);
  const panel = frame.panels[frame.panels.length - 1];
  if (slot === null || panel === undefined || panelOf(frame, slot) === null) return [];
  const x = slotX(model, frame, slot, 'MIDDLE');
  const before = placed.findLast(({ index, y }) => index < slot && y !== null);
  const r = metrics.point + 2;
  const value = unsavedValue(model)[0];
  if (value === undefined) {
    const y = before?.y ?? (plot.top + plot.bottom) / 2;
    return [circle('UNSAVED', x, y, r + 0.5, { stroke: 'accent', width: 2, dash: '2.5 2.5', slot })];
  }
  const y = valueY(plot, panel.axis, value);
  const marks: Mark[] = [];
  if (before?.y != null && before.index === slot - 1) {
    marks.push(line('UNSAVED', before.x, before.y, x, y, { stroke: 'accent', width: 1.5, dash: '2 3' }));
  }
  const { decimals } = model.input.definition;
  const style = {
    size: metrics.labelText,
    anchor: 'middle',
    weight: 600,
    ink: 'accent',
    halo: true,
  } as const;
  const above = y - r - 9 > 6 ? y - r - 9 : y + r + 11;
  marks.push(circle('UNSAVED', x, y, r, { fill: 'background', stroke: 'accent', width: 2.5, slot }));
  marks.push(text('UNSAVED', x, above, formatNumber(value, model.language, { decimals }), style));
  return marks;
}
