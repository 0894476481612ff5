import { v7 as newId } from 'uuid';
import { containsBlocked } from '@laeringsrum/personal-data';
import { device, type KeptChange, type LastSeen } from '../../graphql/device/device-store';
import { mayComeLater, type RefusalAnswer } from '../../graphql/refusal';

/** What became of something that was written: the server has it, the phone has it, or neither and why. */
export type Delivery =
  { readonly kind: 'sent' | 'kept' | 'not-sent' } | { readonly kind: 'refused'; readonly sentence: string };

export interface ContributionLine {
  /** On this device and not yet sent, in the order in which it was written. */
  readonly waiting: readonly KeptChange[];
  /** What the server said no to while nobody was looking. */
  readonly refused: readonly KeptChange[];
}

/** Sends one change; when it was done, what there is to show of it. */
type Deliver = (change: KeptChange) => Promise<RefusalAnswer | (() => void)>;

const closing = ['CONTRIBUTION_UNKNOWN', 'CONTRIBUTION_REVOKED', 'CONTRIBUTION_EXPIRED'];
/** The link itself is over: nothing more will ever come through it. */
export const closesLink = ({ code }: RefusalAnswer): boolean => closing.includes(code);
const later = ({ code }: RefusalAnswer): boolean =>
  mayComeLater(code) || code === 'TOO_MANY_ATTEMPTS' || code === 'TOO_MANY_REQUESTS';

/** So long a person waits for an answer; after that what was written is told to lie on the phone, as it does. */
const PATIENCE_MS = 6_000;
const waits = [2_000, 5_000, 15_000, 30_000];

/**
 * Under which name a link's things lie on this device: a fingerprint, never the link itself. Null where the browser cannot make one; nothing
 * is kept then.
 */
export async function ownerOf(token: string): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    return `link:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  } catch {
    return null;
  }
}

/** As the page looked when it was last open; null: it has not been, or the link was closed since. */
export const seenThrough = (owner: string): Promise<LastSeen | null> =>
  device.seenBy(owner, '').catch(() => null);

/**
 * What came by one contributor link and has not been answered. It lies on the device from before the first sending, leaves one at a time
 * and in order, also when the page is open twice, and is sent again under the same key and id until the server says yes or no.
 */
export class ContributionOutbox {
  private line: ContributionLine = { waiting: [], refused: [] };
  private readonly listeners = new Set<() => void>();
  /** Somebody is waiting for the answer to these: a refusal is told where they wrote. */
  private readonly inHand = new Set<string>();
  private readonly refusals = new Map<string, string>();
  private round: Promise<void> = Promise.resolve();
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private stopped = false;

  constructor(
    readonly owner: string,
    private readonly deliver: Deliver,
    private readonly onClosed: (refusal: RefusalAnswer, left: readonly KeptChange[]) => void,
  ) {}

  state = (): ContributionLine => this.line;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Written to the device first, and sent when it is its turn. */
  async add(name: string, variables: Record<string, unknown>): Promise<Delivery> {
    if (texts(variables).some((text) => containsBlocked(text))) return { kind: 'not-sent' };
    const key = newId();
    const at = Date.now();
    const order = Math.max(at, 1 + Math.max(0, ...this.line.waiting.map((change) => change.order)));
    const change = { key, personId: this.owner, order, programme: '', name, query: '', variables, at };
    try {
      await device.putChange({ ...change, address: '/bidrag/' });
    } catch {
      return { kind: 'not-sent' };
    }
    this.inHand.add(key);
    await this.refresh();
    await Promise.race([this.send(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    this.inHand.delete(key);
    const sentence = this.refusals.get(key);
    if (sentence !== undefined) return { kind: 'refused', sentence };
    return { kind: this.line.waiting.some((one) => one.key === key) ? 'kept' : 'sent' };
  }

  /** What has not left yet need not leave at all. False: it is on its way or gone. */
  async takeBack(belongs: (change: KeptChange) => boolean): Promise<boolean> {
    const [first, ...behind] = this.line.waiting;
    const onlyKept = this.timer !== null && first ? [first, ...behind] : behind;
    const change = onlyKept.find(belongs);
    if (!change) return false;
    await this.drop(change.key);
    return true;
  }

  /** One after the other, until none is left or the network is away. */
  send(): Promise<void> {
    this.round = this.round.then(() => this.alone(() => this.sendAll())).catch(() => undefined);
    return this.round;
  }

  /** The person has read why. */
  async drop(key: string): Promise<void> {
    await device.dropChange(key).catch(() => undefined);
    await this.refresh();
  }

  /** The link is over: what did not get through is handed over to be told, and nothing stays on the device. */
  async close(refusal: RefusalAnswer): Promise<void> {
    const left = await device.changesOf(this.owner).catch(() => []);
    await device.forgetChangesOf(this.owner).catch(() => undefined);
    await device
      .within('seen', 'readwrite', (store) => store.delete([this.owner, '']))
      .catch(() => undefined);
    this.stop();
    this.onClosed(refusal, left);
  }

  stop(): void {
    this.stopped = true;
    this.rest();
  }

  async refresh(): Promise<void> {
    const all = await device.changesOf(this.owner).catch(() => []);
    this.say({
      waiting: all.filter(({ refused }) => !refused),
      refused: all.filter(({ refused }) => refused),
    });
  }

  private say(line: ContributionLine): void {
    this.line = line;
    for (const listener of this.listeners) listener();
  }

  private async sendAll(): Promise<void> {
    this.rest();
    for (;;) {
      await this.refresh();
      const next = this.line.waiting[0];
      if (!next || this.stopped) return;
      const answer = await this.deliver(next);
      if (typeof answer === 'function') {
        this.attempt = 0;
        // In one breath: a tap is counted here or by the server, not twice.
        this.say({ ...this.line, waiting: this.line.waiting.filter(({ key }) => key !== next.key) });
        answer();
        await this.drop(next.key);
        continue;
      }
      if (closesLink(answer)) return this.close(answer);
      if (later(answer)) return this.again();
      this.attempt = 0;
      await this.refuse(next, answer);
    }
  }

  private async refuse(change: KeptChange, { code, message }: RefusalAnswer): Promise<void> {
    if (!this.inHand.has(change.key)) {
      await device.alterChange(change.key, { refused: { code, message } }).catch(() => undefined);
      return this.refresh();
    }
    this.refusals.set(change.key, message);
    await this.drop(change.key);
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.send(), waits[Math.min(this.attempt, waits.length - 1)]);
    this.attempt += 1;
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Two pages with the same link take turns. */
  private async alone(work: () => Promise<void>): Promise<void> {
    if ('locks' in navigator) await navigator.locks.request(this.owner, work);
    else await work();
  }
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
