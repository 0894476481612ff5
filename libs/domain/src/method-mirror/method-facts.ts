import { type CycleKind, type CycleState } from '../pdsa-cycle/states.js';
import { type CycleOnRamp } from '../pdsa-cycle/ramp.js';
import { type ScaleVector } from '../pdsa-cycle/scale.js';

/** What the mirror must know of a cycle: whether things were done, never what was written. */
export interface MethodCycle extends CycleOnRamp, ScaleVector {
  readonly kind: CycleKind;
  readonly state: CycleState;
  /** It was begun: it has a plan and left the draft. */
  readonly initiated: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Each of the four stages says something. */
  readonly documented: boolean;
  /** Do has a dated entry that is no later than Study. */
  readonly studiedAfterDo: boolean;
  /** A task dressed up as a test is none. */
  readonly learningActivity: boolean;
  readonly predicted: boolean;
  /** A verdict other than "too early". */
  readonly compared: boolean;
  /** The decision was Behold or Forkast: no next cycle is expected. */
  readonly endsRamp: boolean;
  /** The number it follows; null: it runs on words alone. */
  readonly measureId: string | null;
  /** The change idea it tests, and the driver the idea stands on: one idea a ramp, one ramp at a time a driver. */
  readonly changeIdeaId: string | null;
  readonly driverId: string | null;
  readonly theory: boolean;
  readonly balancing: boolean;
  /** More than one change at a time, as the advice reads the plan. */
  readonly severalChanges: boolean;
}

export interface MethodMeasure {
  readonly id: string;
  /** Days on which a measured period began, with the period's number counted from the first. */
  readonly points: readonly { readonly period: string; readonly index: number }[];
}

/** What the mirror of one intervention is computed from. */
export interface MethodFacts {
  readonly cycles: readonly MethodCycle[];
  readonly measures: readonly MethodMeasure[];
  /** Runs on what is told: no number is asked for. */
  readonly narrative: boolean;
  /** A goal says how much and by when. */
  readonly quantifiedGoal: boolean;
}
