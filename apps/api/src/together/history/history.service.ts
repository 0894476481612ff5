import { Injectable } from '@nestjs/common';
import {
  HISTORY_ROWS,
  historyAction,
  historyChanges,
  historyTable,
  type HistoryChange,
  type HistoryRow,
  type HistorySubject,
} from '@laeringsrum/domain';
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
    const row = await this.database.row(`SELECT 1 FROM ${historyTable(subject)} WHERE id = $1`, [id]);
    if (row === null) return null;
    const tables = HISTORY_ROWS[subject].map((kind) => kind.toLowerCase());
    const lines = await this.database.rows<TrailLine>('SELECT * FROM history_of($1, $2, $3)', [
      id,
      tables,
      MOST,
    ]);
    const names = await this.namesOf(lines);
    return lines.flatMap((line) => {
      const kind = line.table_name.toUpperCase() as HistoryRow;
      const action = historyAction(line.action, line.before, line.after);
      const moved = action !== line.action;
      const changes = moved
        ? moving(kind, action, names.get(line.row_id) ?? '')
        : historyChanges(kind, line.before, line.after);
      return changes.length === 0
        ? []
        : [
            {
              ...{ id: String(line.id), at: line.at, row: kind, rowId: line.row_id },
              ...{ action, reason: line.reason, personId: line.person_id, changes },
            },
          ];
    });
  }

  /** What is taken out of a theory, or put back, is named by what it is called. */
  private async namesOf(lines: readonly TrailLine[]): Promise<ReadonlyMap<string, string>> {
    const moved = lines.filter(
      ({ action, before, after }) => historyAction(action, before, after) !== action,
    );
    if (moved.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; name: string }>(
      `SELECT id, name FROM driver WHERE id = ANY ($1) UNION ALL SELECT id, text FROM change_idea WHERE id = ANY ($1)`,
      [moved.map(({ row_id: id }) => id)],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function moving(kind: HistoryRow, action: string, name: string): HistoryChange[] {
  const field = kind === 'DRIVER' ? 'name' : 'text';
  return [action === 'DELETE' ? { field, before: name, after: null } : { field, before: null, after: name }];
}
