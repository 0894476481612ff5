import { draftedRows, readDraft, removeDraft, writeDraft } from '../../../graphql/drafts/draft-store';

/** A cycle that was made without a network, as the device knows it until the API has answered. */
export type UnsentCycle = {
  /** Made here, and the cycle's for good. */
  readonly id: string;
  readonly interventionId: string;
  readonly placeId: string;
  readonly code: string;
  /** What it is called here; the API counts, and gives the true one. */
  readonly number: number;
  /** The key its creation is sent under. */
  readonly key: string;
  readonly measureId: string | null;
  readonly changeIdeaId: string | null;
  readonly title: string;
  readonly because: string;
  /** The API's sentence where it would not make it; empty as long as it has not said so. */
  readonly refused: string;
};

const prefix = 'UnsentCycle:';
const rowOf = (code: string, number: number): string => `${prefix}${code}/${number}`;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Kept under its person beside the drafts, and forgotten with them when that person signs out. */
export function keepUnsent(personId: string, cycle: UnsentCycle): void {
  writeDraft(personId, rowOf(cycle.code, cycle.number), { base: {}, edits: cycle });
  tell();
}

export function dropUnsent(personId: string, { code, number }: UnsentCycle): void {
  removeDraft(personId, rowOf(code, number));
  tell();
}

/** As text, the same as long as nothing has changed; empty where there is none. */
export function unsentText(personId: string, code: string, number: number): string {
  const kept = readDraft(personId, rowOf(code, number));
  return kept ? JSON.stringify(kept.edits) : '';
}

export function onUnsentChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The numbers that are taken by what has not been sent. */
export function unsentNumbers(personId: string, code: string): number[] {
  const own = `${prefix}${code}/`;
  return draftedRows(personId).flatMap((row) => (row.startsWith(own) ? [Number(row.slice(own.length))] : []));
}
