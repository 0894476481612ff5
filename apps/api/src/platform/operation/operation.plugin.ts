import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { GraphQLError, Kind, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import { DataSource } from 'typeorm';
import { Refusal } from '@laeringsrum/domain';
import { rootPermissions } from '../access/allow.js';
import { answer, asRefusal } from '../graphql/answer-error.js';
import { log } from '../log/log.js';
import { takeConnection, type OperationConnection } from './connection.js';
import { openOperation, receiptFor } from './open-operation.js';
import { currentOperation, type Operation } from './operation.js';

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
          const [name = ''] = fields;
          const stored = await openOperation(operation, taken, {
            name,
            mutation: node.operation === 'mutation',
            permission: rootPermissions.get(name),
            body: () => [context.request.query, context.request.variables ?? null],
          });
          replay = stored === null ? null : (JSON.parse(stored) as FormattedExecutionResult);
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
    const kept = replayed ? [] : receiptFor(operation, connection, { data: result.data });
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

function rootFields(node: OperationDefinitionNode): string[] {
  return node.selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value.startsWith('__') ? [] : [selection.name.value];
    // A fragment at the root still opens the transaction; the guard asks each field for its own permission.
    return ['fragment'];
  });
}

function asGraphQLError(refusal: Refusal): GraphQLError {
  return new GraphQLError(refusal.code, {
    originalError: refusal,
    extensions: { code: refusal.code, ...(refusal.code === 'UNAVAILABLE' ? { http: { status: 503 } } : {}) },
  });
}
