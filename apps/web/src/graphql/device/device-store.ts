/** A change on its way, as it lies on the device: what is sent, under which key, in whose name. */
export interface KeptChange {
  /** The idempotency key: the same however often it is sent. */
  key: string;
  /** Who made it; for what came by a contributor link, which link. */
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

type StoreName = 'changes' | 'seen';

/**
 * The one database on the device. Every row carries its person: nobody else's is read, sent or shown. Five calls of the browser's own
 * store are enough; a library for them would be a tenth of what the first page may weigh.
 */
class DeviceStore {
  private opened: Promise<IDBDatabase> | null = null;

  putChange(change: KeptChange): Promise<unknown> {
    return this.within('changes', 'readwrite', (store) => store.put(change));
  }

  dropChange(key: string): Promise<unknown> {
    return this.within('changes', 'readwrite', (store) => store.delete(key));
  }

  /** Nothing happens where it has been answered in the meantime. */
  async alterChange(key: string, part: Partial<KeptChange>): Promise<void> {
    const change = await this.within<KeptChange | undefined>('changes', 'readonly', (store) =>
      store.get(key),
    );
    if (change) await this.putChange({ ...change, ...part });
  }

  /** In the order they were made. */
  async changesOf(personId: string): Promise<KeptChange[]> {
    const all = await this.within<KeptChange[]>('changes', 'readonly', (store) =>
      store.index('personId').getAll(personId),
    );
    return all.sort((a, b) => a.order - b.order);
  }

  async seenBy(personId: string, programme: string): Promise<LastSeen | null> {
    const seen = await this.within<LastSeen | undefined>('seen', 'readonly', (store) =>
      store.get([personId, programme]),
    );
    return seen ?? null;
  }

  putSeen(seen: LastSeen): Promise<unknown> {
    return this.within('seen', 'readwrite', (store) => store.put(seen));
  }

  async forgetChangesOf(personId: string): Promise<void> {
    for (const { key } of await this.changesOf(personId)) await this.dropChange(key);
  }

  /** Null: everybody's. */
  async forgetSeenExcept(personId: string | null): Promise<void> {
    const rows = await this.within<LastSeen[]>('seen', 'readonly', (store) => store.getAll());
    for (const row of rows)
      if (row.personId !== personId)
        await this.within('seen', 'readwrite', (store) => store.delete([row.personId, row.programme]));
  }

  /** One piece of work in a transaction of its own: done when it lies on the disk. */
  async within<Result>(
    name: StoreName,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<Result> {
    this.opened ??= openDatabase();
    const database = await this.opened.catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      // Done when it lies on the disk, not when it has been asked for.
      transaction.oncomplete = () => resolve(request.result as Result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The store refused it'));
    });
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('laeringsrum', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('changes', { keyPath: 'key' }).createIndex('personId', 'personId');
      opening.result.createObjectStore('seen', { keyPath: ['personId', 'programme'] });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The store could not be opened'));
  });
}

export const device = new DeviceStore();
