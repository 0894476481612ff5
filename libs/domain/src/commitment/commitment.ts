/** What a place has bound itself to when it joined (programme data say which of them hold). */
export const Commitment = {
  /** At least one of the programme's tracks. */
  TRACK: 'TRACK',
  /** A process inspired by PDSA: something is tested, and learned from. */
  PDSA: 'PDSA',
  /** One transferable concept that others can take over. */
  CONCEPT: 'CONCEPT',
} as const;
export type Commitment = (typeof Commitment)[keyof typeof Commitment];

/** How far it is, in words and never as a light: whoever reads it asks, and does not grade. */
export const CommitmentState = { NOT_BEGUN: 'NOT_BEGUN', UNDERWAY: 'UNDERWAY', KEPT: 'KEPT' } as const;
export type CommitmentState = (typeof CommitmentState)[keyof typeof CommitmentState];

/** What is known of one place. */
export interface CommitmentFacts {
  /** Tracks with an intervention that has not ended. */
  readonly tracks: number;
  readonly minimumTracks: number;
  readonly testRunning: boolean;
  /** A test was closed: something was learned and decided. */
  readonly testClosed: boolean;
  readonly conceptBegun: boolean;
  /** Published, and resting on a closed cycle that still stands: the gauge counts it. */
  readonly conceptCounts: boolean;
}

export interface CommitmentStanding {
  readonly commitment: Commitment;
  readonly state: CommitmentState;
}

const stateOf = (kept: boolean, underway: boolean): CommitmentState =>
  kept ? 'KEPT' : underway ? 'UNDERWAY' : 'NOT_BEGUN';

/** Where a place stands with each of the programme's commitments, in the order they were made. */
export function commitmentStandings(
  commitments: readonly Commitment[],
  facts: CommitmentFacts,
): readonly CommitmentStanding[] {
  const states: Record<Commitment, CommitmentState> = {
    TRACK: stateOf(facts.tracks >= Math.max(1, facts.minimumTracks), facts.tracks > 0),
    PDSA: stateOf(facts.testClosed, facts.testRunning),
    CONCEPT: stateOf(facts.conceptCounts, facts.conceptBegun),
  };
  return Object.values(Commitment)
    .filter((commitment) => commitments.includes(commitment))
    .map((commitment) => ({ commitment, state: states[commitment] }));
}
