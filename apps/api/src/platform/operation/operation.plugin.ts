import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import { createHash } from 'node:crypto';
import { Plugin } from '@nestjs/apollo';
import { GraphQLError, Kind, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import { DataSource } from 'typeorm';
import { Refusal, scopeOf, type Permission } from '@laeringsrum/domain';
import { rootPermissions } from '../access/allow.js';
import { answer, asRefusal } from '../graphql/answer-error.js';
import { log } from '../log/log.js';
import { takeConnection, type RawClient, type Result } from './connection.js';
import { currentOperation, type OpenedSession, type Operation } from './operation.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * One operation, one transaction. Opens it when the operation is known, sets who asks and where (row-level security and the
 * audit trigger rest on these settings), recognises a mutation that was sent before, and commits before the answer leaves.
 */
@Plugin()
export class OperationPlugin implements ApolloServerPlugin {
  constructor(private readonly dataSource: DataSource) {}

  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    let client: RawClient | null = null;
    let replay: FormattedExecutionResult | null = null;
    const settle = (context: GraphQLRequestContext<object>) =>
      this.settle(currentOperation(), client, replay !== null, context);
    return Promise.resolve({
      didResolveOperation: async (context) => {
        const node = context.operation;
        if (!node) return;
        const fields = rootFields(node);
        if (fields.length === 0) return;
        if (node.operation === 'mutation' && fields.length > 1)
          throw asGraphQLError(new Refusal('ONE_CHANGE_AT_A_TIME'));
        const operation = currentOperation();
        const taken = await takeConnection(this.dataSource, () => operation.statements++).catch(
          (error: unknown) => {
            throw asGraphQLError(asRefusal(error));
          },
        );
        client = taken.client;
        operation.runner = taken.runner;
        try {
          replay = await this.open(operation, client, node, fields, context);
        } catch (error) {
          throw asGraphQLError(asRefusal(error));
        }
      },
      responseForOperation: () =>
        Promise.resolve(
          replay === null
            ? null
            : {
                http: { status: undefined, headers: new Map() as never },
                body: { kind: 'single' as const, singleResult: replay },
              },
        ),
      willSendResponse: settle,
    });
  }

  private async open(
    operation: Operation,
    client: RawClient,
    node: OperationDefinitionNode,
    fields: readonly string[],
    context: GraphQLRequestContext<object>,
  ): Promise<FormattedExecutionResult | null> {
    const mutation = node.operation === 'mutation';
    const begin = mutation ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
    if (operation.tokenHash === null) {
      await client.query(begin);
      return null;
    }
    const [, opened] = (await client.query(
      `${begin}; SELECT * FROM open_session(${quote(operation.tokenHash)})`,
    )) as Result[];
    const row = opened?.rows[0];
    if (!row) return null;
    operation.session = readSession(row);
    const inSlug = operation.session.roles.filter(
      (role) => operation.programmeSlug === null || role.slug === operation.programmeSlug,
    );
    operation.programmeId = inSlug[0]?.programmeId ?? null;
    const settings = this.settings(operation, mutation, fields);
    const key = mutation ? operation.idempotencyKey : null;
    if (key === null) {
      await client.query(settings);
      return null;
    }
    if (!uuid.test(key)) throw new Refusal('VALIDATION', { field: 'idempotency-key' });
    operation.bodyHash = createHash('sha256')
      .update(JSON.stringify([context.request.query, context.request.variables ?? null]))
      .digest('hex');
    const person = quote(operation.session.personId);
    const answers = (await client.query(
      `${settings}; SELECT pg_advisory_xact_lock(hashtextextended(${quote(operation.session.personId + key)}, 0)); SELECT body_hash, answer FROM receipt WHERE person_id = ${person} AND key = ${quote(key)}`,
    )) as Result[];
    const receipt = answers[2]?.rows[0] as { body_hash: string; answer: string } | undefined;
    if (!receipt) return null;
    if (receipt.body_hash !== operation.bodyHash) throw new Refusal('IDEMPOTENCY_MISMATCH');
    return JSON.parse(receipt.answer) as FormattedExecutionResult;
  }

  /** The wall's settings. A mutation may write at the places where its own permission reaches, a query nowhere. */
  private settings(operation: Operation, mutation: boolean, fields: readonly string[]): string {
    const permission = rootPermissions.get(fields[0] ?? '');
    const roles = operation.roles;
    const write =
      mutation && permission !== undefined && permission !== 'anyone'
        ? scopeOf(roles, permission as Permission).places
        : [];
    const read = scopeOf(roles, 'pdsaCycle:readUnshared').places;
    const values: Record<string, string> = {
      'app.person': operation.session?.personId ?? '',
      'app.programme': operation.programmeId ?? '',
      'app.read_places': read.join(','),
      'app.write_places': write.join(','),
      'app.operation': fields[0] ?? '',
    };
    return `SELECT ${Object.entries(values)
      .map(([name, value]) => `set_config(${quote(name)}, ${quote(value)}, true)`)
      .join(', ')}`;
  }

  private async settle(
    operation: Operation,
    client: RawClient | null,
    replayed: boolean,
    context: GraphQLRequestContext<object>,
  ): Promise<void> {
    const { runner } = operation;
    if (!runner || !client) return;
    operation.runner = null;
    const body = context.response.body;
    const result = body?.kind === 'single' ? body.singleResult : null;
    const failed = result === null || (result.errors !== undefined && result.errors.length > 0);
    const mutation = context.operation?.operation === 'mutation';
    let broken: Error | undefined;
    try {
      if (failed && mutation) await client.query('ROLLBACK');
      else
        await client.query(
          mutation && !replayed && operation.session && operation.bodyHash
            ? `${receiptFor(operation, result)}; COMMIT`
            : 'COMMIT',
        );
    } catch (error) {
      broken = error instanceof Error ? error : new Error('The transaction could not be ended');
      if (mutation && result && !failed) {
        result.data = null;
        result.errors = [answer(asRefusal(error), operation.language)];
      }
      await client.query('ROLLBACK').catch(() => undefined);
    } finally {
      await runner
        .release()
        .catch((error: unknown) =>
          log.warn({ name: (error as Error).name }, 'A connection could not be given back'),
        );
    }
    if (broken) return;
    if (operation.session?.stale) {
      this.dataSource.query('SELECT touch_session($1)', [operation.session.sessionId]).catch(() => undefined);
    }
  }
}

function receiptFor(operation: Operation, result: FormattedExecutionResult | null): string {
  const values = [
    operation.session?.personId ?? '',
    operation.idempotencyKey ?? '',
    operation.bodyHash ?? '',
    JSON.stringify({ data: result?.data }),
  ];
  return `INSERT INTO receipt (person_id, key, body_hash, answer) VALUES (${values.map(quote).join(', ')})`;
}

function rootFields(node: OperationDefinitionNode): string[] {
  return node.selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value.startsWith('__') ? [] : [selection.name.value];
    // A fragment at the root still opens the transaction; the guard asks each field for its own permission.
    return ['fragment'];
  });
}

function readSession(row: Record<string, unknown>): OpenedSession {
  return {
    sessionId: String(row['session_id']),
    personId: String(row['person_id']),
    language: row['language'] === 'en' ? 'en' : 'da',
    idleMinutes: Number(row['idle_minutes']),
    roles: row['memberships'] as OpenedSession['roles'],
    stale: row['stale'] === true,
  };
}

function asGraphQLError(refusal: Refusal): GraphQLError {
  return new GraphQLError(refusal.code, {
    originalError: refusal,
    extensions: { code: refusal.code, ...(refusal.code === 'UNAVAILABLE' ? { http: { status: 503 } } : {}) },
  });
}
