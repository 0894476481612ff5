import { expect } from '@jest/globals';
import pg from 'pg';
import { Packet } from '../platform/operation/packet.js';

type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

/** Longer than a read's COMMIT waits for company. */
const EARLIER_READS_MS = 40;

/** Ends of transactions and calls to listeners leave when there is time, and are nobody's in particular. */
const LATER = /^COMMIT$|pg_notify/;

/**
 * What is asked for in one turn of the event loop or in the next is one statement or two: as many, give or take so many. Tests
 * add more rows than this, so that a question for each of them is seen.
 */
export const SAME_COUNT_WITHIN = 4;

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
  return sent.filter((statement) => !LATER.test(statement));
}

/** Fails when the second count is another than the first, but for what is loaded in one turn or the next. */
export function expectSameCount(few: number, many: number): void {
  expect(Math.abs(many - few)).toBeLessThan(SAME_COUNT_WITHIN);
}
