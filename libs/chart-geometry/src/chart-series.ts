import { type ChartModel } from './chart-model.js';
import { leadWord, periodLabel } from './draw-periods.js';
import { type Tone } from './sentence.js';

type Column = readonly (number | null)[];

/**
 * A chart as columns of numbers, a row for each period of the true time axis, for a program that draws charts itself: a period without a
 * number has a row too. What is not in a column at a period is `null` there.
 */
export interface ChartSeries {
  /** As the axis labels its periods; `unit` says of what: "uge". */
  readonly labels: readonly string[];
  readonly unit: string;
  /** Measured values. */
  readonly values: Column;
  /** Measured, and left out of the median. */
  readonly excluded: Column;
  /** The median that holds at each period, phase by phase; extended where the sentence reads against it. */
  readonly medians: Column;
  /** The goal that held at each period. */
  readonly goals: Column;
  /** The values in the run that the sentence tells of. */
  readonly signal: Column;
  readonly tone: Tone;
}

export function chartSeries(model: ChartModel): ChartSeries {
  const points = model.points.slice(0, model.end + 1);
  return {
    labels: points.map(({ index }) => periodLabel(model, index)),
    unit: leadWord(model),
    values: points.map(({ state, value }) => (state === 'MEASURED' ? value : null)),
    excluded: points.map(({ state, value }) => (state === 'EXCLUDED' ? value : null)),
    medians: points.map(({ index }) => {
      const median = model.medians.findLast(({ from, to }) => from <= index && index <= to);
      return median?.value ?? null;
    }),
    goals: points.map(({ index }) => {
      const goal = model.goals.findLast(({ from, to }) => from <= index && (to === null || index < to));
      return goal?.target ?? null;
    }),
    signal: points.map(({ sign, value }) => (sign === null ? null : value)),
    tone: model.signal?.tone ?? 'NONE',
  };
}
