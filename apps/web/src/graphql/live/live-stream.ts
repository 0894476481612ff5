import { type ApolloClient, type ObservableQuery } from '@apollo/client';
import { concerns, isNews, type RowNews } from './news';

/** Somebody else who has the same row open, and may write there. */
export interface Presence {
  rowId: string;
  personId: string;
  name: string;
  field: string | null;
  gone: boolean;
}

const breath = 250;
/** A tab that is put away stops listening; it asks again when it comes back. */
const hiddenFor = 20_000;
const again = 10_000;

/**
 * What others change, told while it happens: one stream for the tab that is looked at. The page asks again for what it shows; what is
 * being typed is merged and never overwritten (drafts/row-draft.ts).
 */
export class LiveStream {
  private source: EventSource | null = null;
  private row: string | null = null;
  private since: string | null = null;
  private stale = false;
  private news: RowNews[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private hiddenTimer: ReturnType<typeof setTimeout> | null = null;
  private againTimer: ReturnType<typeof setTimeout> | null = null;
  private readonly met = new Set<(presence: Presence) => void>();
  private readonly opened = new Set<() => void>();

  constructor(
    private readonly client: ApolloClient,
    private readonly programme: string,
  ) {
    document.addEventListener('visibilitychange', this.looked);
    window.addEventListener('online', this.looked);
    this.open();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.looked);
    window.removeEventListener('online', this.looked);
    for (const timer of [this.timer, this.hiddenTimer, this.againTimer]) if (timer) clearTimeout(timer);
    this.source?.close();
    this.source = null;
  }

  /** Sits with this row open: hears who else does. */
  sitAt(row: string, met: (presence: Presence) => void, opened: () => void): () => void {
    this.met.add(met);
    this.opened.add(opened);
    this.move(row);
    return () => {
      this.met.delete(met);
      this.opened.delete(opened);
      if (this.row === row) this.move(null);
    };
  }

  private move(row: string | null): void {
    if (this.row === row) return;
    this.row = row;
    this.open();
  }

  private open(): void {
    this.source?.close();
    const query = new URLSearchParams({ programme: this.programme });
    if (this.row) query.set('row', this.row);
    if (this.since) query.set('since', this.since);
    const source = new EventSource(`/live?${query.toString()}`);
    this.source = source;
    const on = (event: string, then: (data: unknown) => void) =>
      source.addEventListener(event, (message: MessageEvent<string>) => {
        if (message.lastEventId) this.since = message.lastEventId;
        then(JSON.parse(message.data));
      });
    const take = (data: unknown) => this.take((data as { changes: RowNews[] }).changes);
    on('hello', (data) => {
      // The line was down for a while, and what was missed is known or asked for.
      if (this.stale) this.askAgain('everything');
      this.stale = false;
      take(data);
      for (const listener of this.opened) listener();
    });
    on('changes', take);
    on('missed', () => this.askAgain('everything'));
    on('presence', (data) => {
      for (const listener of this.met) listener(data as Presence);
    });
    on('enough', () => source.close());
    // Nobody is torn out of a sentence: the next thing that is saved or asked leads to the sign-in.
    on('signed-out', () => source.close());
    source.addEventListener('error', () => {
      if (this.source !== source) return;
      this.stale = true;
      // The browser comes again by itself when the line breaks, and not when the server is not ready for it.
      if (source.readyState === EventSource.CLOSED) this.comeAgain();
    });
  }

  private comeAgain(): void {
    if (this.againTimer) clearTimeout(this.againTimer);
    this.againTimer = setTimeout(this.looked, again);
  }

  private readonly looked = (): void => {
    if (this.hiddenTimer) clearTimeout(this.hiddenTimer);
    if (document.visibilityState === 'hidden') {
      this.hiddenTimer = setTimeout(() => this.source?.close(), hiddenFor);
      return;
    }
    if (this.source && this.source.readyState !== EventSource.CLOSED) return;
    this.open();
  };

  private take(changes: readonly RowNews[]): void {
    if (changes.length === 0) return;
    this.news.push(...changes);
    // What belongs together is asked for once.
    this.timer ??= setTimeout(() => {
      this.timer = null;
      const cache = this.client.cache.extract() as Record<string, unknown>;
      const news = this.news.splice(0).filter((change) => isNews(change, cache));
      if (news.length > 0) this.askAgain((shown) => news.some((change) => concerns(change, shown)));
    }, breath);
  }

  private askAgain(wanted: 'everything' | ((shown: string) => boolean)): void {
    const showing = (query: ObservableQuery): boolean => {
      if (wanted === 'everything') return true;
      const { data } = query.getCurrentResult();
      return data !== undefined && wanted(JSON.stringify(data));
    };
    this.client.refetchQueries({ include: 'active', onQueryUpdated: showing }).catch(() => undefined);
  }
}
