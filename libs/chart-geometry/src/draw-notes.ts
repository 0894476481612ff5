import { type ChartModel } from './chart-model.js';
import { chartWords } from './chart-words.js';
import { type Frame, panelOf, slotX } from './frame.js';
import { line, type Mark, path, polyline, text } from './marks.js';
import { fitted, textWidth } from './text-width.js';
import { centreValue } from './value-words.js';

/** More flags than this would be a row of flags; the oldest ones become "+2". */
const FLAGS = 3;

/** Note flags at the top edge: the newest three, and how many more there are. */
export function drawNotes(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot } = frame;
  if (!metrics.told) return [];
  const k = metrics.tickText / 13;
  const shown = model.notes.filter(({ position }) => panelOf(frame, position) !== null);
  const flags = shown.slice(-FLAGS);
  const hidden = shown.slice(0, -FLAGS).length;
  const top = plot.top - 24 * k;
  const marks = flags.flatMap(({ position }) => {
    const x = slotX(model, frame, position, 'MIDDLE');
    return flagAt(x, top, k, position);
  });
  const first = flags[0];
  if (hidden > 0 && first !== undefined) {
    const x = slotX(model, frame, first.position, 'MIDDLE') - 4 * k;
    const style = { size: metrics.tickText, anchor: 'end', weight: 600, ink: 'note' } as const;
    marks.push(text('NOTES', x, top + 6 * k, `+${hidden}`, style));
  }
  return marks;
}

function flagAt(x: number, top: number, k: number, slot: number): Mark[] {
  const banner = polyline(
    [
      [x, top],
      [x + 11 * k, top],
      [x + 8 * k, top + 4 * k],
      [x + 11 * k, top + 8 * k],
      [x, top + 8 * k],
    ],
    true,
  );
  return [
    line('NOTES', x, top, x, top + 20 * k, { stroke: 'note', width: 1.3 * k, slot }),
    path('NOTES', banner, { fill: 'note', slot }),
  ];
}

/** The phases' names along the top; once there are several, each past one tells its median. */
export function drawPhaseNames(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot } = frame;
  if (!metrics.told) return [];
  const words = chartWords[model.language];
  const centreWord = model.control === null ? words.median : words.average;
  const k = metrics.tickText / 13;
  const size = metrics.tickText;
  const flags = model.notes.slice(-FLAGS).map(({ position }) => slotX(model, frame, position, 'MIDDLE'));
  return model.phases.flatMap((phase, i) => {
    const next = model.phases[i + 1];
    const name = phase.name ?? (phase.baseline === null ? '' : words.baseline);
    if (name === '' || panelOf(frame, phase.from) === null) return [];
    const past = next !== undefined && phase.centre !== null;
    const full = past
      ? `${name}, ${centreWord.toLowerCase()} ${centreValue(phase.centre ?? 0, model.input.definition, model.language)}`
      : name;
    const start = slotX(model, frame, phase.from, 'START') + 8 * k;
    const end = next === undefined ? plot.right : slotX(model, frame, next.from, 'START');
    const gap = widestGap(start, end - 4 * k, flags, k);
    const whole = textWidth(full, size) <= gap.right - gap.left ? full : name;
    const label = fitted(whole, gap.right - gap.left, size);
    return label === '' ? [] : [text('LABELS', gap.left, plot.top - 13 * k, label, { size })];
  });
}

/** The first room that a name of normal length fits in, else the widest, between the flags. */
function widestGap(
  start: number,
  end: number,
  flags: readonly number[],
  k: number,
): { left: number; right: number } {
  const inside = flags.filter((x) => x > start - 14 * k && x < end).sort((a, b) => a - b);
  const lefts = [start, ...inside.map((x) => x + 16 * k)];
  const rights = [...inside.map((x) => x - 20 * k), end];
  const gaps = lefts.map((left, i) => ({ left, right: rights[i] ?? end }));
  const roomy = gaps.find(({ left, right }) => right - left >= 60 * k);
  return roomy ?? gaps.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
}
