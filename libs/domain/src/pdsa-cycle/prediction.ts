import { Refusal } from '../refusal/refusal.js';

export const PredictionKind = {
  DIRECTION: 'DIRECTION',
  NUMBER: 'NUMBER',
  COUNT: 'COUNT',
  NONE: 'NONE',
} as const;
export type PredictionKind = (typeof PredictionKind)[keyof typeof PredictionKind];
export const PredictionDirection = { BETTER: 'BETTER', SAME: 'SAME', WORSE: 'WORSE' } as const;
export type PredictionDirection = (typeof PredictionDirection)[keyof typeof PredictionDirection];
export const PredictionComparator = { AT_LEAST: 'AT_LEAST', AT_MOST: 'AT_MOST' } as const;
export type PredictionComparator = (typeof PredictionComparator)[keyof typeof PredictionComparator];
export const PredictionConfidence = { GUESS: 'GUESS', FAIRLY_SURE: 'FAIRLY_SURE', SURE: 'SURE' } as const;
export type PredictionConfidence = (typeof PredictionConfidence)[keyof typeof PredictionConfidence];

export interface PredictionShape {
  readonly kind: PredictionKind;
  readonly direction?: PredictionDirection | null;
  readonly comparator?: PredictionComparator | null;
  /** The number of a measure, or how many of those who are asked say yes. */
  readonly value?: number | null;
  /** Of how many, for a count. */
  readonly outOf?: number | null;
}

const isCount = ({ value, outOf }: PredictionShape): boolean =>
  Number.isInteger(value) &&
  Number.isInteger(outOf) &&
  (value ?? -1) >= 0 &&
  (outOf ?? 0) > 0 &&
  (value ?? 0) <= (outOf ?? 0);

/**
 * A prediction is a direction, a number with "at least" or "at most", a count with "of how many", or the explicit choice not
 * to guess.
 * @throws Refusal PREDICTION_INCOMPLETE
 */
export function requireCompletePrediction(prediction: PredictionShape): void {
  const complete =
    prediction.kind === 'NONE' ||
    (prediction.kind === 'DIRECTION' && prediction.direction != null) ||
    (prediction.kind === 'NUMBER' &&
      prediction.comparator != null &&
      prediction.value != null &&
      Number.isFinite(prediction.value)) ||
    (prediction.kind === 'COUNT' && prediction.comparator != null && isCount(prediction));
  if (!complete) throw new Refusal('PREDICTION_INCOMPLETE', { field: 'prediction' });
}

/**
 * The first observation or measurement locks version 1. Afterwards a change is a new version with a reason.
 * @throws Refusal PREDICTION_LOCKED
 */
export function requirePredictionChange(locked: boolean, reason: string | undefined | null): void {
  if (locked && (reason ?? '').trim() === '') throw new Refusal('PREDICTION_LOCKED', { field: 'reason' });
}

/** Counts as an explicit prediction in the method profile: "we have no expectation" is a choice, but not a prediction. */
export function isExplicitPrediction(prediction: PredictionShape | undefined): boolean {
  return prediction !== undefined && prediction.kind !== 'NONE';
}

/** Did the numbers do what was predicted? null where the question has no numeric answer. */
export function predictionHeld(prediction: PredictionShape, median: number | null): boolean | null {
  if (prediction.kind !== 'NUMBER' || prediction.value == null || median === null) return null;
  return prediction.comparator === 'AT_MOST' ? median <= prediction.value : median >= prediction.value;
}
