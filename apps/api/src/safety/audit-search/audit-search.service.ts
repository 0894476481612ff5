import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { type AuditEntry, type AuditSearchArgs } from './audit-search.types.js';

const most = 100;

@Injectable()
export class AuditSearchService {
  constructor(private readonly database: Database) {}

  /** Newest first, a hundred at a time. Who asks about one person is noted in the access log. */
  async search(wanted: AuditSearchArgs): Promise<AuditEntry[]> {
    const { firstDay, lastDay, personId, placeKey, table, olderThan } = wanted;
    if (lastDay < firstDay) throw new Refusal('VALIDATION', { field: 'lastDay' });
    if (personId) currentOperation().noteReading(personId, 'auditSearch');
    const place = placeKey
      ? await this.database.row<{ id: string }>('SELECT id FROM place WHERE key = $1', [placeKey])
      : null;
    if (placeKey && !place) throw new Refusal('UNKNOWN_REFERENCE', { field: 'placeKey' });
    return this.database.rows<AuditEntry>(
      `SELECT id, at, person_name AS "personName", place_id AS "placeId", table_name AS "table", row_id AS "rowId", action, operation, columns
       FROM audit_search($1, $2, $3, $4, $5, $6, $7)`,
      [firstDay, lastDay, personId ?? null, place?.id ?? null, table ?? null, olderThan ?? null, most],
    );
  }
}
