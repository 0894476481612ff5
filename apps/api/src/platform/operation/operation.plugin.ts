import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import { createHash } from 'node:crypto';
import { Plugin } from '@nestjs/apollo';
import { GraphQLError, Kind, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import { DataSource } from 'typeorm';
import { Refusal, rolesAtPlace } from '@laeringsrum/domain';
import { rootPermissions } from '../access/allow.js';
import { answer, asRefusal } from '../graphql/answer-error.js';
import { log } from '../log/log.js';
import { takeConnection, type OperationConnection } from './connection.js';
import { currentOperation, type OpenedSession, type Operation } from './operation.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whose unshared work is read at their own place. */
const readers = rolesAtPlace('pdsaCycle:readUnshared');
const sameKeyWaits =
  "SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.person', true) || $1, 0))";
const receiptOf = 'SELECT body_hash, answer FROM receipt WHERE person_id = app_person() AND key = $1';

/**
 * One operation, one transaction. Opens it when the operation is known, sets who asks and where (row-level security and the
 * audit trigger rest on these settings), recognises a mutation that was sent before, and commits before the answer leaves.
 */
@Plugin()
export class OperationPlugin implements ApolloServerPlugin {
  constructor(private readonly dataSource: DataSource) {}

  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    let connection: OperationConnection | null = null;
    let replay: FormattedExecutionResult | null = null;
    const settle = (context: GraphQLRequestContext<object>) =>
      this.settle(currentOperation(), connection, replay !== null, context);
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
        connection = taken;
        operation.runner = taken.runner;
        try {
          replay = await this.open(operation, taken, node, fields, context);
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
    { ask }: OperationConnection,
    node: OperationDefinitionNode,
    fields: readonly string[],
    context: GraphQLRequestContext<object>,
  ): Promise<FormattedExecutionResult | null> {
    const mutation = node.operation === 'mutation';
    const begun = ask(mutation ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (operation.tokenHash === null) {
      await begun;
      return null;
    }
    const permission = mutation ? rootPermissions.get(fields[0] ?? '') : undefined;
    const writers = permission === undefined || permission === 'anyone' ? [] : rolesAtPlace(permission);
    const opened = ask('SELECT * FROM open_operation($1, $2, $3, $4, $5)', [
      operation.tokenHash,
      operation.programmeSlug,
      readers,
      writers,
      fields[0] ?? '',
    ]);
    const key = mutation ? operation.idempotencyKey : null;
    if (key !== null && !uuid.test(key)) throw new Refusal('VALIDATION', { field: 'idempotency-key' });
    // Asked in one packet with the session: the person it is about is known to the database by then.
    const receipts = key === null ? null : Promise.all([ask(sameKeyWaits, [key]), ask(receiptOf, [key])]);
    receipts?.catch(() => undefined);
    const [, { rows }] = await Promise.all([begun, opened]);
    const row = rows[0];
    if (!row) return null;
    operation.session = readSession(row);
    operation.programmeId = row['programme_id'] as string | null;
    if (receipts === null) return null;
    operation.bodyHash = createHash('sha256')
      .update(JSON.stringify([context.request.query, context.request.variables ?? null]))
      .digest('hex');
    const [, found] = await receipts;
    const receipt = found.rows[0] as { body_hash: string; answer: string } | undefined;
    if (!receipt) return null;
    if (receipt.body_hash !== operation.bodyHash) throw new Refusal('IDEMPOTENCY_MISMATCH');
    return JSON.parse(receipt.answer) as FormattedExecutionResult;
  }

  private async settle(
    operation: Operation,
    connection: OperationConnection | null,
    replayed: boolean,
    context: GraphQLRequestContext<object>,
  ): Promise<void> {
    if (!operation.runner || !connection) return;
    operation.runner = null;
    if (operation.session?.stale) {
      this.dataSource.query('SELECT touch_session($1)', [operation.session.sessionId]).catch(() => undefined);
    }
    const body = context.response.body;
    const result = body?.kind === 'single' ? body.singleResult : null;
    const failed = result === null || (result.errors !== undefined && result.errors.length > 0);
    if (result?.errors?.some((error) => error.extensions?.['code'] === 'UNAVAILABLE'))
      context.response.http.status = 503;
    if (context.operation?.operation !== 'mutation') {
      // A read has nothing to lose: its answer need not wait for the end of its transaction.
      void this.giveBack(connection, connection.ask('COMMIT'));
      return;
    }
    if (failed) {
      await this.giveBack(connection, connection.ask('ROLLBACK'));
      return;
    }
    const kept = replayed ? [] : receiptFor(operation, connection, result);
    const lost = await this.giveBack(connection, Promise.all([...kept, connection.ask('COMMIT')]));
    if (lost !== undefined) {
      result.data = null;
      const refusal = asRefusal(lost);
      result.errors = [answer(refusal, operation.language)];
      if (refusal.code === 'UNAVAILABLE') context.response.http.status = 503;
    }
  }

  /** Ends the transaction and gives the connection back; answers what went wrong, if anything. */
  private async giveBack({ ask, runner }: OperationConnection, ended: Promise<unknown>): Promise<unknown> {
    let lost: unknown;
    try {
      await ended;
    } catch (error) {
      lost = error;
      await ask('ROLLBACK').catch(() => undefined);
    }
    await runner
      .release()
      .catch((error: unknown) =>
        log.warn({ name: (error as Error).name }, 'A connection could not be given back'),
      );
    return lost;
  }
}

function receiptFor(
  operation: Operation,
  { ask }: OperationConnection,
  result: FormattedExecutionResult,
): Promise<unknown>[] {
  const { session, idempotencyKey, bodyHash } = operation;
  if (!session || idempotencyKey === null || bodyHash === null) return [];
  return [
    ask('INSERT INTO receipt (person_id, key, body_hash, answer) VALUES ($1, $2, $3, $4)', [
      session.personId,
      idempotencyKey,
      bodyHash,
      JSON.stringify({ data: result.data }),
    ]),
  ];
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
