import { Refusal } from '../refusal/refusal.js';

export const StopKind = { STOP: 'STOP', REDUCE: 'REDUCE' } as const;
export type StopKind = (typeof StopKind)[keyof typeof StopKind];

export const StopProposalState = {
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type StopProposalState = (typeof StopProposalState)[keyof typeof StopProposalState];

/** Who answers for the law: myndighed or jura. Neither is one of the three who tell how it is experienced. */
export const LegalAuthority = { AUTHORITY: 'AUTHORITY', LEGAL: 'LEGAL' } as const;
export type LegalAuthority = (typeof LegalAuthority)[keyof typeof LegalAuthority];

/** The three of Copenhagen's stop rule: until none of them finds that the documentation is in the way. */
export const StopParty = { STAFF: 'STAFF', LEADERS: 'LEADERS', CITIZENS: 'CITIZENS' } as const;
export type StopParty = (typeof StopParty)[keyof typeof StopParty];

export const SignOffVerdict = { ACCEPTS: 'ACCEPTS', NOT_YET: 'NOT_YET' } as const;
export type SignOffVerdict = (typeof SignOffVerdict)[keyof typeof SignOffVerdict];

/** What has happened to a proposal, in the order it happened. */
export const StopStepKind = {
  CREATED: 'CREATED',
  LEGALITY_CHECKED: 'LEGALITY_CHECKED',
  PROPOSED: 'PROPOSED',
  SIGNED: 'SIGNED',
  REVISED: 'REVISED',
  ACCEPTED: 'ACCEPTED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type StopStepKind = (typeof StopStepKind)[keyof typeof StopStepKind];

/** Which state may follow which. Back to draft begins a new round: what was signed for another text does not count. */
export const STOP_TRANSITIONS: Record<StopProposalState, readonly StopProposalState[]> = {
  DRAFT: ['PROPOSED', 'WITHDRAWN'],
  PROPOSED: ['DRAFT', 'ACCEPTED', 'WITHDRAWN'],
  ACCEPTED: ['WITHDRAWN'],
  WITHDRAWN: [],
};

/** How a change of state is told in the history. */
export const STEP_OF_STATE: Record<StopProposalState, StopStepKind> = {
  DRAFT: 'REVISED',
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  WITHDRAWN: 'WITHDRAWN',
};

export interface SignOff {
  readonly party: StopParty;
  readonly verdict: SignOffVerdict;
}

export interface StopProposalForMove {
  readonly state: StopProposalState;
  readonly legalBasis: string;
  readonly legalCheckedBy: string;
}

export interface StopMoveEvidence {
  /** The programme asks staff, leaders and citizens. */
  readonly threeParty: boolean;
  /** Of the present round, oldest first. */
  readonly signOffs?: readonly SignOff[];
  /** Why it is taken back or withdrawn. */
  readonly reason?: string | null;
}

/** The parties that have not accepted: nobody has asked them, or their latest word is "not yet". */
export function missingSignOffs(signOffs: readonly SignOff[]): StopParty[] {
  const latest = new Map(signOffs.map(({ party, verdict }) => [party, verdict]));
  return Object.values(StopParty).filter((party) => latest.get(party) !== 'ACCEPTS');
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/**
 * Refuses a change of state that the rules do not allow, naming the first thing that is missing.
 * @throws Refusal STOP_TRANSITION, STOP_NEEDS_REASON, STOP_NEEDS_LEGAL_BASIS, STOP_NEEDS_SIGN_OFFS
 */
export function requireStopMove(
  proposal: StopProposalForMove,
  to: StopProposalState,
  { threeParty, signOffs = [], reason }: StopMoveEvidence,
): void {
  if (!STOP_TRANSITIONS[proposal.state].includes(to))
    throw new Refusal('STOP_TRANSITION', { from: proposal.state, to });
  if ((to === 'DRAFT' || to === 'WITHDRAWN') && blank(reason))
    throw new Refusal('STOP_NEEDS_REASON', { field: 'reason' });
  if (to !== 'ACCEPTED') return;
  if (blank(proposal.legalBasis) || blank(proposal.legalCheckedBy))
    throw new Refusal('STOP_NEEDS_LEGAL_BASIS', { field: 'legalBasis' });
  const missing = threeParty ? missingSignOffs(signOffs) : [];
  if (missing.length > 0) throw new Refusal('STOP_NEEDS_SIGN_OFFS', { field: 'signOffs', missing });
}

/** The text is changed in a draft; what others have been asked about stands. @throws Refusal STOP_TRANSITION */
export function requireStopDraft(state: StopProposalState): void {
  if (state !== 'DRAFT') throw new Refusal('STOP_TRANSITION', { from: state });
}

/** The law is looked at until the proposal is decided. @throws Refusal STOP_TRANSITION */
export function requireStopUndecided(state: StopProposalState): void {
  if (state !== 'DRAFT' && state !== 'PROPOSED') throw new Refusal('STOP_TRANSITION', { from: state });
}

/** The three are asked about what has been proposed. @throws Refusal STOP_TRANSITION */
export function requireStopProposed(state: StopProposalState): void {
  if (state !== 'PROPOSED') throw new Refusal('STOP_TRANSITION', { from: state });
}

const spoken = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('da');

/**
 * Who signs for the law does not sign for the experience: "it is lawful" is another sentence than "it is not in our way".
 * @throws Refusal STOP_LEGAL_IS_NOT_EXPERIENCE
 */
export function requireOtherThanLegal(
  legalCheckedBy: string,
  signers: readonly string[],
  field: string,
): void {
  const legal = spoken(legalCheckedBy);
  if (legal !== '' && signers.some((name) => spoken(name) === legal))
    throw new Refusal('STOP_LEGAL_IS_NOT_EXPERIENCE', { field });
}
