import { createHash } from 'node:crypto';
import { type EventEmitter } from 'node:events';
import { Refusal } from '@laeringsrum/domain';
import { QueryResult, type DataSource, type QueryRunner } from 'typeorm';
import { isDatabaseAway } from '../graphql/answer-error.js';
import { log } from '../log/log.js';

export interface Answer {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: Record<string, unknown>[];
}
interface PgClient {
  query(statement: string | { name: string; text: string; values: unknown[] }): Promise<Answer>;
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** The statements of one operation, on one connection. */
export interface OperationConnection {
  readonly runner: QueryRunner;
  ask(sql: string, values?: readonly unknown[]): Promise<Answer>;
  /** Back to the pool. A read's transaction may still have to be ended. */
  giveBack(transaction: 'ended' | 'to be ended'): Promise<void>;
}

const names = new Map<string, string>();

/** Each text is prepared once a connection, under a name made of itself. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}

/**
 * Takes a connection for one operation. Field resolvers run side by side; what they ask in one turn goes to PostgreSQL in one
 * packet (the pool is in pipeline mode) and is answered in order, so an operation waits for a few round trips rather than
 * for each statement. TypeORM's runner is led the same way.
 */
export async function takeConnection(
  dataSource: DataSource,
  counted: () => void,
): Promise<OperationConnection> {
  const runner = dataSource.createQueryRunner();
  let client: PgClient;
  try {
    client = (await runner.connect()) as PgClient;
  } catch (error) {
    await runner.release().catch(() => undefined);
    if (isDatabaseAway(error)) throw new Refusal('UNAVAILABLE');
    throw error;
  }
  endReadsOfPool(dataSource);
  let corked = false;
  const ask = (sql: string, values: readonly unknown[] = []): Promise<Answer> => {
    counted();
    if (!corked) {
      corked = true;
      const { stream } = client.connection;
      stream.cork();
      process.nextTick(() => {
        corked = false;
        stream.uncork();
      });
    }
    return client.query(
      values.length === 0 && sql.length < 12
        ? sql
        : { name: nameOf(sql), text: sql, values: values as unknown[] },
    );
  };
  runner.query = (async (sql: string, values?: unknown[], structured = false) => {
    const answer = await ask(sql, values);
    const changed = answer.command === 'UPDATE' || answer.command === 'DELETE';
    const raw = changed ? [answer.rows, answer.rowCount] : answer.rows;
    if (!structured) return raw;
    return Object.assign(new QueryResult(), { raw, records: answer.rows, affected: answer.rowCount });
  }) as QueryRunner['query'];
  // The transaction is begun and ended by the operation itself; TypeORM must not open another inside it.
  (runner as { isTransactionActive: boolean }).isTransactionActive = true;
  const giveBack = async (transaction: 'ended' | 'to be ended'): Promise<void> => {
    if (transaction === 'to be ended') endLater(client);
    await runner
      .release()
      .catch((error: unknown) =>
        log.warn({ name: (error as Error).name }, 'A connection could not be given back'),
      );
  };
  return { runner, ask, giveBack };
}

const reads = new WeakMap<PgClient, NodeJS.Timeout>();
const pools = new WeakSet<DataSource>();
const A_MOMENT_MS = 20;

/**
 * A read has nothing to lose, so its COMMIT need not be a packet of its own: it leaves with what the connection is asked next, or
 * after a moment when nothing is.
 */
function endLater(client: PgClient): void {
  reads.set(
    client,
    setTimeout(() => endRead(client), A_MOMENT_MS),
  );
}

function endRead(client: PgClient): void {
  const timer = reads.get(client);
  if (timer === undefined) return;
  clearTimeout(timer);
  reads.delete(client);
  const { stream } = client.connection;
  // The pool hands it on from within a tick; who waits for it asks in the microtasks after that.
  stream.cork();
  queueMicrotask(() => process.nextTick(() => stream.uncork()));
  // A connection that was lost meanwhile is the pool's to notice.
  client.query('COMMIT').catch(() => undefined);
}

/** Whoever takes a connection from the pool, for an operation or not, finds no transaction on it. */
function endReadsOfPool(dataSource: DataSource): void {
  if (pools.has(dataSource)) return;
  pools.add(dataSource);
  const { master } = dataSource.driver as unknown as { master: EventEmitter };
  master.on('acquire', (client: PgClient) => endRead(client));
}
