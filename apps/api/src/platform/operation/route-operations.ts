import { Injectable } from '@nestjs/common';
import { type Permission } from '@laeringsrum/domain';
import { currentOperation, type Scope } from './operation.js';
import { Operations } from './operations.js';
import { type RunningOperation } from './running-operation.js';

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
    return this.run(door, false, null, work);
  }

  /** @param body what makes two sendings the same; the answer must be JSON */
  change<Result>(door: RouteDoor, body: unknown, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run(door, true, body, work);
  }

  private async run<Result>(
    door: RouteDoor,
    mutation: boolean,
    body: unknown,
    work: (scope: Scope) => Promise<Result>,
  ): Promise<Result> {
    const operation = currentOperation();
    operation.startOver();
    let running: RunningOperation | null = null;
    try {
      running = await this.operations.begin({ ...door, mutation, body: () => body });
      await running.open();
      return await running.carryOut(async () => ({
        answer: await work(operation.scopeFor(door.permission)),
        refused: false,
      }));
    } finally {
      await this.operations.leave(running);
    }
  }
}
