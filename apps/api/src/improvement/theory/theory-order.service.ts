import { Injectable } from '@nestjs/common';
import { reordered, Refusal, requireTheoryRoom } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';

/** How much there is of a theory, and in which order: what drivers and change ideas have in common. */
@Injectable()
export class TheoryOrderService {
  constructor(private readonly database: Database) {}

  /**
   * One change of a diagram's shape at a time: the intervention's row is locked.
   * @throws Refusal THEORY_FULL
   */
  async requireRoom(interventionId: string, more = 1): Promise<void> {
    await this.database.rows('SELECT id FROM intervention WHERE id = $1 FOR UPDATE', [interventionId]);
    const found = await this.database.row<{ count: number }>(
      `SELECT ((SELECT count(*) FROM driver WHERE intervention_id = $1 AND removed_at IS NULL)
        + (SELECT count(*) FROM change_idea WHERE intervention_id = $1 AND removed_at IS NULL))::int AS count`,
      [interventionId],
    );
    requireTheoryRoom(found?.count ?? 0, more);
  }

  /** A driver that stands in this intervention's diagram. @throws Refusal UNKNOWN_REFERENCE naming the field */
  async requireDriver(
    id: string,
    interventionId: string,
    field: string,
  ): Promise<{ id: string; parentId: string | null }> {
    const found = await this.database.row<{ id: string; parentId: string | null }>(
      'SELECT id, parent_id AS "parentId" FROM driver WHERE id = $1 AND intervention_id = $2 AND removed_at IS NULL',
      [id, interventionId],
    );
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field });
    return found;
  }

  driversBelow(interventionId: string, parentId: string | null): Promise<string[]> {
    return this.ids(
      'SELECT id FROM driver WHERE intervention_id = $1 AND parent_id IS NOT DISTINCT FROM $2 AND removed_at IS NULL ORDER BY position, id',
      [interventionId, parentId],
    );
  }

  ideasOn(interventionId: string, driverId: string): Promise<string[]> {
    return this.ids(
      'SELECT id FROM change_idea WHERE intervention_id = $1 AND driver_id = $2 AND removed_at IS NULL ORDER BY position, id',
      [interventionId, driverId],
    );
  }

  /** Puts one among its siblings at an index; the others keep their order and close up. */
  async place(
    table: 'driver' | 'change_idea',
    siblings: readonly string[],
    id: string,
    index: number,
  ): Promise<void> {
    await this.database.rows(
      `UPDATE ${table} t SET position = o.at - 1 FROM unnest($1::uuid[]) WITH ORDINALITY o (id, at) WHERE t.id = o.id AND t.position <> o.at - 1`,
      [reordered(siblings, id, index)],
    );
  }

  private async ids(sql: string, parameters: readonly unknown[]): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(sql, parameters)).map(({ id }) => id);
  }
}
