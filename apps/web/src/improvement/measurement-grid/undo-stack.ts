/** One step that can be taken back: a cell, or a whole paste. */
export interface UndoStep {
  readonly what: string;
  readonly undo: () => Promise<unknown>;
}

/** Kept per intervention for as long as the tab lives, so that a paste can be undone after one has looked at the chart. */
const stacks = new Map<string, UndoStep[]>();
const longest = 100;

export function pushUndo(interventionId: string, step: UndoStep): void {
  const stack = stacks.get(interventionId) ?? [];
  stack.push(step);
  stacks.set(interventionId, stack.slice(-longest));
}

export function popUndo(interventionId: string): UndoStep | undefined {
  return stacks.get(interventionId)?.pop();
}

export const hasUndo = (interventionId: string): boolean => (stacks.get(interventionId)?.length ?? 0) > 0;
