export const NextStepKind = {
  MISSING_MEASUREMENT: 'MISSING_MEASUREMENT',
  CYCLE_TO_STUDY: 'CYCLE_TO_STUDY',
  DRAFT_TO_START: 'DRAFT_TO_START',
} as const;
export type NextStepKind = (typeof NextStepKind)[keyof typeof NextStepKind];

/** Something a team could do now; `since` is the day it became due. */
export interface NextStepCandidate {
  readonly kind: NextStepKind;
  readonly since: string;
  readonly interventionId: string;
  readonly measureId?: string;
  readonly period?: string;
  readonly cycleId?: string;
}

const order: readonly NextStepKind[] = ['MISSING_MEASUREMENT', 'CYCLE_TO_STUDY', 'DRAFT_TO_START'];
const most = 3;

/**
 * Never more than three: the missing number first (one a measure, its latest period), then cycles past their end, then drafts.
 * Within a kind the oldest comes first.
 */
export function nextSteps(candidates: readonly NextStepCandidate[]): readonly NextStepCandidate[] {
  return [...candidates]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.since.localeCompare(b.since))
    .slice(0, most);
}
