import pg from 'pg';
import { log } from '../../platform/log/log.js';

interface Listener {
  /** Something was committed, or the connection is back and may have missed something. */
  changed(): void;
  said(channel: string, payload: string): void;
}

const CHANNELS = ['row_change', 'session_end', 'presence'] as const;
const WAITS_MS = [250, 500, 1000, 2000, 5000];

/**
 * An instance's one LISTEN connection, on an address of its own where requests go through a pooler: a connection that is handed round hears
 * nothing. Opened when somebody first wants to hear, and opened again whenever it is lost.
 */
export class Listening {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private attempt = 0;
  private closed = false;
  private first: Promise<void> | null = null;

  constructor(
    private readonly server: { readonly url: string; readonly options: string | undefined },
    private readonly listener: Listener,
  ) {}

  /** Resolves when the first attempt has been made: what is said from then on is heard. */
  start(): Promise<void> {
    this.first ??= this.connect();
    return this.first;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.server.url,
      options: this.server.options,
      application_name: 'laeringsrum-listening',
      connectionTimeoutMillis: 2500,
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'row_change') this.listener.changed();
      else this.listener.said(channel, payload);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join('; '));
      this.attempt = 0;
      this.listener.changed();
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    const wait = WAITS_MS[Math.min(this.attempt, WAITS_MS.length - 1)] ?? 5000;
    if (this.attempt === 0) log.warn({ wait }, 'The connection that listens for changes was lost');
    this.attempt += 1;
    this.timer = setTimeout(() => void this.connect(), wait);
    this.timer.unref();
  }
}
