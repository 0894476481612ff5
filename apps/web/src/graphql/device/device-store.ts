import { Dexie, type EntityTable } from 'dexie';

/** A change on its way, as it lies on the device: what is sent, under which key, in whose name. */
export interface KeptChange {
  /** The idempotency key: the same however often it is sent. */
  key: string;
  personId: string;
  /** The order in which it was made. */
  order: number;
  programme: string;
  name: string;
  query: string;
  variables: Record<string, unknown>;
  /** The page it was made on. */
  address: string;
  at: number;
  /** Why the server said no; the change waits for the person. */
  refused?: { code: string; message: string };
}

/** What a person saw last in a programme: enough for a start without a network. */
export interface LastSeen {
  personId: string;
  programme: string;
  at: number;
  cache: Record<string, unknown>;
}

/**
 * The one database on the device. Every row carries its person: nobody else's is read, sent or shown. It is fetched when something is
 * to be kept, so that the first page does not wait for it.
 */
class DeviceStore extends Dexie {
  readonly changes!: EntityTable<KeptChange, 'key'>;
  readonly seen!: EntityTable<LastSeen>;

  constructor() {
    super('laeringsrum');
    this.version(1).stores({ changes: 'key, [personId+order]', seen: '[personId+programme], personId' });
  }
}

export const device = new DeviceStore();
