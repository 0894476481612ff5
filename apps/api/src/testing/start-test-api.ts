import 'reflect-metadata';
import { type AddressInfo } from 'node:net';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type Config } from '../config.js';
import { hashToken, newSessionToken } from '../platform/http/session-cookie.js';
import { Clock } from '../platform/http/clock.js';
import { log } from '../platform/log/log.js';
import { buildApp } from '../start-api.js';
import { keepConnection } from './kept-connection.js';
import { cloneDatabase, TEST_TODAY } from './test-database.js';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, never> | null;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly field: string | undefined;
  readonly details: Record<string, never> | undefined;
  /** The whole answer as it left, to look for what must not be in it. */
  readonly text: string;
  readonly cookies: readonly string[];
}

interface GraphQLBody {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly field?: string;
      readonly details?: Record<string, never>;
    };
  }[];
}

export interface Actor {
  readonly cookie: string;
  /** Asks the API as this person. Mutations get an idempotency key of their own unless one is given. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

export interface TestApi {
  readonly app: NestExpressApplication;
  readonly schema: GraphQLSchema;
  /** Where the database is, for a connection of one's own. */
  readonly databaseUrl: string;
  /** Somebody by name, signed in, at the address of a programme. */
  as(name: string, programme?: string): Promise<Actor>;
  /** Whoever holds this cookie. */
  withCookie(cookie: string, programme?: string): Actor;
  readonly stranger: Actor;
  /** Somebody without an account, by a contributor link. */
  contributor(token: string): Actor;
  /** Rows as the owner sees them, past every wall. */
  rows<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The one row that must be there. */
  row<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row>;
  close(): Promise<void>;
}

/** @param settings what is set otherwise than for most tests, such as that jobs are done */
export async function startTestApi(settings: Partial<Config> = {}): Promise<TestApi> {
  log.level = 'silent';
  const database = await cloneDatabase();
  const app = await buildApp({ ...database.config, ...settings }, new Clock(TEST_TODAY));
  await app.listen(0, '127.0.0.1');
  const connection = keepConnection((app.getHttpServer().address() as AddressInfo).port);
  const owner = new pg.Pool({ connectionString: database.config.ownerUrl, max: 2 });
  // A connection that is still closing when its database is dropped is cut off; nobody waits for it any more.
  owner.on('error', () => undefined);
  const actor = (cookie: string, programme = 'nye-veje'): Actor => ({
    cookie,
    ask: async (query, variables = {}, headers = {}) => {
      const sent = {
        'x-programme': programme,
        'accept-language': 'da',
        ...(cookie === '' ? {} : { cookie }),
        ...(query.trim().startsWith('mutation') ? { 'idempotency-key': uuidv7() } : {}),
        ...headers,
      };
      const { status, text, headers: told } = await connection.post('/graphql', sent, { query, variables });
      const body = JSON.parse(text) as GraphQLBody;
      const error = body.errors?.[0];
      return {
        status,
        data: body.data ?? null,
        code: error?.extensions?.code,
        message: error?.message,
        field: error?.extensions?.field,
        details: error?.extensions?.details,
        text,
        cookies: told['set-cookie'] ?? [],
      };
    },
  });
  const rows = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await owner.query(sql, parameters)).rows as Row[];
  const row = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row> => {
    const [found] = await rows<Row>(sql, parameters);
    if (found === undefined) throw new Error(`No row: ${sql}`);
    return found;
  };
  return {
    app,
    schema: app.get(GraphQLSchemaHost).schema,
    databaseUrl: database.config.databaseUrl,
    stranger: actor(''),
    contributor: (token) => ({
      cookie: '',
      ask: (query, variables, headers) =>
        actor('').ask(query, variables, { 'x-contribution': token, ...headers }),
    }),
    withCookie: actor,
    as: async (name, programme) => {
      const person = await row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name]);
      return actor(await signedIn(owner, person.id), programme);
    },
    rows,
    row,
    close: async () => {
      connection.close();
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** What a field answered. @throws where it was refused, with the refusal */
export function answered<Data>(answer: Answer, field: string): Data {
  const data = (answer.data as Record<string, unknown> | null)?.[field];
  if (data === null || data === undefined) throw new Error(`${field} was refused: ${answer.text}`);
  return data as Data;
}

/** A session as signing in would make it, without the cost of a password. */
async function signedIn(owner: pg.Pool, personId: string): Promise<string> {
  const token = newSessionToken();
  await owner.query('SELECT begin_session($1, $2, $3, 600, 600)', [uuidv7(), hashToken(token), personId]);
  // As by two factors.
  await owner.query("UPDATE session SET assurance = 'SUBSTANTIAL' WHERE token_hash = $1", [hashToken(token)]);
  return `sid=${token}`;
}
