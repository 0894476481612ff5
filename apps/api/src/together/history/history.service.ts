import { Injectable } from '@nestjs/common';
import { HISTORY_ROWS, historyChanges, type HistoryRow, type HistorySubject } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type HistoryEntry } from './history.types.js';

const MOST = 100;

interface TrailLine {
  id: number;
  at: string;
  person_id: string | null;
  table_name: string;
  row_id: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

@Injectable()
export class HistoryService {
  constructor(private readonly database: Database) {}

  /** The newest hundred changes of a row and of what lies below it; null when the row is not there for this person. */
  async of(subject: HistorySubject, id: string): Promise<HistoryEntry[] | null> {
    // The wall of the row itself decides; the name of the table is one of ours.
    const row = await this.database.row(`SELECT 1 FROM ${subject.toLowerCase()} WHERE id = $1`, [id]);
    if (row === null) return null;
    const tables = HISTORY_ROWS[subject].map((kind) => kind.toLowerCase());
    const lines = await this.database.rows<TrailLine>('SELECT * FROM history_of($1, $2, $3)', [
      id,
      tables,
      MOST,
    ]);
    return lines.flatMap((line) => {
      const kind = line.table_name.toUpperCase() as HistoryRow;
      const changes = historyChanges(kind, line.before, line.after);
      return changes.length === 0
        ? []
        : [
            {
              ...{ id: String(line.id), at: line.at, row: kind, rowId: line.row_id },
              ...{ action: line.action, reason: line.reason, personId: line.person_id, changes },
            },
          ];
    });
  }
}
