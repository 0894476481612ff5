import { baselineAge, strangePoints } from '@laeringsrum/run-chart';
import { type ChartModel } from './chart-model.js';
import { periodTitle } from './period-words.js';

/** A question the chart asks without judging: neither is a signal, neither has a colour. */
export interface ChartQuestion {
  readonly kind: 'OLD_BASELINE' | 'STRANGE_POINT';
  readonly text: string;
  /** The point it is about; for the baseline its last one. */
  readonly position: number;
}

/**
 * 3.5 on the scale the cut-off was made for, the modified z-score 0.6745 |x - median| / MAD (Iglewicz & Hoaglin 1993).
 * On unscaled deviations 3.5 would ask about an ordinary point in every third chart of 24 weeks.
 */
const STRANGE_FROM = 3.5 / 0.6745;

const words = {
  da: {
    old: 'Baselinen er gammel. Start en ny fase?',
    strange: (period: string) => `${period} ligger langt fra de andre. Skete der noget særligt?`,
  },
  en: {
    old: 'The baseline is old. Start a new phase?',
    strange: (period: string) => `${period} is far from the others. Did something special happen?`,
  },
};

/** The questions to ask about a chart, most important first. A point that already has a note is not asked about. */
export function chartQuestions(model: ChartModel): ChartQuestion[] {
  // A control chart's limits say themselves which points are far from the others.
  const strange = model.control === null ? strangePoint(model) : null;
  const old = oldBaseline(model);
  const say = words[model.language];
  return [
    ...(strange === null
      ? []
      : [
          {
            kind: 'STRANGE_POINT' as const,
            text: say.strange(periodTitle(model.named, strange)),
            position: strange,
          },
        ]),
    ...(old === null ? [] : [{ kind: 'OLD_BASELINE' as const, text: say.old, position: old }]),
  ];
}

function oldBaseline(model: ChartModel): number | null {
  const age = baselineAge(model.analysis, model.series);
  return age?.old ? (model.analysis.phases[age.phase]?.baselineTo ?? null) : null;
}

/** The latest strange point of the current phase that nobody has written a note about. */
function strangePoint(model: ChartModel): number | null {
  const from = model.phases[model.phases.length - 1]?.from ?? 0;
  const noted = new Set(model.notes.map(({ position }) => position));
  const strange = strangePoints(model.analysis, model.series, STRANGE_FROM);
  return strange.findLast(({ position }) => position >= from && !noted.has(position))?.position ?? null;
}
