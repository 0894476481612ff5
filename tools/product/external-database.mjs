/* A look at the PostgreSQL server that DATABASE_URL names, before anything is started against it. */
import pg from 'pg';
import { Refusal, errorCode, errorText } from '../refusal.mjs';

const OLDEST_VERSION = 15;
const CONNECT_MS = 10_000;

/**
 * @param {string} name the variable, for the sentence
 * @param {string} url
 * @throws {Refusal}
 */
export async function checkDatabase(name, url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST_VERSION) {
      throw new Refusal(
        `The server of ${name} is PostgreSQL ${major}: Læringsrum needs ${OLDEST_VERSION} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(explain(name, client, error));
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {string} name
 * @param {pg.Client} client
 * @param {unknown} error
 */
function explain(name, client, error) {
  const where = `${client.host}:${client.port}`;
  const text = errorText(error);
  const code = errorCode(error) || (error instanceof AggregateError ? errorCode(error.errors[0]) : '');
  switch (code) {
    case 'ECONNREFUSED':
      return `No PostgreSQL server answers at ${where} (connection refused): start it, or correct ${name}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${client.host} in ${name} is not known: correct the name, or check the network.`;
    case '28P01':
    case '28000':
      return `The PostgreSQL server at ${where} refuses user "${client.user}": correct the user or the password in ${name}.`;
    case '3D000':
      return `The PostgreSQL server at ${where} has no database "${client.database}": create it, or correct ${name}.`;
    case '42501':
      return `User "${client.user}" may not connect to database "${client.database}" at ${where}: grant it, or correct ${name}.`;
    case '53300':
      return `The PostgreSQL server at ${where} has no connections left: close some, or raise max_connections.`;
    case '57P03':
      return `The PostgreSQL server at ${where} is still starting: try again in a moment.`;
    default:
      return /timeout|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(text + code)
        ? `The PostgreSQL server at ${where} does not answer: check the address in ${name} and the firewall.`
        : `The PostgreSQL server at ${where} cannot be used (${text}): correct ${name}.`;
  }
}
