import { Refusal } from '../refusal/refusal.js';

/** So many lines of a finance system's file at a time. */
export const POSTINGS_MAX = 20_000;

/** The largest amount that is taken, in øre: a billion kroner. */
export const AMOUNT_MAX_ORE = 100_000_000_000;

export const PoolRequestState = {
  REQUESTED: 'REQUESTED',
  GRANTED: 'GRANTED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
/** A request to the citizens' pool: money set aside for ways of involving citizens that nobody knew of at the start. */
export type PoolRequestState = (typeof PoolRequestState)[keyof typeof PoolRequestState];

/** @throws Refusal AMOUNT_NOT_WHOLE where it is no whole number of øre, or larger than any grant */
export function requireOre(amount: number, field: string): void {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > AMOUNT_MAX_ORE)
    throw new Refusal('AMOUNT_NOT_WHOLE', { field });
}

/** What is granted, committed or expected is nothing or more; only what is posted comes back. @throws Refusal AMOUNT_NOT_WHOLE */
export function requirePlannedOre(amount: number, field: string): void {
  requireOre(amount, field);
  if (amount < 0) throw new Refusal('AMOUNT_NOT_WHOLE', { field });
}

/** @throws Refusal POOL_DECIDED */
export function requirePoolOpen(state: PoolRequestState): void {
  if (state !== 'REQUESTED') throw new Refusal('POOL_DECIDED', { from: state });
}

/**
 * What is granted from the pool is never more than what is left of it.
 * @throws Refusal POOL_TOO_SMALL with what is left
 */
export function requirePoolRoom(
  pool: { readonly grantedOre: number; readonly spentOre: number; readonly committedOre: number },
  amountOre: number,
): void {
  const leftOre = pool.grantedOre - pool.spentOre - pool.committedOre;
  if (amountOre > leftOre) throw new Refusal('POOL_TOO_SMALL', { leftOre: Math.max(leftOre, 0) });
}
