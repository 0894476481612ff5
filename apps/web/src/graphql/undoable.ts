/** What to say of a change when it has landed; "Fortryd" stands beside it for ten seconds. */
export const undoable = (words: string): { context: { undo: string } } => ({ context: { undo: words } });
