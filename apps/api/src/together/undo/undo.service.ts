import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { rootPermissions } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { requirePlace } from '../../platform/rows/versioned.js';
import { rowOutcomes, type RowOutcome, type TrailLine } from './trail.js';

/** Written anew when a row is taken back, not put back: others have seen the later version. */
const OWN_MARKS = ['version', 'updated_at', 'updated_by_id'];
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Any change of an audited row is taken back by its own trail: one way for all of them, under the walls of whoever asks. It lands only on
 * rows that stand exactly as the change left them.
 */
@Injectable()
export class UndoService {
  constructor(private readonly database: Database) {}

  /** @throws Refusal FORBIDDEN where the change's own permission does not hold any more, UNDO_CHANGED_SINCE */
  async takeBack(key: string): Promise<string[]> {
    const lines = await this.database.rows<TrailLine>('SELECT * FROM lines_of_change($1)', [key]);
    lines.forEach(requirePermission);
    const outcomes = rowOutcomes(lines).reverse();
    const [counters, rows] = [
      outcomes.filter(onlyCounts),
      outcomes.filter((outcome) => !onlyCounts(outcome)),
    ];
    for (const outcome of rows) await this.restore(outcome);
    // A number is free again where nobody has taken the next one since; else it stays used, and nothing of theirs is touched.
    for (const outcome of counters) await this.putBack(outcome);
    return outcomes.map(({ rowId }) => rowId);
  }

  private async restore(outcome: RowOutcome): Promise<void> {
    const { before, after } = outcome;
    const done = await (
      before === null
        ? this.remove(outcome)
        : after === null
          ? this.bringBack(outcome)
          : this.putBack(outcome)
    ).catch((error: unknown) => {
      // Something hangs on the row now (foreign key), or has taken its place (unique).
      if (['23503', '23505'].includes((error as { code?: string }).code ?? '')) return [];
      throw error;
    });
    if (done.length === 0) throw new Refusal('UNDO_CHANGED_SINCE');
  }

  private async remove({ table, rowId, after }: RowOutcome): Promise<unknown[]> {
    // Its first description is no row of its own, and goes with it; a later one is somebody's work.
    if (table === 'intervention')
      await this.database.rows('DELETE FROM intervention_version WHERE intervention_id = $1 AND number = 1', [
        rowId,
      ]);
    return this.database.rows(
      `DELETE FROM ${quoted(table)} t WHERE id = $1 AND to_jsonb(t) @> $2::jsonb RETURNING id`,
      [rowId, JSON.stringify(after)],
    );
  }

  private bringBack({ table, before }: RowOutcome): Promise<unknown[]> {
    const row = {
      ...before,
      ...('version' in (before ?? {}) ? { version: Number(before?.['version']) + 1 } : {}),
    };
    return this.database.rows(
      `INSERT INTO ${quoted(table)} SELECT * FROM jsonb_populate_record(NULL::${quoted(table)}, $1::jsonb) RETURNING id`,
      [JSON.stringify(row)],
    );
  }

  private putBack({ table, rowId, before, after }: RowOutcome): Promise<unknown[]> {
    const columns = Object.keys(before ?? {});
    const restored = columns
      .filter((name) => !OWN_MARKS.includes(name))
      .map((name) => `${quoted(name)} = b.${quoted(name)}`);
    const marks = [
      ...(columns.includes('version') ? ['version = t.version + 1'] : []),
      ...(columns.includes('updated_at') ? ['updated_at = now()'] : []),
      ...(columns.includes('updated_by_id') ? ['updated_by_id = app_person()'] : []),
    ];
    return this.database.rows(
      `UPDATE ${quoted(table)} t SET ${[...restored, ...marks].join(', ')}
       FROM jsonb_populate_record(NULL::${quoted(table)}, $2::jsonb) b WHERE t.id = $1 AND to_jsonb(t) @> $3::jsonb RETURNING t.id`,
      [rowId, JSON.stringify(before), JSON.stringify(after)],
    );
  }
}

const counts = new Set(['last_intervention_number', 'last_cycle_number', 'last_measure_position']);
/** The parent's counter that moved on when a row was numbered. */
const onlyCounts = ({ before, after }: RowOutcome): boolean =>
  before !== null && after !== null && Object.keys(after).every((name) => counts.has(name));

/** What one may no longer do, one may not undo either. */
function requirePermission({ operation, place_id, table_name: table, row_id: rowId }: TrailLine): void {
  const placeId = table === 'place' ? rowId : place_id;
  const permission = operation === null ? undefined : rootPermissions.get(operation);
  const ofPerson = permission !== undefined && permission !== 'anyone' && permission !== 'contributor';
  if (!ofPerson || placeId === null) throw new Refusal('FORBIDDEN');
  requirePlace(currentOperation().scopeFor(permission), placeId);
}
