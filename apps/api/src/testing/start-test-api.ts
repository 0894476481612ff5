import 'reflect-metadata';
import { type NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from '../start-api.js';
import { log } from '../platform/log/log.js';
import { Clock } from '../platform/http/clock.js';
import { cloneDatabase, TEST_TODAY } from './test-database.js';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, never> | null;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly field: string | undefined;
  readonly details: Record<string, never> | undefined;
}

export interface Actor {
  readonly cookie: string;
  /** Asks the API as this person. Mutations get an idempotency key of their own unless one is given. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

export interface TestApi {
  readonly app: NestExpressApplication;
  /** Somebody of the demonstration, by name, signed in. */
  as(name: string): Promise<Actor>;
  readonly stranger: Actor;
  /** Rows as the owner sees them, past every wall. */
  rows<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function startTestApi(): Promise<TestApi> {
  log.level = 'silent';
  const database = await cloneDatabase();
  const app = await buildApp(database.config, new Clock(TEST_TODAY));
  const owner = new pg.Pool({ connectionString: database.config.ownerUrl, max: 2 });
  const actor = (cookie: string): Actor => ({
    cookie,
    ask: async (query, variables = {}, headers = {}) => {
      const response = await request(app.getHttpServer())
        .post('/graphql')
        .set({
          'x-programme': 'nye-veje',
          'accept-language': 'da',
          ...(cookie === '' ? {} : { cookie }),
          ...(query.trim().startsWith('mutation') ? { 'idempotency-key': uuidv7() } : {}),
          ...headers,
        })
        .send({ query, variables });
      const error = response.body.errors?.[0];
      return {
        status: response.status,
        data: response.body.data ?? null,
        code: error?.extensions?.code,
        message: error?.message,
        field: error?.extensions?.field,
        details: error?.extensions?.details,
      };
    },
  });
  const stranger = actor('');
  return {
    app,
    stranger,
    as: async (name) => {
      const [person] = (await owner.query('SELECT id FROM person WHERE name = $1', [name])).rows as {
        id: string;
      }[];
      const cookie = await signedIn(owner, person?.id ?? '');
      return actor(cookie);
    },
    rows: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await owner.query(sql, parameters)).rows as Row[],
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** A session as signing in would make it, without the cost of a password. */
async function signedIn(owner: pg.Pool, personId: string): Promise<string> {
  const { hashToken, newSessionToken } = await import('../platform/http/session-cookie.js');
  const token = newSessionToken();
  await owner.query('SELECT begin_session($1, $2, $3, 600, 600)', [uuidv7(), hashToken(token), personId]);
  return `sid=${token}`;
}
