import { currentOperation } from './operation.js';

type Batch<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/** All loaders that were asked in one turn ask the database together, so that their statements travel in one packet. */
function afterThisTurn(flush: () => void): void {
  const { flushes } = currentOperation();
  if (flushes.length === 0) setImmediate(() => flushes.splice(0).forEach((next) => next()));
  flushes.push(flush);
}

/** One load for all the fields of an operation that ask in the same turn. */
class Loader<Key, Value> {
  private readonly found = new Map<Key, Promise<Value | undefined>>();
  private waiting: {
    key: Key;
    resolve: (value: Value | undefined) => void;
    reject: (error: unknown) => void;
  }[] = [];

  constructor(private readonly batch: Batch<Key, Value>) {}

  load(key: Key): Promise<Value | undefined> {
    const known = this.found.get(key);
    if (known) return known;
    const promise = new Promise<Value | undefined>((resolve, reject) => {
      if (this.waiting.length === 0) afterThisTurn(() => void this.flush());
      this.waiting.push({ key, resolve, reject });
    });
    this.found.set(key, promise);
    return promise;
  }

  private async flush(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    try {
      const values = await this.batch(waiting.map(({ key }) => key));
      for (const { key, resolve } of waiting) resolve(values.get(key));
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

/** @param identity usually a service method; the same identity shares one batch within the operation */
export function load<Key, Value>(
  identity: unknown,
  key: Key,
  batch: Batch<Key, Value>,
): Promise<Value | undefined> {
  const { loaders } = currentOperation();
  let loader = loaders.get(identity) as Loader<Key, Value> | undefined;
  if (!loader) {
    loader = new Loader(batch);
    loaders.set(identity, loader);
  }
  return loader.load(key);
}

/** Rows grouped by a key, with an empty list for keys without rows. */
export function grouped<Row, Key>(
  rows: readonly Row[],
  keys: readonly Key[],
  keyOf: (row: Row) => Key,
): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}

/** Rows by their id. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
