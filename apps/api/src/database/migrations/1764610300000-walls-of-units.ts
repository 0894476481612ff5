import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A staff member of one unit reaches what hangs on another unit's unshared work no more by its id than by its list: files, what is said,
 * predictions, drafts of concepts, learning spaces, calls for help.
 */
export class WallsOfUnits1764610300000 implements MigrationInterface {
  readonly name = 'WallsOfUnits1764610300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const barred = '(select app_barred_interventions())::uuid[]';
const none = "(select app_barred_interventions()) = '{}'";

const walls = `
create policy own_unit on prediction as restrictive to laeringsrum_app using (
  ${none} or exists (select 1 from pdsa_cycle c where c.id = cycle_id));
create policy own_unit on comment as restrictive to laeringsrum_app using (
  ${none} or (cycle_id is null and package_id is null)
  or exists (select 1 from pdsa_cycle c where c.id = cycle_id) or exists (select 1 from transfer_package p where p.id = package_id));
create policy own_unit on attachment as restrictive to laeringsrum_app using (
  intervention_id <> all (${barred}) or exists (select 1 from pdsa_cycle c where c.id = cycle_id and c.observations_shared));
create policy own_unit on transfer_package as restrictive to laeringsrum_app using (
  state <> 'DRAFT' or intervention_id <> all (${barred}));
create policy own_unit on learning_space_session as restrictive to laeringsrum_app using (
  intervention_id is null or intervention_id <> all (${barred}));
create policy own_unit on space_note as restrictive to laeringsrum_app using (
  ${none} or exists (select 1 from learning_space_session s where s.id = session_id));
create policy own_unit on help_request as restrictive to laeringsrum_app using (
  to_network or intervention_id <> all (${barred}));
`;
