/*
 * `npm run account -- --email ... --name ... --role ... [--place ...]`: adds a person to the database of DATABASE_URL, or to the embedded one
 * while Læringsrum runs. The password is read from standard input: echo 'a sentence only you know' | npm run account -- ...
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { databaseEnvironment } from './product/owner-database.mjs';
import { endWith } from './terminal.mjs';
import { ROOT } from './workspace/root.mjs';

try {
  const entry = join(ROOT, 'apps', 'api', 'dist', 'add-account.js');
  const done = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...databaseEnvironment(process.env) },
  });
  process.exit(done.status ?? 1);
} catch (error) {
  endWith(error);
}
