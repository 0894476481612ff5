import { containsBlocked } from '@laeringsrum/personal-data';
import { mutationQueue, type SendOutcome } from '../mutation-queue';
import { sentFromHere } from '../drafts/draft-store';
import { type RefusalAnswer } from '../refusal';
import { device, type KeptChange } from '../device/device-store';
import { VersionChain } from './version-chain';

/** What the outbox needs to know of a change to keep it. */
export type NewChange = Pick<KeptChange, 'key' | 'programme' | 'name' | 'query' | 'variables'>;
export type Answer = { data: unknown; refusal: RefusalAnswer | null };
/** Sends a kept change as it was made. */
export type SendKept = (change: KeptChange) => Promise<SendOutcome<Answer>>;

/**
 * The device's copy of what has not been acknowledged: written before the first sending, taken away by the answer. It survives a closed
 * tab, an empty battery and an expired session, and is sent in the name of the person who wrote it or not at all.
 */
class Outbox {
  readonly chain = new VersionChain();
  private personId: string | null = null;
  private order = Date.now();
  private readonly unkept = new Set<string>();

  /** Whose changes are kept from now on; null: nobody's. */
  belongsTo(personId: string | null): void {
    this.personId = personId;
  }

  /** Lies on the device when it resolves to true. A text that the guard stops is not written there. */
  async keep(change: NewChange): Promise<boolean> {
    const { personId } = this;
    this.order += 1;
    const { order } = this;
    const { pathname, search } = window.location;
    const may = personId !== null && !texts(change.variables).some((text) => containsBlocked(text));
    const kept =
      may &&
      (await device
        .putChange({ ...change, personId, order, address: pathname + search, at: Date.now() })
        .then(() => true)
        .catch(() => false));
    if (kept) this.unkept.delete(change.key);
    else this.unkept.add(change.key);
    mutationQueue.kept(this.unkept.size === 0);
    return kept;
  }

  /** As it is sent now, if an answer before it has moved its version. */
  async rewritten(key: string, variables: Record<string, unknown>): Promise<void> {
    await device.alterChange(key, { variables }).catch(() => undefined);
  }

  async drop(key: string): Promise<void> {
    this.unkept.delete(key);
    mutationQueue.kept(this.unkept.size === 0);
    await device.dropChange(key).catch(() => undefined);
  }

  /**
   * What this person left on the device goes first in the line, one after the other. What the server refuses stays here with its reason: a
   * text has its draft besides, and is merged when its page is opened.
   */
  sendWhatWasLeft(personId: string, send: SendKept, sent: () => void): void {
    let waiting: KeptChange[] | null = null;
    let any = false;
    void mutationQueue.enqueue(async (): Promise<SendOutcome<void>> => {
      waiting ??= await this.left(personId);
      for (let next = waiting[0]; next; next = waiting[0]) {
        mutationQueue.behind(waiting.length);
        if (this.personId !== personId) return { kind: 'answered', value: undefined };
        const outcome = await send(next);
        if (outcome.kind !== 'answered') return outcome;
        await this.settle(next, outcome.value);
        waiting.shift();
        any = true;
      }
      mutationQueue.behind(0);
      if (any) sent();
      return any ? { kind: 'answered', value: undefined } : { kind: 'nothing' };
    });
  }

  async refusedOf(personId: string): Promise<KeptChange[]> {
    return (await this.all(personId)).filter(({ refused }) => refused !== undefined);
  }

  /** On sign-out: nothing that this person wrote stays. */
  async forget(personId: string): Promise<void> {
    this.unkept.clear();
    await device.forgetChangesOf(personId).catch(() => undefined);
  }

  private async settle(change: KeptChange, { data, refusal }: Answer): Promise<void> {
    this.chain.answered(change.variables, data);
    const { id, patch } = change.variables;
    for (const [field, value] of Object.entries(patch ?? {})) sentFromHere.add(`${id}${field}${value}`);
    const draftStands = 'patch' in change.variables && refusal?.code === 'CONFLICT';
    if (refusal === null || refusal.code === 'IDEMPOTENCY_MISMATCH' || draftStands)
      return this.drop(change.key);
    const { code, message } = refusal;
    await device.alterChange(change.key, { refused: { code, message } }).catch(() => undefined);
    mutationQueue.refused((await this.refusedOf(change.personId)).length);
  }

  private async left(personId: string): Promise<KeptChange[]> {
    const all = await this.all(personId);
    mutationQueue.refused(all.filter(({ refused }) => refused).length);
    return all.filter(({ refused }) => !refused);
  }

  private all(personId: string): Promise<KeptChange[]> {
    return device.changesOf(personId).catch(() => []);
  }
}

/** Every text in what is sent, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

export const outbox = new Outbox();
