import { type CycleKind } from './states.js';
import { type ScaleStep, type ScaleVector } from './scale.js';

/** Advice never refuses: it is one quiet sentence beside the plan. */
export const CycleAdvice = {
  STARTS_BIG: 'STARTS_BIG',
  JUMPS: 'JUMPS',
  SEVERAL_CHANGES: 'SEVERAL_CHANGES',
  LOOKS_LIKE_A_TASK: 'LOOKS_LIKE_A_TASK',
} as const;
export type CycleAdvice = (typeof CycleAdvice)[keyof typeof CycleAdvice];

export interface CycleForAdvice {
  readonly kind: CycleKind;
  readonly plan: string;
  readonly scaleStep: ScaleStep;
  readonly scale: ScaleVector;
  /** The scale of the cycle it follows, if any. */
  readonly previousScale: ScaleVector | null;
}

// \b knows no Danish letters: a word ends where no letter follows.
const taskWords =
  /^\s*(indkøb|køb|bestil|bestille|print|ophæng|hæng .* op|opret|purchase|buy|order)(?!\p{L})/iu;
const severalChanges =
  /((?<!\p{L})(og desuden|samt også)(?!\p{L})|(^|\n)\s*[-*•]\s.*\n\s*[-*•]\s|\b1[.)]\s[\s\S]*\b2[.)]\s)/iu;
const largest = 5;

/**
 * The Danish ramp rules as advice: begin with one citizen or one shift, grow at most fivefold, one change at a time,
 * and do not dress a to-do up as a test.
 */
export function cycleAdvice(cycle: CycleForAdvice): readonly CycleAdvice[] {
  const advice: CycleAdvice[] = [];
  const previous = cycle.previousScale;
  const jumps = (size: keyof ScaleVector, from: ScaleVector): boolean =>
    cycle.scale[size] > largest * Math.max(from[size], 1);
  if (previous === null) {
    if (cycle.scale.citizens > 5 || cycle.scale.units > 1 || cycle.scale.days > 7) advice.push('STARTS_BIG');
  } else if (jumps('citizens', previous) || jumps('staff', previous) || jumps('units', previous)) {
    advice.push('JUMPS');
  }
  if (severalChanges.test(cycle.plan)) advice.push('SEVERAL_CHANGES');
  if (cycle.kind === 'TEST' && taskWords.test(cycle.plan)) advice.push('LOOKS_LIKE_A_TASK');
  return advice;
}

const texts: Record<'da' | 'en', Record<CycleAdvice, string>> = {
  da: {
    STARTS_BIG: 'Begynd gerne mindre: én borger eller én vagt er hurtigst at lære af.',
    JUMPS: 'Det er et stort spring fra sidste cyklus. Et mellemtrin gør det lettere at se, hvad der virker.',
    SEVERAL_CHANGES:
      'Her ser ud til at være flere ændringer på én gang. Prøv én ad gangen, så ved I, hvad der virkede.',
    LOOKS_LIKE_A_TASK:
      'Det ligner en opgave, der bare skal gøres. En afprøvning er noget, I kan tage fejl af.',
  },
  en: {
    STARTS_BIG: 'You may start smaller: one citizen or one shift is the quickest to learn from.',
    JUMPS: 'That is a long jump from the last cycle. A step in between makes it easier to see what works.',
    SEVERAL_CHANGES:
      'This looks like several changes at once. Test one at a time, and you will know what worked.',
    LOOKS_LIKE_A_TASK:
      'This looks like a task that just needs doing. A test is something you can be wrong about.',
  },
};

export function cycleAdviceText(advice: CycleAdvice, language: 'da' | 'en'): string {
  return texts[language][advice];
}
