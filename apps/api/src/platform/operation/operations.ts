import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { takeConnection } from './connection.js';
import { noteUnknownContribution } from './contribution.js';
import { SecurityEvents } from '../access/security-events.js';
import { RememberedIdentities } from './identity.js';
import { currentOperation, type Operation } from './operation.js';
import { receiptKey } from './receipts.js';
import { RunningOperation, type Wanted } from './running-operation.js';

const A_BREATH_MS = 40;

/** Where operations begin and end, whichever way they came in. */
@Injectable()
export class Operations {
  private readonly identities = new RememberedIdentities();
  private telling: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly securityEvents: SecurityEvents,
  ) {}

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

  /** Before the answer leaves, on another connection: a query's own transaction only reads. */
  private async noteReadings({ readings, programmeId, session }: Operation): Promise<void> {
    const subjects = Map.groupBy(readings.splice(0), ({ what }) => what);
    for (const [what, about] of subjects)
      await this.dataSource.query('SELECT note_access($1, $2, $3, $4)', [
        ...[programmeId, session?.personId ?? null, about.map(({ subjectId }) => subjectId), what],
      ]);
  }

  /**
   * Calls those who listen for what was committed, after it and once for many: in the transaction itself each commit would wait for the one
   * before it. Who is not called for looks by itself at the next heartbeat.
   */
  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null;
      this.dataSource.query("SELECT pg_notify('row_change', '')").catch(() => undefined);
    }, A_BREATH_MS).unref();
  }

  /** After the answer, on another connection: that the session is alive. */
  async leave(running: RunningOperation | null): Promise<void> {
    await running?.leave();
    if (running?.committed === true) this.tellSoon();
    const operation = currentOperation();
    if (operation.unknownContribution) await noteUnknownContribution(this.dataSource, operation);
    await this.noteReadings(operation);
    if (running) await this.securityEvents.noteRefusal(operation, running.name);
    if (operation.staleSession === null) return;
    const touch = operation.byApiToken ? 'touch_api_token' : 'touch_session';
    this.dataSource.query(`SELECT ${touch}($1)`, [operation.staleSession]).catch(() => undefined);
    operation.staleSession = null;
  }
}
