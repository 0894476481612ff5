import { type RowDraft } from './row-draft';

/** A row that is left and come back to while a save is under way is the same draft. By person and row. */
export const openDrafts = new Map<string, RowDraft>();

export function forgetOpenDrafts(): void {
  openDrafts.clear();
}

/** Its page is open, or has been: the draft there sends it. */
export const isOpenDraft = (personId: string, rowKey: string): boolean =>
  openDrafts.has(`${personId}:${rowKey}`);
