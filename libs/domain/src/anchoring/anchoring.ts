import { STATE_OF_CHOICE, type DeviationChoice } from '../deviation/deviation.js';
import { Refusal } from '../refusal/refusal.js';

/** Anchoring is local unless something else is decided: ACROSS is what several places keep together, by a model that is named. */
export const AnchoringReach = { LOCAL: 'LOCAL', ACROSS: 'ACROSS' } as const;
export type AnchoringReach = (typeof AnchoringReach)[keyof typeof AnchoringReach];

export const AnchoringState = {
  PROPOSED: 'PROPOSED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
} as const;
export type AnchoringState = (typeof AnchoringState)[keyof typeof AnchoringState];

/** What the votes have made of it: the same four answers as to a deviation. */
export const anchoringStateOf = (choice: DeviationChoice): AnchoringState =>
  STATE_OF_CHOICE[choice] as AnchoringState;

/** Across places it takes a model: who carries it, and with what. @throws Refusal REQUIRED */
export function requireAnchoring({
  title,
  reach,
  model,
}: {
  readonly title: string;
  readonly reach: AnchoringReach;
  readonly model: string;
}): void {
  if (title.trim() === '') throw new Refusal('REQUIRED', { field: 'title' });
  if (reach === 'ACROSS' && model.trim() === '') throw new Refusal('REQUIRED', { field: 'model' });
}

/** Is it to be voted on? @throws Refusal ANCHORING_DECIDED */
export function requireAnchoringOpen(state: AnchoringState): void {
  if (state !== 'PROPOSED') throw new Refusal('ANCHORING_DECIDED');
}

/** What is decided stands; what came back is written anew. @throws Refusal ANCHORING_DECIDED */
export function requireAnchoringEditable(state: AnchoringState): void {
  if (state !== 'PROPOSED' && state !== 'RETURNED') throw new Refusal('ANCHORING_DECIDED');
}
