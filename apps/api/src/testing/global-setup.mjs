// Once per run: a PostgreSQL to test on. Given by TEST_DATABASE_SUPERUSER_URL, else the product's own embedded server in a temporary directory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../../tools/embedded-postgres/start-postgres.mjs';

export default async function setUp() {
  process.env.TEST_RUN = `run_${process.pid}_${Date.now().toString(36)}`;
  if (process.env.TEST_DATABASE_SUPERUSER_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'laeringsrum-test-'));
  const server = await startPostgres({ dataDir, durable: false });
  process.env.TEST_DATABASE_SUPERUSER_URL = server.superuserUrl;
  globalThis.stopTestDatabase = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
