import { Refusal } from '../refusal/refusal.js';

/** A timing of a task is from before the change or after it; nothing is said about whose time it was. */
export const SampleMoment = { BEFORE: 'BEFORE', AFTER: 'AFTER' } as const;
export type SampleMoment = (typeof SampleMoment)[keyof typeof SampleMoment];

/** "Gav dokumentationen værdi for borgeren?" in five steps, from none to very much. */
export const CitizenValue = {
  NOT_AT_ALL: 'NOT_AT_ALL',
  LITTLE: 'LITTLE',
  SOME: 'SOME',
  MUCH: 'MUCH',
  VERY_MUCH: 'VERY_MUCH',
} as const;
export type CitizenValue = (typeof CitizenValue)[keyof typeof CitizenValue];

const steps = Object.values(CitizenValue);

/** A timing is of one real task: more than eight hours is a clock that was forgotten. */
export const MOST_MINUTES = 480;
/** Half a minute is as finely as a task is timed: finer says more about the person than about the task. */
const FINENESS = 0.5;

/**
 * The minutes of one timing as they are kept: to the nearest half minute, never none.
 * @throws Refusal DOCUMENTATION_MINUTES
 */
export function keptMinutes(minutes: number): number {
  if (!(minutes > 0 && minutes <= MOST_MINUTES))
    throw new Refusal('DOCUMENTATION_MINUTES', { field: 'minutes', maximum: MOST_MINUTES });
  return Math.max(FINENESS, Math.round(minutes / FINENESS) * FINENESS);
}

/** The step in the middle, the lower of two; null without answers. */
export function middleValue(values: readonly CitizenValue[]): CitizenValue | null {
  const ranks = values.map((value) => steps.indexOf(value)).sort((a, b) => a - b);
  const middle = ranks[(ranks.length - 1) >> 1];
  return middle === undefined ? null : (steps[middle] ?? null);
}
