/*
 * `npm run retention -- dry-run|run` and `npm run tombstones -- write|apply FILE`: what is due for deletion, and the ids of what is gone,
 * in the database of DATABASE_URL, or in the embedded one while Læringsrum runs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { databaseEnvironment } from './product/owner-database.mjs';
import { endWith } from './terminal.mjs';
import { ROOT } from './workspace/root.mjs';

try {
  const entry = join(ROOT, 'apps', 'api', 'dist', 'retention.js');
  const done = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...databaseEnvironment(process.env) },
  });
  process.exit(done.status ?? 1);
} catch (error) {
  endWith(error);
}
