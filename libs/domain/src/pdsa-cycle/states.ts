import { Refusal } from '../refusal/refusal.js';

export const CycleState = {
  DRAFT: 'DRAFT',
  RUNNING: 'RUNNING',
  STUDYING: 'STUDYING',
  CLOSED: 'CLOSED',
  CANCELLED: 'CANCELLED',
} as const;
export type CycleState = (typeof CycleState)[keyof typeof CycleState];

export const CycleKind = { TEST: 'TEST', INFO: 'INFO' } as const;
export type CycleKind = (typeof CycleKind)[keyof typeof CycleKind];

export const CycleVerdict = {
  AS_PREDICTED: 'AS_PREDICTED',
  PARTLY: 'PARTLY',
  NOT: 'NOT',
  TOO_EARLY: 'TOO_EARLY',
} as const;
export type CycleVerdict = (typeof CycleVerdict)[keyof typeof CycleVerdict];

export const CycleDecision = {
  ADAPT: 'ADAPT',
  ADOPT: 'ADOPT',
  REPEAT: 'REPEAT',
  ABANDON: 'ABANDON',
} as const;
export type CycleDecision = (typeof CycleDecision)[keyof typeof CycleDecision];

/** Which state may follow which. The stepper draws it, the API refuses by it. */
export const CYCLE_TRANSITIONS: Record<CycleState, readonly CycleState[]> = {
  DRAFT: ['RUNNING', 'CANCELLED'],
  RUNNING: ['STUDYING', 'CANCELLED'],
  STUDYING: ['CLOSED', 'CANCELLED'],
  CLOSED: ['STUDYING'],
  CANCELLED: [],
};

export interface CycleForTransition {
  readonly state: CycleState;
  readonly plan: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** What the next state asks for; a caller fills in what it has. */
export interface TransitionEvidence {
  /** Dated observations plus measurements of the linked measure in the cycle's periods. */
  readonly observations?: number;
  readonly verdict?: CycleVerdict | null;
  readonly learning?: string;
  readonly decision?: CycleDecision | null;
  readonly decisionReason?: string;
  /** Why it is cancelled or reopened. */
  readonly reason?: string;
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/**
 * Refuses a change of state that the rules do not allow, naming the first thing that is missing.
 * @throws Refusal CYCLE_TRANSITION, CYCLE_NEEDS_*
 */
export function requireTransition(
  cycle: CycleForTransition,
  to: CycleState,
  evidence: TransitionEvidence = {},
): void {
  if (!CYCLE_TRANSITIONS[cycle.state].includes(to)) {
    throw new Refusal('CYCLE_TRANSITION', { from: cycle.state, to });
  }
  if (to === 'RUNNING' && blank(cycle.plan)) throw new Refusal('CYCLE_NEEDS_PLAN', { field: 'plan' });
  if (to === 'STUDYING' && cycle.state === 'RUNNING' && (evidence.observations ?? 0) === 0) {
    throw new Refusal('CYCLE_NEEDS_OBSERVATION', { field: 'observations' });
  }
  if ((to === 'CANCELLED' || cycle.state === 'CLOSED') && blank(evidence.reason)) {
    throw new Refusal('CYCLE_NEEDS_REASON', { field: 'reason' });
  }
  if (to !== 'CLOSED') return;
  if (!evidence.verdict) throw new Refusal('CYCLE_NEEDS_VERDICT', { field: 'verdict' });
  if (blank(evidence.learning)) throw new Refusal('CYCLE_NEEDS_LEARNING', { field: 'learning' });
  if (!evidence.decision) throw new Refusal('REQUIRED', { field: 'decision' });
  if (evidence.decision === 'ABANDON' && blank(evidence.decisionReason)) {
    throw new Refusal('CYCLE_NEEDS_DECISION_REASON', { field: 'decisionReason' });
  }
}

/** An overdue RUNNING cycle only *displays* as ready to study; nobody's record is changed by the clock. */
export function readyToStudy(cycle: { state: CycleState; endsOn: string | null }, today: string): boolean {
  return (
    cycle.state === 'STUDYING' || (cycle.state === 'RUNNING' && cycle.endsOn !== null && cycle.endsOn < today)
  );
}

/** Texts may be edited until the cycle is closed or cancelled. */
export function requireEditable(state: CycleState): void {
  if (state === 'CLOSED' || state === 'CANCELLED') throw new Refusal('CYCLE_CLOSED', { state });
}

/**
 * What is seen or counted belongs to a test that has begun and is not over, on a day that has come.
 * @throws Refusal CYCLE_CLOSED, CYCLE_TRANSITION, MEASUREMENT_FUTURE
 */
export function requireObservable(state: CycleState, day: string, today: string): void {
  requireEditable(state);
  if (state === 'DRAFT') throw new Refusal('CYCLE_TRANSITION', { from: state, field: 'cycleId' });
  if (day > today) throw new Refusal('MEASUREMENT_FUTURE', { field: 'observedOn' });
}

/** Tilpas and Gentag prepare the next cycle; Behold and Forkast end the ramp here. */
export function hasSuccessor(decision: CycleDecision): boolean {
  return decision === 'ADAPT' || decision === 'REPEAT';
}
