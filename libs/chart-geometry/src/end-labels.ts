import { type ChartModel } from './chart-model.js';
import { chartWords } from './chart-words.js';
import { type Metrics } from './metrics.js';
import { periodRange } from './period-words.js';
import { textWidth } from './text-width.js';
import { centreValue } from './value-words.js';

/** The labels at the right end of the goal line and the median. */
export interface EndLabels {
  readonly goal: { readonly text: string; readonly value: number; readonly width: number } | null;
  readonly median: {
    /** "Median 52" */
    readonly text: string;
    /** "(uge 5–17)" beside it, or "uge 5–17" under it. */
    readonly basis: string;
    readonly stacked: boolean;
    readonly value: number;
  } | null;
  /** Room they take from the plot's edge. */
  readonly width: number;
}

/** From the plot's edge to the flag, and to the median's label. */
export const FLAG_AT = 5.5;
export const LABEL_AT = 9;
/** Inside the flag, left and right of its text; the notch takes six more. */
export const FLAG_PAD = 8;
export const FLAG_NOTCH = 6;
export const PENNANT = 9;

export function endLabels(model: ChartModel, metrics: Metrics): EndLabels {
  const words = chartWords[model.language];
  const { definition } = model.input;
  const size = metrics.labelText;
  const line = model.medians.findLast(({ open }) => open) ?? null;
  let goal: EndLabels['goal'] = null;
  if (model.target !== null && metrics.flag !== 'NONE') {
    const text = `${words.goal} ${centreValue(model.target, definition, model.language)}`;
    const boxed = metrics.flag === 'BOX';
    const plain = textWidth(text, size, boxed || metrics.medianLabel === 'STACKED' ? 600 : 400);
    const width = boxed ? FLAG_AT + 2 * FLAG_PAD + plain + FLAG_NOTCH : PENNANT * (size / 13) + 4 + plain;
    goal = { text, value: model.target, width };
  }
  let median: EndLabels['median'] = null;
  let medianWidth = 0;
  if (line !== null && metrics.medianLabel !== 'NONE') {
    const word = metrics.medianLabel === 'SHORT' ? words.medianShort : words.median;
    const text = `${word} ${centreValue(line.value, definition, model.language)}`;
    const named = metrics.medianLabel === 'FULL' || metrics.medianLabel === 'STACKED';
    const basis =
      named && line.basis !== null ? periodRange(model.named, line.basis.from, line.basis.to) : '';
    const plain = textWidth(text, size, named ? 600 : 400);
    const oneLine = plain + textWidth(` (${basis})`, size);
    const stacked =
      basis !== '' && (metrics.medianLabel === 'STACKED' || LABEL_AT + oneLine > metrics.right + 2);
    medianWidth =
      LABEL_AT + (basis === '' ? plain : stacked ? Math.max(plain, textWidth(basis, size)) : oneLine);
    median = { text, basis: basis === '' || stacked ? basis : `(${basis})`, stacked, value: line.value };
  }
  return { goal, median, width: Math.max(goal?.width ?? 0, medianWidth) };
}

/**
 * Two labels closer than `gap` are pushed apart around their midpoint, half of it each way, and kept inside the plot.
 * @returns the labels' middles, in the order they were given; of two at the same height the first stands above
 */
export function pushedApart(
  a: number,
  b: number,
  gap: number,
  top: number,
  bottom: number,
): [number, number] {
  if (Math.abs(a - b) >= gap) return [a, b];
  const middle = Math.min(bottom - gap / 2, Math.max(top + gap / 2, (a + b) / 2));
  return a <= b ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}
