import { type PredictionShape } from './prediction.js';

export const TallyAnswer = { YES: 'YES', NO: 'NO' } as const;
export type TallyAnswer = (typeof TallyAnswer)[keyof typeof TallyAnswer];

/** More taps than a small test can have: a stuck finger, not a count. */
export const MOST_TAPS = 2000;

export interface Tap {
  readonly answer: TallyAnswer;
  /** The day it was counted, YYYY-MM-DD. */
  readonly day: string;
}

export interface TallyCount {
  readonly yes: number;
  readonly no: number;
}

export interface TallyDay extends TallyCount {
  readonly day: string;
}

/** Counts with more taps added: days in order, each day once. */
export function withTaps(days: readonly TallyDay[], taps: readonly Tap[]): readonly TallyDay[] {
  const byDay = new Map(days.map((count) => [count.day, count]));
  for (const { day, answer } of taps) {
    const { yes, no } = byDay.get(day) ?? { yes: 0, no: 0 };
    byDay.set(day, { day, yes: yes + (answer === 'YES' ? 1 : 0), no: no + (answer === 'NO' ? 1 : 0) });
  }
  return [...byDay.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/** All days together. */
export function tallySum(days: readonly TallyCount[]): TallyCount {
  return days.reduce((sum, { yes, no }) => ({ yes: sum.yes + yes, no: sum.no + no }), { yes: 0, no: 0 });
}

/**
 * Did as many say yes as predicted? Compared as shares, since rarely as many are asked as were planned. null where nothing
 * was counted, or the prediction is no count.
 */
export function countHeld(prediction: PredictionShape, { yes, no }: TallyCount): boolean | null {
  const asked = yes + no;
  if (prediction.kind !== 'COUNT' || prediction.value == null || !prediction.outOf || asked === 0)
    return null;
  // Cross-multiplied, so that 8 of 10 is exactly 4 of 5.
  const [is, ought] = [yes * prediction.outOf, prediction.value * asked];
  return prediction.comparator === 'AT_MOST' ? is <= ought : is >= ought;
}
