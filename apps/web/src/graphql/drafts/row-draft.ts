import { refusalOf, type RefusalAnswer } from '../refusal';
import { mergeThreeWay, type Clash, type Fields, type FieldValue } from './three-way-merge';

export interface ServerRow {
  readonly version: number;
  readonly fields: Fields;
}

export interface RowDraftDoors {
  /** Sends some fields against a version; resolves with the row as stored. */
  save(version: number, patch: Fields): Promise<ServerRow>;
  /** After a CONFLICT: the row as it stands now, and who wrote it. */
  readCurrent(): Promise<{ row: ServerRow; by: string | null }>;
  /** True for a text that may neither be sent nor kept on the device. */
  isBlocked(text: string): boolean;
  /** Written here in an earlier visit, and sent since. */
  ours(field: string, value: FieldValue): boolean;
  joinTexts(theirs: string, mine: string, by: string | null): string;
  /** Keeps what is not acknowledged on the device, written on top of this version; null when there is nothing left. */
  keep(draft: { base: Fields; edits: Fields } | null, version: number): void;
  /** Tells the page's sync state. */
  tell(state: 'sent' | 'unsent' | 'held-back'): void;
  after(milliseconds: number, then: () => void): () => void;
}

export interface RowDraftState {
  readonly values: Fields;
  /** Fields whose text holds what must not be sent. */
  readonly blocked: ReadonlySet<string>;
  readonly clashes: ReadonlyMap<string, Clash & { by: string | null }>;
  readonly refusal: RefusalAnswer | null;
  readonly restored: boolean;
}

const pause = 800;
const mostMerges = 5;

/** One row being edited: what the server has, what is typed on top, and the way of one into the other. */
export class RowDraft {
  private edits: Record<string, FieldValue> = {};
  private base: Record<string, FieldValue> = {};
  private inFlight: Fields | null = null;
  private clashes = new Map<string, Clash & { by: string | null }>();
  private refusal: RefusalAnswer | null = null;
  private restored = false;
  private cancelTimer: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();
  private current: RowDraftState;

  constructor(
    private server: ServerRow,
    private readonly doors: RowDraftDoors,
    kept: { base: Fields; edits: Fields } | null,
  ) {
    if (kept && Object.keys(kept.edits).length > 0) {
      this.base = { ...kept.base };
      this.edits = { ...kept.edits };
      this.rebase(server.fields, null);
      this.restored = Object.keys(this.edits).length > 0;
    }
    this.current = this.snapshot();
    if (this.restored) this.schedule(0);
  }

  /** A newer row arrived: an answer to somebody's save, or a page that was read again. */
  receive(row: ServerRow, by: string | null = null): void {
    if (row.version < this.server.version) return;
    const same =
      row.version === this.server.version &&
      Object.entries(row.fields).every(([field, value]) => this.server.fields[field] === value);
    if (same) return;
    this.server = row;
    this.rebase(row.fields, by);
    this.changed();
  }

  set(field: string, value: FieldValue): void {
    if (!(field in this.edits)) this.base[field] = this.server.fields[field] ?? null;
    this.edits[field] = value;
    if (!this.inFlight && value === this.server.fields[field]) this.forget(field);
    this.refusal = null;
    this.changed();
    this.schedule(pause);
  }

  /** On blur, on hiding the page, on leaving it. */
  flush(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    void this.send();
  }

  /** Answers a clash between two choices. */
  settle(field: string, take: 'mine' | 'theirs'): void {
    const clash = this.clashes.get(field);
    this.clashes.delete(field);
    if (clash && take === 'theirs') this.set(field, clash.theirs);
    else this.changed();
  }

  state = (): RowDraftState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The version an action (start, close) must be sent with, after everything typed has been acknowledged. */
  async settled(): Promise<number> {
    this.cancelTimer?.();
    this.cancelTimer = null;
    await this.send();
    return this.server.version;
  }

  /**
   * The version to act on where nothing answers: what is typed and not on its way is put in the line first, and the answers before it
   * will move the version on.
   */
  lined(): number {
    this.cancelTimer?.();
    this.cancelTimer = null;
    const { inFlight } = this;
    const rest = Object.entries(this.sendable()).filter(([field, value]) => inFlight?.[field] !== value);
    if (inFlight && rest.length > 0)
      void this.doors.save(this.server.version, Object.fromEntries(rest)).catch(() => undefined);
    else void this.send();
    return this.server.version;
  }

  /** What stood in its way is gone: what was refused is sent once more. */
  again(): void {
    this.refusal = null;
    this.changed();
    this.flush();
  }

  private sending: Promise<void> | null = null;

  private send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let merges = 0; merges <= mostMerges;) {
      const patch = this.sendable();
      if (Object.keys(patch).length === 0 || this.refusal) return;
      this.inFlight = patch;
      try {
        const row = await this.doors.save(this.server.version, patch);
        for (const [field, sent] of Object.entries(patch)) {
          if (this.edits[field] === sent) this.forget(field);
          else this.base[field] = row.fields[field] ?? null;
        }
        this.inFlight = null;
        if (row.version >= this.server.version) this.server = row;
        this.restored = false;
      } catch (error) {
        this.inFlight = null;
        const refusal = refusalOf(error);
        merges += 1;
        const stored = refusal.code === 'CONFLICT' ? await this.doors.readCurrent().catch(() => null) : null;
        if (stored) this.receive(stored.row, stored.by);
        else this.refusal = refusal;
      }
      this.changed();
    }
  }

  private sendable(): Fields {
    return Object.fromEntries(Object.entries(this.edits).filter(([, value]) => !this.blocks(value)));
  }

  private blocks(value: FieldValue): boolean {
    return typeof value === 'string' && this.doors.isBlocked(value);
  }

  private forget(field: string): void {
    delete this.edits[field];
    delete this.base[field];
  }

  private rebase(theirs: Fields, by: string | null): void {
    const known: Record<string, FieldValue> = { ...this.base };
    // What we sent ourselves comes back with the answer; that is nobody else's writing.
    for (const [field, sent] of Object.entries(this.inFlight ?? {}))
      if (theirs[field] === sent) known[field] = sent;
    for (const field of Object.keys(known)) {
      const stored = theirs[field] ?? null;
      if (this.doors.ours(field, stored)) known[field] = stored;
    }
    const merged = mergeThreeWay(known, this.edits, theirs, (stored, mine) =>
      this.doors.joinTexts(stored, mine, by),
    );
    for (const clash of merged.clashes) this.clashes.set(clash.field, { ...clash, by });
    for (const field of Object.keys(this.edits)) {
      const value = merged.edits[field];
      if (value === undefined) this.forget(field);
      else {
        this.edits[field] = value;
        this.base[field] = theirs[field] ?? null;
      }
    }
  }

  private schedule(milliseconds: number): void {
    this.cancelTimer?.();
    this.cancelTimer = this.doors.after(milliseconds, () => this.flush());
  }

  private snapshot(): RowDraftState {
    const blocked = Object.entries(this.edits).filter(([, value]) => this.blocks(value));
    return {
      values: { ...this.server.fields, ...this.edits },
      blocked: new Set(blocked.map(([field]) => field)),
      clashes: new Map(this.clashes),
      refusal: this.refusal,
      restored: this.restored,
    };
  }

  private changed(): void {
    const sendable = this.sendable();
    const unsent = Object.keys(sendable).length > 0;
    const base = Object.fromEntries(Object.keys(sendable).map((field) => [field, this.base[field] ?? null]));
    this.doors.keep(unsent ? { base, edits: sendable } : null, this.server.version);
    this.current = this.snapshot();
    this.doors.tell(
      unsent && !this.refusal ? 'unsent' : unsent || this.current.blocked.size ? 'held-back' : 'sent',
    );
    for (const listener of this.listeners) listener();
  }
}
