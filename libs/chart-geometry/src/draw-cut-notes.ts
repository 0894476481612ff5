import { type ChartModel } from './chart-model.js';
import { chartWords } from './chart-words.js';
import { type Box, type Frame } from './frame.js';
import { type Mark, text } from './marks.js';
import { tickText } from './panel-axis.js';
import { type PlacedPoint } from './placed.js';
import { textWidth } from './text-width.js';

/** "Aksen begynder ved 40", and where it stands. */
export interface CutNote {
  readonly text: string;
  readonly box: Box;
}

/** For each panel whose axis does not begin at nothing: at the right end of the axis, or at its left where numbers lie in the way. */
export function cutNotes(model: ChartModel, frame: Frame, placed: readonly PlacedPoint[]): CutNote[] {
  const { metrics, plot } = frame;
  if (!metrics.told || metrics.axis === 'NONE') return [];
  const k = metrics.tickText / 13;
  return frame.panels.flatMap(({ axis, left, right }, panel) => {
    if (!axis.cut) return [];
    const words = chartWords[model.language].cutAxis(tickText(axis.min, axis, model));
    const width = textWidth(words, metrics.tickText);
    const beginning = (at: number): CutNote => ({
      text: words,
      box: { left: at, right: at + width, top: plot.bottom - 21 * k, bottom: plot.bottom - 5 * k },
    });
    const places = [beginning(right - 4 * k - width), beginning(left + 10 * k)] as const;
    const own = placed.filter((point) => point.panel === panel);
    return [places.find(({ box }) => !own.some(covers(box, metrics.signal))) ?? places[0]];
  });
}

export function drawCutNotes({ metrics }: Frame, notes: readonly CutNote[]): Mark[] {
  return notes.map(({ text: words, box }) =>
    text('LABELS', box.left, (box.top + box.bottom) / 2, words, { size: metrics.tickText, halo: true }),
  );
}

const covers =
  ({ left, right, top, bottom }: Box, reach: number) =>
  ({ x, y }: PlacedPoint): boolean =>
    y !== null && x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
