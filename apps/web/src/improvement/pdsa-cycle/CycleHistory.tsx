import { History } from '../../together/History';
import { type CycleDraft, type CycleTextField } from './useCycleDraft';

/** What the cycle has been. An earlier text comes back as if it were typed again: saved, merged, and itself in the history. */
export function CycleHistory({
  cycleId,
  draft,
  readOnly,
}: {
  cycleId: string;
  draft: CycleDraft;
  readOnly: boolean;
}) {
  const restore = (field: string, text: string) => {
    draft.set(field as CycleTextField, text);
    draft.flush();
  };
  return <History of="PDSA_CYCLE" id={cycleId} {...(readOnly ? {} : { onRestore: restore })} />;
}
