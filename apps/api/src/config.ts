import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The only reader of the environment. A wrong setting stops the start with one sentence that says what to do. */
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const databaseUrl = z.string().refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), {
  error:
    'is not an address of a PostgreSQL database; write it as postgres://name:password@host:5432/database',
});

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number between 1 and 65535' })
    .int()
    .min(1)
    .max(65_535)
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_LISTEN_URL: databaseUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  EMBEDDED_DATABASE: flag.default(false),
  DEMO: flag.optional(),
  NODE_ENV: z.string().default('development'),
  PUBLIC_URL: z
    .url({ error: 'must be the address people use, such as https://laeringsrum.example.dk' })
    .optional(),
  WAS_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address of the accessibility statement, with https' })
    .optional(),
  CONTACT_EMAIL: z.email({ error: 'must be an address such as laeringsrum@kommune.example' }).optional(),
  JOBS: flag.default(true),
  SMTP_URL: z
    .string()
    .refine((value) => /^smtps?:\/\//.test(value) && URL.canParse(value), {
      error: 'is not an address of a mail server; write it as smtp://name:password@host:587',
    })
    .optional(),
  MAIL_FROM: z.string().default('Læringsrum <laeringsrum@localhost>'),
  CHROMIUM_PATH: z.string().optional(),
  CHROMIUM_SANDBOX: flag.default(true),
  CHROMIUM_FINDER: z.string().optional(),
  PATH: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  WEB_ROOT: z.string().optional(),
  SECRETS_KEY: z
    .string()
    .min(32, { error: 'must be at least 32 characters that nobody can guess' })
    .optional(),
  API_OPERATIONS: z.enum(['known', 'tokens', 'any'], { error: 'must be known, tokens or any' }).optional(),
  REQUESTS_PER_MINUTE: z.coerce
    .number({ error: 'must be a whole number; 0 sets no limit' })
    .int()
    .min(0)
    .max(1_000_000)
    .default(1200),
  TOMBSTONES_FILE: z.string().optional(),
  TODAY: z.iso.date({ error: 'must be a date like 2026-11-22' }).optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The role that serves requests: neither superuser nor owner. */
  readonly databaseUrl: string;
  /** The role that owns the tables and migrates; where it is not given, the serving role is entered by SET ROLE. */
  readonly ownerUrl: string;
  readonly separateLogins: boolean;
  /** Where news of changes is listened for: the server itself, where requests go through a pooler that hands connections round. */
  readonly listenUrl: string;
  readonly poolSize: number;
  readonly embedded: boolean;
  readonly demo: boolean | undefined;
  readonly production: boolean;
  readonly publicUrl: string | undefined;
  /** The authority's own accessibility statement, linked from the page about accessibility. */
  readonly wasUrl: string | undefined;
  /** Whom people write to when something is wrong with the platform. */
  readonly contactEmail: string | undefined;
  /** Does this process do the jobs itself, or does a worker beside it? */
  readonly jobs: boolean;
  /** Without a mail server letters are kept, and said to be. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly chromiumPath: string | undefined;
  /** Off where the container around it is the sandbox, and refuses a second one. */
  readonly chromiumSandbox: boolean;
  /** A module that finds a Chromium where none is named. */
  readonly chromiumFinder: string | undefined;
  /** Where programs are looked for. */
  readonly path: string;
  readonly logLevel: string;
  readonly webRoot: string | undefined;
  /** What secrets in the database are sealed with. */
  readonly secretsKey: string | undefined;
  /** @param name of a variable, `IDP_...`; nothing else of the environment can be named */
  readonly providerSecret: (name: string) => string | undefined;
  /** Carried out: the client's own operations; those and whatever comes with a key to the API; anything. */
  readonly apiOperations: 'known' | 'tokens' | 'any';
  /** From one session or key; 0: no limit. */
  readonly requestsPerMinute: number;
  /** Where the ids of what was deleted for good are written, outside the database and its backups. */
  readonly tombstonesFile: string | undefined;
  /** A fixed day, for tests and presentations only. */
  readonly today: string | undefined;
}

/** What asks for the configuration is handed it under this name. */
export const CONFIG = Symbol('configuration');

export class ConfigurationProblem extends Error {}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    const name = String(issue?.path[0] ?? 'The environment');
    const missing = given[name] === undefined;
    throw new ConfigurationProblem(
      missing
        ? `${name} is missing. Set it and start again.`
        : `${name} ${issue?.message ?? 'is wrong'}. Correct it and start again.`,
    );
  }
  const e = read.data;
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    ownerUrl: e.DATABASE_OWNER_URL ?? e.DATABASE_URL,
    separateLogins: e.DATABASE_OWNER_URL !== undefined,
    listenUrl: e.DATABASE_LISTEN_URL ?? e.DATABASE_URL,
    poolSize: e.DATABASE_POOL,
    embedded: e.EMBEDDED_DATABASE,
    demo: e.DEMO,
    production: e.NODE_ENV === 'production',
    publicUrl: e.PUBLIC_URL,
    wasUrl: e.WAS_URL,
    contactEmail: e.CONTACT_EMAIL,
    jobs: e.JOBS,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    chromiumPath: e.CHROMIUM_PATH,
    chromiumSandbox: e.CHROMIUM_SANDBOX,
    chromiumFinder: e.CHROMIUM_FINDER,
    path: e.PATH,
    logLevel: e.LOG_LEVEL,
    webRoot: e.WEB_ROOT,
    // Invented people have no secrets: the demonstration works without a key of its own.
    secretsKey:
      e.SECRETS_KEY ?? (e.EMBEDDED_DATABASE ? 'for invented people on the embedded database' : undefined),
    providerSecret: (name) => providerSecret(given, name),
    apiOperations: e.API_OPERATIONS ?? (e.NODE_ENV === 'production' ? 'tokens' : 'any'),
    requestsPerMinute: e.REQUESTS_PER_MINUTE,
    tombstonesFile: e.TOMBSTONES_FILE,
    today: e.TODAY,
  };
}

/** The secret itself, or the contents of the file that `<name>_FILE` names, as containers hand secrets over. */
function providerSecret(
  given: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  if (!/^IDP_[A-Z0-9_]+$/.test(name)) return undefined;
  const file = given[`${name}_FILE`];
  if (file === undefined) return given[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
