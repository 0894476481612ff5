import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The overview asks each intervention for its latest learning; it is found without reading the whole ramp. */
export class LatestLearning1764625000000 implements MigrationInterface {
  readonly name = 'LatestLearning1764625000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index pdsa_cycle_latest_learning on pdsa_cycle (intervention_id, closed_at desc nulls last, number desc)
        where state = 'CLOSED' and learning <> '';
      -- The same as the index of its unique key.
      drop index measure_definition_version_of;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}
