import { useCallback, useState } from 'react';
import { readDraft, removeDraft, writeDraft } from './draft-store';
import { type Fields } from './three-way-merge';

/**
 * Text that is sent by a button and not by itself (an observation, a prediction): kept on the device meanwhile, so that a
 * lost tab or an expired session does not take it. What the guard blocks is not kept.
 */
export function useKeptFields<F extends Fields>(
  personId: string,
  key: string,
  empty: F,
  isBlocked: (text: string) => boolean,
) {
  const [fields, setFields] = useState<F>(() => ({ ...empty, ...(readDraft(personId, key)?.edits ?? {}) }));
  const change = useCallback(
    (part: Partial<F>) =>
      setFields((before) => {
        const next = { ...before, ...part };
        const clean = Object.values(next).every((value) => typeof value !== 'string' || !isBlocked(value));
        if (clean) writeDraft(personId, key, { base: {}, edits: next });
        else removeDraft(personId, key);
        return next;
      }),
    [personId, key, isBlocked],
  );
  const clear = useCallback(
    (to = empty) => {
      removeDraft(personId, key);
      setFields(to);
    },
    [personId, key, empty],
  );
  return { fields, change, clear };
}
