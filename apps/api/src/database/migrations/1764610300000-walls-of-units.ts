import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Beside what lies with a test: predictions, drafts of concepts, and what is said of them, are the unit's own by their ids too. */
export class WallsOfUnits1764610300000 implements MigrationInterface {
  readonly name = 'WallsOfUnits1764610300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const walls = `
create policy own_unit on prediction as restrictive to laeringsrum_app using (
  (select app_barred_interventions()) = '{}' or exists (select 1 from pdsa_cycle c where c.id = cycle_id));
create policy own_unit on transfer_package as restrictive to laeringsrum_app using (
  state <> 'DRAFT' or intervention_id <> all ((select app_barred_interventions())::uuid[]));
create policy own_unit_concept on comment as restrictive to laeringsrum_app using (
  package_id is null or (select app_barred_interventions()) = '{}' or exists (select 1 from transfer_package p where p.id = package_id));
`;
