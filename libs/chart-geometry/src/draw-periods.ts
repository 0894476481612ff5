import { formatPeriod, weekOf } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';
import { chartWords } from './chart-words.js';
import { type Frame, slotX } from './frame.js';
import { type Mark, text } from './marks.js';
import { textWidth } from './text-width.js';
import { dayOf } from './time-axis.js';

/** The row of weeks (or days, months, numbers) and, where there is room, the row of months under it. */
export function drawPeriods(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot, rows } = frame;
  if (!metrics.periods) return [];
  const { frequency } = model.input;
  const size = metrics.tickText;
  const asked = askedPosition(model);
  const y = plot.bottom + rows.periods;
  const marks: Mark[] = [];
  const labels = labelledPositions(model, frame);
  for (const position of labels) {
    const x = slotX(model, frame, position, 'MIDDLE');
    const content = periodLabel(model, position);
    const isAsked = position === asked;
    marks.push(
      text('LABELS', x, y, content, {
        size,
        anchor: 'middle',
        weight: isAsked ? 600 : 400,
        ink: isAsked ? 'accent' : 'ink2',
      }),
    );
  }
  const word = leadWord(model);
  const firstX = slotX(model, frame, labels[0] ?? 0, 'MIDDLE');
  const leadAt = plot.left - 8 * (size / 13);
  if (
    word !== '' &&
    metrics.labelText >= 14 &&
    leadAt < firstX - textWidth(periodLabel(model, labels[0] ?? 0), size)
  ) {
    marks.push(text('LABELS', leadAt, y, word, { size, anchor: 'end' }));
  }
  if (metrics.months && frequency !== 'PER_EVENT') {
    marks.push(...monthRow(model, frame));
  }
  return marks;
}

export function leadWord(model: ChartModel): string {
  const words = chartWords[model.language];
  if (model.input.frequency === 'PER_EVENT') return words.event;
  return model.input.frequency === 'WEEKLY' || model.input.frequency === 'FORTNIGHTLY' ? words.week : '';
}

export function askedPosition(model: ChartModel): number | null {
  const { unsaved } = model.input;
  if (!unsaved) return null;
  const day = dayOf(unsaved.period);
  if (model.input.frequency === 'PER_EVENT') return model.input.periods.length;
  const at = model.slots.findIndex(({ from, to }) => day >= from && day < to);
  return at === -1 ? null : at;
}

export function periodLabel(model: ChartModel, position: number): string {
  const period = model.slots[position]?.period;
  if (period === undefined) return '';
  switch (model.input.frequency) {
    case 'WEEKLY':
    case 'FORTNIGHTLY':
      return String(weekOf(period).week);
    case 'DAILY':
      return String(Number(period.slice(8)));
    case 'MONTHLY':
      return formatPeriod(period, 'MONTHLY', model.language, { short: true, withYear: false });
    case 'PER_EVENT':
      return String(position + 1);
  }
}

/** Every 2nd, 4th, 8th ... period, so that labels never crowd; the one asked for always has its own. */
export function labelledPositions(model: ChartModel, frame: Frame): number[] {
  const shown = frame.panels.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i),
  );
  const first = shown[0] ?? 0;
  const slot = model.slots[first];
  const wide = slot === undefined ? 1 : Math.max(0.001, (slot.to - slot.from) * frame.perDay);
  const steps = model.input.frequency === 'MONTHLY' ? [1, 2, 3, 6, 12, 24] : [1, 2, 4, 8, 13, 26, 52, 104];
  const every = steps.find((step) => step * wide >= frame.metrics.labelEvery) ?? 200;
  const chosen = shown.filter((position) => (position - first) % every === 0);
  const asked = askedPosition(model);
  if (asked === null || !shown.includes(asked)) return chosen;
  const apart = (position: number): boolean =>
    Math.abs(position - asked) * wide >= 1.7 * frame.metrics.tickText || position === asked;
  return [...chosen.filter(apart).filter((position) => position !== asked), asked].sort((a, b) => a - b);
}

/** The month stands under its first week, the one whose Thursday lies in it; the year with the first month of it. */
function monthRow(model: ChartModel, frame: Frame): Mark[] {
  const { metrics, plot, rows } = frame;
  const marks: Mark[] = [];
  let earlier = '';
  let until = -Infinity;
  for (const panel of frame.panels) {
    for (let position = panel.from; position <= panel.to; position++) {
      const slot = model.slots[position];
      if (slot === undefined) continue;
      const month = monthOf(model, slot.period);
      if (month.key === earlier) continue;
      const newYear = earlier.slice(0, 4) !== month.key.slice(0, 4);
      earlier = month.key;
      const name = model.input.frequency === 'MONTHLY' ? '' : month.name;
      const label = newYear && (until > 0 || name === '') ? `${name} ${month.key.slice(0, 4)}`.trim() : name;
      const x = slotX(model, frame, position, 'MIDDLE');
      const half = textWidth(label, metrics.tickText) / 2;
      if (label === '' || x - half < until + 10) continue;
      until = x + half;
      marks.push(
        text('LABELS', x, plot.bottom + rows.months, label, { size: metrics.tickText, anchor: 'middle' }),
      );
    }
  }
  return marks;
}

function monthOf(model: ChartModel, period: string): { key: string; name: string } {
  const { frequency } = model.input;
  const thursday = frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY' ? 3 : 0;
  const day = new Date((dayOf(period) + thursday) * 86_400_000).toISOString().slice(0, 10);
  const name = formatPeriod(day, 'MONTHLY', model.language, { withYear: false });
  return { key: day.slice(0, 7), name };
}
