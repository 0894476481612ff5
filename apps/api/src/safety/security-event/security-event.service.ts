import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { type SecurityEvent, type SecurityEventArgs } from './security-event.types.js';

const most = 100;

@Injectable()
export class SecurityEventService {
  constructor(private readonly database: Database) {}

  /** Newest first, a hundred at a time. Who asks about one person is noted in the access log. */
  search(wanted: SecurityEventArgs): Promise<SecurityEvent[]> {
    const { firstDay, lastDay, personId, kind, olderThan } = wanted;
    if (lastDay < firstDay) throw new Refusal('VALIDATION', { field: 'lastDay' });
    if (personId) currentOperation().noteReading(personId, 'securityEvents');
    return this.database.rows<SecurityEvent>(
      `SELECT id, at, kind, person_name AS "personName", by_name AS "byName", method, door, code, times
       FROM security_events($1, $2, $3, $4, $5, $6)`,
      [firstDay, lastDay, personId ?? null, kind ?? null, olderThan ?? null, most],
    );
  }
}
