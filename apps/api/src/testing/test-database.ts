import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Config } from '../config.js';
import { Clock } from '../platform/http/clock.js';
import { prepareDatabase } from '../start-api.js';

/** The demonstration's own week: its dates are then those of the reference data. */
export const TEST_TODAY = '2021-07-14';

export function configFor(database: string): Config {
  const url = new URL(process.env['TEST_DATABASE_SUPERUSER_URL'] ?? '');
  url.pathname = `/${database}`;
  return {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: url.toString(),
    listenUrl: url.toString(),
    ownerUrl: url.toString(),
    separateLogins: false,
    poolSize: 10,
    embedded: false,
    demo: true,
    production: false,
    publicUrl: undefined,
    wasUrl: undefined,
    contactEmail: undefined,
    jobs: false,
    smtpUrl: undefined,
    mailFrom: 'Læringsrum <laeringsrum@example.dk>',
    chromiumPath: undefined,
    chromiumSandbox: true,
    chromiumFinder: fileURLToPath(new URL('../../../../tools/browser.mjs', import.meta.url)),
    path: '',
    logLevel: 'silent',
    webRoot: '/nowhere',
    secretsKey: 'a key that only tests are sealed with',
    providerSecret: (name) => (name === 'IDP_TEST_SECRET' ? 'the secret of the test' : undefined),
    apiOperations: 'any',
    requestsPerMinute: 0,
    tombstonesFile: undefined,
    today: TEST_TODAY,
  };
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_SUPERUSER_URL'] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The first connection to a new database builds what all later ones read; the product waits no longer for it than for any other. */
async function firstConnection(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: configFor(database).databaseUrl });
  await client.connect();
  await client.query('SELECT count(*) FROM migration');
  await client.end();
}

const templateLock = 90_210;

/** A database of its own for a test file, cloned from one template with migrations, reference and demonstration data. */
export async function cloneDatabase(): Promise<{ config: Config; drop: () => Promise<void> }> {
  const template = `template_${process.env['TEST_RUN'] ?? 'run'}`;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (made.rowCount === 0) {
      await client.query(`CREATE DATABASE ${template}`);
      await prepareDatabase(configFor(template), new Clock(TEST_TODAY));
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    await client.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  });
  await firstConnection(name);
  return {
    config: configFor(name),
    drop: () =>
      asSuperuser(
        async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
      ),
  };
}
