import { Injectable } from '@nestjs/common';
import { type Permission } from '@laeringsrum/domain';
import { DataSource } from 'typeorm';
import { takeConnection, type OperationConnection } from './connection.js';
import { openOperation, receiptFor, type OperationToOpen } from './open-operation.js';
import { currentOperation, type Operation, type Scope } from './operation.js';

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
  constructor(private readonly dataSource: DataSource) {}

  read<Result>(door: RouteDoor, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run({ ...door, mutation: false, body: () => null }, door.permission, work);
  }

  /** @param body what makes two sendings the same; the answer must be JSON */
  change<Result>(door: RouteDoor, body: unknown, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.run({ ...door, mutation: true, body: () => body }, door.permission, work);
  }

  private async run<Result>(
    wanted: OperationToOpen,
    permission: Permission,
    work: (scope: Scope) => Promise<Result>,
  ): Promise<Result> {
    const operation = currentOperation();
    const connection = await takeConnection(this.dataSource, () => operation.statements++);
    operation.runner = connection.runner;
    operation.loaders.clear();
    try {
      const stored = await openOperation(operation, connection, wanted);
      // Asked before the receipt is given: whoever may not, is told nothing.
      const scope = operation.scopeFor(permission);
      const result = stored === null ? await work(scope) : (JSON.parse(stored) as Result);
      const kept = wanted.mutation && stored === null ? receiptFor(operation, connection, result) : [];
      await Promise.all([...kept, connection.ask('COMMIT')]);
      return result;
    } catch (error) {
      await connection.ask('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await this.leave(operation, connection);
    }
  }

  private async leave(operation: Operation, { runner }: OperationConnection): Promise<void> {
    operation.runner = null;
    await runner.release().catch(() => undefined);
    if (operation.session?.stale)
      this.dataSource.query('SELECT touch_session($1)', [operation.session.sessionId]).catch(() => undefined);
  }
}
