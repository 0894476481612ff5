/* Where the database is, for a command that works with the owner's rights beside the running product. */
import { DATABASE, OWNER_ROLE } from '../embedded-postgres/roles.mjs';
import { readOrMakeSecrets } from '../embedded-postgres/secrets.mjs';
import { Refusal } from '../refusal.mjs';
import { readSettings } from './settings.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ DATABASE_URL: string, DATABASE_OWNER_URL: string }}
 * @throws {Refusal}
 */
export function databaseEnvironment(env) {
  const { database, dataDir } = readSettings(env);
  const url = database === null ? embedded(dataDir) : database.appUrl;
  return { DATABASE_URL: url, DATABASE_OWNER_URL: database === null ? url : (database.ownerUrl ?? '') };
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
