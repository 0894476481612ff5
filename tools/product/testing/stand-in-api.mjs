/*
 * Behaves towards its parent as the API does, for the tests of the start: answers /readyz while the database does,
 * ends on TERM and when its parent is gone, and says what is set wrongly with exit code 78.
 */
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * @param {number} level
 * @param {string} msg
 */
function log(level, msg) {
  process.stdout.write(`${JSON.stringify({ level, time: Date.now(), msg })}\n`);
}

if (process.env.STAND_IN_REFUSES !== undefined) {
  log(60, process.env.STAND_IN_REFUSES);
  process.exit(78);
}
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 1_000 });
pool.on('error', () => log(40, 'the database went away'));
const server = createServer(async (request, response) => {
  if (request.url === '/crash') process.exit(3);
  try {
    await pool.query('SELECT 1');
    response.end(
      JSON.stringify({ pid: process.pid, demo: process.env.DEMO, embedded: process.env.EMBEDDED_DATABASE }),
    );
  } catch {
    response.writeHead(503).end();
  }
});
server.listen(Number(process.env.PORT), () => log(30, 'listening'));
process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await pool.end();
  process.exit(0);
});
process.once('disconnect', () => process.exit(0));
