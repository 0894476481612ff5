import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { takeConnection } from './connection.js';
import { noteUnknownContribution } from './contribution.js';
import { RememberedIdentities } from './identity.js';
import { currentOperation } from './operation.js';
import { receiptKey } from './receipts.js';
import { RunningOperation, type Wanted } from './running-operation.js';

/** Where operations begin and end, whichever way they came in. */
@Injectable()
export class Operations {
  private readonly identities = new RememberedIdentities();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * A connection and a transaction for what is wanted. Whoever calls it leaves it again.
   * @throws Refusal VALIDATION when the key is none, UNAVAILABLE
   */
  async begin(wanted: Wanted): Promise<RunningOperation> {
    const operation = currentOperation();
    // Before there is a connection that would have to be given back.
    const receipt = wanted.mutation ? receiptKey(operation, wanted.body) : null;
    const connection = await takeConnection(this.dataSource, () => operation.statements++);
    operation.runner = connection.runner;
    return new RunningOperation(operation, connection, this.identities, wanted, receipt);
  }

  /** After the answer, on another connection: that the session is alive. */
  async leave(running: RunningOperation | null): Promise<void> {
    await running?.leave();
    const operation = currentOperation();
    if (operation.unknownContribution) await noteUnknownContribution(this.dataSource, operation);
    if (operation.staleSession === null) return;
    this.dataSource.query('SELECT touch_session($1)', [operation.staleSession]).catch(() => undefined);
    operation.staleSession = null;
  }
}
