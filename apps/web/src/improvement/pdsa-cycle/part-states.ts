import { type CycleState } from '@laeringsrum/domain';
import { type PartName, type PartState } from './Wheel';

interface CycleStanding {
  state: CycleState;
  readyToStudy: boolean;
  /** What has been written in Study so far. */
  verdict: string | null;
  learning: string;
}

export const parts: readonly PartName[] = ['plan', 'do', 'study', 'act'];

/** Which part is the one to work in now. */
export function currentPart({ state, readyToStudy, verdict, learning }: CycleStanding): PartName {
  if (state === 'DRAFT') return 'plan';
  if (state === 'CLOSED' || state === 'CANCELLED') return 'study';
  if (!readyToStudy) return 'do';
  return verdict && learning.trim() ? 'act' : 'study';
}

/** Done, now or ahead, for the wheel and the tabs. */
export function partStates(cycle: CycleStanding): Record<PartName, PartState> {
  const now = parts.indexOf(currentPart(cycle));
  const closed = cycle.state === 'CLOSED';
  const stateOf = (index: number): PartState =>
    closed || index < now ? 'done' : index === now ? 'now' : 'ahead';
  return { plan: stateOf(0), do: stateOf(1), study: stateOf(2), act: stateOf(3) };
}
