import { median } from '@laeringsrum/run-chart';
import { type ChartModel } from './chart-model.js';
import { periodTitle } from './period-words.js';

/** A question the chart asks without judging: neither is a signal, neither has a colour. */
export interface ChartQuestion {
  readonly kind: 'OLD_BASELINE' | 'STRANGE_POINT';
  readonly text: string;
  /** The point it is about; for the baseline its last one. */
  readonly position: number;
}

/** Valid points past the baseline after which its median gets unreliable. */
const OLD_AFTER = 24;
/** How many median absolute deviations (scaled by 1.4826 to the standard deviation's size) are strange. */
const STRANGE_FROM = 3.5;
const SCALE = 1.4826;
const FEWEST = 12;

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
  const strange = strangePoint(model);
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
  const phase = model.phases[model.phases.length - 1];
  const basis = phase?.baseline;
  if (basis == null) return null;
  const since = model.points.filter(({ index, state }) => index > basis.to && state === 'MEASURED').length;
  return since >= OLD_AFTER ? basis.to : null;
}

/** The latest point of the current phase that lies far out and is part of no shift: a shift is no strange point. */
function strangePoint(model: ChartModel): number | null {
  const phase = model.phases[model.phases.length - 1];
  if (phase === undefined) return null;
  const noted = new Set(model.notes.map(({ position }) => position));
  const usual = model.points.flatMap(({ index, state, value, inSignal }) =>
    index >= phase.from && state === 'MEASURED' && value !== null && !inSignal ? [{ index, value }] : [],
  );
  if (usual.length < FEWEST) return null;
  const centre = median(usual.map(({ value }) => value)) ?? 0;
  const deviation = median(usual.map(({ value }) => Math.abs(value - centre))) ?? 0;
  if (deviation === 0) return null;
  const limit = STRANGE_FROM * SCALE * deviation;
  return (
    usual.findLast(({ index, value }) => Math.abs(value - centre) > limit && !noted.has(index))?.index ?? null
  );
}
