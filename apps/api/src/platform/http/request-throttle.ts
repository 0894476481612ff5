import { type DataSource } from 'typeorm';
import { log } from '../log/log.js';

const FLUSH_MS = 1000;
/** Everybody behind one address together: a town hall is one address. */
const PER_ADDRESS = 10;
/** More subjects than this in one second are no people: what is not counted by session is still counted by address. */
const MOST_SUBJECTS = 20_000;

interface Count {
  /** Since this server last told. */
  here: number;
  /** In this minute, by all servers together, when this one last asked. */
  everywhere: number;
}

/**
 * How many requests may come from whom in a minute. Each server counts, and once a second tells the database and hears of the
 * others: the limit holds for all of them together, to within a second, and no request waits for it.
 */
export class RequestThrottle {
  private minute = 0;
  private readonly counts = new Map<string, Count>();
  private readonly timer: NodeJS.Timeout | null;

  /** @param perMinute from one session or key; 0: no limit */
  constructor(
    private readonly dataSource: DataSource,
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {
    this.timer = perMinute === 0 ? null : setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Counts a request. @returns whether it may go on */
  admits(address: string, tokenHash: string | null): boolean {
    if (this.perMinute === 0) return true;
    const minute = Math.floor(this.now() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.counts.clear();
    }
    const byAddress = this.count(`address:${address}`) <= PER_ADDRESS * this.perMinute;
    return tokenHash === null ? byAddress : this.count(`token:${tokenHash}`) <= this.perMinute && byAddress;
  }

  /** Tells what was counted here, and hears what all have counted. */
  async flush(): Promise<void> {
    const { minute } = this;
    const told = [...this.counts].filter(([, { here }]) => here > 0);
    if (told.length === 0 || !this.dataSource.isInitialized) return;
    const sent = told.map(([, { here }]) => here);
    for (const [, count] of told) {
      count.everywhere += count.here;
      count.here = 0;
    }
    try {
      const rows = (await this.dataSource.query('SELECT subject, requests FROM count_requests($1, $2)', [
        told.map(([subject]) => subject),
        sent,
      ])) as { subject: string; requests: number }[];
      if (minute !== this.minute) return;
      for (const { subject, requests } of rows) {
        const count = this.counts.get(subject);
        if (count) count.everywhere = Math.max(count.everywhere, requests);
      }
    } catch (error) {
      // Without the database nothing else is answered either; what was counted here still holds here.
      log.warn(
        { name: (error as Error).name },
        'Requests could not be counted together with the other servers',
      );
    }
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private count(subject: string): number {
    let count = this.counts.get(subject);
    if (!count) {
      if (this.counts.size >= MOST_SUBJECTS) return 0;
      this.counts.set(subject, (count = { here: 0, everywhere: 0 }));
    }
    count.here += 1;
    return count.here + count.everywhere;
  }
}
