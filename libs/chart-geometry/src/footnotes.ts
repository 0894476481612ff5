import { type ChartModel } from './chart-model.js';
import { type AnalysedPoint } from './chart-points.js';
import { periodName } from './period-words.js';
import { reasonWords, WITHHELD } from './reason-words.js';

/** What a quiet sign in the chart stands for, under the sentence. */
export interface Footnote {
  readonly sign: 'CROSS' | 'EXCLUDED' | 'RING';
  readonly text: string;
}

/** More than this would be a list; the table has them all. */
const NAMED = 3;

const words = {
  da: {
    notMeasured: 'ikke målt',
    excluded: 'udeladt',
    few: 'færre end 10 svar, så tallet svinger let',
    times: (count: number) => `${count} gange`,
  },
  en: {
    notMeasured: 'not measured',
    excluded: 'left out',
    few: 'fewer than 10 answers, so the number swings easily',
    times: (count: number) => `${count} times`,
  },
};

/** "ikke målt (uge 13, påske)": one line for each quiet sign that the chart uses. */
export function footnotes(model: ChartModel): Footnote[] {
  const say = words[model.language];
  const notes: Footnote[] = [];
  const unmeasured = model.points.filter(({ state }) => state === 'NOT_MEASURED');
  const notMeasured = unmeasured.filter(({ reason }) => reason !== WITHHELD);
  const withheld = unmeasured.filter(({ reason }) => reason === WITHHELD);
  if (notMeasured.length > 0) {
    notes.push({ sign: 'CROSS', text: `${say.notMeasured} (${named(model, notMeasured)})` });
  }
  if (withheld.length > 0) {
    const bare = withheld.map((point) => ({ ...point, reason: null }));
    notes.push({ sign: 'CROSS', text: `${reasonWords(WITHHELD, model.language)} (${named(model, bare)})` });
  }
  const excluded = model.points.filter(({ state }) => state === 'EXCLUDED');
  if (excluded.length > 0)
    notes.push({ sign: 'EXCLUDED', text: `${say.excluded} (${named(model, excluded)})` });
  const few = model.points.some(({ state, small, sign }) => state === 'MEASURED' && small && sign === null);
  if (few) notes.push({ sign: 'RING', text: say.few });
  return notes;
}

function named(model: ChartModel, points: readonly AnalysedPoint[]): string {
  if (points.length > NAMED) return words[model.language].times(points.length);
  return points
    .map(({ index, reason, note, state }) => {
      const why = state === 'NOT_MEASURED' ? (note ?? reasonWords(reason, model.language)) : reason;
      const when = periodName(model.named, index);
      return why === null ? when : `${when}, ${why}`;
    })
    .join('; ');
}
