import { Refusal } from '../refusal/refusal.js';
import { type CycleState } from './states.js';

/** How long a decision may be taken back without saying why; afterwards the cycle is opened again, with a reason. */
export const UNDO_HOURS = 24;

/** The cycle that was prepared by the decision, as it stands now. */
export interface PreparedCycle {
  /** Still as it was made: nobody has written, started or attached anything. */
  readonly untouched: boolean;
  /** No cycle has been numbered after it. */
  readonly last: boolean;
}

/**
 * May a decision be taken back? Undoing Tilpas or Gentag removes the prepared cycle and gives its number back, so only an
 * untouched last one may go.
 * @throws Refusal CYCLE_TRANSITION, CYCLE_UNDO_LATE, CYCLE_SUCCESSOR_STAYS
 */
export function requireUndoable(
  state: CycleState,
  hoursSinceClosed: number,
  prepared: PreparedCycle | null,
): void {
  if (state !== 'CLOSED') throw new Refusal('CYCLE_TRANSITION', { from: state });
  if (hoursSinceClosed > UNDO_HOURS) throw new Refusal('CYCLE_UNDO_LATE');
  if (prepared !== null && !(prepared.untouched && prepared.last)) throw new Refusal('CYCLE_SUCCESSOR_STAYS');
}
