import pg from 'pg';
import { Packet } from '../platform/operation/packet.js';

type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

/** Longer than a read's COMMIT waits for company. */
const EARLIER_READS_MS = 40;

/** The statements sent to PostgreSQL while some work is done, by whichever connection. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, EARLIER_READS_MS));
  const prototype = pg.Client.prototype as unknown as { query: Ask };
  const { query } = prototype;
  const sent: string[] = [];
  prototype.query = function (...args) {
    const [statement] = args;
    if (statement instanceof Packet) sent.push(...statement.statements.map(({ text }) => text));
    else sent.push(typeof statement === 'string' ? statement : String((statement as { text: string }).text));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}
