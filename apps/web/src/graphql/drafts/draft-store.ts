import { type Fields } from './three-way-merge';

/** What a person has typed and the server has not acknowledged, kept on the device under that person's id. */
export interface StoredDraft {
  /** The row's values when the typing began: what a merge compares with. */
  readonly base: Fields;
  readonly edits: Fields;
  /** How it is sent when its page is not open; without it, it waits for the page. */
  readonly sending?: DraftSending;
}

export interface DraftSending {
  readonly name: string;
  /** A mutation of `id`, `version` and `patch`. */
  readonly query: string;
  readonly id: string;
  readonly version: number;
  readonly programme: string;
}

/** Row, field and value of what an earlier visit wrote here and this one has sent: to the row's draft it is nobody else's writing. */
export const sentFromHere = new Set<string>();

const prefix = 'laeringsrum-draft';
const keyOf = (personId: string, row: string): string => `${prefix}:${personId}:${row}`;

export function readDraft(personId: string, row: string): StoredDraft | null {
  try {
    const text = localStorage.getItem(keyOf(personId, row));
    return text ? (JSON.parse(text) as StoredDraft) : null;
  } catch {
    return null;
  }
}

/** The caller has let the personal-data guard read the edits first. */
export function writeDraft(personId: string, row: string, draft: StoredDraft): void {
  try {
    localStorage.setItem(keyOf(personId, row), JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the text is still on the page and in the queue.
  }
}

export function removeDraft(personId: string, row: string): void {
  try {
    localStorage.removeItem(keyOf(personId, row));
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}

/** The rows with a draft of this person on the device. */
export function draftedRows(personId: string): string[] {
  const own = `${prefix}:${personId}:`;
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : []));
  } catch {
    return [];
  }
}

/** On sign-out: nothing of this person stays on the device. */
export function forgetDrafts(personId: string): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${prefix}:${personId}:`)) localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
