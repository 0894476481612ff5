import { periodEnd } from '@laeringsrum/locale';
import { type VerdictRule } from '@laeringsrum/run-chart';
import { type ChartInput } from './chart-input.js';
import { chartModel, type ChartModel } from './chart-model.js';

/** The verdicts that are news. That a number is missing, or that numbers swing, is no movement. */
const NEWS: readonly VerdictRule[] = [
  'SHIFT_GOOD',
  'SHIFT_BAD',
  'SHIFT_NEUTRAL',
  'SHIFT_ENDED',
  'GOAL_SUSTAINED',
  'FEW_CROSSINGS',
];

/**
 * A chart that says something now that could not be read from it the day before: a shift, its end, a goal that is held. What was known
 * then is not news again, however many numbers have come to the same run; numbers entered late count from the day they were entered.
 * @param since a day, YYYY-MM-DD: the last meeting, the last letter
 */
export function movedSince(model: ChartModel, since: string): boolean {
  if (!NEWS.includes(model.verdict.rule)) return false;
  const before = chartModel(knownBefore(model.input, since));
  return heard(before) !== heard(model);
}

/** What is told, without the length of a run that goes on. */
function heard({ verdict, slots }: ChartModel): string {
  const begins = 'run' in verdict ? `${slots[verdict.run.from]?.period ?? ''} ${verdict.run.side}` : '';
  return `${verdict.rule} ${begins}`;
}

function knownBefore(input: ChartInput, since: string): ChartInput {
  const { periods, frequency, enteredOn } = input;
  const known = periods.flatMap((period, at) =>
    (enteredOn?.[at] ?? periodEnd(period, frequency)) < since ? [at] : [],
  );
  const of = <Value>(column: readonly Value[] | undefined): Value[] =>
    column === undefined ? [] : known.map((at) => column[at] as Value);
  return {
    ...input,
    today: since,
    // What it said does not depend on whether a number was missing at its end.
    endsOn: periods[known.at(-1) ?? 0] ?? null,
    periods: of(periods),
    values: of(input.values),
    numerators: of(input.numerators),
    denominators: of(input.denominators),
    states: of(input.states),
    reasons: of(input.reasons),
    notes: of(input.notes),
    enteredOn: of(enteredOn),
    phases: (input.phases ?? []).filter(({ startsOn }) => startsOn < since),
  };
}
