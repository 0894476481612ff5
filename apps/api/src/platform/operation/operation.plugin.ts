import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type SelectionSetNode,
} from 'graphql';
import { DataSource } from 'typeorm';
import { Refusal } from '@laeringsrum/domain';
import { asRefusal } from '../graphql/answer-error.js';
import { takeConnection } from './connection.js';
import { RememberedIdentities } from './identity.js';
import { currentOperation } from './operation.js';
import { RunningOperation } from './running-operation.js';

/**
 * One operation, one transaction. Opens it when the operation is known, sets who asks and where (row-level security and the
 * audit trigger rest on these settings), recognises a mutation that was sent before, and commits before the answer leaves.
 */
@Plugin()
export class OperationPlugin implements ApolloServerPlugin {
  private readonly identities = new RememberedIdentities();

  constructor(private readonly dataSource: DataSource) {}

  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    let running: RunningOperation | null = null;
    return Promise.resolve({
      didResolveOperation: async (context) => {
        try {
          running = await this.begin(context);
          await running?.open();
        } catch (error) {
          throw error instanceof GraphQLError ? error : asGraphQLError(asRefusal(error));
        }
      },
      responseForOperation: async (context) => {
        const singleResult = (await running?.answer(context)) ?? null;
        return singleResult === null
          ? null
          : {
              http: { status: statusOf(singleResult), headers: new Map() as never },
              body: { kind: 'single' as const, singleResult },
            };
      },
      willSendResponse: async () => {
        await running?.leave();
        const { staleSession } = currentOperation();
        if (staleSession !== null)
          this.dataSource.query('SELECT touch_session($1)', [staleSession]).catch(() => undefined);
      },
    });
  }

  /** Takes a connection for what the request asks; null when it asks nothing of ours. */
  private async begin(context: GraphQLRequestContext<object>): Promise<RunningOperation | null> {
    const { operation: node, document } = context;
    if (!node || !document) return null;
    const fields = rootFields(node.selectionSet, document);
    const [field] = fields;
    if (field === undefined) return null;
    if (node.operation === OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('Subscriptions are not asked for here.', {
        extensions: { code: 'BAD_REQUEST' },
      });
    if (node.operation === OperationTypeNode.MUTATION && fields.length > 1)
      throw new Refusal('ONE_CHANGE_AT_A_TIME');
    const operation = currentOperation();
    const connection = await takeConnection(this.dataSource, () => operation.statements++);
    operation.runner = connection.runner;
    return new RunningOperation(operation, connection, this.identities, field, context);
  }
}

const statusOf = ({ errors }: FormattedExecutionResult): number | undefined =>
  errors?.some((error) => error.extensions?.['code'] === 'UNAVAILABLE') ? 503 : undefined;

/** The fields at the root, wherever they are written. */
function rootFields(set: SelectionSetNode, document: DocumentNode): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value.startsWith('__') ? [] : [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, document);
    const spread = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return spread?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(spread.selectionSet, document) : [];
  });
}

function asGraphQLError(refusal: Refusal): GraphQLError {
  return new GraphQLError(refusal.code, {
    originalError: refusal,
    extensions: { code: refusal.code, ...(refusal.code === 'UNAVAILABLE' ? { http: { status: 503 } } : {}) },
  });
}
