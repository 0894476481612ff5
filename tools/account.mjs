/*
 * `npm run account -- --email ... --name ... --role ... [--place ...]`: adds a person to the database of DATABASE_URL, or to the embedded one
 * while Læringsrum runs. The password is read from standard input: echo 'a sentence only you know' | npm run account -- ...
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DATABASE, OWNER_ROLE } from './embedded-postgres/roles.mjs';
import { readOrMakeSecrets } from './embedded-postgres/secrets.mjs';
import { readSettings } from './product/settings.mjs';
import { Refusal } from './refusal.mjs';
import { endWith } from './terminal.mjs';
import { ROOT } from './workspace/root.mjs';

try {
  const { database, dataDir } = readSettings(process.env);
  const url = database === null ? embedded(dataDir) : database.appUrl;
  const entry = join(ROOT, 'apps', 'api', 'dist', 'add-account.js');
  const done = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: url,
      DATABASE_OWNER_URL: database === null ? url : (database.ownerUrl ?? ''),
    },
  });
  process.exit(done.status ?? 1);
} catch (error) {
  endWith(error);
}

/** @param {string} dataDir */
function embedded(dataDir) {
  const { secrets } = readOrMakeSecrets(dataDir);
  if (secrets.port === undefined)
    throw new Refusal(
      'The embedded database has never been started: run npm start first, and leave it running.',
    );
  return `postgres://${OWNER_ROLE}:${secrets.owner}@127.0.0.1:${secrets.port}/${DATABASE}`;
}
