/*
 * What every embedded server holds before the first migration: the database, the role that owns it and migrates, the
 * role that serves requests (neither superuser nor owner, so row-level security binds it), and the extensions that
 * migrations build on. Everything may run again and again.
 */
import pg from 'pg';

export const DATABASE = 'laeringsrum';
export const OWNER_ROLE = 'laeringsrum_owner';
export const APP_ROLE = 'laeringsrum_app';
const EXTENSIONS = ['citext', 'pg_trgm', 'unaccent', 'pgcrypto', 'btree_gist'];

/**
 * @param {string} superuserUrl to the database `postgres`
 * @param {{ owner: string, app: string }} passwords
 */
export async function prepareDatabase(superuserUrl, passwords) {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APP_ROLE, passwords.app],
    ]) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      await client.query(
        `${known.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS ` +
          `PASSWORD ${client.escapeLiteral(password ?? '')}`,
      );
    }
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  });
  const url = new URL(superuserUrl);
  url.pathname = `/${DATABASE}`;
  await withClient(url.href, async (client) => {
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP_ROLE}`);
    for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
}

/**
 * @param {string} url
 * @param {(client: pg.Client) => Promise<void>} work
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`SET client_min_messages = warning`);
    await work(client);
  } finally {
    await client.end();
  }
}
