/**
 * What this browser has not yet had acknowledged. Mutations leave one at a time and in order; one that gets no answer
 * is sent again, unchanged, until the server says yes or no. "Alt er gemt" is read from here and from nowhere else.
 */
export type SendOutcome<T> =
  | { kind: 'answered'; value: T }
  | { kind: 'later' }
  | { kind: 'signed-out' }
  /** There was nothing to send: done, and nothing was saved by it. */
  | { kind: 'nothing' };

export interface SyncState {
  status: 'saved' | 'saving' | 'held-back' | 'not-sent' | 'signed-out';
  /** Mutations without an answer, and texts not yet sent. */
  unacknowledged: number;
  /** As a person counts them: a text that is on its way is one, not two. */
  waiting: number;
  /** When the server last acknowledged something, in milliseconds; null: nothing was written in this visit. */
  savedAt: number | null;
  /** All that waits also lies on the device: the page may be closed. */
  onDevice: boolean;
  /** Changes from an earlier visit that the server has refused: they wait for the person. */
  refused: number;
}

interface Waiting {
  run: () => Promise<'done' | 'nothing' | 'later' | 'signed-out'>;
}

interface Clock {
  now(): number;
  after(milliseconds: number, then: () => void): () => void;
}

const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Waits between attempts, in milliseconds; the last one repeats. */
const waits = [1_000, 2_000, 5_000, 10_000, 30_000];

export class MutationQueue {
  private readonly line: Waiting[] = [];
  private readonly unsentTexts = new Map<string, 'unsent' | 'held-back'>();
  private readonly listeners = new Set<() => void>();
  private running = false;
  private attempt = 0;
  private held: 'no' | 'not-sent' | 'signed-out' = 'no';
  private cancelWait: (() => void) | null = null;
  private savedAt: number | null = null;
  private onDevice = true;
  private refusals = 0;
  /** Changes behind the first in the line, which sends what was left from an earlier visit. */
  private fromBefore = 0;
  private current: SyncState = {
    ...{ status: 'saved', unacknowledged: 0, waiting: 0, savedAt: null },
    ...{ onDevice: true, refused: 0 },
  };

  constructor(private readonly clock: Clock = browserClock) {}

  /** Puts one mutation last in the line; resolves with the server's answer, whenever that comes. */
  enqueue<T>(send: () => Promise<SendOutcome<T>>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.line.push({
        run: async () => {
          try {
            const outcome = await send();
            if (outcome.kind === 'nothing') return 'nothing';
            if (outcome.kind !== 'answered') return outcome.kind;
            resolve(outcome.value);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          return 'done';
        },
      });
      this.changed();
      void this.work();
    });
  }

  /**
   * A text that is typed but not acknowledged: nothing may say "saved" meanwhile. Held back: it will not be sent as it
   * stands (a CPR number, a refusal), and the field says why.
   */
  text(key: string, state: 'sent' | 'unsent' | 'held-back'): void {
    if (this.unsentTexts.get(key) === state) return;
    if (state === 'sent') this.unsentTexts.delete(key);
    else this.unsentTexts.set(key, state);
    this.changed();
  }

  /** Whether everything in the line has been written to the device. */
  kept(onDevice: boolean): void {
    this.onDevice = onDevice;
    this.changed();
  }

  refused(count: number): void {
    this.refusals = count;
    this.changed();
  }

  /** How many changes of an earlier visit are still to be sent. */
  behind(count: number): void {
    this.fromBefore = Math.max(0, count - 1);
    this.changed();
  }

  /** "Prøv nu", the network coming back, or a new sign-in. */
  retryNow(): void {
    this.cancelWait?.();
    this.cancelWait = null;
    this.held = 'no';
    this.changed();
    void this.work();
  }

  /** After a sign-out that the person confirmed: what is left belongs to nobody. */
  forget(): void {
    this.cancelWait?.();
    this.cancelWait = null;
    this.line.length = 0;
    this.unsentTexts.clear();
    this.held = 'no';
    this.refusals = 0;
    this.fromBefore = 0;
    this.changed();
  }

  state = (): SyncState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async work(): Promise<void> {
    if (this.running || this.held !== 'no') return;
    this.running = true;
    for (let next = this.line[0]; next && this.held === 'no'; next = this.line[0]) {
      const outcome = await next.run();
      if (outcome === 'done' || outcome === 'nothing') {
        if (this.line[0] === next) this.line.shift();
        this.attempt = 0;
        if (outcome === 'done') this.savedAt = this.clock.now();
        this.changed();
      } else {
        this.hold(outcome);
      }
    }
    this.running = false;
  }

  private hold(outcome: 'later' | 'signed-out'): void {
    if (outcome === 'signed-out') {
      this.held = 'signed-out';
    } else {
      this.held = 'not-sent';
      const wait = waits[Math.min(this.attempt, waits.length - 1)] ?? 30_000;
      this.attempt += 1;
      this.cancelWait = this.clock.after(wait, () => this.retryNow());
    }
    this.changed();
  }

  private changed(): void {
    const unacknowledged = this.line.length + this.fromBefore + this.unsentTexts.size + this.refusals;
    const onTheWay = this.line.length > 0 || [...this.unsentTexts.values()].includes('unsent');
    const status =
      this.held !== 'no' && this.line.length > 0
        ? this.held
        : onTheWay
          ? 'saving'
          : this.unsentTexts.size + this.refusals > 0
            ? 'held-back'
            : 'saved';
    const waiting = Math.max(this.line.length + this.fromBefore, this.unsentTexts.size);
    const { savedAt, onDevice, refusals: refused } = this;
    this.current = { status, unacknowledged, waiting, savedAt, onDevice, refused };
    for (const listener of this.listeners) listener();
  }
}

export const mutationQueue = new MutationQueue();
