/* Starts a server on the directory it is given, says where it is in one line of JSON, and stays until it is killed. */
import { startPostgres } from '../start-postgres.mjs';
import { errorText } from '../../refusal.mjs';

/** @type {import('../start-postgres.mjs').EmbeddedPostgres | undefined} */
let server;
const end = async () => {
  await server?.stop();
  process.exit(0);
};
process.once('SIGTERM', end);
process.once('disconnect', end); // The test was stopped.

try {
  server = await startPostgres({
    dataDir: process.argv[2] ?? '',
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const { port, ownerUrl, appUrl } = server;
  process.stdout.write(`${JSON.stringify({ port, ownerUrl, appUrl, postmaster: server.pid() })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: errorText(error), name: Object(error).name })}\n`);
  process.exit(1);
}
