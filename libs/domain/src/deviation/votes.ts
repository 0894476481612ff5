import { Refusal } from '../refusal/refusal.js';
import { type DeviationChoice } from './deviation.js';

/** So many equal outcomes decide. One chief is not enough, three need not agree. */
export const VOTES_NEEDED = 2;

/** Somebody with a seat in the group that decides. */
export interface GroupSeat {
  readonly personId: string;
  readonly placeId: string | null;
  /** Whose seat is taken when that member is recused; null is a member. */
  readonly substituteForId: string | null;
}

export interface Electorate {
  /** Those whose vote counts. */
  readonly eligible: readonly string[];
  /** Members who may not vote, since the deviation comes from their own place. */
  readonly recused: readonly string[];
}

/**
 * Who votes on what comes from a place: the members, without the one from that place; her substitute votes for her, unless the
 * substitute is from the same place. Recusal is our rule, and a setting of the programme.
 */
export function electorate(
  seats: readonly GroupSeat[],
  proposingPlaceId: string,
  recusal: boolean,
): Electorate {
  const own = (seat: GroupSeat): boolean => recusal && seat.placeId === proposingPlaceId;
  const members = seats.filter(({ substituteForId }) => substituteForId === null);
  const recused = members.filter(own).map(({ personId }) => personId);
  const substitutes = seats.filter(
    (seat) => seat.substituteForId !== null && recused.includes(seat.substituteForId) && !own(seat),
  );
  const eligible = [...members.filter((seat) => !own(seat)), ...substitutes].map(({ personId }) => personId);
  return { eligible: [...new Set(eligible)], recused };
}

/** @throws Refusal DEVIATION_RECUSED, DEVIATION_NOT_A_VOTER */
export function requireVoter({ eligible, recused }: Electorate, personId: string): void {
  if (eligible.includes(personId)) return;
  throw new Refusal(recused.includes(personId) ? 'DEVIATION_RECUSED' : 'DEVIATION_NOT_A_VOTER');
}

export interface Vote {
  readonly personId: string;
  readonly choice: DeviationChoice;
  readonly line: string;
}

export interface VotedOutcome {
  readonly choice: DeviationChoice;
  /** The conditions of all who set some, or the reasons given, merged: each said once. */
  readonly words: string;
}

/**
 * What has been decided, or null while it is not: two equal outcomes of eligible members decide, a split stays open. A vote of somebody
 * who is no longer eligible does not count.
 */
export function votedOutcome(votes: readonly Vote[], eligible: readonly string[]): VotedOutcome | null {
  const counted = votes.filter(({ personId }) => eligible.includes(personId));
  const choice = counted
    .map((vote) => vote.choice)
    .find((each) => counted.filter((vote) => vote.choice === each).length >= VOTES_NEEDED);
  if (choice === undefined) return null;
  return { choice, words: mergedLines(counted.filter((vote) => vote.choice === choice)) };
}

/** Every line once, in the order given, each ended as a sentence. */
export function mergedLines(votes: readonly Pick<Vote, 'line'>[]): string {
  const lines = votes.map(({ line }) => line.trim()).filter((line) => line !== '');
  const once = lines.filter((line, at) => lines.findIndex((other) => bare(other) === bare(line)) === at);
  return once.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join(' ');
}

const bare = (line: string): string => line.replace(/[.\s]+$/u, '').toLocaleLowerCase('da');
