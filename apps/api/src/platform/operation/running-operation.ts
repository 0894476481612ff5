import { apiScopeOf, guardedRoles, Role, rolesAtPlace } from '@laeringsrum/domain';
import { type DoorPermission } from '../access/allow.js';
import { isDatabaseAway, isWrongGuess } from '../graphql/answer-error.js';
import { type OperationConnection } from './connection.js';
import { openContribution } from './contribution.js';
import { readIdentity, type Identity, type RememberedIdentities } from './identity.js';
import { type Operation } from './operation.js';
import { firstAnswer, keepReceipt, type ReceiptKey } from './receipts.js';

/** Whose unshared work is read at their own place. */
const readers = rolesAtPlace('pdsaCycle:readUnshared');
/** For whom a password alone is half a sign-in. */
const guarded = guardedRoles(Object.values(Role));

/** What an open page sends without anybody touching it: no use of a session, so that it ends unused when it is. */
const BY_ITSELF: ReadonlySet<string> = new Set(['notePresence', 'addPlatformTime']);
/** What a door asks of an API token; null: none opens it. */
const scopeAskedFor = (permission: DoorPermission | undefined): string | null =>
  permission === undefined || permission === 'anyone' || permission === 'contributor'
    ? null
    : apiScopeOf(permission);

/** What is about to be done, whichever way it came in. */
export interface Wanted {
  /** The root field or route: it stands in the audit trail. */
  readonly name: string;
  readonly mutation: boolean;
  readonly permission: DoorPermission | undefined;
  /** What makes two sendings the same. */
  readonly body: () => unknown;
}

/** What came of the work. What was refused leaves nothing behind. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  readonly refused: boolean;
}

/** An operation with its connection, from BEGIN to COMMIT. */
export class RunningOperation {
  private identity: Identity | null = null;
  /** Is the person still who the work began for? Known before any row is. */
  private confirmed: Promise<boolean> = Promise.resolve(true);
  private ended = false;

  constructor(
    private readonly operation: Operation,
    private readonly connection: OperationConnection,
    private readonly identities: RememberedIdentities,
    private readonly wanted: Wanted,
    private readonly receipt: ReceiptKey | null,
  ) {}

  /** Of the root field or route. */
  get name(): string {
    return this.wanted.name;
  }

  /** A change, and it stands. */
  get committed(): boolean {
    return this.ended;
  }

  /** BEGIN, and who asks. What was true the last time is true until the database says otherwise. */
  async open(): Promise<void> {
    const { permission } = this.wanted;
    const remembered =
      this.operation.tokenHash === null ||
      permission === undefined ||
      permission === 'anyone' ||
      permission === 'contributor'
        ? undefined
        : this.identities.of(this.operation);
    if (!remembered) return this.take(await this.begin());
    // A change may be committed before anybody has looked at who it was: the database compares.
    const compares = this.wanted.mutation && !this.operation.byApiToken;
    const opened = this.begin(compares ? remembered : undefined);
    this.take(remembered);
    this.operation.mayGuess = compares;
    this.confirmed = opened.then(
      (now) => now?.print === remembered.print,
      (error: unknown) => {
        if (isWrongGuess(error)) return false;
        throw error;
      },
    );
    this.confirmed.catch(() => undefined);
  }

  /**
   * Does the work; commits a change with its receipt. The work may be done twice: it does nothing outside the transaction.
   * @returns what the work answered, or what was answered when the same was sent before
   */
  async carryOut<Answer>(work: () => Promise<Outcome<Answer>>): Promise<Answer> {
    try {
      const { guesses } = this.operation;
      let outcome = await this.begun(work);
      if (outcome && guesses.length > 0 && !outcome.refused && (await this.commitGuessed(outcome.answer)))
        return outcome.answer;
      if (outcome === null || guesses.length > 0 || !(await this.confirmed)) {
        await this.reopen();
        outcome = await work();
      }
      if (!this.wanted.mutation) return outcome.answer;
      // What is refused the second time may have been done the first time.
      if (outcome.refused) return (await this.sentBefore()) ?? outcome.answer;
      await this.commit(outcome.answer);
      return outcome.answer;
    } catch (error) {
      const first = this.wanted.mutation ? await this.sentBefore<Answer>() : null;
      if (first !== null) return first;
      throw error;
    }
  }

  /** The work on what was true the last time. null: it broke for somebody who is no longer who they were, so it has not been asked yet. */
  private async begun<Answer>(work: () => Promise<Outcome<Answer>>): Promise<Outcome<Answer> | null> {
    try {
      return await work();
    } catch (error) {
      if (await this.confirmed) throw error;
      return null;
    }
  }

  /** Gives the connection back; what has not been committed by now is not kept. */
  async leave(): Promise<void> {
    this.operation.runner = null;
    const { mutation } = this.wanted;
    if (mutation && !this.ended) await this.connection.ask('ROLLBACK').catch(() => undefined);
    await this.connection.giveBack(mutation ? 'ended' : 'to be ended');
  }

  /** COMMIT, sent with the work itself; false where something was guessed wrong, or the same was sent before. */
  private async commitGuessed(answer: unknown): Promise<boolean> {
    try {
      await Promise.all([this.confirmed, ...this.operation.guesses, this.commit(answer)]);
      return true;
    } catch (error) {
      // A refusal has to be found by asking, the answer of the first time by its receipt: neither is lost by doing it again.
      if (this.ended || isDatabaseAway(error)) throw error;
      return false;
    }
  }

  private async commit(answer: unknown): Promise<void> {
    const { operation, connection, receipt, identity } = this;
    // The work may have said that no receipt can answer for it.
    const kept =
      receipt === null || identity === null || operation.idempotencyKey === null
        ? null
        : keepReceipt(connection, identity.session.personId, receipt, answer);
    const [, committed] = await Promise.all([kept, connection.ask('COMMIT')]);
    if (committed.command !== 'COMMIT') throw new Error('The transaction was broken before its end.');
    this.ended = true;
  }

  /** Undoes what was done now, and finds what was answered then, if there was a then. */
  private async sentBefore<Answer>(): Promise<Answer | null> {
    if (this.receipt === null || this.identity === null) return null;
    await this.connection.ask('ROLLBACK');
    const [, first] = await Promise.all([this.begin(), firstAnswer(this.connection, this.receipt)]);
    return first as Answer | null;
  }

  private async reopen(): Promise<void> {
    await this.connection.ask('ROLLBACK');
    this.operation.startOver();
    this.take(await this.begin());
  }

  private take(identity: Identity | null): void {
    this.identity = identity;
    this.operation.session = identity?.session ?? null;
    this.operation.programmeId = identity?.programmeId ?? null;
  }

  /** BEGIN and `open_operation` in one packet. @param known who it must be; anybody else ends the transaction */
  private async begin(known?: Identity): Promise<Identity | null> {
    const { operation, connection } = this;
    const { name, mutation, permission } = this.wanted;
    const begun = connection.ask(mutation ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (permission === 'contributor') {
      const [opened] = await Promise.all([openContribution(connection, operation, name, mutation), begun]);
      operation.contribution = opened;
      return null;
    }
    const { tokenHash, behalfOf } = operation;
    if (tokenHash === null && behalfOf === null) {
      await begun;
      return null;
    }
    const writers =
      !mutation || permission === undefined || permission === 'anyone' ? [] : rolesAtPlace(permission);
    const asked = [readers, writers, name];
    const opening = operation.byApiToken
      ? connection.ask('SELECT * FROM open_api_operation($1, $2, $3, $4, $5, $6)', [
          ...[tokenHash, operation.programmeSlug, scopeAskedFor(permission), ...asked],
        ])
      : behalfOf === null
        ? connection.ask('SELECT * FROM open_operation($1, $2, $3, $4, $5, $6, $7)', [
            ...[tokenHash, operation.programmeSlug, ...asked, guarded, known?.print ?? null],
          ])
        : connection.ask('SELECT * FROM open_operation_on_behalf($1, $2, $3, $4, $5)', [
            ...[behalfOf, operation.programmeSlug, ...asked],
          ]);
    const [{ rows }] = await Promise.all([opening, begun]);
    const identity = readIdentity(rows[0]);
    if (tokenHash !== null) this.identities.remember(operation, identity);
    if (identity?.stale && !BY_ITSELF.has(name)) operation.staleSession = identity.session.sessionId;
    return identity;
  }
}
