import { type DataSource, type QueryRunner } from 'typeorm';
import { Refusal } from '@laeringsrum/domain';
import { isDatabaseAway } from '../graphql/answer-error.js';

export interface RawClient {
  query(sql: string): Promise<unknown>;
}
export interface Result {
  rows: Record<string, unknown>[];
}

/**
 * A connection for one operation. Field resolvers run side by side, a PostgreSQL connection answers one statement at a time:
 * its statements queue up here, in the order they were asked.
 */
export async function takeConnection(
  dataSource: DataSource,
  counted: () => void,
): Promise<{ runner: QueryRunner; client: RawClient }> {
  const runner = dataSource.createQueryRunner();
  let client: RawClient;
  try {
    client = (await runner.connect()) as RawClient;
  } catch (error) {
    await runner.release().catch(() => undefined);
    if (isDatabaseAway(error)) throw new Refusal('UNAVAILABLE');
    throw error;
  }
  const ask = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  runner.query = ((...args: unknown[]) => {
    counted();
    const next = last.then(
      () => ask(...args),
      () => ask(...args),
    );
    last = next.catch(() => undefined);
    return next;
  }) as QueryRunner['query'];
  // The transaction is begun and ended by the operation itself; TypeORM must not open another inside it.
  (runner as { isTransactionActive: boolean }).isTransactionActive = true;
  return { runner, client };
}
