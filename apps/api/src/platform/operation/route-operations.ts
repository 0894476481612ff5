import { Injectable } from '@nestjs/common';
import { Refusal, type Permission } from '@laeringsrum/domain';
import { currentOperation, type Scope } from './operation.js';
import { Operations } from './operations.js';
import { type RunningOperation, type Wanted } from './running-operation.js';

/** Its name in the audit trail, and the permission it asks for. */
export interface RouteDoor {
  readonly name: string;
  readonly permission: Permission;
}

/**
 * The discipline of a GraphQL operation for what cannot be GraphQL: bytes. One connection, one transaction, the same settings,
 * permission and receipts. What goes wrong is thrown, and all of it is rolled back.
 */
@Injectable()
export class RouteOperations {
  constructor(private readonly operations: Operations) {}

  read<Result>(door: RouteDoor, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run({ ...door, mutation: false, body: () => null }, () => work(scopeOf(door)));
  }

  /** @param body what makes two sendings the same; the answer must be JSON */
  change<Result>(door: RouteDoor, body: unknown, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run({ ...door, mutation: true, body: () => body }, () => work(scopeOf(door)));
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

const scopeOf = ({ permission }: RouteDoor): Scope => currentOperation().scopeFor(permission);
