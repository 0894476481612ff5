import { type Sentence } from '@laeringsrum/chart-geometry';
import { type OverviewCell } from '../overview/overview-cell';
import { type PlacedCell } from '../overview/useOverview';

interface Shift {
  readonly cell: OverviewCell;
  readonly sentence: Sentence;
}

/** Curves whose shift was complete on or after a day, in the places' own order: what was known at the last meeting is not told again. */
export function shiftsSince(placed: readonly PlacedCell[], since: string): Shift[] {
  return placed.flatMap(({ cell, model }) => {
    const end = model?.signal ? model.slots[model.signal.to]?.period : undefined;
    const told = model && (model.sentence.tone === 'IMPROVE' || model.sentence.tone === 'CONCERN');
    return told && end !== undefined && end >= since ? [{ cell, sentence: model.sentence }] : [];
  });
}
