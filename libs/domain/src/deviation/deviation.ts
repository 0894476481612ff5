import { Refusal } from '../refusal/refusal.js';

/** What can be said of a deviation, by those who vote and by the lead who recommends. Four of equal weight. */
export const DeviationChoice = {
  APPROVE: 'APPROVE',
  APPROVE_WITH_CONDITIONS: 'APPROVE_WITH_CONDITIONS',
  SEND_BACK: 'SEND_BACK',
  REJECT: 'REJECT',
} as const;
export type DeviationChoice = (typeof DeviationChoice)[keyof typeof DeviationChoice];

export const DeviationState = {
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type DeviationState = (typeof DeviationState)[keyof typeof DeviationState];

/** What has happened to a deviation, in the order it happened: its minutes. */
export const DeviationStepKind = {
  CREATED: 'CREATED',
  PROPOSED: 'PROPOSED',
  SEEN: 'SEEN',
  RECOMMENDED: 'RECOMMENDED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  FUNDER_ANSWERED: 'FUNDER_ANSWERED',
  APPLIED: 'APPLIED',
  CLASHED: 'CLASHED',
} as const;
export type DeviationStepKind = (typeof DeviationStepKind)[keyof typeof DeviationStepKind];

/** On whose word it was decided. */
export const DecisionBasis = {
  /** Two equal outcomes in the group that holds the power. */
  VOTES: 'VOTES',
  /** A smaller one, noted by the lead. */
  LEAD_MINOR: 'LEAD_MINOR',
  /** No group of the programme decides deviations. */
  LEAD_WITHOUT_GROUP: 'LEAD_WITHOUT_GROUP',
} as const;
export type DecisionBasis = (typeof DecisionBasis)[keyof typeof DecisionBasis];

/** Which state may follow which. What is decided is locked. */
export const DEVIATION_TRANSITIONS: Record<DeviationState, readonly DeviationState[]> = {
  DRAFT: ['PROPOSED', 'WITHDRAWN'],
  PROPOSED: ['RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
  RETURNED: ['PROPOSED', 'WITHDRAWN'],
  APPROVED: [],
  REJECTED: [],
  WITHDRAWN: [],
};

export const STATE_OF_CHOICE: Record<DeviationChoice, DeviationState> = {
  APPROVE: 'APPROVED',
  APPROVE_WITH_CONDITIONS: 'APPROVED',
  SEND_BACK: 'RETURNED',
  REJECT: 'REJECTED',
};

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** @throws Refusal DEVIATION_TRANSITION where the one state does not follow the other */
export function requireDeviationMove(from: DeviationState, to: DeviationState): void {
  if (!DEVIATION_TRANSITIONS[from].includes(to)) throw new Refusal('DEVIATION_TRANSITION', { from, to });
}

/** It is written in a draft, or when it has come back. @throws Refusal DEVIATION_TRANSITION */
export function requireDeviationDraft(state: DeviationState): void {
  if (state !== 'DRAFT' && state !== 'RETURNED') throw new Refusal('DEVIATION_TRANSITION', { from: state });
}

/** Is it past being voted on? A late vote is told so. @throws Refusal ALREADY_DECIDED, DEVIATION_TRANSITION */
export function requireDeviationOpen(state: DeviationState): void {
  if (state === 'APPROVED' || state === 'REJECTED' || state === 'RETURNED')
    throw new Refusal('ALREADY_DECIDED', { from: state });
  if (state !== 'PROPOSED') throw new Refusal('DEVIATION_TRANSITION', { from: state });
}

export interface DeviationContent {
  readonly title: string;
  readonly why: string;
  readonly stops: boolean;
  readonly newTrackKey: string | null;
  readonly goalId: string | null;
  readonly milestoneId: string | null;
  readonly budgetLineId: string | null;
}

/**
 * Before it is sent: what is asked, why, and at least one thing that becomes different.
 * @throws Refusal REQUIRED, DEVIATION_CHANGES_NOTHING
 */
export function requireDeviationWhole(content: DeviationContent): void {
  if (blank(content.title)) throw new Refusal('REQUIRED', { field: 'title' });
  if (blank(content.why)) throw new Refusal('REQUIRED', { field: 'why' });
  const { stops, newTrackKey, goalId, milestoneId, budgetLineId } = content;
  if (!stops && !newTrackKey && !goalId && !milestoneId && !budgetLineId)
    throw new Refusal('DEVIATION_CHANGES_NOTHING');
}

/** Everything but a plain approval has one line of reason. @throws Refusal DEVIATION_NEEDS_LINE */
export function requireLine(choice: DeviationChoice, line: string | null | undefined): void {
  if (choice !== 'APPROVE' && blank(line))
    throw new Refusal('DEVIATION_NEEDS_LINE', { field: 'line', choice });
}
