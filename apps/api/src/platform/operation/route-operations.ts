import { Injectable } from '@nestjs/common';
import { asksForFreshSignIn, Refusal, type Permission } from '@laeringsrum/domain';
import { requireFreshSignIn } from '../access/fresh-sign-in.js';
import { currentOperation, type Scope } from './operation.js';
import { Operations } from './operations.js';
import { type RunningOperation, type Wanted } from './running-operation.js';

/** Its name in the audit trail, and the permission it asks for. */
export interface RouteDoor {
  readonly name: string;
  readonly permission: Permission;
  /** Asks for a fresh sign-in also where nothing is changed: what leaves by it is much at once. */
  readonly fresh?: boolean;
}

/**
 * The discipline of a GraphQL operation for what cannot be GraphQL: bytes. One connection, one transaction, the same settings,
 * permission and receipts. What goes wrong is thrown, and all of it is rolled back.
 */
@Injectable()
export class RouteOperations {
  constructor(private readonly operations: Operations) {}

  read<Result>(door: RouteDoor, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run({ ...door, mutation: false, body: () => null }, () =>
      enter(door, door.fresh === true, work),
    );
  }

  /** @param body what makes two sendings the same; the answer must be JSON */
  change<Result>(door: RouteDoor, body: unknown, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run({ ...door, mutation: true, body: () => body }, () =>
      enter(door, door.fresh === true || asksForFreshSignIn(door.permission), work),
    );
  }

  /** For doors that are open to anyone, such as those one signs in by. What is done in it is kept when it ends. */
  open<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    return this.run({ name, permission: 'anyone', mutation: true, body: () => null }, work);
  }

  private async run<Result>(wanted: Wanted, work: () => Promise<Result>): Promise<Result> {
    const operation = currentOperation();
    operation.startOver();
    let running: RunningOperation | null = null;
    try {
      running = await this.operations.begin(wanted);
      await running.open();
      return await running.carryOut(async () => ({
        answer: await work(),
        refused: false,
      }));
    } catch (error) {
      if (error instanceof Refusal) operation.refusedAs = error.code;
      throw error;
    } finally {
      await this.operations.leave(running);
    }
  }
}

/** The same as at a root field: first the permission, then how long ago the person showed who they are. */
async function enter<Result>(
  { permission }: RouteDoor,
  fresh: boolean,
  work: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  const scope = currentOperation().scopeFor(permission);
  if (fresh) await requireFreshSignIn();
  return work(scope);
}
