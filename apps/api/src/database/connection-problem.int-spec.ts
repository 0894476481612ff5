import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConfigurationProblem, type Config } from '../config.js';
import { startApi } from '../start-api.js';
import { cloneDatabase } from '../testing/test-database.js';

/** Whoever sets it up is told which of the two addresses is wrong, and what to do. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const changed = (url: string, change: (url: URL) => void): string => {
  const wrong = new URL(url);
  change(wrong);
  return wrong.href;
};
const told = async (settings: Partial<Config>): Promise<string> => {
  const failure: unknown = await startApi({
    ...database.config,
    separateLogins: true,
    ...settings,
  }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConfigurationProblem);
  return (failure as ConfigurationProblem).message;
};

test.each([
  ['DATABASE_URL', 'databaseUrl'],
  ['DATABASE_OWNER_URL', 'ownerUrl'],
] as const)('a wrong %s stops the start with a sentence', async (variable, setting) => {
  const right = database.config[setting];
  const nowhere = await told({ [setting]: changed(right, (url) => (url.port = '1')) });
  expect(nowhere).toBe(
    `No database answers at ${new URL(right).hostname}:1. Start it, or correct ${variable}.`,
  );
  expect(await told({ [setting]: changed(right, (url) => (url.username = 'ingen')) })).toContain(
    `refuses the name or password. Correct ${variable}.`,
  );
  expect(await told({ [setting]: changed(right, (url) => (url.pathname = '/findes-ikke')) })).toContain(
    `has no database called findes-ikke. Create it, or correct ${variable}.`,
  );
});
