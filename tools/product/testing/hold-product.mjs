/* Starts the product with the stand-in API on the directory and port it is given, says so, and stays. */
import { fileURLToPath } from 'node:url';
import { startProduct } from '../start-product.mjs';

process.once('disconnect', () => process.exit(0)); // The test was stopped.

const product = await startProduct({
  settings: { port: Number(process.argv[3]), dataDir: process.argv[2] ?? '', demo: true, database: null },
  say: (line) => process.stderr.write(`${line}\n`),
  entry: fileURLToPath(new URL('./stand-in-api.mjs', import.meta.url)),
});
process.stdout.write(`${JSON.stringify({ api: product.apiPid, postmaster: product.postgres?.pid() })}\n`);
