import { v7 as newId } from 'uuid';
import { mutationQueue, type SendOutcome } from '../mutation-queue';
import { type SendKept } from '../outbox/outbox';
import { draftedRows, readDraft, removeDraft } from './draft-store';
import { isOpenDraft } from './open-drafts';

/**
 * Texts that were typed within the last moment of an earlier visit and never left: sent now, without their pages. What the server refuses
 * stays on the device, and is merged when its page is opened; until then nothing says that all is saved.
 */
export function sendLeftDrafts(personId: string, send: SendKept): void {
  for (const row of draftedRows(personId)) {
    const told = `${personId}:${row}`;
    if (isOpenDraft(personId, row) || !readDraft(personId, row)?.sending) continue;
    mutationQueue.text(told, 'unsent');
    const key = newId();
    void mutationQueue.enqueue(async (): Promise<SendOutcome<void>> => {
      const draft = readDraft(personId, row);
      const sending = draft?.sending;
      if (isOpenDraft(personId, row) || !draft || !sending) {
        if (!isOpenDraft(personId, row)) mutationQueue.text(told, 'sent');
        return { kind: 'nothing' };
      }
      const { id, version, programme, name, query } = sending;
      const outcome = await send({
        ...{ key, personId, programme, name, query, order: 0, address: '', at: Date.now() },
        variables: { id, version, patch: draft.edits },
      });
      if (outcome.kind !== 'answered') return outcome;
      if (isOpenDraft(personId, row)) return { kind: 'answered', value: undefined };
      if (outcome.value.refusal === null) removeDraft(personId, row);
      mutationQueue.text(told, outcome.value.refusal === null ? 'sent' : 'held-back');
      return { kind: 'answered', value: undefined };
    });
  }
}
