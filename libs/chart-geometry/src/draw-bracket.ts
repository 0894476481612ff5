import { type ChartModel } from './chart-model.js';
import { toneInk } from './draw-points.js';
import { type Box, type Frame, type Panel, panelOf, slotX, valueY } from './frame.js';
import { type Mark, path, polyline, text } from './marks.js';
import { type PlacedPoint } from './placed.js';
import { type SignalRun } from './signal-run.js';

/** A bracket's line, and the way its label lies from it: 1 = under it. */
interface Place {
  readonly y: number;
  readonly away: -1 | 1;
}

/**
 * "8 i træk" with its bracket: on the far side of the median from the run, clear of other lines and texts; where the axis leaves no
 * room there, beyond the run's own points.
 */
export function drawBracket(
  model: ChartModel,
  frame: Frame,
  placed: readonly PlacedPoint[],
  label: string,
  taken: readonly Box[],
): Mark[] {
  const { metrics } = frame;
  const { signal } = model;
  const centre = model.phases[model.phases.length - 1]?.centre ?? null;
  if (!metrics.told || signal === null || centre === null) return [];
  const panel = frame.panels[panelOf(frame, signal.to) ?? frame.panels.length - 1];
  if (panel === undefined) return [];
  const k = metrics.tickText / 13;
  const x1 = slotX(model, frame, signal.from, 'MIDDLE') - 6 * k;
  const x2 = slotX(model, frame, signal.to, 'MIDDLE') + 6 * k;
  const places = bracketPlaces(frame, placed, signal, valueY(frame.plot, panel.axis, centre));
  const inside = isInside(frame, { x1, x2 }, taken);
  const clear = places.find((place) => inside(place) && isOffLines(model, frame, panel)(place));
  // A word with a rim can be read on a dashed line; one on another word, or under the axis, cannot.
  const place = clear ?? places.find(inside);
  const { y, away } = place ?? places[0];
  const tip = y - away * 6 * k;
  const ink = toneInk(signal.tone);
  const outline = polyline([
    [x1, tip],
    [x1, y],
    [x2, y],
    [x2, tip],
  ]);
  const style = { size: metrics.tickText, anchor: 'middle', weight: 600, ink, halo: true } as const;
  return [
    path('BRACKET', outline, { stroke: ink, width: 1.6 * k }),
    // In a drawing too low for it the number is in the sentence.
    ...(place ? [text('BRACKET', (x1 + x2) / 2, y + away * 12 * k, label, style)] : []),
  ];
}

/** From the best place to the last resort. */
function bracketPlaces(
  { metrics }: Frame,
  placed: readonly PlacedPoint[],
  signal: SignalRun,
  median: number,
): [Place, ...Place[]] {
  const k = metrics.tickText / 13;
  const far = signal.side === 1 ? 1 : -1;
  const own = placed.flatMap(({ index, y }) =>
    y !== null && index >= signal.from && index <= signal.to ? [y] : [],
  );
  const extreme = far === 1 ? Math.min(...own, median) : Math.max(...own, median);
  const beyond = extreme - far * (metrics.signal + 6 * k);
  return [
    { y: median + far * 16 * k, away: far },
    ...[32, 48, 64].map((offset): Place => ({ y: median + far * offset * k, away: far })),
    ...[0, 14].map((offset): Place => ({ y: beyond - far * offset * k, away: far === 1 ? -1 : 1 })),
  ];
}

const room = (k: number, { y, away }: Place): readonly [top: number, bottom: number] =>
  away === 1 ? [y - 4 * k, y + 20 * k] : [y - 20 * k, y + 4 * k];

function isInside(
  { metrics, plot }: Frame,
  { x1, x2 }: { x1: number; x2: number },
  taken: readonly Box[],
): (place: Place) => boolean {
  return (place) => {
    const [top, bottom] = room(metrics.tickText / 13, place);
    return (
      bottom < plot.bottom - 2 &&
      top > plot.top - 6 &&
      taken.every((box) => box.right < x1 || box.left > x2 || box.bottom < top || box.top > bottom)
    );
  };
}

/** Goal and limits do not run through the words. */
function isOffLines(model: ChartModel, { metrics, plot }: Frame, { axis }: Panel): (place: Place) => boolean {
  const k = metrics.tickText / 13;
  const { signal, control, goals } = model;
  const at = signal?.to ?? 0;
  const lines = [...goals.map(({ target }) => target), control?.lower[at], control?.upper[at]].flatMap(
    (value) => (value == null ? [] : [valueY(plot, axis, value)]),
  );
  return ({ y, away }) => lines.every((line) => Math.abs(line - (y + away * 9 * k)) > 16 * k);
}
