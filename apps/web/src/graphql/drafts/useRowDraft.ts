import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DocumentNode, print } from 'graphql';
import { mutationQueue } from '../mutation-queue';
import { type DraftSending, readDraft, removeDraft, sentFromHere, writeDraft } from './draft-store';
import { openDrafts as drafts } from './open-drafts';
import { RowDraft, type RowDraftDoors, type RowDraftState, type ServerRow } from './row-draft';
import { type Fields, type FieldValue } from './three-way-merge';

type RowDoors = Pick<RowDraftDoors, 'save' | 'readCurrent' | 'isBlocked' | 'joinTexts'>;

interface RowDraftOptions<F> extends RowDoors {
  personId: string;
  /** `PdsaCycle:<id>`: the same key in the registry, on the device and in the sync state. */
  rowKey: string;
  version: number;
  fields: F;
  /** Who wrote the row last. */
  by?: string | null;
  /** The mutation of `id`, `version` and `patch` that saves it: a text left on the device is sent without its page. */
  mutation?: DocumentNode;
}

function sendingOf(
  { mutation, rowKey }: RowDraftOptions<Fields>,
  version: number,
): { sending?: DraftSending } {
  const definition = mutation?.definitions[0];
  if (!mutation || version === 0 || definition?.kind !== 'OperationDefinition') return {};
  const [, id = ''] = rowKey.split(':');
  const programme = window.location.pathname.split('/')[1] ?? '';
  return { sending: { name: definition.name?.value ?? '', query: print(mutation), id, version, programme } };
}

function draftOf(options: RowDraftOptions<Fields>): RowDraft {
  const { personId, rowKey, version, fields } = options;
  const key = `${personId}:${rowKey}`;
  const known = drafts.get(key);
  if (known) return known;
  const draft = new RowDraft(
    { version, fields },
    {
      save: options.save,
      readCurrent: options.readCurrent,
      isBlocked: options.isBlocked,
      ours: (field, value) => sentFromHere.has(`${rowKey.split(':')[1]}${field}${value}`),
      joinTexts: options.joinTexts,
      keep: (kept, at) =>
        kept
          ? writeDraft(personId, rowKey, { ...kept, ...sendingOf(options, at) })
          : removeDraft(personId, rowKey),
      tell: (state) => mutationQueue.text(key, state),
      after: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    readDraft(personId, rowKey),
  );
  drafts.set(key, draft);
  return draft;
}

export interface RowDraftHandle<F> extends Omit<RowDraftState, 'values'> {
  readonly values: F;
  set<K extends keyof F & string>(field: K, value: F[K]): void;
  flush(): void;
  settle(field: string, take: 'mine' | 'theirs'): void;
  settled(): Promise<number>;
  lined(): number;
  again(): void;
}

/** Autosave for one row: 800 ms after the last key, on blur and on hiding; kept on the device until acknowledged. */
export function useRowDraft<F extends Record<keyof F, FieldValue>>(
  options: RowDraftOptions<F>,
): RowDraftHandle<F> {
  const { version, fields } = options;
  const [draft] = useState(() => draftOf(options as unknown as RowDraftOptions<Fields>));
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  const serverRow = JSON.stringify({ version, fields });
  const by = options.by ?? null;
  useEffect(() => draft.receive(JSON.parse(serverRow) as ServerRow, by), [draft, serverRow, by]);
  useEffect(() => {
    const flush = () => draft.flush();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [draft]);
  return {
    ...state,
    values: state.values as F,
    set: (field, value) => draft.set(field, value),
    flush: () => draft.flush(),
    settle: (field, take) => draft.settle(field, take),
    settled: () => draft.settled(),
    lined: () => draft.lined(),
    again: () => draft.again(),
  };
}
