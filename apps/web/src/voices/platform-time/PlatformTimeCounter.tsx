import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { activeTime, toldSeconds } from '@laeringsrum/domain';
import { readDraft, writeDraft } from '../../graphql/drafts/draft-store';
import { graphql } from '../../graphql/generated';

const AddPlatformTimeDocument = graphql(`
  mutation AddPlatformTime($seconds: Int!) {
    addPlatformTime(seconds: $seconds)
  }
`);

const row = 'platform-time';
const inputs = ['keydown', 'pointerdown', 'input'] as const;

/**
 * Counts active input time while it stands on the page, which is while the programme counts it, and tells it in minutes to a sum
 * that belongs to nobody. What is less than a minute waits on the device when the page is left, and is forgotten at the sign-out.
 */
export default function PlatformTimeCounter({ personId }: { personId: string }): null {
  const [add] = useMutation(AddPlatformTimeDocument, { context: { direct: true } });
  const tell = useRef(add);
  tell.current = add;
  useEffect(() => {
    const stored = readDraft(personId, row)?.edits['milliseconds'];
    let counted = typeof stored === 'number' ? stored : 0;
    let last: number | null = null;
    const keep = () => {
      writeDraft(personId, row, { base: {}, edits: { milliseconds: counted } });
    };
    const note = () => {
      const now = Date.now();
      counted += activeTime(last, now);
      last = now;
      const told = toldSeconds(counted);
      if (told.tell === 0) return;
      counted = told.keep;
      keep();
      // Not told again: rather too little than somebody's minute twice.
      tell.current({ variables: { seconds: told.tell } }).catch(() => undefined);
    };
    for (const name of inputs) window.addEventListener(name, note, { capture: true, passive: true });
    document.addEventListener('visibilitychange', keep);
    return () => {
      for (const name of inputs) window.removeEventListener(name, note, { capture: true });
      document.removeEventListener('visibilitychange', keep);
    };
  }, [personId]);
  return null;
}
