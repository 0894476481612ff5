import { ConfigurationProblem } from '../config.js';

/** One sentence for each way in which a database cannot be reached; null for what has nothing to do with reaching it. */
export function connectionProblem(
  error: unknown,
  variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL',
  url: string,
): ConfigurationProblem | null {
  const { hostname, port, pathname } = new URL(url);
  const at = `${hostname}:${port || '5432'}`;
  switch ((error as { code?: string }).code) {
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
      return new ConfigurationProblem(`No database answers at ${at}. Start it, or correct ${variable}.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigurationProblem(`There is no host called ${hostname}. Correct ${variable}.`);
    case '28P01':
    case '28000':
      return new ConfigurationProblem(
        `The database at ${at} refuses the name or password. Correct ${variable}.`,
      );
    case '3D000':
      return new ConfigurationProblem(
        `The database server at ${at} has no database called ${pathname.slice(1)}. Create it, or correct ${variable}.`,
      );
    default:
      return null;
  }
}
