import { type EventEmitter } from 'node:events';
import { prepareValue } from 'pg/lib/utils.js';
import { Refusal } from '@laeringsrum/domain';
import { QueryResult, type DataSource, type QueryRunner } from 'typeorm';
import { isDatabaseAway } from '../graphql/answer-error.js';
import { log } from '../log/log.js';
import { type Answer, Packet, type Statement } from './packet.js';

interface PgClient {
  query(statement: string): Promise<Answer>;
  query(packet: Packet): void;
  getTypeParser(type: number): (text: string) => unknown;
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** The statements of one operation, on one connection. */
export interface OperationConnection {
  readonly runner: QueryRunner;
  ask(sql: string, values?: readonly unknown[]): Promise<Answer>;
  /** Back to the pool. A read's transaction may still have to be ended. */
  giveBack(transaction: 'ended' | 'to be ended'): Promise<void>;
}

/**
 * Takes a connection for one operation. Field resolvers run side by side; what they ask in one turn goes to PostgreSQL in one
 * packet and is answered in order, so an operation waits for a few round trips rather than for each statement. TypeORM's runner is led the same way.
 */
export async function takeConnection(
  dataSource: DataSource,
  counted: () => void,
): Promise<OperationConnection> {
  preparePool(dataSource);
  const runner = dataSource.createQueryRunner();
  let client: PgClient;
  try {
    client = (await runner.connect()) as PgClient;
  } catch (error) {
    await runner.release().catch(() => undefined);
    if (isDatabaseAway(error)) throw new Refusal('UNAVAILABLE');
    throw error;
  }
  let waiting: Statement[] = [];
  const readerOf = (type: number) => client.getTypeParser(type);
  const ask = (sql: string, values: readonly unknown[] = []): Promise<Answer> => {
    counted();
    return new Promise<Answer>((answered, refused) => {
      const sent = values.map(prepareValue);
      if (waiting.length === 0)
        process.nextTick(() => {
          const packet = new Packet(waiting, readerOf);
          waiting = [];
          client.query(packet);
        });
      waiting.push({ text: sql, values: sent, answered, refused });
    }).catch((error: Error) => {
      // Who asked is worth more than the socket that answered.
      Error.captureStackTrace(error);
      throw error;
    });
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
  // Who waits for the connection asks within this turn, some promises later.
  stream.cork();
  setImmediate(() => stream.uncork());
  // A connection that was lost meanwhile is the pool's to notice.
  client.query('COMMIT').catch(() => undefined);
}

/** Whoever holds the connection is told by the statement that fails. */
const isLost = (): void => undefined;

/**
 * Whoever takes a connection from the pool, for an operation or not, finds no transaction on it. And one that the server cuts off while it is
 * handed over, when neither the pool nor its taker listens, has somebody who hears of it: its next statement fails, the process does not.
 */
function preparePool(dataSource: DataSource): void {
  if (pools.has(dataSource)) return;
  pools.add(dataSource);
  const { master } = dataSource.driver as unknown as { master: EventEmitter };
  master.on('acquire', (client: PgClient & EventEmitter) => {
    if (!client.listeners('error').includes(isLost)) client.on('error', isLost);
    endRead(client);
  });
}
