import pg from 'pg';

type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

/** The statements sent to PostgreSQL while some work is done, by whichever connection. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Ask };
  const { query } = prototype;
  const sent: string[] = [];
  prototype.query = function (...args) {
    const [statement] = args;
    sent.push(typeof statement === 'string' ? statement : String((statement as { text: string }).text));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}
