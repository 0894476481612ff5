import { cycleAdvice } from '../pdsa-cycle/advice.js';
import { rampsOf } from '../pdsa-cycle/ramp.js';
import { type ScaleVector } from '../pdsa-cycle/scale.js';
import { type MethodCycle, type MethodFacts, type MethodMeasure } from './method-facts.js';

/** Twelve marks of method in the order of the literature; F1-F4 and F6-F8 are McNicholas and others' (2019), table 2. */
export const MethodCriterion = {
  F1: 'F1',
  F2: 'F2',
  F3: 'F3',
  F4: 'F4',
  F5: 'F5',
  F6: 'F6',
  F7: 'F7',
  F8: 'F8',
  F9: 'F9',
  F10: 'F10',
  F11: 'F11',
  F12: 'F12',
} as const;
export type MethodCriterion = (typeof MethodCriterion)[keyof typeof MethodCriterion];

/** What a criterion is counted among. */
export const MethodSample = {
  INITIATED: 'INITIATED',
  DOCUMENTED: 'DOCUMENTED',
  LEARNING: 'LEARNING',
  PREDICTED: 'PREDICTED',
  SERIES: 'SERIES',
  MEASURED_SERIES: 'MEASURED_SERIES',
  GOALS: 'GOALS',
  RAMPS: 'RAMPS',
} as const;
export type MethodSample = (typeof MethodSample)[keyof typeof MethodSample];

/** How many of how many. Without a sample the criterion does not apply: that is "not applicable", never zero. */
export interface CriterionCount {
  readonly criterion: MethodCriterion;
  readonly sample: MethodSample;
  readonly met: number;
  readonly of: number;
  readonly applies: boolean;
}

/** Table 2, all rounds together: what one's own counts may be held beside. */
export const PUBLISHED_COUNTS: Readonly<Partial<Record<MethodCriterion, { met: number; of: number }>>> = {
  F1: { met: 299, of: 421 },
  F2: { met: 253, of: 299 },
  F3: { met: 294, of: 299 },
  F4: { met: 36, of: 294 },
  F6: { met: 163, of: 299 },
  F7: { met: 19, of: 64 },
  F8: { met: 29, of: 64 },
};

/** Fewest cycles in a series, and fewest points in a row that are data over time. */
const SERIES = 2;
export const POINTS_IN_A_ROW = 3;

type Ramp = readonly MethodCycle[];

/**
 * F1-F12 as counts with their own denominators, conditional as published: Study in time and learning activity among the
 * fully documented, prediction among those of them that are learning activities, scale and data among series of two or more.
 * Cycles under way are not counted until they are closed or given up. No grade is made of it.
 */
export function methodProfile(facts: MethodFacts): readonly CriterionCount[] {
  const initiated = facts.cycles.filter(isOver);
  const documented = initiated.filter((cycle) => cycle.documented);
  const learning = documented.filter((cycle) => cycle.learningActivity);
  const predicted = learning.filter((cycle) => cycle.predicted);
  const series = rampsOf(documented).filter((ramp) => ramp.length >= SERIES);
  const inSeries = new Set(series.flat());
  const measured = series.filter((ramp) => ramp.some(({ measureId }) => measureId !== null));
  const ramps = rampsOf(facts.cycles.filter((cycle) => cycle.initiated));
  const goals = facts.narrative ? [] : [facts.quantifiedGoal];
  return [
    counted('F1', 'INITIATED', initiated, (cycle) => cycle.documented),
    counted('F2', 'DOCUMENTED', documented, (cycle) => cycle.studiedAfterDo),
    counted('F3', 'DOCUMENTED', documented, (cycle) => cycle.learningActivity),
    counted('F4', 'LEARNING', learning, (cycle) => cycle.predicted),
    counted('F5', 'PREDICTED', predicted, (cycle) => cycle.compared),
    counted('F6', 'DOCUMENTED', documented, (cycle) => inSeries.has(cycle)),
    counted('F7', 'SERIES', series, startsSmallAndGrows),
    counted('F8', 'MEASURED_SERIES', measured, (ramp) => hasDataOverTime(ramp, facts.measures)),
    counted('F9', 'INITIATED', initiated, (cycle) => cycle.theory),
    counted('F10', 'GOALS', goals, (quantified) => quantified),
    counted('F11', 'INITIATED', initiated, (cycle) => cycle.balancing),
    counted('F12', 'RAMPS', ramps, (ramp) => keepsRampRules(ramp) && hasDriverToItself(ramp, ramps)),
  ];
}

function counted<One>(
  criterion: MethodCriterion,
  sample: MethodSample,
  among: readonly One[],
  isMet: (one: One) => boolean,
): CriterionCount {
  return { criterion, sample, met: among.filter(isMet).length, of: among.length, applies: among.length > 0 };
}

const isOver = ({ initiated, state }: MethodCycle): boolean =>
  initiated && (state === 'CLOSED' || state === 'CANCELLED');

const adviceOn = (cycle: MethodCycle, previous: ScaleVector | null) =>
  cycleAdvice({ kind: 'INFO', plan: '', scaleStep: 'ONE_CITIZEN', scale: cycle, previousScale: previous });

/** The first cycle of a ramp is small, as the advice on size has it. */
export function startsSmall(ramp: Ramp): boolean {
  const [first] = ramp;
  return first !== undefined && adviceOn(first, null).length === 0;
}

function startsSmallAndGrows(ramp: Ramp): boolean {
  const [first, ...later] = ramp;
  if (first === undefined || !startsSmall(ramp)) return false;
  return later.some(
    (cycle) => cycle.citizens > first.citizens || cycle.staff > first.staff || cycle.units > first.units,
  );
}

/** Three periods in a row have a number, from the ramp's first day to its last; a cycle without an end goes on. */
export function hasDataOverTime(ramp: Ramp, measures: readonly MethodMeasure[]): boolean {
  const followed = new Set(ramp.map(({ measureId }) => measureId));
  const starts = ramp.flatMap(({ startsOn }) => startsOn ?? []).sort();
  const ends = ramp.map(({ endsOn }) => endsOn ?? '9999').sort();
  const [from, to] = [starts[0] ?? '', ends.at(-1) ?? ''];
  return measures
    .filter(({ id }) => followed.has(id))
    .some(({ points }) => {
      const within = points.filter(({ period }) => period >= from && period <= to).map(({ index }) => index);
      return longestRun(within) >= POINTS_IN_A_ROW;
    });
}

function longestRun(indexes: readonly number[]): number {
  let [longest, run, before] = [0, 0, Number.NaN];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    run = index === before + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = index;
  }
  return longest;
}

/** One idea, one change at a time, and no jump from one cycle to the next. */
function keepsRampRules(ramp: Ramp): boolean {
  if (new Set(ramp.flatMap(({ changeIdeaId }) => changeIdeaId ?? [])).size > 1) return false;
  return ramp.every((cycle, at) => {
    const previous = ramp[at - 1];
    return !cycle.severalChanges && (previous === undefined || adviceOn(cycle, previous).length === 0);
  });
}

/** At most one ramp at a time on a driver: none other is under way there while this one is. */
function hasDriverToItself(ramp: Ramp, ramps: readonly Ramp[]): boolean {
  const driversOf = (cycles: Ramp) => cycles.flatMap(({ driverId }) => driverId ?? []);
  const isUnderWay = (cycles: Ramp) => cycles.some((cycle) => !isOver(cycle));
  const own = new Set(driversOf(ramp));
  if (!isUnderWay(ramp)) return true;
  return !ramps.some(
    (other) => other !== ramp && isUnderWay(other) && driversOf(other).some((id) => own.has(id)),
  );
}
