import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { log } from '../../platform/log/log.js';
import { CONFIG, type Config } from '../../config.js';
import { Hearing, MOST_CHANGES, type PresenceNote } from './hearing.js';
import { Listening } from './listening.js';
import { LiveStream } from './live-stream.js';

const MOST_STREAMS_PER_PERSON = 6;
const HEARTBEAT_MS = 20_000;
/** Every so often the session behind a stream is looked at, and old news is forgotten. */
const CHECK_EVERY = 3;
const FORGET_EVERY = 30;
/** What is committed in one breath is told in one breath. */
const BREATH_MS = 20;

/**
 * The streams of this instance, and what goes out on them. One change at a time: telling others takes a connection of the pool at
 * most, never two, so that those who work are not held up by those who watch.
 */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly listening: Listening;
  private readonly told = new Set<number>();
  private low: string | null = null;
  private beats = 0;
  private readonly heart: NodeJS.Timeout;
  private breath: NodeJS.Timeout | null = null;
  private line: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    dataSource: DataSource,
    @Inject(CONFIG) config: Config,
    private readonly hearing: Hearing,
  ) {
    const { extra } = dataSource.options as { extra?: { options?: string } };
    const server = { url: config.listenUrl, options: extra?.options };
    this.listening = new Listening(server, {
      changed: () => this.takeBreath(),
      said: (channel, payload) => this.said(channel, payload),
    });
    this.heart = setInterval(() => this.beat(), HEARTBEAT_MS);
    this.heart.unref();
  }

  add(stream: LiveStream, since: string | null): void {
    const own = [...this.streams].filter(({ personId }) => personId === stream.personId);
    own.slice(0, Math.max(0, own.length - MOST_STREAMS_PER_PERSON + 1)).forEach((oldest) => {
      oldest.send('enough', null);
      this.drop(oldest);
    });
    this.streams.add(stream);
    stream.begin();
    this.next(async () => {
      await this.listening.start();
      if (this.low === null) this.low = (await this.hearing.changesSince(null)).low;
      const missed = since === null ? [] : await this.hearing.missed(stream, since);
      if (missed === null) stream.send('missed', null, this.low);
      else stream.send('hello', { changes: missed }, this.low);
    });
  }

  /** The other end has hung up. */
  remove(stream: LiveStream, placeId: string | null): void {
    this.drop(stream);
    const { rowId, personId, programmeId } = stream;
    const still = [...this.streams].some((other) => other.personId === personId && other.rowId === rowId);
    if (rowId === null || placeId === null || still || this.closed) return;
    this.next(() => this.hearing.say({ programmeId, placeId, rowId, personId, field: null, gone: true }));
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearInterval(this.heart);
    if (this.breath) clearTimeout(this.breath);
    for (const stream of this.streams) this.drop(stream);
    await this.listening.close();
    await this.line;
  }

  private drop(stream: LiveStream): void {
    this.streams.delete(stream);
    stream.end();
  }

  /** In order, and one at a time. */
  private next(work: () => Promise<void>): void {
    this.line = this.line.then(async () => {
      if (this.closed) return;
      await work().catch((error: unknown) =>
        log.warn({ name: (error as Error).name }, 'News could not be told'),
      );
    });
  }

  private takeBreath(): void {
    this.breath ??= setTimeout(() => {
      this.breath = null;
      this.next(() => this.tell());
    }, BREATH_MS);
  }

  /** From the number below which nothing can still come: what was told already is left out, what came late is not lost. */
  private async tell(): Promise<void> {
    const { low, changes } = await this.hearing.changesSince(this.low);
    const news = changes.filter(({ id }) => !this.told.has(id));
    if (low === this.low) news.forEach(({ id }) => this.told.add(id));
    else {
      this.told.clear();
      changes.forEach(({ id }) => this.told.add(id));
    }
    this.low = low;
    for (const [hearer, streams] of this.byHearer()) {
      const ids = news.filter(({ programmeId }) => programmeId === hearer.programmeId).map(({ id }) => id);
      if (ids.length === 0) continue;
      const heard = await this.hearing.heard(hearer, ids);
      for (const stream of streams) {
        if (heard === null) this.over(stream);
        else if (heard.length > MOST_CHANGES) stream.send('missed', null, low);
        else if (heard.length > 0) stream.send('changes', { changes: heard }, low);
      }
    }
  }

  /** Several tabs of one session are one who hears. */
  private byHearer(): Map<LiveStream, LiveStream[]> {
    const first = new Map<string, LiveStream>();
    const groups = new Map<LiveStream, LiveStream[]>();
    for (const stream of this.streams) {
      const key = `${stream.tokenHash} ${stream.programmeId}`;
      const hearer = first.get(key) ?? stream;
      first.set(key, hearer);
      groups.set(hearer, [...(groups.get(hearer) ?? []), stream]);
    }
    return groups;
  }

  private said(channel: string, payload: string): void {
    if (channel === 'session_end') {
      for (const stream of this.streams) if (stream.sessionId === payload) this.over(stream);
      return;
    }
    const note = JSON.parse(payload) as PresenceNote;
    const there = ({ rowId, personId }: LiveStream) => rowId === note.rowId && personId !== note.personId;
    if ([...this.streams].some(there)) this.next(() => this.introduce(note, there));
  }

  private async introduce(note: PresenceNote, there: (stream: LiveStream) => boolean): Promise<void> {
    const { rowId, personId, field, gone } = note;
    for (const [hearer, streams] of this.byHearer()) {
      const present = streams.filter(there);
      if (present.length === 0) continue;
      const name = await this.hearing.mayMeet(hearer, note);
      if (name === null) continue;
      for (const stream of present) stream.send('presence', { rowId, personId, name, field, gone });
    }
  }

  private over(stream: LiveStream): void {
    stream.send('signed-out', null);
    this.drop(stream);
  }

  private beat(): void {
    this.beats += 1;
    for (const stream of this.streams) stream.heartbeat();
    if (this.streams.size === 0) return;
    // What was committed by hand, or by an instance that fell before it could call.
    this.takeBreath();
    if (this.beats % CHECK_EVERY === 0) this.next(() => this.checkSessions());
    if (this.beats % FORGET_EVERY === 0) this.next(() => this.hearing.forgetOld());
  }

  private async checkSessions(): Promise<void> {
    for (const [hearer, streams] of this.byHearer())
      if ((await this.hearing.identity(hearer)) === null) streams.forEach((stream) => this.over(stream));
  }
}
