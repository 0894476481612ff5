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
  /** The limits of a control chart, the upper one first. */
  readonly limits: readonly Limit[];
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
    const word = centreWord(model, metrics.medianLabel === 'SHORT');
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
  const limits = limitLabels(model, metrics);
  const limitWidth = Math.max(0, ...limits.map(({ text }) => LABEL_AT + textWidth(text, size)));
  return { goal, median, limits, width: Math.max(goal?.width ?? 0, medianWidth, limitWidth) };
}

function centreWord(model: ChartModel, short: boolean): string {
  const words = chartWords[model.language];
  if (model.control !== null) return short ? words.averageShort : words.average;
  return short ? words.medianShort : words.median;
}

interface Limit {
  readonly text: string;
  readonly value: number;
}

/** The limits' names at the right end; a number where the limit is the same for every point. */
function limitLabels(model: ChartModel, metrics: Metrics): Limit[] {
  const { control } = model;
  if (control === null || metrics.medianLabel === 'NONE') return [];
  const words = chartWords[model.language];
  const short = metrics.medianLabel === 'SHORT';
  const label = (name: string, limits: readonly (number | null)[]): Limit[] => {
    const value = limits.findLast((limit) => limit !== null) ?? null;
    if (value === null) return [];
    const level = control.kind === 'i';
    const number = centreValue(value, model.input.definition, model.language);
    return [{ text: level ? `${name} ${number}` : name, value }];
  };
  return [
    ...label(short ? words.upperShort : words.upper, control.upper),
    ...label(short ? words.lowerShort : words.lower, control.lower),
  ];
}

/** A label's middle, and the room it takes under its line beside the common gap. */
export interface LabelPlace {
  readonly y: number;
  readonly under?: number;
}

/**
 * Labels closer than `gap` are pushed apart around their common middle, as little as possible, and kept between top and
 * bottom.
 * @returns the labels' middles, in the order they were given; of two at the same height the first stands above
 */
export function pushedApart(
  places: readonly LabelPlace[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = places.map((place, at) => ({ ...place, at })).sort((a, b) => a.y - b.y || a.at - b.at);
  const offsets: number[] = [];
  order.forEach((_, i) => {
    const above = order[i - 1];
    offsets.push(above === undefined ? 0 : (offsets[i - 1] ?? 0) + gap + (above.under ?? 0));
  });
  // Labels that touch move as one block, whose middle stays where the middle of its members was.
  const blocks: { from: number; count: number; base: number }[] = [];
  order.forEach(({ y }, i) => {
    let block = { from: i, count: 1, base: y - (offsets[i] ?? 0) };
    for (let above = blocks.at(-1); above !== undefined && above.base > block.base; above = blocks.at(-1)) {
      const count = above.count + block.count;
      const base = (above.base * above.count + block.base * block.count) / count;
      block = { from: above.from, count, base };
      blocks.pop();
    }
    blocks.push(block);
  });
  const placed = new Array<number>(places.length).fill(0);
  for (const { from, count, base } of blocks) {
    const first = offsets[from] ?? 0;
    const last = offsets[from + count - 1] ?? 0;
    const inside = count === 1 ? base : Math.max(top - first, Math.min(bottom - last, base));
    for (let i = from; i < from + count; i++) placed[order[i]?.at ?? 0] = inside + (offsets[i] ?? 0);
  }
  return placed;
}
