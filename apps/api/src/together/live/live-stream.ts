import { type Response } from 'express';

/** Which row was changed. Ids and a version: what it says, each client asks for itself. */
export interface RowChange {
  readonly table: string;
  readonly rowId: string;
  /** What it stands in: an intervention, a meeting, a report; of what is new in the programme, the programme. */
  readonly aboutId: string | null;
  readonly version: number | null;
  /** null: it belongs to the programme as a whole. */
  readonly placeId: string | null;
  readonly gone: boolean;
}

const MOST_WAITING_BYTES = 256 * 1024;

/** One browser that hears what others change: a response that is not ended. */
export class LiveStream {
  private open = true;

  constructor(
    readonly tokenHash: string,
    readonly programmeSlug: string | null,
    readonly sessionId: string,
    readonly personId: string,
    readonly programmeId: string,
    /** The cycle that is open on the page, if it is one that may be written in. */
    readonly rowId: string | null,
    private readonly response: Response,
  ) {}

  begin(): void {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // A proxy that gathers answers would hold the news back.
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
    this.write('retry: 3000\n\n');
  }

  send(event: string, data: unknown, id?: string): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  heartbeat(): void {
    this.write(': \n\n');
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    this.response.end();
  }

  private write(text: string): void {
    if (!this.open) return;
    this.response.write(text);
    // Whoever does not read is let go, and asks again what was missed.
    if (this.response.writableLength > MOST_WAITING_BYTES) this.end();
  }
}
