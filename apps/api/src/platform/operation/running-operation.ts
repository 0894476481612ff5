import { type GraphQLRequestContext, type GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { execute, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { rolesAtPlace } from '@laeringsrum/domain';
import { rootPermissions } from '../access/allow.js';
import { answer, asRefusal, formatError } from '../graphql/answer-error.js';
import { type OperationConnection } from './connection.js';
import { readIdentity, type Identity, type RememberedIdentities } from './identity.js';
import { type Operation } from './operation.js';
import { firstAnswer, keepReceipt, receiptKey, type ReceiptKey } from './receipts.js';

type Context = GraphQLRequestContextResponseForOperation<object>;

/** Whose unshared work is read at their own place. */
const readers = rolesAtPlace('pdsaCycle:readUnshared');

/** An operation with its connection, from BEGIN to the answer. */
export class RunningOperation {
  private readonly mutation: boolean;
  private readonly receipt: ReceiptKey | null;
  private identity: Identity | null = null;
  /** Is the person still who the work began for? Known before any row is. */
  private confirmed: Promise<boolean> = Promise.resolve(true);
  private ended = false;

  constructor(
    private readonly operation: Operation,
    private readonly connection: OperationConnection,
    private readonly identities: RememberedIdentities,
    private readonly field: string,
    context: GraphQLRequestContext<object>,
  ) {
    this.mutation = context.operation?.operation === 'mutation';
    this.receipt = this.mutation ? receiptKey(operation, context) : null;
  }

  /** BEGIN, and who asks. What was true the last time is true until the database says otherwise. */
  async open(): Promise<void> {
    const permission = rootPermissions.get(this.field);
    const remembered =
      permission === undefined || permission === 'anyone' ? undefined : this.identities.of(this.operation);
    const opened = this.ask();
    if (remembered) {
      this.take(remembered);
      this.confirmed = opened.then((now) => now?.print === remembered.print);
      this.confirmed.catch(() => undefined);
    } else {
      this.take(await opened);
    }
  }

  /** Carries it out, commits a change, and answers. null: the request itself is wrong, and GraphQL says how. */
  async answer(context: Context): Promise<FormattedExecutionResult | null> {
    try {
      let result = await carryOut(context);
      if (!(await this.confirmed)) {
        await this.reopen();
        result = await carryOut(context);
      }
      if (result.data === undefined) return null;
      if (this.mutation) return await this.endChange(result);
      return this.formatted(result);
    } catch (error) {
      return { data: null, errors: [answer(asRefusal(error), this.operation.language)] };
    }
  }

  /** Gives the connection back; what has not been committed by now is not kept. */
  async leave(): Promise<void> {
    this.operation.runner = null;
    if (this.mutation && !this.ended) await this.connection.ask('ROLLBACK').catch(() => undefined);
    await this.connection.giveBack(this.mutation ? 'ended' : 'to be ended');
  }

  private async endChange(result: ExecutionResult): Promise<FormattedExecutionResult> {
    const { operation, connection, receipt, identity } = this;
    if (result.errors !== undefined && result.errors.length > 0) {
      // What is refused the second time may have been done the first time.
      return (await this.sentBefore()) ?? this.formatted(result);
    }
    // The work may have said that it can keep no receipt.
    const kept =
      receipt === null || identity === null || operation.idempotencyKey === null
        ? []
        : [keepReceipt(connection, identity.session.personId, receipt, result.data)];
    try {
      const [committed] = await Promise.all([connection.ask('COMMIT'), ...kept]);
      if (committed.command !== 'COMMIT') throw new Error('The transaction had been broken before its end.');
      this.ended = true;
    } catch (error) {
      const before = (error as { constraint?: string }).constraint === 'receipt_pkey';
      const first = before ? await this.sentBefore() : null;
      if (first) return first;
      throw error;
    }
    return this.formatted(result);
  }

  /** Undoes what was done now, and answers what was answered then, if there was a then. */
  private async sentBefore(): Promise<FormattedExecutionResult | null> {
    if (this.receipt === null || this.identity === null) return null;
    const { ask } = this.connection;
    await ask('ROLLBACK');
    const opened = this.ask();
    const [first] = await Promise.all([firstAnswer(this.connection, this.receipt), opened]);
    return first;
  }

  private async reopen(): Promise<void> {
    await this.connection.ask('ROLLBACK');
    this.operation.startOver();
    this.take(await this.ask());
  }

  private take(identity: Identity | null): void {
    this.identity = identity;
    this.operation.session = identity?.session ?? null;
    this.operation.programmeId = identity?.programmeId ?? null;
  }

  /** BEGIN and `open_operation` in one packet. */
  private async ask(): Promise<Identity | null> {
    const { operation, connection, mutation, field } = this;
    const begun = connection.ask(mutation ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (operation.tokenHash === null) {
      await begun;
      return null;
    }
    const permission = mutation ? rootPermissions.get(field) : undefined;
    const writers = permission === undefined || permission === 'anyone' ? [] : rolesAtPlace(permission);
    const [{ rows }] = await Promise.all([
      connection.ask('SELECT * FROM open_operation($1, $2, $3, $4, $5)', [
        ...[operation.tokenHash, operation.programmeSlug, readers, writers, field],
      ]),
      begun,
    ]);
    const identity = readIdentity(rows[0]);
    this.identities.remember(operation, identity);
    if (identity?.stale) operation.staleSession = identity.session.sessionId;
    return identity;
  }

  private formatted({ data, errors }: ExecutionResult): FormattedExecutionResult {
    if (errors === undefined || errors.length === 0) return { data: data ?? null };
    const { language } = this.operation;
    return {
      data: data ?? null,
      errors: errors.map((error) => formatError(error.toJSON(), error, language)),
    };
  }
}

async function carryOut({ schema, document, contextValue, request }: Context): Promise<ExecutionResult> {
  return execute({
    ...{ schema, document, contextValue },
    variableValues: request.variables as Record<string, unknown> | undefined,
    operationName: request.operationName,
  });
}
