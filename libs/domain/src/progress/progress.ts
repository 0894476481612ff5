import { Refusal } from '../refusal/refusal.js';

/** The scale of the progress score: 0.5 to 5.0 in halves. */
export const PROGRESS_SCORES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;
export type ProgressScoreValue = (typeof PROGRESS_SCORES)[number];

/** From this difference on the own score and the proposal are something to talk about. */
export const PROGRESS_GAP = 1;

/** What a proposal rests on, or what the next step on the scale asks for. */
export const ProgressReason = {
  SIGNED_UP: 'SIGNED_UP',
  GOAL_AND_RESPONSIBLE: 'GOAL_AND_RESPONSIBLE',
  MEASURE_DEFINED: 'MEASURE_DEFINED',
  MEASURING: 'MEASURING',
  CYCLE_STARTED: 'CYCLE_STARTED',
  TEST_CLOSED: 'TEST_CLOSED',
  TEST_KEPT_OR_ADAPTED: 'TEST_KEPT_OR_ADAPTED',
  FIFTH_OF_THE_WAY: 'FIFTH_OF_THE_WAY',
  SHIFT: 'SHIFT',
  HALF_WAY: 'HALF_WAY',
  CHANGE_KEPT: 'CHANGE_KEPT',
  GOAL_HELD: 'GOAL_HELD',
  ADOPTED_ELSEWHERE: 'ADOPTED_ELSEWHERE',
} as const;
export type ProgressReason = (typeof ProgressReason)[keyof typeof ProgressReason];

export interface ProgressEvidence {
  /** A goal says what and for whom. */
  readonly goalWritten: boolean;
  readonly responsible: boolean;
  readonly measures: number;
  /** Valid numbers of the measure that has most of them. */
  readonly points: number;
  /** Cycles that have been started, whatever became of them. */
  readonly cyclesStarted: number;
  /** Of kind TEST, closed, and not only asked about. */
  readonly testsClosed: number;
  /** Closed tests that were adapted or adopted. */
  readonly testsKeptOrAdapted: number;
  /** Closed tests that were adopted: the change is how it is done. */
  readonly changesKept: number;
  /** A shift in the wanted direction whose level still holds. */
  readonly shift: boolean;
  /** How far from starting point to target the level has come, 0 to 1 and beyond; null where it cannot be said. */
  readonly way: number | null;
  /** The goal is reached and, in a phase of its own, held for twelve points. */
  readonly goalHeld: boolean;
  /** A transferable concept of it is in use elsewhere. */
  readonly adoptedElsewhere: boolean;
}

export interface ProgressProposal {
  readonly score: ProgressScoreValue;
  /** What speaks for it, in the order of the scale. */
  readonly because: readonly ProgressReason[];
  /** What the next step on the scale still lacks; empty at the top. */
  readonly missing: readonly ProgressReason[];
}

type Held = Record<ProgressReason, boolean>;

/**
 * What each step of the scale asks for. An intervention may run without a number, so the steps about measuring are not conditions
 * of the later ones; from 3.0 on a test must have been closed, and from 3.5 on each step stands on the one before.
 */
const steps: readonly (readonly [score: ProgressScoreValue, asks: readonly ProgressReason[]])[] = [
  [0.5, ['SIGNED_UP']],
  [1, ['GOAL_AND_RESPONSIBLE']],
  [1.5, ['MEASURE_DEFINED']],
  [2, ['MEASURING']],
  [2.5, ['CYCLE_STARTED']],
  [3, ['TEST_CLOSED', 'TEST_KEPT_OR_ADAPTED']],
  [3.5, ['TEST_CLOSED', 'SHIFT']],
  [4, ['TEST_CLOSED', 'SHIFT', 'HALF_WAY', 'CHANGE_KEPT']],
  [4.5, ['TEST_CLOSED', 'SHIFT', 'HALF_WAY', 'CHANGE_KEPT', 'GOAL_HELD']],
  [5, ['TEST_CLOSED', 'SHIFT', 'HALF_WAY', 'CHANGE_KEPT', 'GOAL_HELD', 'ADOPTED_ELSEWHERE']],
];

/** The score that the evidence speaks for, with the reasons. A proposal is shown, never set: a person confirms or chooses another. */
export function proposeProgress(evidence: ProgressEvidence): ProgressProposal {
  const held = heldBy(evidence);
  const reached = steps.filter(([, asks]) => asks.every((reason) => satisfies(held, reason)));
  const [score, asks] = reached.at(-1) ?? [0.5 as const, ['SIGNED_UP'] as const];
  const next = steps[PROGRESS_SCORES.indexOf(score) + 1];
  return {
    score,
    because: spoken(held, asks),
    missing: (next?.[1] ?? []).filter((reason) => !satisfies(held, reason)),
  };
}

/** A fifth of the way says as much as a test that was kept or adapted. */
const satisfies = (held: Held, reason: ProgressReason): boolean =>
  held[reason] || (reason === 'TEST_KEPT_OR_ADAPTED' && held.FIFTH_OF_THE_WAY);

/** Where the way to the goal stood in for the decision, it is the way that is told. */
const spoken = (held: Held, asks: readonly ProgressReason[]): readonly ProgressReason[] =>
  asks.map((reason) => (reason === 'TEST_KEPT_OR_ADAPTED' && !held[reason] ? 'FIFTH_OF_THE_WAY' : reason));

function heldBy(evidence: ProgressEvidence): Held {
  const way = evidence.way ?? 0;
  return {
    SIGNED_UP: true,
    GOAL_AND_RESPONSIBLE: evidence.goalWritten && evidence.responsible,
    MEASURE_DEFINED: evidence.measures > 0,
    MEASURING: evidence.points >= 3,
    CYCLE_STARTED: evidence.cyclesStarted > 0,
    TEST_CLOSED: evidence.testsClosed > 0,
    TEST_KEPT_OR_ADAPTED: evidence.testsKeptOrAdapted > 0,
    FIFTH_OF_THE_WAY: way >= 0.2,
    SHIFT: evidence.shift,
    HALF_WAY: way >= 0.5,
    CHANGE_KEPT: evidence.changesKept > 0,
    GOAL_HELD: evidence.goalHeld,
    ADOPTED_ELSEWHERE: evidence.adoptedElsewhere,
  };
}

/** How far from starting point to target a level has come; null where the goal goes nowhere or says too little. */
export function wayToGoal(
  goal: { readonly baselineValue: number | null; readonly targetValue: number | null },
  level: number | null,
): number | null {
  const { baselineValue: from, targetValue: to } = goal;
  if (from === null || to === null || level === null || from === to) return null;
  return (level - from) / (to - from);
}

/**
 * A person confirms the proposal or chooses another score, with one line why.
 * @throws Refusal PROGRESS_SCORE, PROGRESS_NEEDS_LINE
 */
export function requireProgress(score: number, line: string): asserts score is ProgressScoreValue {
  requireProgressScore(score);
  if (line.trim() === '') throw new Refusal('PROGRESS_NEEDS_LINE', { field: 'line' });
}

/** @throws Refusal PROGRESS_SCORE when it is not on the scale */
export function requireProgressScore(score: number): asserts score is ProgressScoreValue {
  if (!(PROGRESS_SCORES as readonly number[]).includes(score))
    throw new Refusal('PROGRESS_SCORE', { field: 'score' });
}

/** Do the own score and the proposal differ so much that it is worth a talk? */
export function progressDiffers(own: number | null, proposed: number): boolean {
  return own !== null && Math.abs(own - proposed) >= PROGRESS_GAP;
}
