import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestListener,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  execute,
  type DocumentNode,
  type FormattedExecutionResult,
  type SelectionSetNode,
} from 'graphql';
import { Refusal, type RefusalCode } from '@laeringsrum/domain';
import { rootPermissions } from '../access/allow.js';
import { answer, asRefusal, formatError } from '../graphql/answer-error.js';
import { KnownOperations } from '../graphql/known-operations.js';
import { currentOperation } from './operation.js';
import { Operations } from './operations.js';
import { type RunningOperation } from './running-operation.js';

/**
 * One operation, one transaction. Opens it when the operation is known, sets who asks and where (row-level security and the
 * audit trigger rest on these settings), recognises a mutation that was sent before, and commits before the answer leaves.
 */
@Plugin()
export class OperationPlugin implements ApolloServerPlugin {
  constructor(
    private readonly operations: Operations,
    private readonly known: KnownOperations,
  ) {}

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
        const singleResult = running && (await answerOf(running, context));
        return singleResult === null
          ? null
          : {
              http: { status: statusOf(singleResult), headers: new Map() as never },
              body: { kind: 'single' as const, singleResult },
            };
      },
      willSendResponse: () => this.operations.leave(running),
    });
  }

  /** Takes a connection for what the request asks; null when it asks nothing of ours. */
  private async begin(context: GraphQLRequestContext<object>): Promise<RunningOperation | null> {
    const { operation: node, document } = context;
    if (!node || !document) return null;
    this.known.require(document, context.source ?? '', currentOperation());
    const fields = rootFields(node.selectionSet, document);
    const [field] = fields;
    if (field === undefined) return null;
    if (node.operation === OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('Subscriptions are not asked for here.', {
        extensions: { code: 'BAD_REQUEST' },
      });
    if (node.operation === OperationTypeNode.MUTATION && fields.length > 1)
      throw new Refusal('ONE_CHANGE_AT_A_TIME');
    return this.operations.begin({
      name: field,
      mutation: node.operation === OperationTypeNode.MUTATION,
      permission: rootPermissions.get(field),
      body: () => [context.request.query, context.request.variables ?? null],
    });
  }
}

/** What GraphQL makes of it. null: the request itself is wrong, and Apollo says how. */
async function answerOf(
  running: RunningOperation,
  { schema, document, contextValue, request }: GraphQLRequestContextResponseForOperation<object>,
): Promise<FormattedExecutionResult | null> {
  const { language } = currentOperation();
  try {
    return await running.carryOut<FormattedExecutionResult | null>(async () => {
      const { data, errors = [] } = await execute({
        ...{ schema, document, contextValue },
        variableValues: request.variables as Record<string, unknown> | undefined,
        operationName: request.operationName,
      });
      if (data === undefined) return { answer: null, refused: true };
      if (errors.length === 0) return { answer: { data }, refused: false };
      const formatted = errors.map((error) => formatError(error.toJSON(), error, language));
      currentOperation().refusedAs = (formatted[0]?.extensions?.['code'] as RefusalCode | undefined) ?? null;
      return { answer: { data, errors: formatted }, refused: true };
    });
  } catch (error) {
    return { data: null, errors: [answer(asRefusal(error), language)] };
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
